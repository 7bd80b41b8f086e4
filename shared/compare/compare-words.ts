import { comparedKey } from './compared-text.ts';
import { shortestEdit } from './edits.ts';

/** Words of a line that follow one another and are all in both versions, or all in this one only. */
export interface WordRun {
  /** Place of its first word on the page, from 0: what it can be told from the others by. */
  at: number;
  changed: boolean;
  text: string;
}

/** The lines of a page in both versions, with the words marked that the other version has not. */
export interface WordChanges {
  older: WordRun[][];
  newer: WordRun[][];
  /** Words only in the older and only in the newer version. */
  removed: number;
  added: number;
}

interface Word {
  line: number;
  text: string;
  key: string;
}

const endsInHyphen = /\p{Ll}-$/u;
const startsSmall = /^\p{Ll}/u;

/** The words of lines; one that a hyphen breaks at the end of a line is one word of the line it begins in. */
function wordsOf(lines: readonly string[]): Word[] {
  const words: Word[] = [];
  lines.forEach((line, place) => {
    const texts = line.split(/\s+/).filter((text) => text !== '');
    texts.forEach((text, index) => {
      const last = words.at(-1);
      if (index === 0 && last?.line === place - 1 && endsInHyphen.test(last.text) && startsSmall.test(text)) {
        last.text = last.text.slice(0, -1) + text;
        last.key = comparedKey(last.text);
      } else words.push({ line: place, text, key: comparedKey(text) || text });
    });
  });
  return words;
}

function runsByLine(words: readonly Word[], changed: readonly boolean[]): WordRun[][] {
  const lines: WordRun[][] = [];
  let line = -1;
  words.forEach((word, place) => {
    if (word.line !== line) lines.push([]);
    line = word.line;
    const runs = lines.at(-1);
    const last = runs?.at(-1);
    const isChanged = changed[place] ?? false;
    if (last?.changed === isChanged) last.text += ` ${word.text}`;
    else runs?.push({ at: place, changed: isChanged, text: word.text });
  });
  return lines;
}

/** Compares the words of a page in two versions; where lines end, and how words are broken there, makes no difference. */
export function compareWords(olderLines: readonly string[], newerLines: readonly string[]): WordChanges {
  const older = wordsOf(olderLines);
  const newer = wordsOf(newerLines);
  const removed = new Array<boolean>(older.length).fill(false);
  const added = new Array<boolean>(newer.length).fill(false);
  const keys = (words: readonly Word[]) => words.map(({ key }) => key);
  for (const run of shortestEdit(keys(older), keys(newer))) {
    if (run.kind === 'removed') removed.fill(true, run.older.from, run.older.to);
    if (run.kind === 'added') added.fill(true, run.newer.from, run.newer.to);
  }
  const count = (flags: readonly boolean[]) => flags.filter(Boolean).length;
  return {
    older: runsByLine(older, removed),
    newer: runsByLine(newer, added),
    removed: count(removed),
    added: count(added),
  };
}
