/**
 * Text made comparable, with a way back. A page's words reach us from several places (the extraction, the reader's
 * text layer, a search result) that agree on letters but not on white space, ligatures or hyphens at line ends.
 */

/** A text derived from another one, character by character. All positions are in UTF-16 units. */
export interface MappedText {
  text: string;
  /** Place in the source of each unit of `text`, ascending. */
  starts: readonly number[];
  /** Length of the source. */
  sourceLength: number;
}

/** Place in the source of position `index` of the derived text; the end of the derived text gives the source's end. */
export function toSource(mapped: MappedText, index: number): number {
  return mapped.starts[index] ?? mapped.sourceLength;
}

/** The end in the source of a stretch that ends before `index` of the derived text: just after its last unit. */
export function endToSource(mapped: MappedText, index: number): number {
  const last = mapped.starts[index - 1];
  return last === undefined ? 0 : Math.min(last + 1, mapped.sourceLength);
}

/** Position in the derived text of place `index` of the source: the first unit that comes from there or later. */
export function fromSource(mapped: MappedText, index: number): number {
  let low = 0;
  let high = mapped.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mapped.starts[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

const whiteSpace = /\s/u;
/** Soft hyphen, zero-width characters and the byte order mark: present in the file, absent on paper. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/u;
/** Ligatures and other presentation forms whose compatibility form is the plain letters. */
const presentationForm = /[\uFB00-\uFB06\u0132\u0133\u01C4-\u01CC]/u;
const lowerCase = /\p{Ll}/u;
const compoundHyphen = /[\p{L}\p{N}][-\u2010]$/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
const lineEndHyphen = /[-\u2010]/u;

/**
 * A page's text with white space folded to single spaces, none at either end, ligatures spelt out, invisible
 * characters gone and words put together again that were broken by a hyphen at the end of a line; the hyphen stays where
 * it may belong to the word.
 */
export function fold(source: string): MappedText {
  let text = '';
  const starts: number[] = [];
  const add = (characters: string, at: number) => {
    for (let unit = 0; unit < characters.length; unit += 1) starts.push(at);
    text += characters;
  };
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charAt(index);
    // Most signs are plain ones, and asked nothing more.
    if (isPlain(source.charCodeAt(index))) {
      text += character;
      starts.push(index);
      continue;
    }
    if (invisible.test(character)) continue;
    if (whiteSpace.test(character)) {
      const after = compoundHyphen.test(text) ? brokenCompound(source, index) : 0;
      if (after > 0) index += after - 1;
      else if (text !== '' && !text.endsWith(' ')) add(' ', index);
    } else if (lineEndHyphen.test(character) && brokenWord(source, index) > 0 && lowerCase.test(text.slice(-1))) {
      index += brokenWord(source, index);
    } else if (presentationForm.test(character)) add(character.normalize('NFKC'), index);
    else add(character, index);
  }
  if (text.endsWith(' ')) {
    text = text.slice(0, -1);
    starts.pop();
  }
  return { text, starts, sourceLength: source.length };
}

/** A visible sign of ASCII other than a hyphen. */
function isPlain(code: number): boolean {
  return code > 0x20 && code < 0x7f && code !== 0x2d;
}

/** Units of white space with one line end at `index` when a letter or digit follows, else 0: `2024-⏎25` is one word. */
function brokenCompound(source: string, index: number): number {
  const [space = ''] = /^\s+/u.exec(source.slice(index, index + 40)) ?? [];
  const isOneEnd = space.split('\n').length === 2;
  return isOneEnd && letterOrDigit.test(source.charAt(index + space.length)) ? space.length : 0;
}

/** Units of white space with one line end after the hyphen at `index` when a lower-case letter follows, else 0. */
function brokenWord(source: string, index: number): number {
  let end = index + 1;
  let lineEnds = 0;
  while (end < source.length && whiteSpace.test(source.charAt(end))) {
    if (source.charAt(end) === '\n') lineEnds += 1;
    end += 1;
  }
  return lineEnds === 1 && lowerCase.test(source.charAt(end)) ? end - index - 1 : 0;
}

const dashes = /[-\u2010-\u2015\u2212]/u;
/** Signs that one typesetter draws and another leaves to the text: marks of lists, from fonts of signs too. */
const bullets = /[\u2022\u2023\u25A0-\u25FF\u2043\u2219\u00B7\uE000-\uF8FF]/u;
const plainSigns: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '´': "'",
  '`': "'",
};
const plain = /^[a-z0-9.,;:'"()/&%£?!]$/;

/** The letters a sign is compared as: small ones, and those it is composed of. */
function keyLetters(sign: string): string {
  if (plain.test(sign)) return sign;
  if (dashes.test(sign) || bullets.test(sign)) return '';
  return plainSigns[sign] ?? sign.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
}

/**
 * A folded text as it is compared: without white space, dashes and the marks of lists, in small letters with straight
 * quotation marks. Two readings of the same words give the same key even when one of them lost a space between two
 * columns, or was set in another font.
 */
export function matchKey(folded: MappedText): MappedText {
  let text = '';
  const starts: number[] = [];
  for (let index = 0; index < folded.text.length; index += 1) {
    const character = folded.text.charAt(index);
    if (character === ' ') continue;
    const letters = keyLetters(character);
    for (let unit = 0; unit < letters.length; unit += 1) starts.push(index);
    text += letters;
  }
  return { text, starts, sourceLength: folded.text.length };
}
