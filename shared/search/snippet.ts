import type { Snippet } from './answer.ts';
import type { WordMatch, WordMatcher } from './matcher.ts';
import { type Word, wordsOf } from './words.ts';

/** Characters of context shown round what was found. */
const snippetLength = 240;

interface FoundWord extends Word {
  match: WordMatch;
}

/** How much of the search some found words say: a clause once, and of one said in several words only what is there. */
class Coverage {
  readonly #words = new Set<number>();
  readonly #said = new Map<number, number>();
  readonly #best = new Map<number, number>();
  sum = 0;

  add({ clause, alternative, word, of }: WordMatch): void {
    if (this.#words.has(word)) return;
    this.#words.add(word);
    const said = (this.#said.get(alternative) ?? 0) + 1;
    this.#said.set(alternative, said);
    const before = this.#best.get(clause) ?? 0;
    // Half of a name says much less than half of it.
    const now = said === of ? 1 : (said / of) * partOfName;
    if (now <= before) return;
    this.#best.set(clause, now);
    this.sum += now - before;
  }
}

const partOfName = 0.4;

/** The best passage of a text for a search. */
export interface Passage {
  snippet: Snippet;
  /** The first of the longest runs of found words, to show at the place; empty where nothing is found. */
  quote: string;
  /** Where the run stands in the text, in UTF-16 units. */
  at: number;
  /** Share of the clauses that are found in the passage, 0 to 1. */
  coverage: number;
  /** True where the words typed stand side by side somewhere in the text. */
  together: boolean;
}

/** The stretch of `found` whose words are of most different clauses within `snippetLength` characters; earliest wins. */
function bestWindow(found: readonly FoundWord[]): { from: number; to: number; covered: number } {
  let best = { from: 0, to: 0, covered: 0, run: 0 };
  for (let from = 0; from < found.length; from += 1) {
    const covered = new Coverage();
    let run = 0;
    let to = from;
    for (; to < found.length; to += 1) {
      const first = found[from];
      const last = found[to];
      if (!first || !last || last.end - first.start > snippetLength) break;
      covered.add(last.match);
      const before = found[to - 1];
      if (to > from && before && last.start - before.end <= 2 && last.match.word !== before.match.word) run += 1;
    }
    if (covered.sum > best.covered || (covered.sum === best.covered && run > best.run)) {
      best = { from, to, covered: covered.sum, run };
    }
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

/** Letters with accents, which are folded before they are compared. */
const accented = /[À-ɏḀ-ỿﬀ-ﬆ]/;

/** The words of a text that are looked for. What plainly begins otherwise is not even looked at. */
function foundWords(text: string, matcher: WordMatcher): FoundWord[] {
  const { likely } = matcher;
  const words: Word[] = [];
  if (likely === null || accented.test(text)) words.push(...wordsOf(text));
  else {
    for (const { 0: run, index } of text.matchAll(likely)) {
      for (const word of wordsOf(run)) words.push({ ...word, start: word.start + index, end: word.end + index });
    }
  }
  return words.flatMap((word): FoundWord[] => {
    const match = matcher.matchOf(word.term);
    return match ? [{ ...word, match }] : [];
  });
}

/** The passage of `text`, which has single spaces only, that says most of what is looked for; its beginning where nothing is. */
export function passageOf(text: string, matcher: WordMatcher): Passage {
  const found = foundWords(text, matcher);
  const window = bestWindow(found);
  const first = found[window.from];
  const last = found[window.to - 1];
  if (!first || !last) {
    const snippet = { text: text.slice(0, wordEnd(text, snippetLength)), marks: [] };
    return { snippet, quote: '', at: 0, coverage: 0, together: false };
  }
  const spare = Math.max(0, snippetLength - (last.end - first.start));
  const start = wordStart(text, first.start - Math.floor(spare / 3));
  const end = wordEnd(text, Math.min(text.length, start + snippetLength));
  const lead = start > 0 ? '… ' : '';
  const marks: [number, number][] = [];
  for (const word of found) {
    if (word.start < start || word.end > end) continue;
    const from = word.start - start + lead.length;
    const previous = marks.at(-1);
    // Neighbouring words are one mark, so that a phrase reads as one.
    if (previous && from - previous[1] === 1) previous[1] = word.end - start + lead.length;
    else marks.push([from, word.end - start + lead.length]);
  }
  const shown = `${lead}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
  const inWindow = marks.filter(([from]) => from >= first.start - start + lead.length);
  const longest = inWindow.reduce(
    (best, mark) => (mark[1] - mark[0] > best[1] - best[0] ? mark : best),
    inWindow[0] ?? marks[0] ?? [0, 0],
  );
  return {
    snippet: { text: shown, marks },
    quote: shown.slice(longest[0], longest[1]),
    at: longest[0] - lead.length + start,
    coverage: window.covered / Math.max(1, matcher.clauseCount),
    together: matcher.standTogether(text, found),
  };
}
