/** Question sheets and speaking cards as PDF: tagged, with title and language, their text in reading order. */
import type { Sheet, SheetQuestion } from '../../shared/questions/out/sheet.ts';
import type { RichBlock } from '../../shared/questions/rich-text.ts';
import { begin, margin, numberPages, type Pdf, Setter, type SheetFonts, titleOf } from './pdf-setter.ts';

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
      const part = setter.question(root, question, 28);
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
