/**
 * The five standard fonts that papers are set in. Only pdfkit's metrics are used: its Node build looks its fonts up by
 * name at run time, which does not survive bundling, and a pack must draw pages that were laid out once for the item's
 * own document.
 */
import helvetica from 'pdfkit/standard-fonts/Helvetica';
import helveticaBold from 'pdfkit/standard-fonts/HelveticaBold';
import helveticaBoldOblique from 'pdfkit/standard-fonts/HelveticaBoldOblique';
import helveticaOblique from 'pdfkit/standard-fonts/HelveticaOblique';
import timesRoman from 'pdfkit/standard-fonts/TimesRoman';

/** Fonts by the name they have in the files. */
export type FontName = 'regular' | 'bold' | 'italic' | 'boldItalic' | 'serif';

/** Characters of WinAnsi (Windows-1252) 0x80 to 0x9F; a space marks a code without a character. */
const upperWinAnsi = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const codes = new Map<string, number>();
for (let code = 0x20; code < 0x7f; code += 1) codes.set(String.fromCharCode(code), code);
for (const [offset, character] of [...upperWinAnsi].entries()) {
  if (character !== ' ') codes.set(character, 0x80 + offset);
}
for (let code = 0xa1; code <= 0xff; code += 1) if (code !== 0xad) codes.set(String.fromCharCode(code), code);

/** pdfkit lists the widths by ascending code, with the last letter (ÿ) left out as the double of 0x9F. */
function widthsByCode(glyphWidths: readonly number[]): Uint16Array {
  const widths = new Uint16Array(256);
  const ordered = [...codes.values()].sort((one, other) => one - other);
  for (const [index, width] of glyphWidths.entries()) widths[ordered[index] ?? 0] = width;
  widths[0xff] = widths[0x9f] ?? 0;
  widths[0xa0] = widths[0x20] ?? 0;
  return widths;
}

/** The fonts of every file: resource name, PostScript name and widths in thousandths of the size. */
export const fonts: Record<FontName, { resource: string; name: string; widths: Uint16Array }> = {
  regular: { resource: 'F1', name: helvetica.name, widths: widthsByCode(helvetica.glyphWidths) },
  bold: { resource: 'F2', name: helveticaBold.name, widths: widthsByCode(helveticaBold.glyphWidths) },
  italic: { resource: 'F3', name: helveticaOblique.name, widths: widthsByCode(helveticaOblique.glyphWidths) },
  boldItalic: {
    resource: 'F4',
    name: helveticaBoldOblique.name,
    widths: widthsByCode(helveticaBoldOblique.glyphWidths),
  },
  serif: { resource: 'F5', name: timesRoman.name, widths: widthsByCode(timesRoman.glyphWidths) },
};

/** The character's code in the fonts' encoding. Throws where there is none: a paper must not lose words. */
function codeOf(character: string): number {
  if (character === '\u00a0') return 0xa0;
  const code = codes.get(character);
  if (code === undefined) throw new Error(`The papers' fonts have no "${character}"`);
  return code;
}

/** The text in the fonts' encoding, one character for each code. */
export function encode(text: string): string {
  return text.replace(/[^\x20-\x7e]/gu, (character) => String.fromCharCode(codeOf(character)));
}

/** Width of the text in points. */
export function measure(text: string, font: FontName, size: number): number {
  const { widths } = fonts[font];
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    sum += widths[unit >= 0x20 && unit < 0x7f ? unit : codeOf(text.charAt(index))] ?? 0;
  }
  return (sum * size) / 1000;
}
