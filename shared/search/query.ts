import { stopWords, wordsOf } from './words.ts';

/** A search taken apart. All of it must be found, except what is excluded. */
export interface ParsedQuery {
  /** Folded words to look up, without stop words and without repeats. */
  terms: string[];
  /** The last word as typed so far, to be completed; null when the text ends with a space or a closing quote. */
  prefix: string | null;
  /** Runs of folded words that must stand side by side, stop words included. */
  phrases: string[][];
  /** Runs of folded words that must not appear. */
  excluded: string[][];
}

/** Fewest letters of an unfinished last word that are completed; shorter ones would match half the index. */
const shortestPrefix = 2;

const partPattern = /(-?)(?:"([^"]*)("?)|(\S+))/gu;

/**
 * Takes a typed search apart: words, `"exact phrases"`, `-words` and `-"phrases"` to leave out. A word with punctuation
 * inside (`24/00093`, `call-in`, `4.2`) is a phrase of its parts. Any text is accepted.
 */
export function parseQuery(text: string): ParsedQuery {
  const terms = new Set<string>();
  const phrases: string[][] = [];
  const excluded: string[][] = [];
  let prefix: string | null = null;
  for (const match of text.matchAll(partPattern)) {
    const [whole, minus, quoted, closingQuote, plain] = match;
    const words = wordsOf(quoted ?? plain ?? '').map((word) => word.term);
    if (words.length === 0) continue;
    const atEnd = match.index + whole.length === text.length;
    if (minus) {
      // A word still being typed after a minus would empty the list letter by letter.
      if (!atEnd || closingQuote) excluded.push(words);
      continue;
    }
    // The last part of `24/7` is short, but it is not the beginning of just any word.
    const part = words.length > 1 && (words.at(-1)?.length ?? 0) < shortestPrefix && quoted === undefined;
    const unfinished = atEnd && !closingQuote && !part;
    if (words.length > 1) phrases.push(unfinished ? words.slice(0, -1) : words);
    for (const [index, word] of words.entries()) {
      if (unfinished && index === words.length - 1) prefix = word;
      else if (!stopWords.has(word)) terms.add(word);
    }
  }
  if (prefix !== null && prefix.length < shortestPrefix) prefix = null;
  return { terms: [...terms], prefix, phrases: phrases.filter((phrase) => phrase.length > 1), excluded };
}

/** True where the query has nothing to look up. */
export function isEmptyQuery(query: ParsedQuery): boolean {
  return query.terms.length === 0 && query.prefix === null && query.phrases.length === 0;
}

/** True where `words` holds the words of `phrase` side by side. */
export function holdsPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  const [first] = phrase;
  if (first === undefined) return true;
  for (let start = words.indexOf(first); start >= 0; start = words.indexOf(first, start + 1)) {
    if (phrase.every((word, index) => words[start + index] === word)) return true;
  }
  return false;
}

/** True where the query's words, more than one, stand side by side in the text in the order they were typed. */
export function standTogether(text: string, query: ParsedQuery): boolean {
  const typed = query.prefix === null ? query.terms : [...query.terms, query.prefix];
  const [first] = typed;
  if (first === undefined || typed.length < 2) return false;
  const words = wordsOf(text)
    .map((word) => word.term)
    .filter((word) => !stopWords.has(word));
  const last = typed.length - 1;
  for (let start = words.indexOf(first); start >= 0; start = words.indexOf(first, start + 1)) {
    const together = typed.every((term, index) => {
      const word = words[start + index];
      return word === term || (index === last && query.prefix !== null && word?.startsWith(query.prefix));
    });
    if (together) return true;
  }
  return false;
}
