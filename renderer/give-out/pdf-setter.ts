/** What documents are set with: tagged pages, their words in the order they are read. */
import PDFDocument from 'pdfkit';
import type { Sheet, SheetQuestion } from '../../shared/questions/out/sheet.ts';
import type { RichBlock, RichRun } from '../../shared/questions/rich-text.ts';

/** The bytes of the fonts, TrueType. */
export interface SheetFonts {
  regular: Uint8Array;
  bold: Uint8Array;
  italic: Uint8Array;
}

/** A document that is being set. */
export type Pdf = InstanceType<typeof PDFDocument>;
/** A part of the document, as screen readers have it. */
export type Element = PDFKit.PDFStructureElement;

/** Free round what is set, points. */
export const margin = 64;

/** Begins a document of A4 pages, which is there when it has been ended. */
export function begin(
  title: string,
  fonts: SheetFonts,
  layout: 'portrait' | 'landscape',
): { pdf: Pdf; bytes: Promise<Blob> } {
  const pdf = new PDFDocument({
    size: 'A4',
    layout,
    margin,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: title },
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

/** Writes runs of words one after the other on the same lines. */
function write(pdf: Pdf, runs: readonly RichRun[], x: number, width: number): void {
  const words = runs.flatMap((run) =>
    run.kind === 'break' ? [{ text: '\n', font: 'regular' }] : run.text ? [{ text: run.text, font: fontOf(run) }] : [],
  );
  const last = words.length - 1;
  words.forEach(({ text, font }, place) => {
    pdf.font(font);
    const options = { width, continued: place < last };
    if (place === 0) pdf.text(text, x, pdf.y, options);
    else pdf.text(text, options);
  });
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

/** Sets words at a place of the page, one element after the other. */
export class Setter {
  readonly #pdf: Pdf;
  readonly #place: Place;
  constructor(pdf: Pdf, place: Place) {
    this.#pdf = pdf;
    this.#place = place;
  }

  /** One element with words in a font. */
  words(
    into: Element,
    tag: string,
    text: string,
    more: { font?: string; size?: number; by?: number; colour?: string } = {},
  ): void {
    const { font = 'regular', size = this.#place.size, by = 0, colour = '#000000' } = more;
    into.add(
      this.#pdf.struct(tag, {}, () => {
        this.#pdf.font(font).fontSize(size).fillColor(colour);
        this.#pdf.text(text, this.#place.x + by, this.#pdf.y, { width: this.#place.width - by });
        this.#pdf.moveDown(0.35);
      }),
    );
  }

  /** Paragraphs and lists, with their stress. */
  blocks(into: Element, blocks: readonly RichBlock[], by = 0): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') {
        into.add(
          this.#pdf.struct('P', {}, () => {
            this.#pdf.fontSize(this.#place.size).fillColor('#000000');
            write(this.#pdf, block.runs, this.#place.x + by, this.#place.width - by);
            this.#pdf.moveDown(0.35);
          }),
        );
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
    entry.add(
      this.#pdf.struct('Lbl', {}, () => {
        this.#pdf.font('regular').fontSize(this.#place.size).fillColor('#000000');
        this.#pdf.text(sign, this.#place.x + by, this.#pdf.y, { width: 24 });
        this.#pdf.moveUp();
      }),
    );
    const body = this.#pdf.struct('LBody');
    entry.add(body);
    this.blocks(body, item, by + 24);
    body.end();
    entry.end();
  }

  /** A question with its number at the edge and its words beside it, in a part of the document that is still open. */
  question(into: Element, { number, put, words }: SheetQuestion, by: number): Element {
    const pdf = this.#pdf;
    const part = pdf.struct('Sect');
    into.add(part);
    // The number stays with the first words.
    if (pdf.y > pdf.page.height - margin - 60) pdf.addPage();
    if (put) this.words(part, 'P', put, { font: 'italic', by });
    this.words(part, 'H3', `${number}.`, { font: 'bold' });
    pdf.moveUp(1.35);
    this.blocks(part, words, by);
    return part;
  }

  /** What goes with a question: follow-ups, quotations with their sources, notes. */
  more(into: Element, { followUps, quotes, notes }: SheetQuestion, by: number): void {
    const small = this.#place.size * 0.85;
    for (const { when, text } of followUps) {
      this.words(into, 'P', `→ ${when ? `If ${when}: ` : ''}${text}`, { by });
    }
    for (const { words, source } of quotes) {
      const quote = this.#pdf.struct('BlockQuote');
      into.add(quote);
      this.words(quote, 'P', `“${words}”`, { font: 'italic', by });
      this.words(quote, 'P', source, { size: small, by, colour: '#404040' });
      quote.end();
    }
    if (notes !== null) this.words(into, 'P', notes, { font: 'italic', by, colour: '#404040' });
  }
}

/** Numbers the pages at their foot, of so many in all; that is no part of what is read out. */
export function numberPages(pdf: Pdf, all?: number): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font('regular').fontSize(9).fillColor('#404040');
    pdf.text(`${page - start + 1} of ${all ?? count}`, margin, pdf.page.height - 40, {
      width: pdf.page.width - 2 * margin,
      align: 'center',
      lineBreak: false,
    });
    pdf.endMarkedContent();
  }
}

/** What a document is called: its title, and the meeting. */
export function titleOf({ title, meeting }: Sheet): string {
  return [title, meeting].filter(Boolean).join(', ');
}
