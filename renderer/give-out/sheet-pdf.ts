/** Question sheets as PDF: tagged, with title and language, their text in reading order. */
import type { Sheet } from '../../shared/questions/out/sheet.ts';
import type { MadePdf } from './made-pdf.ts';
import { beginSheet, numberPages, pause, type SheetFonts } from './pdf-setter.ts';

/** A question sheet. */
export async function sheetAsPdf(sheet: Sheet, fonts: SheetFonts): Promise<MadePdf> {
  const { pdf, bytes, setter, root } = beginSheet(sheet, fonts);
  for (const { heading, questions } of sheet.items) {
    pdf.moveDown(0.8);
    setter.keep(110);
    if (heading) setter.words(root, 'H2', heading, { font: 'bold', size: 13 });
    for (const question of questions) {
      await pause();
      const part = setter.question(root, question, 28);
      setter.more(part, question, 28);
      pdf.moveDown(0.5);
      part.end();
    }
  }
  root.end();
  numberPages(pdf);
  pdf.end();
  return { blob: await bytes, missing: [...setter.signs.missing], long: [] };
}
