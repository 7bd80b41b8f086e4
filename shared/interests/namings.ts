import { fold } from '../anchor/fold.ts';
import type { Interest } from '../model/private.ts';

/** A place in a text where an interest is named. */
export interface Naming {
  interestId: string;
  /** Where the words begin in the folded text, UTF-16 units. */
  start: number;
  /** The words as they stand in the text. */
  words: string;
  /** Words before and after, cut at a word, with `…` where something was left out. */
  before: string;
  after: string;
}

/** Endings of companies' names, which papers leave out or write otherwise. */
const endings = new Set(['ltd', 'limited', 'plc', 'llp', 'cic', 'cio', 'inc', 'co', 'company']);

const accented = /[\u00C0-\u024F\u1E00-\u1EFF]/gu;

/** Letters without their accents, each in its place: papers spell Welsh and borrowed names either way. */
function plainLetters(text: string): string {
  return text.replace(accented, (letter) => letter.normalize('NFD').charAt(0));
}

/** The words of a name that are looked for; none where it has nothing that could be found. */
function wordsOf(name: string): string[] {
  const words = plainLetters(name.normalize('NFC'))
    .replace(/&/gu, ' and ')
    .replace(/['’]s?(?![\p{L}\p{N}])/gu, '')
    .match(/[\p{L}\p{N}]+/gu);
  if (!words || words.filter((word) => word !== 'and').join('').length < 3) return [];
  const last = words.findLastIndex((word) => !endings.has(word.toLowerCase()));
  return words.slice(0, Math.max(1, last + 1));
}

function patternOf(words: readonly string[]): string {
  return words.map((word) => (word.toLowerCase() === 'and' ? '(?:and|&)' : word)).join('[^\\p{L}\\p{N}]{1,3}');
}

/** The names of an interest, each as an expression; where it begins with a capital, so must what is found. */
interface Wanted {
  interestId: string;
  capital: boolean;
  expression: RegExp;
}

function wantedOf({ id, name, otherNames }: Pick<Interest, 'id' | 'name' | 'otherNames'>): Wanted[] {
  return [name, ...otherNames].flatMap((one): Wanted[] => {
    const words = wordsOf(one);
    if (words.length === 0) return [];
    const expression = new RegExp(`(?<![\\p{L}\\p{N}])${patternOf(words)}(?![\\p{L}\\p{N}])`, 'giu');
    return [{ interestId: id, capital: /^\p{Lu}/u.test(words[0] ?? ''), expression }];
  });
}

/** Characters shown on each side of a name. */
const around = 80;

/**
 * Looks for interests by their names in texts: whole words in any case, accents or none, `&` or `and`, with or without
 * `Ltd`, over line ends. A name that is also an ordinary word, such as Unite, is found only with its capital.
 */
export function namingsIn(interests: readonly Pick<Interest, 'id' | 'name' | 'otherNames'>[]) {
  const wanted = interests.flatMap(wantedOf);
  return (source: string): Naming[] => {
    if (wanted.length === 0) return [];
    const text = fold(source).text.normalize('NFC');
    const plain = plainLetters(text);
    const found = wanted.flatMap(({ interestId, capital, expression }) =>
      [...plain.matchAll(expression)]
        .filter(([words]) => !capital || /^\p{Lu}/u.test(words))
        .map(({ index, 0: words }) => ({ interestId, start: index, end: index + words.length })),
    );
    found.sort((one, other) => one.start - other.start || other.end - one.end);
    const outermost = found.filter(
      (one, place) =>
        !found
          .slice(0, place)
          .some((other) => other.interestId === one.interestId && other.end > one.start && other.start <= one.start),
    );
    return outermost.map(({ interestId, start, end }) => ({
      interestId,
      start,
      words: text.slice(start, end),
      before: cutBefore(text.slice(Math.max(0, start - around), start), start > around),
      after: cutAfter(text.slice(end, end + around), end + around < text.length),
    }));
  };
}

function cutBefore(words: string, isCut: boolean): string {
  return isCut ? `…${words.replace(/^\S*/u, '')}` : words;
}

function cutAfter(words: string, isCut: boolean): string {
  return isCut ? `${words.replace(/\S*$/u, '')}…` : words;
}
