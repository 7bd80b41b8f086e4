import type { Shard } from './index/shard.ts';
import { hasPhrases, holdsPhrases, type WordMatcher } from './matcher.ts';
import type { QueryNode } from './query.ts';
import { type Passage, passageOf } from './snippet.ts';
import { wordsOf } from './words.ts';

/** The words of a section as they stand in its pages, with single spaces, and where each page's begin. */
export interface SectionText {
  text: string;
  pages: { page: number; start: number }[];
}

/** The text of a section from the texts of its pages; null where a page is not there. */
export function sectionText(
  shard: Shard,
  section: number,
  pageText: (page: number) => string | undefined,
): SectionText | null {
  const first = shard.place(section, 'firstPage');
  const last = shard.place(section, 'lastPage');
  const pages: SectionText['pages'] = [];
  let text = '';
  for (let page = first; page <= last; page += 1) {
    const whole = pageText(page);
    if (whole === undefined) {
      // Pages without words have no rows; where the section begins there have to be some.
      if (page === first) return null;
      continue;
    }
    const from = page === first ? shard.place(section, 'start') : 0;
    const to = page === last ? shard.place(section, 'end') : whole.length;
    // Single spaces are left as they are, which are nearly all.
    const words = whole
      .slice(from, to)
      .replace(/[^\S ]\s*| \s+/g, ' ')
      .trim();
    if (words === '') continue;
    if (text !== '') text += ' ';
    pages.push({ page, start: text.length });
    text += words;
  }
  return { text, pages };
}

/** The page a place in a section's text stands on. */
export function pageAt({ pages }: SectionText, at: number): number | null {
  return pages.findLast(({ start }) => start <= at)?.page ?? pages[0]?.page ?? null;
}

/** Something found by the index, with its text. */
export interface Candidate<Found> {
  found: Found;
  /** What it is a piece of: a report, an appendix, a record. */
  whole: string;
  text: string;
  /** Title, whose words count as said by it. */
  title: string;
  score: number;
}

/** A candidate that holds what was looked for, with its best passage. */
export interface Ranked<Found> extends Candidate<Found> {
  passage: Passage;
}

/** How much more counts what has the words as typed side by side, and what has all of them in one passage. */
const together = 1.45;
const inOnePassage = 0.5;

/** The same words again count so much less: the newest or best of them stays where it is. */
const saidAgain = 0.35;

/** Every further find of one report counts so much less, so that one report does not fill the list. */
const sameWhole = 0.8;
const leastOfWhole = 0.4;

/** Looks into the texts of what the index found: phrases are checked, and what says it in one place comes first. */
export function rank<Found>(
  candidates: readonly Candidate<Found>[],
  root: QueryNode,
  matcher: WordMatcher,
): Ranked<Found>[] {
  const phrases = hasPhrases(root);
  const ranked: Ranked<Found>[] = [];
  for (const candidate of candidates) {
    if (phrases) {
      const words = wordsOf(`${candidate.text}\n${candidate.title}`).map(({ term }) => term);
      if (!holdsPhrases(root, words)) continue;
    }
    const passage = passageOf(candidate.text, matcher);
    const score =
      candidate.score * (passage.together ? together : 1) * (1 - inOnePassage + inOnePassage * passage.coverage);
    ranked.push({ ...candidate, passage, score });
  }
  ranked.sort((one, other) => other.score - one.score);
  const said = new Set<string>();
  const seen = new Map<string, number>();
  for (const one of ranked) {
    const before = seen.get(one.whole) ?? 0;
    seen.set(one.whole, before + 1);
    one.score *= Math.max(leastOfWhole, sameWhole ** before);
    const words = one.passage.snippet.text
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(20, 160);
    if (words.length > 40 && said.has(words)) one.score *= saidAgain;
    said.add(words);
  }
  return ranked.sort((one, other) => other.score - one.score);
}
