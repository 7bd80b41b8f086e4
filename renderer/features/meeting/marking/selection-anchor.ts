import { describeOnPages, joinPages, matchOnPages, stretchesOnPages } from '../../../../shared/anchor/across-pages.ts';
import type { TextAnchor } from '../../../../shared/model/member.ts';
import type { PaperPage, PaperView } from '../../../pdf/paper-view.ts';
import { partsOf } from '../../../pdf/parts.ts';
import { layerStretch } from '../../../pdf/text-layer.ts';
import type { PaperPages } from '../agenda/paper-pages.ts';

/** Confidence from which the words of the screen and those of the stored text are the same passage. */
const samePassage = 0.6;

/**
 * The anchor of a selection in the pages of a paper, or null when it holds no words of it. Pages in the middle of a long
 * one need not be laid out: their words are those that were read, and `withRectangles` finds where they stand.
 */
export function anchorOfSelection(
  range: Range,
  view: PaperView,
  version: { documentId: string; sha256: string },
  pages: PaperPages | undefined,
): TextAnchor | null {
  const touched = view.pagesReady().flatMap((page) => {
    const stretch = range.intersectsNode(page.element) ? layerStretch(page.text, range) : null;
    return stretch ? [{ page, stretch }] : [];
  });
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return null;
  const laidOut = new Map(touched.map(({ page }) => [page.page, page]));
  const held = Array.from({ length: last.page.page - first.page.page + 1 }, (_, at): HeldPage => {
    const page = first.page.page + at;
    const shown = laidOut.get(page) ?? null;
    return { page, shown, text: shown?.text.text ?? pages?.byPage.get(page)?.text ?? '' };
  });
  const end =
    joinPages(held.slice(0, -1).map(({ text }) => text)).length + (held.length > 1 ? 1 : 0) + last.stretch.end;
  return anchorOfHeld(held, first.stretch.start, end, version, pages);
}

/** A page that words are on, laid out or not. */
interface HeldPage {
  page: number;
  shown: PaperPage | null;
  text: string;
}

/** The anchor of a stretch of the joined text of pages that follow each other, or null when it holds no words. */
export function anchorOfStretch(
  shown: readonly PaperPage[],
  start: number,
  end: number,
  version: { documentId: string; sha256: string },
  pages: PaperPages | undefined,
): TextAnchor | null {
  const held = shown.map((page) => ({ page: page.page, shown: page, text: page.text.text }));
  return anchorOfHeld(held, start, end, version, pages);
}

function anchorOfHeld(
  held: readonly HeldPage[],
  start: number,
  end: number,
  version: { documentId: string; sha256: string },
  pages: PaperPages | undefined,
): TextAnchor | null {
  const onScreen = describeOnPages(
    held.map(({ text }) => text),
    start,
    end,
  );
  const parts = partsOfHeld(held, start, end);
  const [first] = parts;
  if (!onScreen || !first) return null;
  const stored = storedTexts(
    held.map(({ page }) => page),
    pages,
  );
  const match = stored && matchOnPages(stored, onScreen);
  const words =
    stored && match && match.confidence >= samePassage ? describeOnPages(stored, match.start, match.end) : null;
  const page = held[0]?.page ?? first.page;
  const row = pages?.byPage.get(page);
  const recognised = row?.recognised === undefined ? {} : { recognised: true as const };
  return { ...version, page, printed: row?.printed ?? null, parts, ...recognised, ...(words ?? onScreen) };
}

/** The rectangles on pages that are laid out; none yet on the others. */
function partsOfHeld(held: readonly HeldPage[], start: number, end: number): TextAnchor['parts'] {
  const stretches = stretchesOnPages(
    held.map(({ text }) => text),
    start,
    end,
  );
  return held.flatMap(({ page, shown }, at) => {
    const { start: from, end: to } = stretches[at] ?? { start: 0, end: 0 };
    return shown ? partsOf([shown], from, to) : [{ page, quads: [] }];
  });
}

/** An anchor with the rectangles of those of its pages that are not laid out, which are marked whole. */
export async function withRectangles(anchor: TextAnchor, view: PaperView): Promise<TextAnchor> {
  const parts = await Promise.all(
    anchor.parts.map(async (part) =>
      part.quads.length > 0 ? part : { ...part, quads: await view.linesOf(part.page) },
    ),
  );
  return { ...anchor, parts };
}

/** The stored texts of pages; null unless all of them have been read. */
function storedTexts(numbers: readonly number[], pages: PaperPages | undefined): string[] | null {
  const texts = numbers.flatMap((page) => pages?.byPage.get(page)?.text ?? []);
  return texts.length === numbers.length ? texts : null;
}
