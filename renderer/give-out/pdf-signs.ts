/** Which font has a sign: letters are set in the font that is asked for, pictures in one that has them. */
import type PDFDocument from 'pdfkit';

/** Words in one font. */
export interface Piece {
  text: string;
  font: string;
}

/** Stands for a sign that no font has. */
const unknownSign = '□';
/** What is heard of in a text and never seen. */
const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;
const usual = /^[\n\x20-\x7e£–—‘’“”…]*$/;

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** Tells a document's fonts apart by the signs they have. */
export class Signs {
  /** Signs that no font has, as they were met. */
  readonly missing = new Set<string>();
  readonly #pdf: InstanceType<typeof PDFDocument>;
  readonly #known = new Map<string, (code: number) => boolean>();

  constructor(pdf: InstanceType<typeof PDFDocument>) {
    this.#pdf = pdf;
  }

  /** A text in pieces, each in a font that has its signs. */
  pieces(text: string, font: string): Piece[] {
    if (usual.test(text)) return text ? [{ text, font }] : [];
    const found: Piece[] = [];
    const add = (piece: string, of: string) => {
      const last = found.at(-1);
      if (last?.font === of) last.text += piece;
      else found.push({ text: piece, font: of });
    };
    for (const { segment } of segmenter.segment(text.toWellFormed().normalize('NFC'))) {
      const seen = [...segment]
        .map((sign) => (sign === '\t' ? ' ' : sign))
        .filter((sign) => sign === '\n' || !unseen.test(sign))
        .join('');
      if (this.#has(seen, font)) add(seen, font);
      else if (this.#has(seen, 'emoji')) add(segment, 'emoji');
      else {
        this.missing.add(segment);
        add(unknownSign, font);
      }
    }
    return found.filter((piece) => piece.text !== '');
  }

  #has(text: string, font: string): boolean {
    const known = this.#known.get(font) ?? this.#read(font);
    this.#known.set(font, known);
    return [...text].every((sign) => sign === '\n' || known(sign.codePointAt(0) ?? 0));
  }

  /** pdfkit does not say which signs a font has, but keeps the font it has read. */
  #read(font: string): (code: number) => boolean {
    this.#pdf.font(font);
    const kept = this.#pdf as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } };
    const { font: read } = kept._font;
    return (code) => read.hasGlyphForCodePoint(code);
  }
}
