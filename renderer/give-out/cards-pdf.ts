/** Speaking cards as PDF: one page a question, in type to be read at arm's length. */
import type { Sheet, SheetQuestion } from '../../shared/questions/out/sheet.ts';
import type { MadePdf } from './made-pdf.ts';
import {
  begin,
  type Element,
  numberPages,
  type Pdf,
  pause,
  Setter,
  type SheetFonts,
  titleOf,
  writeAside,
} from './pdf-setter.ts';

/** Sizes a question is tried in, points: the largest in which all of its card stands on one page, the last at the least. */
const sizes = [34, 30, 27, 24, 21, 18, 16] as const;
/** What goes with a question is set in this share of its size, and not smaller than this, points. */
const share = 0.66;
const smallest = 12;
const around = 44;

/** A question with what its card says over it. */
interface Card {
  question: SheetQuestion;
  heading: string;
  meeting: string;
}

function setCard(pdf: Pdf, root: Element, { question, heading, meeting }: Card, size: number): ReadonlySet<string> {
  pdf.addPage();
  const setter = new Setter(pdf, { x: around, width: pdf.page.width - 2 * around, size });
  const small = Math.max(smallest, size * share);
  const part = pdf.struct('Sect');
  root.add(part);
  setter.words(part, 'H1', [`Question ${question.number}`, heading].filter(Boolean).join(' · '), {
    font: 'bold',
    size: 15,
  });
  const above = [question.put, meeting].filter(Boolean).join(' · ');
  if (above) setter.words(part, 'P', above, { size: 12, colour: '#404040' });
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf
    .moveTo(around, pdf.y)
    .lineTo(pdf.page.width - around, pdf.y)
    .lineWidth(1)
    .strokeColor('#808080')
    .stroke();
  pdf.endMarkedContent();
  pdf.fontSize(size).moveDown(0.3);
  setter.blocks(part, question.words);
  setter.followUps(part, question, size, small);
  for (const { words, pages, besides } of question.quotes) {
    const quote = pdf.struct('BlockQuote');
    part.add(quote);
    if (words) setter.words(quote, 'P', `“${words}”`, { font: 'italic', size: small });
    // What is looked for in the room.
    setter.words(
      quote,
      'P',
      pages.replace(/^./, (first) => first.toUpperCase()),
      { font: 'bold', size: small },
    );
    if (besides) setter.words(quote, 'P', besides, { size: smallest, colour: '#404040' });
    quote.end();
  }
  setter.notes(part, question, 0, small);
  part.end();
  return setter.signs.missing;
}

/** The largest size in which a card stands on one page, found on pages that nobody keeps. */
function sizeOf(trial: { pdf: Pdf; root: Element }, card: Card): number {
  const fits = (size: number) => {
    const before = trial.pdf.bufferedPageRange().count;
    setCard(trial.pdf, trial.root, card, size);
    return trial.pdf.bufferedPageRange().count === before + 1;
  };
  let [from, to] = [0, sizes.length - 1];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (fits(sizes[middle] ?? 0)) to = middle;
    else from = middle + 1;
  }
  return sizes[from] ?? 0;
}

function document(sheet: Sheet, fonts: SheetFonts): { pdf: Pdf; bytes: Promise<Blob>; root: Element } {
  const begun = begin(titleOf({ ...sheet, title: 'Speaking cards' }), fonts, 'landscape', around);
  const root = begun.pdf.struct('Document');
  begun.pdf.addStructure(root);
  return { ...begun, root };
}

/** Speaking cards. A question that does not go on one page in the smallest type goes on on the next. */
export async function cardsAsPdf(sheet: Sheet, fonts: SheetFonts): Promise<MadePdf> {
  const { pdf, bytes, root } = document(sheet, fonts);
  const trial = document(sheet, fonts);
  const missing = new Set<string>();
  const long: number[] = [];
  for (const { heading, questions } of sheet.items) {
    for (const question of questions) {
      // The window goes on meanwhile.
      await pause();
      const card = { question, heading, meeting: sheet.meeting };
      const first = pdf.bufferedPageRange().count;
      for (const sign of setCard(pdf, root, card, sizeOf(trial, card))) missing.add(sign);
      const { count } = pdf.bufferedPageRange();
      if (count > first + 1) long.push(question.number);
      for (let page = first + 1; page < count; page += 1) {
        pdf.switchToPage(page);
        writeAside(pdf, `Question ${question.number} goes on`, 24, 'right');
      }
      pdf.switchToPage(count - 1);
    }
  }
  root.end();
  numberPages(pdf);
  pdf.end();
  return { blob: await bytes, missing: [...missing], long };
}
