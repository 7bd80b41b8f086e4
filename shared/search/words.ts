/**
 * Words as the search knows them: lower case, without diacritics, plural endings folded. The index and the query use
 * the same function, and so does the snippet that marks what was found.
 */

/** A word of a text and where it stands, `[start, end)` in UTF-16 units of the text given. */
export interface Word {
  /** The folded word, as it is indexed. */
  term: string;
  start: number;
  end: number;
}

/** Words so common in council papers that they find nothing; phrases still check them in the text itself. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about above after again all also am an and any are as at be because been before being below between both but by ' +
    'can could did do does doing down during each few for from further had has have having he her here hers him his how ' +
    'i if in into is it its just me more most my no nor not of off on once only or other our out over own per same she ' +
    'should so some such than that the their theirs them then there these they this those through to too under until up ' +
    'very was we were what when where which while who whom why will with would you your'
  ).split(' '),
);

/** A run of letters and digits; apostrophes inside a word belong to it, thousands commas to a number. */
const wordPattern = /\p{N}+(?:,\p{N}{3})+(?:\.\p{N}+)?|[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

/** A word broken at the end of a line: `imple-` / `mentation`. */
const brokenWordPattern = /(\p{L}+)[-\u00ad]\n\s*(\p{Ll}+)/gu;

/** Words joined by a hyphen: `e-scooters`, `anti-social`. */
const joinedPattern = /(?<![\p{L}\p{N}-])(\p{L}+(?:-\p{L}+){1,3})(?![\p{L}\p{N}-])/gu;

/** Letters with a stroke or joined letters that Unicode decomposition leaves alone. */
const plainLetters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };

/**
 * Folds one word to the form that is indexed. Plurals go by Harman's S-stemmer ("How effective is suffixing?", 1991):
 * safe for names, and it joins `promises` with `promise` and `policies` with `policy`.
 */
export function foldWord(word: string): string {
  const plain = plainWordPattern.test(word) ? word.toLowerCase() : foldLetters(word);
  if (plain.length <= 3 || !plain.endsWith('s') || /\P{L}/u.test(plain)) return plain;
  if (/[^ae]ies$/.test(plain)) return `${plain.slice(0, -3)}y`;
  return /[^us]s$/.test(plain) ? plain.slice(0, -1) : plain;
}

/** Most words of an English paper need no more than lower case; telling them apart first makes indexing twice as fast. */
const plainWordPattern = /^[A-Za-z0-9]+$/;

function foldLetters(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/['’]s$/, '')
    .replace(/['’,]/g, '');
}

/** The words of a text in order, stop words included. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const term = foldWord(match[0]);
    if (term) words.push({ term, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** The terms a text is indexed under: its words, words broken at line ends joined again, and joined ones as one. */
export function termsOf(text: string): string[] {
  const terms = wordsOf(text).map((word) => word.term);
  if (text.includes('-\n') || text.includes('\u00ad\n')) {
    for (const match of text.matchAll(brokenWordPattern)) terms.push(foldWord(`${match[1]}${match[2]}`));
  }
  if (text.includes('-')) {
    for (const match of text.matchAll(joinedPattern)) terms.push(foldWord((match[1] ?? '').replaceAll('-', '')));
  }
  return terms;
}
