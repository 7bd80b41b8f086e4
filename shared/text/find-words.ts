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
  /** What has been compared with so far, by what it was asked to leave out; `noted` has no numbers of footnotes. */
  compared: Map<string, { all: MappedText; noted: MappedText | null }>;
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
const capital = /\p{Lu}/u;

/**
 * The number of a footnote, as it is read from a page: directly behind a word, what ends it between them or not, or before
 * the first word of the note itself. A word has at least three letters: `Q3` and `2nd` are words, and so is `HIC5`.
 */
const noteNumber =
  /(?<=\p{L}{3}[.,;:)\]'"]{0,2})\d{1,2}(?:,\d{1,2})*(?=[\s,;:)\]'"]|\.(?!\d)|$)|(?<=^|\s)\d{1,2}(?=\p{L}{3})|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+/gu;

/** A compared text without the numbers of footnotes; null when it has none. Positions are those of the folded text. */
function withoutNotes(mapped: MappedText, { text: source }: MappedText): MappedText | null {
  let text = '';
  const starts: number[] = [];
  let before = 0;
  const keep = (end: number) => {
    for (let index = before; index < end; index += 1) starts.push(place(mapped, index));
    text += mapped.text.slice(before, end);
  };
  for (const { 0: number, index } of mapped.text.matchAll(noteNumber)) {
    if (capital.test(source.charAt(place(mapped, index) - 1))) continue;
    keep(index);
    before = index + number.length;
  }
  if (before === 0) return null;
  keep(mapped.text.length);
  return { text, starts, sourceLength: mapped.sourceLength };
}

/**
 * Every place of a text where the words stand, in order, none inside another. The number of a footnote at a word hides
 * it no more than one between two words does.
 */
export function findWords(text: FindableText, query: string, options: FindOptions): FoundWords[] {
  const wanted = compared(fold(query).text, options).text;
  if (wanted === '') return [];
  const key = `${options.matchCase}/${options.matchDiacritics}`;
  const known = text.compared.get(key);
  const all = known?.all ?? compared(text.folded.text, options);
  const noted = known ? known.noted : withoutNotes(all, text.folded);
  text.compared.set(key, { all, noted });
  const found = placesIn(all, wanted, options.wholeWords);
  const others = noted ? placesIn(noted, wanted, options.wholeWords) : [];
  const more = others.filter((one) => !found.some(({ start, end }) => one.start < end && one.end > start));
  return more.length === 0 ? found : [...found, ...more].sort((one, other) => one.start - other.start);
}

function placesIn(within: MappedText, wanted: string, wholeWords: boolean): FoundWords[] {
  const found: FoundWords[] = [];
  for (let at = within.text.indexOf(wanted); at !== -1; ) {
    const end = at + wanted.length;
    const isWhole =
      !wholeWords ||
      ((!letter.test(wanted.charAt(0)) || !letter.test(within.text.charAt(at - 1))) &&
        (!letter.test(wanted.charAt(wanted.length - 1)) || !letter.test(within.text.charAt(end))));
    const start = place(within, at);
    // The end of the last letter, so that marks behind it that were left out belong to it.
    if (isWhole) found.push({ start, end: place(within, end) });
    at = within.text.indexOf(wanted, isWhole ? end : at + 1);
  }
  return found.filter(({ start, end }) => end > start);
}
