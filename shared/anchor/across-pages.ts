/** Words that run over the ends of pages. The texts of pages that follow each other are joined by one line feed. */
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

/** Finds words in the joined text of the pages they are on; those on more than two pages by their two ends. */
export function matchOnPages(texts: readonly string[], wanted: Quote): QuoteMatch | null {
  const { quote, prefix = '', suffix = '' } = wanted;
  if (texts.length <= 2 || quote.length <= 2 * endLength) return matchQuote(joinPages(texts), wanted);
  const first = matchQuote(joinPages(texts.slice(0, 2)), { quote: headOf(quote), prefix });
  const last = matchQuote(joinPages(texts.slice(-2)), { quote: tailOf(quote), suffix });
  if (!first || !last) return null;
  const before = joinPages(texts.slice(0, -2)).length + 1;
  return { start: first.start, end: before + last.end, confidence: Math.min(first.confidence, last.confidence) };
}
