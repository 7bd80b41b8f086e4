import { wordsAtOf } from '../../../../shared/marks/shapes.ts';
import { openOverlay } from '../../frame/overlays.ts';
import { allPapers } from '../panes/opening.ts';
import { contextOf, type MeetingSession } from '../panes/session.ts';
import { pagesOfPaper } from '../print/pages-to-leave.ts';

/** Asks which of the marks of a meeting are to be saved, and as what. */
export function saveMarksOf(session: MeetingSession): void {
  const { papers, opening, view, seen } = session;
  const page = view?.state.getState().page ?? opening?.start.page ?? 1;
  openOverlay({
    kind: 'save-marks',
    meeting: {
      context: contextOf(session, page),
      documentIds: allPapers(papers).map(({ document }) => document.id),
      sha256: opening?.sha256 ?? null,
      pages: pagesOfPaper(session),
      // A shape whose words were not found on a page yet lies where it does in the other paper.
      seen: seen.map((mark) =>
        wordsAtOf(mark.anchor.parts) ? mark : { ...mark, placement: { state: 'moved', confidence: 1 } },
      ),
    },
  });
}
