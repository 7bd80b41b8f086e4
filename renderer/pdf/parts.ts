import type { TextAnchor } from '../../shared/model/member.ts';
import type { PaperPage } from './paper-view.ts';
import { quadsOfRange } from './quads.ts';
import { layerRange } from './text-layer.ts';

/** Text of several pages as one, in the way `joinPages` joins them. */
export function joinedText(pages: readonly PaperPage[]): string {
  return pages.map(({ text }) => text.text).join('\n');
}

/** The rectangles, page by page, of a stretch of the joined text of pages that follow each other. */
export function partsOf(pages: readonly PaperPage[], start: number, end: number): TextAnchor['parts'] {
  let before = 0;
  return pages.flatMap((page) => {
    const length = page.text.text.length;
    const from = Math.max(0, start - before);
    const to = Math.min(length, end - before);
    before += length + 1;
    const range = from < to ? layerRange(page.text, from, to) : null;
    const quads = range ? quadsOfRange(range, page.element, page.viewport) : [];
    return quads.length > 0 ? [{ page: page.page, quads }] : [];
  });
}
