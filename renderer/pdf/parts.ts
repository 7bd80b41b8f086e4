import { headOf, joinPages, matchOnPages, stretchesOnPages, tailOf } from '../../shared/anchor/across-pages.ts';
import type { TextAnchor } from '../../shared/model/member.ts';
import type { PaperPage } from './paper-view.ts';
import { quadsOfRange } from './quads.ts';
import { layerRange } from './text-layer.ts';

/** Text of several pages as one. */
export function joinedText(pages: readonly PaperPage[]): string {
  return joinPages(pages.map(({ text }) => text.text));
}

/** The rectangles, page by page, of a stretch of the joined text of pages that follow each other. */
export function partsOf(pages: readonly PaperPage[], start: number, end: number): TextAnchor['parts'] {
  const stretches = stretchesOnPages(
    pages.map(({ text }) => text.text),
    start,
    end,
  );
  return pages.flatMap((page, at) => {
    const { start: from, end: to } = stretches[at] ?? { start: 0, end: 0 };
    const range = from < to ? layerRange(page.text, from, to) : null;
    const quads = range ? quadsOfRange(range, page.element, page.viewport) : [];
    return quads.length > 0 ? [{ page: page.page, quads }] : [];
  });
}

/**
 * The rectangles, page by page, of an anchor's words, as far as its pages are laid out; null where that tells nothing new.
 * Those of words on more than two pages may never all be laid out at once: each of the pages between the ends is taken
 * whole, and an end is found when the page beside it is there too.
 */
export function partsOfAnchor(shown: readonly PaperPage[], anchor: TextAnchor): TextAnchor['parts'] | null {
  const { parts, quote, prefix, suffix } = anchor;
  if (shown.length === parts.length) {
    const match = matchOnPages(
      shown.map(({ text }) => text.text),
      { quote, prefix, suffix },
    );
    const found = match ? partsOf(shown, match.start, match.end) : [];
    return found.length > 0 ? found : null;
  }
  const known = new Map(shown.map((page) => [page.page, page]));
  const found = parts.map((part, at) => {
    const page = known.get(part.page);
    if (!page || part.quads.length > 0 || parts.length <= 2) return part;
    const range = stretchOf(page, at, anchor, known);
    return (range && partsOf([page], ...range)[0]) ?? part;
  });
  return found.some((part, at) => part !== parts[at]) ? found : null;
}

/** What of one of an anchor's pages belongs to it. */
function stretchOf(
  { text: { text } }: PaperPage,
  at: number,
  { parts, quote, prefix, suffix }: TextAnchor,
  known: ReadonlyMap<number, PaperPage>,
): [number, number] | null {
  const textOf = (place: number) => known.get(parts[place]?.page ?? 0)?.text.text;
  if (at === 0) {
    const next = textOf(1);
    const match = next === undefined ? null : matchOnPages([text, next], { quote: headOf(quote), prefix });
    return match && [match.start, text.length];
  }
  if (at < parts.length - 1) return [0, text.length];
  const last = textOf(at - 1);
  const match = last === undefined ? null : matchOnPages([last, text], { quote: tailOf(quote), suffix });
  return match && [0, match.end - (last?.length ?? 0) - 1];
}
