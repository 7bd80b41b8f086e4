import type { PageViewport, PDFDocumentProxy } from 'pdfjs-dist';
import { boxesOfStretch, joinedOnLines, turned } from '../../shared/annotations/line-boxes.ts';
import { placedText } from '../../shared/annotations/words-under.ts';
import type { Quad } from '../../shared/model/member.ts';
import { quartersAt } from './quarters.ts';

/**
 * The rectangles round the words of a range, one for each line, in PDF units of the unrotated page. The range must lie
 * inside one page's text layer; `page` is the element the viewport's origin is the content corner of.
 */
export function quadsOfRange(range: Range, page: Element, viewport: PageViewport): Quad[] {
  const box = page.getBoundingClientRect();
  const left = box.left + page.clientLeft;
  const top = box.top + page.clientTop;
  const back = quartersAt(range.startContainer);
  const lines = joinedOnLines(textRectangles(range).map((line) => turned(line, -back)));
  return lines.map((upright) => {
    const line = turned(upright, back);
    const [x1 = 0, y1 = 0] = viewport.convertToPdfPoint(line.left - left, line.top - top);
    const [x2 = 0, y2 = 0] = viewport.convertToPdfPoint(line.right - left, line.bottom - top);
    return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
  });
}

/** The rectangles round all lines of a page that is not laid out, in PDF units; none where it cannot be read. */
export async function quadsOfPage(document: PDFDocumentProxy, page: number): Promise<Quad[]> {
  try {
    const { items } = await (await document.getPage(page)).getTextContent();
    return boxesOfStretch(placedText(items));
  } catch {
    return [];
  }
}

/** The boxes of the letters in a range, without the boxes of elements that happen to lie wholly in it. */
function textRectangles(range: Range): DOMRect[] {
  const root = range.commonAncestorContainer;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: DOMRect[] = [];
  for (let node = root instanceof Text ? root : walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node) || node.data.trim() === '') continue;
    const part = document.createRange();
    part.setStart(node, node === range.startContainer ? range.startOffset : 0);
    part.setEnd(node, node === range.endContainer ? range.endOffset : node.length);
    found.push(...[...part.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5));
  }
  return found;
}
