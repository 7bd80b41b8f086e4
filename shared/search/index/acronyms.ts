import { stopWords, wordsOf } from '../words.ts';

/** Words before a bracket that can be what the acronym in it stands for. */
const mostWords = 8;

/** An acronym in brackets, with a plural `s` at most: `(ASB)`, `(VAWG)`, `(EHCPs)`, `(S106)`. */
const bracketed = /\(["“‘]?(\p{Lu}[\p{Lu}\p{N}&]{1,7})s?["”’]?\)/gu;

/** Characters before a bracket in which its meaning stands. */
const lookBack = 100;

const initial = (word: string): string => word[0] ?? '';

/** The last words whose first letters are the acronym's, little words left out or not; null where there are none. */
function meaningOf(words: readonly string[], acronym: string): string[] | null {
  const letters = acronym.toLowerCase();
  for (let count = 2; count <= Math.min(words.length, mostWords); count += 1) {
    const run = words.slice(-count);
    const large = run.filter((word) => !stopWords.has(word));
    if (stopWords.has(run[0] ?? '')) continue;
    if (run.map(initial).join('') === letters || large.map(initial).join('') === letters) return large;
  }
  return null;
}

/** The acronyms a text defines, folded, each with the folded words it stands for: `Anti-Social Behaviour (ASB)`. */
export function acronymsIn(text: string): [string, string][] {
  const found = new Map<string, [string, string]>();
  if (!text.includes('(')) return [];
  for (const { 1: acronym = '', index } of text.matchAll(bracketed)) {
    const before = text.slice(Math.max(0, index - lookBack), index);
    // What stands in front of another bracket, stop or line is not of the name.
    const words = wordsOf(before.slice(before.search(/[^.;:()[\]\n]*$/))).map(({ term }) => term);
    const section = /^S(\d+)$/.exec(acronym);
    const meaning = section
      ? words.at(-2) === 'section' && words.at(-1) === section[1]
        ? words.slice(-2)
        : null
      : meaningOf(words, acronym.replace('&', ''));
    if (!meaning || meaning.length < 2) continue;
    const pair: [string, string] = [acronym.toLowerCase().replace('&', ''), meaning.join(' ')];
    found.set(pair.join('|'), pair);
  }
  return [...found.values()];
}
