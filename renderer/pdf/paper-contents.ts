import type { PDFDocumentProxy } from 'pdfjs-dist';

/** A line of the contents a file carries in itself. */
export interface ContentsLine {
  /** Its place among the lines, from 0. */
  id: number;
  title: string;
  /** 1 is the outermost. */
  level: number;
  /** PDF page it leads to, from 1, or null where it leads to none. */
  page: number | null;
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;
type Destination = Outline[number]['dest'];

/** So many lines of contents are read; files that have more have them by mistake. */
const mostLines = 2000;

async function pageOf(document: PDFDocumentProxy, destination: Destination): Promise<number | null> {
  try {
    const target = typeof destination === 'string' ? await document.getDestination(destination) : destination;
    const [page] = target ?? [];
    if (typeof page === 'number') return page + 1;
    return page ? (await document.getPageIndex(page)) + 1 : null;
  } catch {
    return null;
  }
}

/** The contents a file carries in itself, its bookmarks in the words of PDF; empty where it has none. */
export async function paperContents(document: PDFDocumentProxy): Promise<ContentsLine[]> {
  const lines: { title: string; level: number; destination: Destination }[] = [];
  const collect = (outline: Outline, level: number) => {
    for (const { title, dest, items } of outline) {
      if (lines.length >= mostLines) return;
      lines.push({ title: title.trim(), level, destination: dest });
      collect(items, level + 1);
    }
  };
  collect((await document.getOutline().catch(() => null)) ?? [], 1);
  return Promise.all(
    lines.map(async ({ title, level, destination }, id) => ({
      id,
      title,
      level,
      page: await pageOf(document, destination),
    })),
  );
}
