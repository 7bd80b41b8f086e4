import { fold, type MappedText, toSource } from '../anchor/fold.ts';

/** How alike words have to be to be found. */
export interface FindOptions {
  /** Whether capitals have to be where they were typed. */
  matchCase: boolean;
  /** Whether `é` is another letter than `e`. */
  matchDiacritics: boolean;
  /** Whether letters or digits may stand directly before or behind. */
  wholeWords: boolean;
}

/** Where words can be looked for, widest first: every paper of a meeting, a document, an item, or one paper of it. */
export const findScopes = ['meeting', 'document', 'item', 'paper'] as const;

/** A text prepared for looking for words in it. */
export interface FindableText {
  folded: MappedText;
  /** What has been compared with so far, by what it was asked to leave out. */
  compared: Map<string, MappedText>;
}

/** Prepares a text, once for however much is looked for in it. */
export function findableText(source: string): FindableText {
  return { folded: fold(source), compared: new Map() };
}

/** Letters that decomposition leaves alone, and signs that are typed as others. */
const plainSigns: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
};
const typedAs: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
};

const plainText = /^[\x20-\x7e]*$/;

/** The signs of one character that are compared. */
function signsOf(character: string, { matchCase, matchDiacritics }: FindOptions): string {
  let sign = typedAs[character] ?? character;
  if (!matchDiacritics) sign = plainSigns[sign] ?? sign.normalize('NFD').replace(/\p{M}+/gu, '');
  return matchCase ? sign : sign.toLowerCase();
}

/** A folded text with everything gone that is not to be told apart; positions are those of the folded text. */
function compared(text: string, options: FindOptions): MappedText {
  const { matchCase } = options;
  if (plainText.test(text)) {
    return { text: matchCase ? text : text.toLowerCase(), starts: [], sourceLength: text.length };
  }
  let derived = '';
  const starts: number[] = [];
  for (let index = 0; index < text.length; ) {
    const code = text.codePointAt(index) ?? 0;
    const character = String.fromCodePoint(code);
    const sign = code < 0x80 ? (matchCase ? character : character.toLowerCase()) : signsOf(character, options);
    for (let unit = 0; unit < sign.length; unit += 1) starts.push(index);
    derived += sign;
    index += character.length;
  }
  return { text: derived, starts, sourceLength: text.length };
}

function place(mapped: MappedText, index: number): number {
  return mapped.starts.length === 0 ? index : toSource(mapped, index);
}

/** A place where the words stand: positions in the folded text of the page, in UTF-16 units. */
export interface FoundWords {
  start: number;
  end: number;
}

const letter = /[\p{L}\p{N}]/u;

/** Every place of a text where the words stand, in order, none inside another. */
export function findWords(text: FindableText, query: string, options: FindOptions): FoundWords[] {
  const wanted = compared(fold(query).text, options).text;
  if (wanted === '') return [];
  const key = `${options.matchCase}/${options.matchDiacritics}`;
  const within = text.compared.get(key) ?? compared(text.folded.text, options);
  text.compared.set(key, within);
  const found: FoundWords[] = [];
  for (let at = within.text.indexOf(wanted); at !== -1; ) {
    const end = at + wanted.length;
    const isWhole =
      !options.wholeWords ||
      ((!letter.test(wanted.charAt(0)) || !letter.test(within.text.charAt(at - 1))) &&
        (!letter.test(wanted.charAt(wanted.length - 1)) || !letter.test(within.text.charAt(end))));
    const start = place(within, at);
    // The end of the last letter, so that marks behind it that were left out belong to it.
    if (isWhole) found.push({ start, end: place(within, end) });
    at = within.text.indexOf(wanted, isWhole ? end : at + 1);
  }
  return found.filter(({ start, end }) => end > start);
}
