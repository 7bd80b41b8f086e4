import type { Sheet } from '../../shared/questions/out/sheet.ts';

/** The forms of a file that questions are given out in. */
export type SheetForm = 'docx' | 'pdf' | 'cards' | 'markdown';

/** A sheet as a file. */
interface SheetFile {
  /** Without the meeting's. */
  name: string;
  ending: string;
  blob: Blob;
  /** What is to be told of it; empty where all is as it should be. */
  more: string;
}

/** A sheet as a file. What writes it is loaded when it is asked for. */
export async function sheetFile(form: SheetForm, sheet: Sheet): Promise<SheetFile> {
  if (form === 'markdown') {
    const { sheetAsMarkdown } = await import('../../shared/questions/out/as-markdown.ts');
    const blob = new Blob([sheetAsMarkdown(sheet)], { type: 'text/markdown;charset=utf-8' });
    return { name: sheet.title, ending: '.md', blob, more: '' };
  }
  if (form === 'docx') {
    const { sheetAsDocx } = await import('../../shared/questions/out/as-docx.ts');
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    return { name: sheet.title, ending: '.docx', blob: new Blob([sheetAsDocx(sheet)], { type }), more: '' };
  }
  const [{ cardsAsPdf }, { loadFonts }, { madeWords }, { sheetAsPdf }] = await Promise.all([
    import('./cards-pdf.ts'),
    import('./pdf-fonts.ts'),
    import('./made-pdf.ts'),
    import('./sheet-pdf.ts'),
  ]);
  const fonts = await loadFonts();
  const made = await (form === 'pdf' ? sheetAsPdf : cardsAsPdf)(sheet, fonts);
  const name = form === 'pdf' ? sheet.title : 'Speaking cards';
  return { name, ending: '.pdf', blob: made.blob, more: madeWords(made) };
}
