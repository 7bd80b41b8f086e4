import type { Snippet } from './answer.ts';
import type { ParsedQuery } from './query.ts';
import { stopWords, type Word, wordsOf } from './words.ts';

/** Characters of context shown round what was found. */
const snippetLength = 240;

/** True where the word is one the query looks for. */
function isWanted(term: string, query: ParsedQuery, wanted: ReadonlySet<string>): boolean {
  return wanted.has(term) || (query.prefix !== null && term.startsWith(query.prefix));
}

/** The stretch of `found` whose words cover most different terms within `snippetLength` characters; earliest wins. */
function bestWindow(found: readonly Word[], query: ParsedQuery): { from: number; to: number } {
  let best = { from: 0, to: 0, covered: 0 };
  for (let from = 0; from < found.length; from += 1) {
    const covered = new Set<string>();
    let to = from;
    for (; to < found.length; to += 1) {
      const first = found[from];
      const last = found[to];
      if (!first || !last || last.end - first.start > snippetLength) break;
      covered.add(query.prefix !== null && last.term.startsWith(query.prefix) ? query.prefix : last.term);
    }
    if (covered.size > best.covered) best = { from, to, covered: covered.size };
  }
  return best;
}

/** Moves `at` to the nearest space before it, so that a snippet does not begin inside a word. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.lastIndexOf(' ', at);
  return space < 0 ? 0 : space + 1;
}

/** Moves `at` to the nearest space after it. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space;
}

/**
 * The words of `text` round what the query found, white space folded to single spaces, with the found words marked;
 * `quote` is the first run of found words, to show at the place. Where nothing is found the text's beginning is given.
 */
export function snippetOf(text: string, query: ParsedQuery): { snippet: Snippet; quote: string } {
  const folded = text.replace(/\s+/gu, ' ').trim();
  const wanted = new Set([...query.terms, ...query.phrases.flat().filter((term) => !stopWords.has(term))]);
  const words = wordsOf(folded);
  const found = words.filter((word) => isWanted(word.term, query, wanted));
  const window = bestWindow(found, query);
  const first = found[window.from];
  const last = found[window.to - 1];
  if (!first || !last)
    return { snippet: { text: folded.slice(0, wordEnd(folded, snippetLength)), marks: [] }, quote: '' };

  const spare = Math.max(0, snippetLength - (last.end - first.start));
  const start = wordStart(folded, first.start - Math.floor(spare / 3));
  const end = wordEnd(folded, Math.min(folded.length, start + snippetLength));
  const lead = start > 0 ? '… ' : '';
  const tail = end < folded.length ? ' …' : '';
  const marks: [number, number][] = [];
  for (const word of found) {
    if (word.start < start || word.end > end) continue;
    const from = word.start - start + lead.length;
    const previous = marks.at(-1);
    // Neighbouring words are one mark, so that a phrase reads as one.
    if (previous && from - previous[1] === 1) previous[1] = word.end - start + lead.length;
    else marks.push([from, word.end - start + lead.length]);
  }
  const shown = `${lead}${folded.slice(start, end)}${tail}`;
  const longest = marks.reduce(
    (best, mark) => (mark[1] - mark[0] > best[1] - best[0] ? mark : best),
    marks[0] ?? [0, 0],
  );
  return { snippet: { text: shown, marks }, quote: shown.slice(longest[0], longest[1]) };
}
