import { fold } from '../../../shared/anchor/fold.ts';
import type { PageTextRow } from '../../../shared/model/library.ts';

/** A place where the words stand, with what is round them. */
export interface FindHit {
  /** PDF page, from 1. */
  page: number;
  printed: string | null;
  /** Position in the page's folded text. */
  place: number;
  before: string;
  words: string;
  after: string;
}

/** Characters shown on each side of a hit. */
const around = 60;
/** More hits than anyone goes through; the list says when there are more. */
export const mostHits = 500;

/** A paper's pages prepared for looking for words. */
export interface FindablePage {
  row: PageTextRow;
  text: string;
  lower: string;
}

/** Prepares pages, in order, so that every letter typed need not fold them again. */
export function findable(rows: Iterable<PageTextRow>): FindablePage[] {
  return [...rows]
    .sort((a, b) => a.page - b.page)
    .map((row) => {
      const { text } = fold(row.text);
      return { row, text, lower: lowerCase(text) };
    });
}

/** Lower case, unit by unit, so that positions stay. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }).join('');
}

/** Every place where the words stand, in order; letters of either case are the same. */
export function findHits(pages: readonly FindablePage[], query: string): FindHit[] {
  const wanted = lowerCase(fold(query).text);
  const hits: FindHit[] = [];
  if (wanted === '') return hits;
  for (const { row, text, lower } of pages) {
    for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + wanted.length)) {
      if (hits.length === mostHits) return hits;
      const end = at + wanted.length;
      hits.push({
        page: row.page,
        printed: row.printed,
        place: at,
        before: wordStart(text, at),
        words: text.slice(at, end),
        after: wordEnd(text, end),
      });
    }
  }
  return hits;
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
