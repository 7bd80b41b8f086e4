import { useMemo } from 'react';
import { partAt } from '../../../../shared/agenda/find-entry.ts';
import { blocksOf, type TextBlock } from '../../../../shared/reflow/blocks.ts';
import type { PaperPages } from '../agenda/paper-pages.ts';
import { type MeetingSession, useCurrentPage, useSession } from '../panes/session.ts';

/** Pages shown round the current one where they belong to no item. */
const pagesRound = 20;

/** The flowing text of what is being read. */
export interface ShownText {
  title: string;
  blocks: readonly TextBlock[];
  /** False while some of its pages have not been read yet. */
  complete: boolean;
}

interface Stretch {
  title: string;
  from: number;
  to: number;
}

/** The item a page of the open paper is of, or the pages round it where it is of none. */
function stretchAt({ outline, opening, pages }: MeetingSession, page: number): Stretch {
  const sha256 = opening?.sha256;
  const part = sha256 ? partAt(outline, { documentId: opening.document.id, sha256 }, page) : null;
  const last = pages?.total ?? page;
  const before = Math.max(1, page - (page % pagesRound));
  const [from, to] = part
    ? [part.stretch.firstPage, part.stretch.lastPage ?? last]
    : [before, Math.min(last, page - (page % pagesRound) + pagesRound - 1)];
  const title = part
    ? [part.entry.number, part.entry.title].filter(Boolean).join('. ')
    : (opening?.document.title ?? '');
  return { title, from, to };
}

function blocksFrom(pages: PaperPages | undefined, from: number, to: number): readonly TextBlock[] {
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => pages?.byPage.get(from + index));
  return blocksOf(rows.flatMap((row) => row ?? []));
}

/** The flowing text round a page of the open paper. */
export function textOf(session: MeetingSession, page: number): readonly TextBlock[] {
  const { from, to } = stretchAt(session, page);
  return blocksFrom(session.pages, from, to);
}

/** The text of the item on the screen, or of the pages round it where it belongs to none. */
export function useText(): ShownText {
  const session = useSession();
  const { pages } = session;
  const { title, from, to } = stretchAt(session, useCurrentPage());
  const blocks = useMemo(() => blocksFrom(pages, from, to), [pages, from, to]);
  return { title, blocks, complete: pages?.complete ?? false };
}
