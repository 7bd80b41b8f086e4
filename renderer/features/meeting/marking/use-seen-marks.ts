import { useEffect, useMemo, useState } from 'react';
import { type ItemPages, type MaybeSame, maybeSame, sameWordsIn } from '../../../../shared/marks/same-report.ts';
import { placedAt } from '../../../../shared/marks/shapes.ts';
import type { PageTextRow } from '../../../../shared/model/library.ts';
import type { Mark, TextAnchor } from '../../../../shared/model/member.ts';
import { library } from '../../../data/library-db.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import { partsOfAnchor } from '../../../pdf/parts.ts';
import type { Opening } from '../panes/opening.ts';
import type { MeetingRows } from '../use-meeting-rows.ts';

/** Milliseconds of looking for words before the window has its turn. */
const piece = 12;

const none: readonly MaybeSame[] = [];

/** A mark where it was made and the paper it is looked for in: what was found for one holds until either changes. */
function keyOf({ mark: { id, anchor }, here }: MaybeSame): string {
  const { sha256, page, offset, quote } = anchor;
  return [here.documentId, here.sha256, id, sha256, page, offset, quote].join('\n');
}

function pagesOf({ sha256, firstPage, lastPage }: ItemPages): Promise<PageTextRow[]> {
  const range = library.pages.where('[sha256+page]').between([sha256, firstPage], [sha256, lastPage], true, true);
  return range.toArray();
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Where the words of marks stand in the paper that is shown, null where they do not; undefined when left meanwhile. */
async function findWords(
  maybe: readonly MaybeSame[],
  isLeft: () => boolean,
): Promise<Map<string, TextAnchor | null> | undefined> {
  const found = new Map<string, TextAnchor | null>();
  const byPages = Map.groupBy(maybe, ({ home, here }) => `${home.documentId}\n${home.firstPage}\n${here.firstPage}`);
  for (const group of byPages.values()) {
    const [first] = group;
    if (!first) continue;
    const [herePages, homePages] = [await pagesOf(first.here), await pagesOf(first.home)];
    if (isLeft()) return undefined;
    const find = sameWordsIn(first.here, herePages, homePages);
    let since = performance.now();
    for (const one of group) {
      found.set(keyOf(one), find(one.mark.anchor));
      if (performance.now() - since < piece) continue;
      await turn();
      if (isLeft()) return undefined;
      since = performance.now();
    }
  }
  return found;
}

/** The rectangles of an anchor's words on the pages as they are laid out; none while one of them is not. */
function partsIn(view: PaperView, anchor: TextAnchor): TextAnchor['parts'] {
  return (
    partsOfAnchor(
      anchor.parts.flatMap(({ page }) => view.page(page) ?? []),
      anchor,
    ) ?? []
  );
}

/**
 * Marks made in other documents of the meeting whose words stand in the paper that is shown, because it has the same
 * report: as they lie here, for showing. They are never written; their rows are those of where they were made. One
 * whose page has not been laid out has no rectangles, and its shape is not where it belongs.
 */
export function useSeenMarks(
  view: PaperView | null,
  opening: Opening | null,
  rows: MeetingRows | null,
): readonly Mark[] {
  const documentId = opening?.document.id ?? '';
  const sha256 = opening?.sha256 ?? '';
  const maybe = useMemo(() => {
    const found = rows?.marks ? maybeSame(rows.marks, documentId, sha256, rows.papers, rows.outline) : none;
    return found.length > 0 ? found : none;
  }, [rows?.marks, rows?.papers, rows?.outline, documentId, sha256]);
  const [anchors, setAnchors] = useState<ReadonlyMap<string, TextAnchor | null>>(new Map());
  const [parts, setParts] = useState<ReadonlyMap<string, TextAnchor['parts']>>(new Map());

  useEffect(() => {
    const unknown = maybe.filter((one) => !anchors.has(keyOf(one)));
    if (unknown.length === 0) return;
    let left = false;
    findWords(unknown, () => left).then(
      (found) => found && !left && setAnchors((before) => new Map([...before, ...found])),
      (reason) => console.error(reason),
    );
    return () => {
      left = true;
    };
  }, [maybe, anchors]);

  useEffect(() => {
    const waiting = maybe.flatMap((one) => {
      const key = keyOf(one);
      const anchor = parts.has(key) ? null : anchors.get(key);
      return anchor ? [{ key, anchor }] : [];
    });
    if (!view || waiting.length === 0) return;
    return view.onPageReady(({ page }) => {
      const placed = waiting.flatMap(({ key, anchor }) => {
        const its = anchor.parts.some((part) => part.page === page) ? partsIn(view, anchor) : [];
        return its.length > 0 ? [[key, its] as const] : [];
      });
      if (placed.length > 0) setParts((before) => new Map([...before, ...placed]));
    });
  }, [view, maybe, anchors, parts]);

  return useMemo(
    () =>
      maybe.flatMap((one) => {
        const key = keyOf(one);
        const anchor = anchors.get(key);
        const moved = anchor && { ...one.mark, anchor };
        return moved ? [placedAt(moved, parts.get(key) ?? anchor.parts)] : [];
      }),
    [maybe, anchors, parts],
  );
}
