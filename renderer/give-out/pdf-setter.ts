/** What documents are set with: tagged pages, their words in the order they are read. */
import PDFDocument from 'pdfkit';
import type { Sheet, SheetQuestion } from '../../shared/questions/out/sheet.ts';
import type { RichBlock, RichRun } from '../../shared/questions/rich-text.ts';
import { type Piece, Signs } from './pdf-signs.ts';

/** The bytes of the fonts, TrueType. */
export interface SheetFonts {
  regular: Uint8Array;
  bold: Uint8Array;
  italic: Uint8Array;
  emoji: Uint8Array;
}

/** A document that is being set. */
export type Pdf = InstanceType<typeof PDFDocument>;
/** A part of the document, as screen readers have it. */
export type Element = PDFKit.PDFStructureElement;

/** Free round what is set, points. */
export const margin = 64;

/** Lets the window do something else before the next question is set. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Begins a document of A4 pages, which is there when it has been ended. */
export function begin(
  title: string,
  fonts: SheetFonts,
  layout: 'portrait' | 'landscape',
  around = margin,
): { pdf: Pdf; bytes: Promise<Blob> } {
  const pdf = new PDFDocument({
    size: 'A4',
    layout,
    margin: around,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: title, Creator: 'Panel Papers', Producer: 'Panel Papers' },
    autoFirstPage: false,
    bufferPages: true,
    // None of the standard fonts: they lack letters of Welsh, and the page's build has none.
    font: '',
  });
  for (const [name, bytes] of Object.entries(fonts)) pdf.registerFont(name, bytes);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const { promise, resolve } = Promise.withResolvers<Blob>();
  pdf.on('data', (part: Uint8Array<ArrayBuffer>) => parts.push(part));
  pdf.on('end', () => resolve(new Blob(parts, { type: 'application/pdf' })));
  return { pdf, bytes: promise };
}

function fontOf({ strong, emphasis }: { strong: boolean; emphasis: boolean }): string {
  return strong ? 'bold' : emphasis ? 'italic' : 'regular';
}

/** A place on the page that things are set at. */
interface Place {
  x: number;
  width: number;
  size: number;
}

/** How words are set where it is not as usual. */
interface Manner {
  font?: string;
  /** Points. */
  size?: number;
  /** How far to the right of the usual place they begin, points. */
  by?: number;
  colour?: string;
}

/** Sets words at a place of the page, one element after the other. */
export class Setter {
  readonly signs: Signs;
  readonly #pdf: Pdf;
  readonly #place: Place;
  constructor(pdf: Pdf, place: Place) {
    this.#pdf = pdf;
    this.#place = place;
    this.signs = new Signs(pdf);
  }

  /** One element with words in a font. */
  words(into: Element, tag: string, text: string, { font = 'regular', ...more }: Manner = {}): void {
    this.#element(into, tag, this.signs.pieces(text, font), more);
  }

