import { fold, fromSource } from './fold.ts';

/** Characters kept before and after a quote, after folding. */
const contextLength = 64;

/** What is kept of a stretch of text so that it can be found again. */
export interface Description {
  quote: string;
  prefix: string;
  suffix: string;
  /** Start of the quote in the folded text, in UTF-16 units. */
  offset: number;
}

/** Describes the stretch from `start` to `end` of a page's text, or null when there is nothing but white space in it. */
export function describeQuote(pageText: string, start: number, end: number): Description | null {
  const folded = fold(pageText);
  let from = fromSource(folded, start);
  let to = fromSource(folded, end);
  while (from < to && folded.text.charAt(from) === ' ') from += 1;
  while (to > from && folded.text.charAt(to - 1) === ' ') to -= 1;
  if (from >= to) return null;
  return {
    quote: folded.text.slice(from, to),
    prefix: folded.text.slice(Math.max(0, from - contextLength), from),
    suffix: folded.text.slice(to, to + contextLength),
    offset: from,
  };
}
