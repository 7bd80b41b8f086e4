import { describeQuote } from '../../../../shared/anchor/describe-quote.ts';
import { matchQuote } from '../../../../shared/anchor/match-quote.ts';
import type { TextAnchor } from '../../../../shared/model/member.ts';
import type { PaperPage, PaperView } from '../../../pdf/paper-view.ts';
import { joinedText, partsOf } from '../../../pdf/parts.ts';
import { layerStretch } from '../../../pdf/text-layer.ts';
import type { PaperPages } from '../agenda/paper-pages.ts';

/** Confidence from which the words of the screen and those of the stored text are the same passage. */
const samePassage = 0.6;

/** The anchor of a selection in the pages of a paper, or null when it holds no words of it. */
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
  const shown = touched.map(({ page }) => page);
  const length = joinedText(shown).length;
  return anchorOfStretch(
    shown,
    first.stretch.start,
    length - last.page.text.text.length + last.stretch.end,
    version,
    pages,
  );
}

/** The anchor of a stretch of the joined text of pages that follow each other, or null when it holds no words. */
export function anchorOfStretch(
  shown: readonly PaperPage[],
  start: number,
  end: number,
  version: { documentId: string; sha256: string },
  pages: PaperPages | undefined,
): TextAnchor | null {
  const onScreen = describeQuote(joinedText(shown), start, end);
  const parts = partsOf(shown, start, end);
  const [first] = parts;
  if (!onScreen || !first) return null;
  const stored = storedText(
    shown.map(({ page }) => page),
    pages,
  );
  const match = stored === null ? null : matchQuote(stored, onScreen);
  const words =
    stored !== null && match && match.confidence >= samePassage ? describeQuote(stored, match.start, match.end) : null;
  const page = shown[0]?.page ?? first.page;
  const row = pages?.byPage.get(page);
  const recognised = row?.recognised === undefined ? {} : { recognised: true as const };
  return { ...version, page, printed: row?.printed ?? null, parts, ...recognised, ...(words ?? onScreen) };
}

/** The stored text of pages, joined; null unless all of them have been read. */
function storedText(numbers: number[], pages: PaperPages | undefined): string | null {
  const texts = numbers.flatMap((page) => pages?.byPage.get(page)?.text ?? []);
  return texts.length === numbers.length ? texts.join('\n') : null;
}
