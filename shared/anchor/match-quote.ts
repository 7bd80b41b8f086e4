import search from 'approx-string-match';
import { endToSource, fold, fromSource, matchKey, toSource } from './fold.ts';

/** The words to find and what is known of their surroundings. */
export interface Quote {
  quote: string;
  /** Words just before and after; empty when not known. */
  prefix?: string;
  suffix?: string;
  /** Where the quote once began in the folded text, in UTF-16 units. */
  offset?: number;
}

/** Where a quote was found: positions in the text as given, and how sure we are from 0 to 1. */
export interface QuoteMatch {
  start: number;
  end: number;
  confidence: number;
}

/** Weights of the parts of a match; the proportions are those of the Hypothesis client. */
const weight = { quote: 50, prefix: 20, suffix: 20, position: 2 };

/** Share of a quote's letters that may differ before it is not the same passage any more. */
const mostErrors = 0.25;

function keyOf(text: string): string {
  return matchKey(fold(text)).text;
}

/** How alike a piece of text and its neighbourhood are, from 0 to 1. */
function likeness(text: string, pattern: string): number {
  if (text.includes(pattern)) return 1;
  const best = search(text, pattern, pattern.length).reduce((least, m) => Math.min(least, m.errors), pattern.length);
  return 1 - best / pattern.length;
}

interface Candidate {
  start: number;
  end: number;
  errors: number;
}

function candidates(text: string, quote: string): Candidate[] {
  const exact: Candidate[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  }
  if (exact.length > 0) return exact;
  return search(text, quote, Math.min(Math.floor(quote.length * mostErrors), 256));
}

/**
 * Finds a quote in a page's text: letter for letter first, nearly so otherwise, and of several places the one whose
 * surroundings fit best. Null when nothing is close enough to be the same passage.
 */
export function matchQuote(text: string, wanted: Quote): QuoteMatch | null {
  const folded = fold(text);
  const key = matchKey(folded);
  const quote = keyOf(wanted.quote);
  if (quote === '' || key.text === '') return null;
  const prefix = keyOf(wanted.prefix ?? '');
  const suffix = keyOf(wanted.suffix ?? '');
  const expected = wanted.offset === undefined ? null : fromSource(key, wanted.offset);
  const score = ({ start, end, errors }: Candidate): number => {
    let sum = weight.quote * (1 - errors / quote.length);
    let whole = weight.quote;
    if (prefix) {
      whole += weight.prefix;
      sum += weight.prefix * likeness(key.text.slice(Math.max(0, start - prefix.length), start), prefix);
    }
    if (suffix) {
      whole += weight.suffix;
      sum += weight.suffix * likeness(key.text.slice(end, end + suffix.length), suffix);
    }
    if (expected !== null) {
      whole += weight.position;
      sum += weight.position * (1 - Math.min(1, Math.abs(start - expected) / key.text.length));
    }
    return sum / whole;
  };
  const found = candidates(key.text, quote)
    .map((candidate) => ({
      start: toSource(folded, toSource(key, candidate.start)),
      end: endToSource(folded, endToSource(key, candidate.end)),
      confidence: score(candidate),
    }))
    .sort((a, b) => b.confidence - a.confidence);
  return found[0] ?? null;
}
