import type { PageTextRow } from '../../../../shared/model/library.ts';
import { type FindableText, type FindOptions, findableText, findWords } from '../../../../shared/text/find-words.ts';

/** A place where the words stand, with what is round them. */
export interface FindHit {
  /** PDF page, from 1. */
  page: number;
  printed: string | null;
  /** Which of the page's hits it is, from 0. */
  ordinal: number;
  before: string;
  words: string;
  after: string;
}

/** Characters shown on each side of a hit. */
const around = 60;
/** More hits than anyone goes through one by one; all are counted. */
export const mostListed = 1000;

/** A page prepared for looking for words. */
export interface FindablePage {
  row: PageTextRow;
  text: FindableText;
}

/** Prepares pages, in order, so that every letter typed need not fold them again. */
export function findable(rows: Iterable<PageTextRow>): FindablePage[] {
  return [...rows].sort((a, b) => a.page - b.page).map((row) => ({ row, text: findableText(row.text) }));
}

/** What was found: the hits to list, and how many there are on how many pages. */
export interface FoundHits {
  hits: FindHit[];
  count: number;
  pages: number;
}

/** Every place where the words stand, in order; the first thousand with their surroundings. */
export function findHits(pages: readonly FindablePage[], query: string, options: FindOptions): FoundHits {
  const found: FoundHits = { hits: [], count: 0, pages: 0 };
  for (const { row, text } of pages) {
    const places = findWords(text, query, options);
    found.count += places.length;
    if (places.length > 0) found.pages += 1;
    for (const [ordinal, { start, end }] of places.entries()) {
      if (found.hits.length === mostListed) break;
      found.hits.push({
        page: row.page,
        printed: row.printed,
        ordinal,
        before: wordStart(text.folded.text, start),
        words: text.folded.text.slice(start, end),
        after: wordEnd(text.folded.text, end),
      });
    }
  }
  return found;
}

function wordStart(text: string, at: number): string {
  const from = Math.max(0, at - around);
  const piece = text.slice(from, at);
  return from === 0 ? piece : `… ${piece.slice(piece.indexOf(' ') + 1)}`;
}

function wordEnd(text: string, end: number): string {
  const piece = text.slice(end, end + around);
  return end + around >= text.length ? piece : `${piece.slice(0, Math.max(piece.lastIndexOf(' '), 0))} …`;
}
