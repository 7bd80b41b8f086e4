import { History, MapPin } from 'lucide-react';
import { shortDate } from '../../../../shared/dates/dates.ts';
import { placedAsNote, placedOnWords } from '../../../../shared/marks/place-here.ts';
import type { Mark } from '../../../../shared/model/member.ts';
import { library } from '../../../data/library-db.ts';
import { replaceMark } from '../../../data/marks.ts';
import { useLive } from '../../../data/use-live.ts';
import { localDateAndTime } from '../../../today.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { anchorBy } from '../marking/make-shape.ts';
import { anchorNow, wordsNow } from '../marking/mark-words.ts';
import { useSelectedWords } from '../marking/use-selected-words.ts';
import { allPapers } from '../panes/opening.ts';
import { contextOf, type MeetingSession, useSession } from '../panes/session.ts';
import { topPoint } from '../paper/keyboard-place.ts';

/** What can be done with a mark that has no place in the current version: see where it was, and put it somewhere. */
export function UnplacedActions({ mark }: { mark: Mark }) {
  const session = useSession();
  const { go, papers, opening, view, pane } = session;
  const words = useSelectedWords(view, pane);
  const { documentId, sha256, page } = mark.anchor;
  const version = allPapers(papers)
    .find(({ document }) => document.id === documentId)
    ?.versions.find((one) => one.sha256 === sha256);
  const isKept = useLive(() => library.files.where('sha256').equals(sha256).count(), [sha256]);
  const isShown = opening?.sha256 === sha256;
  return (
    <div className="unplaced-actions">
      <p className="mark-place">
        {version ? `It was made in the version of ${shortDate(localDateAndTime(version.arrivedAt).date)}` : ''}
        {isKept === 0 ? `${version ? ', which' : 'The version it was made in'} is not kept any more` : ''}
        {version || isKept === 0 ? '.' : ''}
      </p>
      {isKept && !isShown ? (
        <Button icon={<History />} onClick={() => go({ documentId, sha256, page, markId: mark.id })}>
          Show where it was
        </Button>
      ) : null}
      {view && !isShown ? (
        <Button
          icon={<MapPin />}
          // A press must not take the selection away.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => placeHere(session, mark)}
        >
          {words ? 'Place on the selected words' : 'Place here as a note'}
        </Button>
      ) : null}
    </div>
  );
}

async function placeHere(session: MeetingSession, mark: Mark): Promise<void> {
  const { view, selectMark } = session;
  const words = wordsNow(session);
  const onWords = words && anchorNow(session, words);
  const top = view && topPoint(view);
  if (onWords) {
    await replaceMark(mark.id, 'Place', (now) => placedOnWords(now, onWords, contextOf(session, onWords.page)));
    window.getSelection()?.collapseToEnd();
  } else if (top) {
    const { sheet, point } = top;
    const [left = 0] = sheet.viewport.viewBox;
    // Beside the text, not over the edge of the paper.
    const at: typeof point = [left + 24, point[1]];
    const anchor = anchorBy(session, sheet.page, [at[0], at[1], at[0], at[1]]);
    if (!anchor) return;
    await replaceMark(mark.id, 'Place', (now) => placedAsNote(now, anchor, at, contextOf(session, sheet.page)));
  } else {
    showToast({ tone: 'bad', message: 'The page is not on the screen yet. Try again when it is.' });
    return;
  }
  selectMark(mark.id);
}
