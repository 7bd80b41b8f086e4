/** Reads what packs of evidence are made of and become, with pdf.js. */
import type { PaperProblem } from '../../../renderer/pdf/open-paper.ts';
import type { Quad, TextAnchor } from '../../../shared/model/member.ts';
import { getDocument, type PDFDocumentProxy } from '../../../tools/pdfjs.ts';

/** Opens a PDF from its bytes as the page does. */
export async function open(
  bytes: Uint8Array,
): Promise<{ document: PDFDocumentProxy; close(): Promise<void> } | PaperProblem> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    return { document: await task.promise, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    return error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged';
  }
}

/** Does something with a file while it is open. */
export async function reading<Value>(
  bytes: Uint8Array,
  read: (document: PDFDocumentProxy) => Promise<Value>,
): Promise<Value> {
  const file = await open(bytes);
  if (typeof file === 'string') throw new Error(file);
  try {
    return await read(file.document);
  } finally {
    await file.close();
  }
}

/** The words of a page, with single spaces. */
export async function textOf(document: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await document.getPage(page)).getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** The words of a page that its tags lead to, in their order, without spaces. */
export async function taggedText(document: PDFDocumentProxy, number: number): Promise<string> {
  const page = await document.getPage(number);
  const marked = new Map<string, string>();
  const open: string[] = [];
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== '') ?? '';
      marked.set(id, (marked.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  const wordsOf = (node: unknown): string => {
    const { children, id } = node as { children?: unknown[]; id?: string };
    return children ? children.map(wordsOf).join('') : (marked.get(id ?? '') ?? '');
  };
  return wordsOf(await page.getStructTree()).replace(/\s/g, '');
}

/** The words of each page. */
export const textsOf = (bytes: Uint8Array) =>
  reading(bytes, async (document) => {
    const texts: string[] = [];
    for (let page = 1; page <= document.numPages; page += 1) texts.push(await textOf(document, page));
    return texts;
  });

/** The first long run of words of each page, as a quotation with its place. */
export function quotedOn(bytes: Uint8Array, sha256: string, pages: readonly number[]): Promise<Partial<TextAnchor>[]> {
  return reading(bytes, async (document) => {
    const anchors: Partial<TextAnchor>[] = [];
    for (const page of pages) {
      const { items } = await (await document.getPage(page)).getTextContent();
      const run = items.flatMap((item) => ('str' in item && item.str.trim().length > 20 ? [item] : []))[0];
      if (!run) throw new Error(`no words on page ${page}`);
      const [, , , , x, y] = run.transform as number[];
      if (x === undefined || y === undefined) throw new Error('no place');
      const quad: Quad = [x, y, x + run.width, y + run.height];
      const printed = String(page - 10);
      anchors.push({ sha256, page, printed, quote: run.str.trim(), parts: [{ page, quads: [quad] }] });
    }
    return anchors;
  });
}
