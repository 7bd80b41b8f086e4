import type { PDFDocumentProxy } from 'pdfjs-dist';
import { matchOnPages, stretchesOnPages } from '../../shared/anchor/across-pages.ts';
import { boxesOfStretch } from '../../shared/annotations/line-boxes.ts';
import { type PlacedText, placedText } from '../../shared/annotations/words-under.ts';
import { placedAt } from '../../shared/marks/shapes.ts';
import type { Mark, TextAnchor } from '../../shared/model/member.ts';
import { openPaper } from './open-paper.ts';

/** Confidence from which words are the mark's own. */
const certain = 0.7;

async function partsOf(
  anchor: TextAnchor,
  wordsOn: (page: number) => Promise<PlacedText>,
): Promise<TextAnchor['parts']> {
  const pages = await Promise.all(anchor.parts.map(({ page }) => wordsOn(page)));
  const match = matchOnPages(
    pages.map(({ text }) => text),
    anchor,
  );
  if (!match || match.confidence < certain) return anchor.parts;
  const stretches = stretchesOnPages(
    pages.map(({ text }) => text),
    match.start,
    match.end,
  );
  return anchor.parts.map((part, at) => {
    const words = pages[at];
    if (!words) return part;
    const { start: from, end: to } = stretches[at] ?? { start: 0, end: 0 };
    return from < to ? { ...part, quads: boxesOfStretch(words, from, to) } : part;
  });
}

function reader(document: PDFDocumentProxy): (page: number) => Promise<PlacedText> {
  const known = new Map<number, Promise<PlacedText>>();
  const read = async (page: number) => placedText((await (await document.getPage(page)).getTextContent()).items);
  return (page) => {
    const words = known.get(page) ?? read(page);
    known.set(page, words);
    return words;
  };
}

function isPlaced({ quote, parts }: TextAnchor): boolean {
  return quote === '' || parts.every(({ quads }) => quads.length > 0);
}

/** Finds the rectangles of an anchor's words in an open file, where they are not known; they stay unknown if not found. */
export function placerIn(document: PDFDocumentProxy): (anchor: TextAnchor) => Promise<TextAnchor['parts']> {
  const wordsOn = reader(document);
  return async (anchor) => {
    if (isPlaced(anchor)) return anchor.parts;
    return partsOf(anchor, wordsOn).catch(() => anchor.parts);
  };
}

/** A mark with the rectangles of its words; as it is where none are found. */
export function withParts(mark: Mark, parts: TextAnchor['parts']): Mark {
  const isFound = parts !== mark.anchor.parts && parts.some(({ quads }) => quads.length > 0);
  return isFound ? placedAt(mark, parts) : mark;
}

/**
 * Marks with the rectangles of their words on the pages of a file, also those carried over or seen there that no page was
 * shown of yet; one whose words are not found stays as it is.
 */
export async function withPlaces(marks: readonly Mark[], blob: Blob, password?: string): Promise<Mark[]> {
  if (marks.every(({ anchor }) => isPlaced(anchor))) return [...marks];
  const paper = await openPaper(blob, password);
  if (typeof paper === 'string') return [...marks];
  try {
    const placeOf = placerIn(paper.document);
    const placed: Mark[] = [];
    for (const mark of marks) placed.push(withParts(mark, await placeOf(mark.anchor)));
    return placed;
  } finally {
    await paper.close();
  }
}
