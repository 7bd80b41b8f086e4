/** Question sheets and speaking cards as PDF: tagged, with title and language, their text in reading order. */
import PDFDocument from 'pdfkit';
import type { Sheet, SheetQuestion } from '../../shared/questions/out/sheet.ts';
import type { RichBlock, RichRun } from '../../shared/questions/rich-text.ts';

/** The bytes of the fonts, TrueType. */
export interface SheetFonts {
  regular: Uint8Array;
  bold: Uint8Array;
  italic: Uint8Array;
}

type Pdf = InstanceType<typeof PDFDocument>;
type Element = PDFKit.PDFStructureElement;

const margin = 64;

function begin(title: string, fonts: SheetFonts, layout: 'portrait' | 'landscape'): { pdf: Pdf; bytes: Promise<Blob> } {
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

class Setter {
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

/** Numbers the pages at their foot; that is no part of what is read out. */
function numberPages(pdf: Pdf): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font('regular').fontSize(9).fillColor('#404040');
    pdf.text(`${page - start + 1} of ${count}`, margin, pdf.page.height - 40, {
      width: pdf.page.width - 2 * margin,
      align: 'center',
      lineBreak: false,
    });
    pdf.endMarkedContent();
  }
}

function titleOf({ title, meeting }: Sheet): string {
  return [title, meeting].filter(Boolean).join(', ');
}

/** A question sheet. */
export async function sheetAsPdf(sheet: Sheet, fonts: SheetFonts): Promise<Blob> {
  const { pdf, bytes } = begin(titleOf(sheet), fonts, 'portrait');
  pdf.addPage();
  const width = pdf.page.width - 2 * margin;
  const setter = new Setter(pdf, { x: margin, width, size: 11 });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  setter.words(root, 'H1', sheet.title, { font: 'bold', size: 20 });
  if (sheet.meeting) setter.words(root, 'P', sheet.meeting, { size: 12, colour: '#404040' });
  for (const { heading, questions } of sheet.items) {
    pdf.moveDown(0.8);
    if (heading) setter.words(root, 'H2', heading, { font: 'bold', size: 13 });
    for (const question of questions) {
      const part = pdf.struct('Sect');
      root.add(part);
      // The number stays with the first words.
      if (pdf.y > pdf.page.height - margin - 60) pdf.addPage();
      if (question.put) setter.words(part, 'P', question.put, { font: 'italic', by: 28 });
      setter.words(part, 'H3', `${question.number}.`, { font: 'bold' });
      pdf.moveUp(1.35);
      setter.blocks(part, question.words, 28);
      setter.more(part, question, 28);
      pdf.moveDown(0.5);
      part.end();
    }
  }
  root.end();
  numberPages(pdf);
  pdf.end();
  return bytes;
}

/** Sizes speaking cards are tried at, points: the largest at which all of a question stands on one page. */
const cardSizes = [26, 22, 19, 16, 13, 11, 9];

function heightOf(pdf: Pdf, question: SheetQuestion, size: number, width: number): number {
  pdf.font('regular').fontSize(size);
  const of = (text: string) => pdf.heightOfString(text, { width: width - 28 }) + size * 0.6;
  const textOf = (block: RichBlock): string[] =>
    block.kind === 'paragraph'
      ? [block.runs.map((run) => (run.kind === 'break' ? '\n' : run.text)).join('')]
      : block.items.flatMap((item) => item.flatMap(textOf));
  const texts = [
    ...question.words.flatMap(textOf),
    ...question.followUps.map(({ when, text }) => `→ If ${when}: ${text}`),
    ...question.quotes.flatMap(({ words, source }) => [`“${words}”`, source]),
    ...(question.notes === null ? [] : [question.notes]),
  ];
  return texts.map(of).reduce((sum, one) => sum + one, 0);
}

/** Speaking cards: one page a question, in type to be read at arm's length. */
export async function cardsAsPdf(sheet: Sheet, fonts: SheetFonts): Promise<Blob> {
  const { pdf, bytes } = begin(titleOf(sheet), fonts, 'landscape');
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  for (const { heading, questions } of sheet.items) {
    for (const question of questions) {
      pdf.addPage();
      const width = pdf.page.width - 2 * margin;
      const room = pdf.page.height - 2 * margin - 60;
      const size = cardSizes.find((one) => heightOf(pdf, question, one, width) <= room) ?? cardSizes.at(-1) ?? 9;
      const setter = new Setter(pdf, { x: margin, width, size });
      const part = pdf.struct('Sect');
      root.add(part);
      pdf.y = margin;
      setter.words(part, 'H1', [heading, question.put].filter(Boolean).join(' · ') || sheet.title, {
        font: 'bold',
        size: 14,
        colour: '#404040',
      });
      pdf.moveDown(0.5);
      setter.blocks(part, question.words);
      pdf.moveDown(0.3);
      setter.more(part, question, 0);
      part.end();
    }
  }
  root.end();
  numberPages(pdf);
  pdf.end();
  return bytes;
}
