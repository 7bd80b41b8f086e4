import { toSource } from '../../../../shared/anchor/fold.ts';
import type { PageTextRow } from '../../../../shared/model/library.ts';
import { type FindableText, type FindOptions, findableText, findWords } from '../../../../shared/text/find-words.ts';
import { type PageSeam, pageSeam } from '../../../../shared/text/page-seam.ts';

/** Pages of a version of a document that are looked through, in order. */
export interface FindPages {
  documentId: string;
  sha256: string;
  rows: readonly PageTextRow[];
}

/** A place where the words stand, with what is round them. */
export interface FindHit {
  documentId: string;
  sha256: string;
  /** PDF page, from 1. */
  page: number;
  printed: string | null;
  /** Which of the page's hits it is, from 0; those that run on to the next page come last. */
  ordinal: number;
  before: string;
  words: string;
  after: string;
  /** Units of `words` that stand on this page, where they run on to the next one; else null. */
  runsOnAfter: number | null;
}

/** Characters shown on each side of a hit. */
const around = 60;
/** More hits than anyone goes through one by one; all are counted. */
export const mostListed = 1000;

/** What was found: the hits to list, and how many there are on how many pages of how many documents. */
export interface FoundHits {
  hits: FindHit[];
  count: number;
  pages: number;
  documents: number;
}

// A page is folded once, however often it is looked through.
const prepared = new WeakMap<PageTextRow, FindableText>();
const seams = new WeakMap<PageTextRow, { next: PageTextRow; seam: PageSeam | null; text: FindableText | null }>();

function textOf(row: PageTextRow): FindableText {
  const known = prepared.get(row) ?? findableText(row.text);
  prepared.set(row, known);
  return known;
}

function seamOf(rows: readonly PageTextRow[], at: number) {
  const row = rows[at];
  const next = rows[at + 1];
  if (!row || !next || next.page !== row.page + 1) return null;
  const known = seams.get(row);
  if (known?.next === next) return known;
  const seam = pageSeam(row.text, next.text, rows[at - 1]?.text, rows[at + 2]?.text);
  const made = { next, seam, text: seam && { folded: seam.folded, compared: new Map() } };
  seams.set(row, made);
  return made;
}

/**
 * Looks for words, page by page: gives back control after each, so that whoever drives it can rest in between. Every
 * place is counted, also one that runs over the end of a page; the first thousand are listed with their surroundings.
 */
export function* findHits(
  papers: readonly FindPages[],
  query: string,
  options: FindOptions,
): Generator<undefined, FoundHits> {
  const found: FoundHits = { hits: [], count: 0, pages: 0, documents: 0 };
  const list = (hit: FindHit) => {
    found.count += 1;
    if (found.hits.length < mostListed) found.hits.push(hit);
  };
  for (const { documentId, sha256, rows } of papers) {
    const countBefore = found.count;
    for (const [at, row] of rows.entries()) {
      const { page, printed } = row;
      const text = textOf(row);
      const places = findWords(text, query, options);
      const shared = { documentId, sha256, page, printed };
      for (const [ordinal, { start, end }] of places.entries()) {
        list({ ...shared, ...hitOf(text, start, end), ordinal, runsOnAfter: null });
      }
      const across = seamOf(rows, at);
      const crossing = across?.seam && across.text ? crossingPlaces(across.seam, across.text, query, options) : [];
      for (const [place, { start, end, runsOnAfter }] of crossing.entries()) {
        if (!across?.text) continue;
        list({ ...shared, ...hitOf(across.text, start, end), ordinal: places.length + place, runsOnAfter });
      }
      if (places.length + crossing.length > 0) found.pages += 1;
      yield;
    }
    if (found.count > countBefore) found.documents += 1;
  }
  return found;
}

/** Where words begin before the end of a page and end behind it. */
function crossingPlaces({ folded, joint }: PageSeam, text: FindableText, query: string, options: FindOptions) {
  return findWords(text, query, options).flatMap(({ start, end }) => {
    if (toSource(folded, start) >= joint || toSource(folded, end - 1) < joint) return [];
    let runsOnAfter = 0;
    while (toSource(folded, start + runsOnAfter) < joint) runsOnAfter += 1;
    return [{ start, end, runsOnAfter }];
  });
}

function hitOf({ folded: { text } }: FindableText, start: number, end: number) {
  return { before: wordStart(text, start), words: text.slice(start, end), after: wordEnd(text, end) };
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
