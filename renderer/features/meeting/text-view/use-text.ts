import { useMemo } from 'react';
import { itemAt } from '../../../../shared/agenda/find-entry.ts';
import { blocksOf, type TextBlock } from '../../../../shared/reflow/blocks.ts';
import { useCurrentPage, useSession } from '../panes/session.ts';

/** Pages shown round the current one where they belong to no item. */
const pagesRound = 20;

/** The flowing text of what is being read. */
export interface ShownText {
  title: string;
  blocks: readonly TextBlock[];
  /** False while some of its pages have not been read yet. */
  complete: boolean;
}

/** The text of the item on the screen, or of the pages round it where it belongs to none. */
export function useText(): ShownText {
  const { outline, opening, pages } = useSession();
  const page = useCurrentPage();
  const item = opening ? itemAt(outline, opening.document.id, page) : null;
  const last = pages?.total ?? page;
  const [from, to] = item?.stretch
    ? [item.stretch.firstPage, item.stretch.lastPage ?? last]
    : [Math.max(1, page - (page % pagesRound)), Math.min(last, page - (page % pagesRound) + pagesRound - 1)];
  const blocks = useMemo(() => {
    const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => pages?.byPage.get(from + index));
    return blocksOf(rows.flatMap((row) => row ?? []));
  }, [pages, from, to]);
  const title = item ? [item.number, item.title].filter(Boolean).join('. ') : (opening?.document.title ?? '');
  return { title, blocks, complete: pages?.complete ?? false };
}
