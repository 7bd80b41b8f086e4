import type { Sheet } from '../../shared/questions/out/sheet.ts';

/** The forms of a file that questions are given out in. */
export type SheetForm = 'docx' | 'pdf' | 'cards' | 'markdown';

/** A sheet as a file, with its name without the meeting's. What writes it is loaded when it is asked for. */
export async function sheetFile(form: SheetForm, sheet: Sheet): Promise<{ name: string; ending: string; blob: Blob }> {
  if (form === 'markdown') {
    const { sheetAsMarkdown } = await import('../../shared/questions/out/as-markdown.ts');
    const blob = new Blob([sheetAsMarkdown(sheet)], { type: 'text/markdown;charset=utf-8' });
    return { name: sheet.title, ending: '.md', blob };
  }
  if (form === 'docx') {
    const { sheetAsDocx } = await import('../../shared/questions/out/as-docx.ts');
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    return { name: sheet.title, ending: '.docx', blob: new Blob([sheetAsDocx(sheet)], { type }) };
  }
  const [{ cardsAsPdf, sheetAsPdf }, { loadFonts }] = await Promise.all([
    import('./sheet-pdf.ts'),
    import('./pdf-fonts.ts'),
  ]);
  const fonts = await loadFonts();
  if (form === 'pdf') return { name: sheet.title, ending: '.pdf', blob: await sheetAsPdf(sheet, fonts) };
  return { name: 'Speaking cards', ending: '.pdf', blob: await cardsAsPdf(sheet, fonts) };
}
