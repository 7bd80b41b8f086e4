/** The first pages of an evidence pack: the questions, their quotations, and a link to the page of each. */
import { type QuoteState, questionsOfSheet } from '../../shared/questions/out/evidence.ts';
import type { Sheet, SheetQuestion } from '../../shared/questions/out/sheet.ts';
import { counted } from '../../shared/util/counted.ts';
import { beginSheet, type Element, margin, numberPages, type Pdf, type Setter, type SheetFonts } from './pdf-setter.ts';

const held = 'A quotation from a paper that is not public is left out here.';
/** How far what belongs to a question stands to the right of its number, points. */
const inset = 28;

/** What the first pages of a pack tell of. */
export interface PackFront {
  sheet: Sheet;
  states: ReadonlyMap<string, QuoteState>;
  /** How many pages of papers follow. */
  quotedPages: number;
}

function summary({ sheet, states, quotedPages }: PackFront): string {
  const questions = counted(questionsOfSheet(sheet).length, 'question');
  const pages = counted(quotedPages, 'quoted page');
  const missing = [...states.values()].filter(({ kind }) => kind !== 'there').length;
  const without = counted(missing, 'quotation stands', 'quotations stand');
  return [
    quotedPages > 0 ? `${questions}, and ${pages} as published, with the quoted words highlighted.` : `${questions}.`,
    missing > 0 ? `${without} here without the page; below each is why.` : '',
  ].join(' ');
}

function link(pdf: Pdf, setter: Setter, into: Element, text: string, at: number): void {
  setter.keep(16);
  const element = pdf.struct('Link', { alt: text });
  into.add(element);
  const top = pdf.y;
  element.add(() => {
    pdf.font('regular').fontSize(10).fillColor('#1d4f8f');
    pdf.text(text, margin + inset, pdf.y, { underline: true });
  });
  // A page of the pack by its number: what finishes the pack puts the page itself there.
  const leads = { Subtype: 'Link', Border: [0, 0, 0], Dest: [at, 'Fit'], structParent: element };
  pdf.annotate(margin + inset, top, pdf.widthOfString(text), pdf.y - top, leads);
  element.end();
}

function quotations(
  pdf: Pdf,
  setter: Setter,
  into: Element,
  { quotes }: SheetQuestion,
  { states }: PackFront,
  frontPages: number,
): void {
  for (const { id, words, source } of quotes) {
    const state = states.get(id);
    const quote = pdf.struct('BlockQuote');
    into.add(quote);
    pdf.moveDown(0.3);
    setter.keep(70);
    if (state?.kind === 'held') {
      setter.words(quote, 'P', held, { font: 'italic', by: inset, colour: '#7a2e2e' });
    } else {
      if (words) setter.words(quote, 'P', `“${words}”`, { font: 'italic', by: inset });
      setter.words(quote, 'P', source, { size: 9.5, by: inset, colour: '#404040' });
      if (state?.kind === 'there') {
        link(pdf, setter, quote, `Page ${frontPages + state.at + 1} of this pack`, frontPages + state.at);
      } else if (state) {
        setter.words(quote, 'P', state.why, { size: 10, by: inset, colour: '#7a2e2e' });
      }
    }
    quote.end();
  }
}

interface SetFront {
  blob: Promise<Blob>;
  pages: number;
  missing: readonly string[];
}

function setFront(front: PackFront, fonts: SheetFonts, frontPages: number): SetFront {
  const { sheet } = front;
  const { pdf, bytes, setter, root } = beginSheet(sheet, fonts);
  setter.words(root, 'P', summary(front), { size: 10, colour: '#404040' });
  for (const { heading, questions } of sheet.items) {
    pdf.moveDown(0.8);
    setter.keep(110);
    if (heading && heading !== sheet.title) setter.words(root, 'H2', heading, { font: 'bold', size: 13 });
    for (const question of questions) {
      const part = setter.question(root, question, inset);
      setter.followUps(part, question, inset);
      quotations(pdf, setter, part, question, front, frontPages);
      setter.notes(part, question, inset);
      pdf.moveDown(0.8);
      part.end();
    }
  }
  root.end();
  const pages = pdf.bufferedPageRange().count;
  numberPages(pdf, pages + front.quotedPages);
  pdf.end();
  return { blob: bytes, pages, missing: [...setter.signs.missing] };
}

/** The first pages of a pack, how many they are, and signs that no font has. */
export async function evidenceFront(
  front: PackFront,
  fonts: SheetFonts,
): Promise<{ blob: Blob; pages: number; missing: readonly string[] }> {
  // They say which page of the pack is which, and so depend on how many they are themselves.
  let made = setFront(front, fonts, 1);
  for (let tries = 0, assumed = 1; made.pages !== assumed && tries < 3; tries += 1) {
    assumed = made.pages;
    made = setFront(front, fonts, assumed);
  }
  return { ...made, blob: await made.blob };
}
