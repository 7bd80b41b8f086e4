import { comparedKey } from './compared-text.ts';
import { type EditRun, shortestEdit, shortestEditWithin } from './edits.ts';

/** Words of a line that follow one another and are all in both versions, or all in this one only. */
export interface WordRun {
  /** Place of its first word among those compared, from 0: what it can be told from the others by. */
  at: number;
  changed: boolean;
  text: string;
}

/** A page in one of two versions, its words compared with the other's. */
export interface PageWords {
  lines: WordRun[][];
  /** Words that only this version has. */
  changed: number;
  /** Places in the other version's list of the pages on which its other words stand, ascending. */
  from: number[];
  /** True where words of it changed, or words of the other version are missing in it. */
  touched: boolean;
}

/** Pages that follow one another in both versions, compared as one text. */
export interface BlockWords {
  older: PageWords[];
  newer: PageWords[];
}

interface Word {
  page: number;
  line: number;
  text: string;
  key: string;
}

const endsInHyphen = /\p{Ll}-$/u;
const startsSmall = /^\p{Ll}/u;

/** The words of pages; one that a hyphen breaks at the end of a line is one word of the line it begins in. */
function wordsOf(pages: readonly (readonly string[])[]): Word[] {
  const words: Word[] = [];
  pages.forEach((lines, page) => {
    lines.forEach((line, place) => {
      const texts = line.split(/\s+/).filter((text) => text !== '');
      texts.forEach((text, index) => {
        const last = words.at(-1);
        const goesOn = index === 0 && last?.page === page && last.line === place - 1;
        if (last && goesOn && endsInHyphen.test(last.text) && startsSmall.test(text)) {
          last.text = last.text.slice(0, -1) + text;
          last.key = comparedKey(last.text);
        } else words.push({ page, line: place, text, key: comparedKey(text) || text });
      });
    });
  });
  return words;
}

interface Sorted {
  words: readonly Word[];
  /** Whether only this version has the word. */
  changed: boolean[];
  /** Place in the other version's words of each word that both have, or -1. */
  other: number[];
}

function pagesOf(count: number, side: Sorted, otherWords: readonly Word[]): PageWords[] {
  const pages = Array.from({ length: count }, (): PageWords => ({ lines: [], changed: 0, from: [], touched: false }));
  let before: Word | undefined;
  side.words.forEach((word, place) => {
    const page = pages[word.page];
    if (!page) return;
    if (before?.page !== word.page || before.line !== word.line) page.lines.push([]);
    before = word;
    const changed = side.changed[place] ?? false;
    const runs = page.lines.at(-1);
    const last = runs?.at(-1);
    if (last?.changed === changed) last.text += ` ${word.text}`;
    else runs?.push({ at: place, changed, text: word.text });
    if (changed) {
      page.changed += 1;
      page.touched = true;
    }
    const from = otherWords[side.other[place] ?? -1]?.page;
    if (from !== undefined && page.from.at(-1) !== from) page.from.push(from);
  });
  return pages;
}

/** Marks the page that would hold words only the other version has: where the word before them stands, or the one after. */
function touchWhereMissing(pages: readonly PageWords[], words: readonly Word[], place: number): void {
  const page = pages[words[place - 1]?.page ?? words[place]?.page ?? 0];
  if (page) page.touched = true;
}

function sorted(olderPages: readonly (readonly string[])[], newerPages: readonly (readonly string[])[]) {
  const older = wordsOf(olderPages);
  const newer = wordsOf(newerPages);
  const keys = (words: readonly Word[]) => words.map(({ key }) => key);
  const result = (runs: readonly EditRun[]): BlockWords => {
    const side = (words: readonly Word[]): Sorted => {
      return { words, changed: words.map(() => false), other: words.map(() => -1) };
    };
    const [left, right] = [side(older), side(newer)];
    for (const run of runs) {
      if (run.kind === 'removed') left.changed.fill(true, run.older.from, run.older.to);
      else if (run.kind === 'added') right.changed.fill(true, run.newer.from, run.newer.to);
      else {
        for (let step = 0; step < run.older.to - run.older.from; step += 1) {
          left.other[run.older.from + step] = run.newer.from + step;
          right.other[run.newer.from + step] = run.older.from + step;
        }
      }
    }
    const block = {
      older: pagesOf(olderPages.length, left, newer),
      newer: pagesOf(newerPages.length, right, older),
    };
    for (const { kind, older: at, newer: to } of runs) {
      if (kind === 'removed') touchWhereMissing(block.newer, newer, to.from);
      if (kind === 'added') touchWhereMissing(block.older, older, at.from);
    }
    return block;
  };
  return { older: keys(older), newer: keys(newer), result };
}

/**
 * Pages are compared as one text up to this many letters and, unless said otherwise, changed words: what differs more is
 * another paper, and comparing it word by word would take long and say little.
 */
const longestBlock = 250_000;
const mostChangedWords = 800;

/**
 * Compares the words of pages as one text, so that words that moved over a page's end count as unchanged; where lines
 * end, and how words are broken there, makes no difference. Null where too much differs for that.
 */
export function compareBlock(
  olderPages: readonly (readonly string[])[],
  newerPages: readonly (readonly string[])[],
  most = mostChangedWords,
): BlockWords | null {
  const letters = [...olderPages, ...newerPages].flat().reduce((sum, line) => sum + line.length, 0);
  if (letters > longestBlock) return null;
  const { older, newer, result } = sorted(olderPages, newerPages);
  const runs = shortestEditWithin(older, newer, most);
  return runs && result(runs);
}

/** Compares the words of one page in two versions, however many differ. */
export function compareWords(olderLines: readonly string[], newerLines: readonly string[]): BlockWords {
  const { older, newer, result } = sorted([olderLines], [newerLines]);
  return result(shortestEdit(older, newer));
}