  #element(into: Element, tag: string, pieces: readonly Piece[], { size, by = 0, colour = '#000000' }: Manner): void {
    const { x, width, size: usual } = this.#place;
    into.add(
      this.#pdf.struct(tag, {}, () => {
        this.#pdf.fontSize(size ?? usual).fillColor(colour);
        for (const [place, { text, font }] of pieces.entries()) {
          this.#pdf.font(font);
          const options = { width: width - by, continued: place < pieces.length - 1 };
          if (place === 0) this.#pdf.text(text, x + by, this.#pdf.y, options);
          else this.#pdf.text(text, options);
        }
        this.#pdf.font('regular').moveDown(0.35);
      }),
    );
  }

  #runs(runs: readonly RichRun[]): Piece[] {
    return runs.flatMap((run) =>
      run.kind === 'break' ? [{ text: '\n', font: 'regular' }] : this.signs.pieces(run.text, fontOf(run)),
    );
  }

  /** Paragraphs and lists, with their stress. */
  blocks(into: Element, blocks: readonly RichBlock[], by = 0): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') {
        this.#element(into, 'P', this.#runs(block.runs), { by });
      } else {
        const list = this.#pdf.struct('L');
        into.add(list);
        for (const [place, item] of block.items.entries()) {
          this.#item(list, item, block.ordered ? `${block.start + place}.` : '•', by);
        }
        list.end();
      }
    }
  }

  #item(list: Element, item: readonly RichBlock[], sign: string, by: number): void {
    const entry = this.#pdf.struct('LI');
    list.add(entry);
    this.keep(this.#place.size * 1.3);
    this.#sign(entry, 'Lbl', sign, by);
    const body = this.#pdf.struct('LBody');
    entry.add(body);
    this.blocks(body, item, by + Math.max(22, this.#place.size * 1.3));
    body.end();
    entry.end();
  }

  /** A number or sign at the edge; what is set next stands on the same line. */
  #sign(into: Element, tag: string, sign: string, by: number, font = 'regular'): void {
    const { x, size } = this.#place;
    into.add(
      this.#pdf.struct(tag, {}, () => {
        this.#pdf.font(font).fontSize(size).fillColor('#000000');
        this.#pdf.text(sign, x + by, this.#pdf.y, { lineBreak: false });
        this.#pdf.font('regular');
      }),
    );
  }

  /** A question with its number at the edge and its words beside it, in a part of the document that is still open. */
  question(into: Element, { number, put, words }: SheetQuestion, by: number): Element {
    const part = this.#pdf.struct('Sect');
    into.add(part);
    // The number stays with the first words.
    this.keep(60);
    if (put) this.words(part, 'P', put, { font: 'italic', by });
    this.#sign(part, 'H3', `${number}.`, 0, 'bold');
    this.blocks(part, words, by);
    if (words.length === 0) this.words(part, 'P', '(no words yet)', { font: 'italic', by });
    return part;
  }

  /** Begins a page where so much room is not left, points: what follows stays together. */
  keep(room: number): void {
    const { page, y } = this.#pdf;
    if (y > page.height - page.margins.bottom - room) this.#pdf.addPage();
  }

  /** What is asked after a question, depending on the answer. */
  followUps(into: Element, { followUps }: SheetQuestion, by: number, size?: number): void {
    const large = size ?? this.#place.size;
    for (const { when, text } of followUps) {
      const pieces = [
        ...this.signs.pieces('→ ', 'regular'),
        ...this.signs.pieces(when ? `If ${when}: ` : '', 'italic'),
        ...this.signs.pieces(text, 'regular'),
      ];
      this.#element(into, 'P', pieces, { by, size: large });
    }
  }

  /** What goes with a question: follow-ups, quotations with their sources, notes. */
  more(into: Element, question: SheetQuestion, by: number): void {
    const small = this.#place.size * 0.85;
    this.followUps(into, question, by);
    for (const { words, source } of question.quotes) {
      const quote = this.#pdf.struct('BlockQuote');
      into.add(quote);
      if (words) this.words(quote, 'P', `“${words}”`, { font: 'italic', by });
      this.words(quote, 'P', source, { size: small, by, colour: '#404040' });
      quote.end();
    }
    this.notes(into, question, by);
  }

  /** The member's private notes on a question, where they are not left out. */
  notes(into: Element, { notes }: SheetQuestion, by: number, size?: number): void {
    if (notes === null) return;
    const large = size ?? this.#place.size;
    this.words(into, 'P', `Private note: ${notes}`, { font: 'italic', by, size: large, colour: '#404040' });
  }
}

/** Writes a line at the head or foot of a page; that is no part of what is read out. */
export function writeAside(pdf: Pdf, text: string, y: number, align: 'center' | 'right'): void {
  const { top, bottom } = pdf.page.margins;
  pdf.page.margins.top = 0;
  pdf.page.margins.bottom = 0;
  pdf.markContent('Artifact', { type: 'Pagination' });
  pdf.font('regular').fontSize(9).fillColor('#404040');
  const { left, right } = pdf.page.margins;
  pdf.text(text, left, y, { width: pdf.page.width - left - right, align, lineBreak: false });
  pdf.endMarkedContent();
  Object.assign(pdf.page.margins, { top, bottom });
}

/** Numbers the pages at their foot, of so many in all. */
export function numberPages(pdf: Pdf, all?: number): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    writeAside(pdf, `${page - start + 1} of ${all ?? count}`, pdf.page.height - 36, 'center');
  }
}

/** What a document is called: its title, and the meeting. */
export function titleOf({ title, meeting }: Sheet): string {
  return [title, meeting].filter(Boolean).join(', ');
}

/** A sheet of questions that is begun: its title and its meeting are set, its questions go into `root`. */
export interface BegunSheet {
  pdf: Pdf;
  bytes: Promise<Blob>;
  setter: Setter;
  root: Element;
}

/** Begins a document with the title and the meeting of a sheet of questions. */
export function beginSheet(sheet: Sheet, fonts: SheetFonts): BegunSheet {
  const { pdf, bytes } = begin(titleOf(sheet), fonts, 'portrait');
  pdf.addPage();
  const setter = new Setter(pdf, { x: margin, width: pdf.page.width - 2 * margin, size: 11 });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  setter.words(root, 'H1', sheet.title, { font: 'bold', size: 20 });
  if (sheet.meeting) setter.words(root, 'P', sheet.meeting, { size: 12, colour: '#404040' });
  return { pdf, bytes, setter, root };
}
