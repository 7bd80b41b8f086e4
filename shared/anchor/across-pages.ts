/** Words that run over the ends of pages. The texts of pages that follow each other are joined by one line feed. */
import { wordsWithin } from '../text/page-seam.ts';
import { type Description, describeQuote } from './describe-quote.ts';
import { matchQuote, type Quote, type QuoteMatch } from './match-quote.ts';

/** The texts of pages as one. */
export function joinPages(texts: readonly string[]): string {
  return texts.join('\n');
}

/** Letters at each end by which words on more than two pages are found: looking for all of them would take too long. */
const endLength = 400;

/** The first letters of a long quote, by which its beginning is found. */
export function headOf(quote: string): string {
  return quote.slice(0, endLength);
}

/** Its last letters, by which its end is found. */
export function tailOf(quote: string): string {
  return quote.slice(-endLength);
}

/** A stretch of one page's text. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * A stretch of the joined text of pages as what of each page belongs to it. Words that go over the end of a page go past
 * the stamps, running heads and feet there. On a page that has no part in it the end is not after the start.
 */
export function stretchesOnPages(texts: readonly string[], start: number, end: number): Stretch[] {
  let before = 0;
  return texts.map((text, at) => {
    const [from, to] = [start - before, end - before];
    before += text.length + 1;
    const [goesOn, cameOn] = [to > text.length + 1 && at < texts.length - 1, from < 0 && at > 0];
    if ((!goesOn && !cameOn) || to <= 0 || from >= text.length) {
      return { start: Math.max(0, from), end: Math.min(text.length, to) };
    }
    const within = wordsWithin(text, [...texts.slice(Math.max(0, at - 1), at), ...texts.slice(at + 1, at + 2)]);
    if (within.end === 0) return within;
    return {
      start: Math.max(from, cameOn ? within.start : 0),
      end: Math.min(to, goesOn ? within.end : text.length),
    };
  });
}

/** The texts of pages, with blanks between `start` and `end` of them all where stamps, running heads and feet stand. */
function withoutFurniture(texts: readonly string[], start: number, end: number): string[] {
  if (texts.length < 2) return [...texts];
  const stretches = stretchesOnPages(texts, start, end);
  let before = 0;
  return texts.map((text, at) => {
    const [from, to] = [Math.max(0, start - before), Math.min(text.length, end - before)];
    before += text.length + 1;
    const own = stretches[at];
    if (from >= to || !own || (own.start <= from && own.end >= to)) return text;
    const [begins, ends] = own.start < own.end ? [Math.max(from, own.start), Math.min(to, own.end)] : [to, to];
    const blank = (length: number) => ' '.repeat(length);
    return text.slice(0, from) + blank(begins - from) + text.slice(begins, ends) + blank(to - ends) + text.slice(to);
  });
}

/**
 * Describes a stretch of the joined text of pages that follow each other, in the words one reads: what is stamped on the
 * pages between, and their heads and feet, is no part of them.
 */
export function describeOnPages(texts: readonly string[], start: number, end: number): Description | null {
  return describeQuote(joinPages(withoutFurniture(texts, start, end)), start, end);
}

/** A match from which on there is no need to look whether the words were once kept with the stamps between them. */
const asKept = 0.95;

/**
 * Finds words in the joined text of the pages they are on; those on more than two pages by their two ends. Words that
 * were kept with the stamps between them are found as well.
 */
export function matchOnPages(texts: readonly string[], wanted: Quote): QuoteMatch | null {
  const bare = withoutFurniture(texts, 0, joinPages(texts).length);
  const match = matchInTexts(bare, wanted);
  if ((match?.confidence ?? 0) >= asKept || bare.every((text, at) => text === texts[at])) return match;
  const kept = matchInTexts(texts, wanted);
  return (kept?.confidence ?? 0) > (match?.confidence ?? 0) ? kept : match;
}

function matchInTexts(texts: readonly string[], wanted: Quote): QuoteMatch | null {
  const { quote, prefix = '', suffix = '' } = wanted;
  if (texts.length <= 2 || quote.length <= 2 * endLength) return matchQuote(joinPages(texts), wanted);
  const first = matchQuote(joinPages(texts.slice(0, 2)), { quote: headOf(quote), prefix });
  const last = matchQuote(joinPages(texts.slice(-2)), { quote: tailOf(quote), suffix });
  if (!first || !last) return null;
  const before = joinPages(texts.slice(0, -2)).length + 1;
  return { start: first.start, end: before + last.end, confidence: Math.min(first.confidence, last.confidence) };
}
