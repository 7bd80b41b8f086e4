import type { TextAnchor } from '../model/member.ts';
import { fromSource } from './fold.ts';
import { matchesIn, type QuoteMatch, type QuoteText, quoteText } from './match-quote.ts';

/** The text of one page of a paper; pages are 1-based PDF pages. */
export interface AnchorPage {
  page: number;
  text: string;
}

/**
 * Where an anchor stands in another version of its paper. `start` and `end` are positions in the text of `page`; for
 * an anchor that crosses a page end they count in that page's text and the next one's joined by a line feed.
 */
export interface Placement {
  page: number;
  start: number;
  end: number;
  /** From 0 to 1. */
  confidence: number;
}

/** Letters below which the words alone do not tell one place from another, so that their surroundings must fit too. */
const shortQuote = 24;
/** Confidence a placement must reach, for a quote long enough to speak for itself and for a short one. */
const leastConfidence = { long: 0.6, short: 0.8 };
/** Two places closer in confidence than this cannot be told apart. */
const sameConfidence = 0.02;

/** Pages are folded once for all the marks of a paper. */
const prepared = new WeakMap<AnchorPage, QuoteText>();

function prepare(page: AnchorPage): QuoteText {
  const known = prepared.get(page) ?? quoteText(page.text);
  prepared.set(page, known);
  return known;
}

interface Stretch {
  page: number;
  text: QuoteText;
}

/** The texts to look in: single pages, or each page with its successor when the anchor crosses a page end. */
function stretches(pages: readonly AnchorPage[], crosses: boolean): Stretch[] {
  return pages.map((entry, index) => {
    const next = crosses ? pages[index + 1] : undefined;
    return next?.page === entry.page + 1
      ? { page: entry.page, text: quoteText(joinPages(entry.text, next.text)) }
      : { page: entry.page, text: prepare(entry) };
  });
}

/** Two pages' texts as one, for words that run from one to the other. */
export function joinPages(first: string, second: string): string {
  return `${first}\n${second}`;
}

/**
 * Finds an anchor's words in another version of its paper. Null when they are not there, or when they stand in several
 * places that cannot be told apart: a mark is never put where it may not belong.
 */
export function reanchor(anchor: TextAnchor, pages: readonly AnchorPage[]): Placement | null {
  const last = Math.max(1, ...pages.map(({ page }) => page));
  const quote = { quote: anchor.quote, prefix: anchor.prefix, suffix: anchor.suffix };
  const found: (Placement & { text: QuoteText })[] = [];
  for (const { page, text } of stretches(pages, anchor.parts.length > 1)) {
    for (const match of matchesIn(text, quote)) {
      // The page it stood on counts for as much as the position in a page does.
      const nearness = 1 - Math.abs(page - anchor.page) / last;
      found.push({ page, text, ...match, confidence: match.confidence * 0.98 + nearness * 0.02 });
    }
  }
  found.sort((a, b) => b.confidence - a.confidence);
  const [best, second] = found;
  if (!best) return null;
  const least = anchor.quote.length < shortQuote ? leastConfidence.short : leastConfidence.long;
  if (best.confidence < least) return null;
  const chosen =
    second && best.confidence - second.confidence < sameConfidence
      ? found.find((place) => unmoved(anchor, place.page, place.text, place) && place.confidence >= least)
      : best;
  if (!chosen) return null;
  const { page, start, end, confidence } = chosen;
  return { page, start, end, confidence: Math.min(1, Math.max(0, confidence)) };
}

/** Whether a place is the very one the anchor was made at: same page, same position. */
function unmoved(anchor: TextAnchor, page: number, text: QuoteText, match: QuoteMatch): boolean {
  return page === anchor.page && fromSource(text.folded, match.start) === anchor.offset;
}
