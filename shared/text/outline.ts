import { tidy } from './characters.ts';
import type { PdfDocument, PdfOutlineNode, PdfReference } from './pdf-document.ts';

/** A bookmark with its place: PDF page from 1, and depth in the tree from 0. */
export interface OutlineEntry {
  title: string;
  page: number;
  level: number;
}

/** Deepest level and greatest number of bookmarks read; a broken file can nest without end. */
const deepest = 12;
const most = 5000;

/**
 * The bookmarks of a document in printed order. Those that lead nowhere (an address, a missing page) are left out;
 * an outline that cannot be read counts as none.
 */
export async function readOutline(document: PdfDocument, signal?: AbortSignal): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  async function walk(nodes: readonly PdfOutlineNode[], level: number): Promise<void> {
    for (const node of nodes) {
      if (entries.length >= most) return;
      signal?.throwIfAborted();
      const page = await pageOf(document, node.dest);
      const title = tidy(node.title).trim();
      if (page !== null && title !== '') entries.push({ title, page, level });
      if (level < deepest && node.items.length > 0) await walk(node.items, level + 1);
    }
  }
  try {
    await walk((await document.getOutline()) ?? [], 0);
  } catch {
    signal?.throwIfAborted();
  }
  return entries;
}

async function pageOf(document: PdfDocument, dest: PdfOutlineNode['dest']): Promise<number | null> {
  try {
    const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const target = explicit?.[0];
    let index: number;
    if (typeof target === 'number') index = target;
    else if (isReference(target)) index = await document.getPageIndex(target);
    else return null;
    return Number.isInteger(index) && index >= 0 && index < document.numPages ? index + 1 : null;
  } catch {
    return null;
  }
}

function isReference(value: unknown): value is PdfReference {
  return (
    typeof value === 'object' &&
    value !== null &&
    'num' in value &&
    'gen' in value &&
    typeof value.num === 'number' &&
    typeof value.gen === 'number'
  );
}
