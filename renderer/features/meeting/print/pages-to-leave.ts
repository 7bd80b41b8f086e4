import type { PaperContext, TextAnchor } from '../../../../shared/model/member.ts';
import { type PrintPart, pagesFromTo } from '../../../../shared/reading/print-parts.ts';
import { leavingRows } from '../../../data/leaving.ts';
import { whatLeaves } from '../../questions/leave.ts';
import { allPapers } from '../panes/opening.ts';
import { contextOf, type MeetingSession } from '../panes/session.ts';

/** A page of a paper, as far as it matters for whether it is public. */
export interface PageThatLeaves {
  anchor: Pick<TextAnchor, 'documentId' | 'sha256' | 'page'>;
  context: PaperContext;
}

function pageOf(session: MeetingSession, sha256: string, page: number): PageThatLeaves[] {
  const { papers, opening } = session;
  const document =
    opening?.sha256 === sha256
      ? opening.document
      : allPapers(papers).find(({ document: { currentSha256 } }) => currentSha256 === sha256)?.document;
  if (!document) return [];
  const context = contextOf(opening ? { ...session, opening: { ...opening, document } } : session, page);
  return [{ anchor: { documentId: document.id, sha256, page }, context }];
}

/** Every page of the paper that is open. */
export function pagesOfPaper(session: MeetingSession): PageThatLeaves[] {
  const sha256 = session.opening?.sha256 ?? '';
  const last = session.view?.state.getState().pageCount ?? 0;
  return pagesFromTo(1, last).flatMap((page) => pageOf(session, sha256, page));
}

/** Which of some pages may be printed: all that are public, and the others when the member says so; none when not. */
export async function pagesToLeave(session: MeetingSession, parts: readonly PrintPart[]): Promise<PrintPart[]> {
  const pages = parts.flatMap(({ sha256, pages }) => pages.flatMap((page) => pageOf(session, sha256, page)));
  const leaving = (await whatLeaves(pages, await leavingRows(pages, (page) => [page]), 'Print', 'pages')) ?? [];
  const left = Map.groupBy(leaving, ({ anchor }) => anchor.sha256);
  return [...left].map(([sha256, on]) => ({ sha256, pages: on.map(({ anchor }) => anchor.page) }));
}
