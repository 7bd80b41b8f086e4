import { useEffect, useEffectEvent } from 'react';
import type { PaperPosition, Reading } from '../../../../shared/model/member.ts';
import { readingOf, saveReading, saveReadingAtOnce } from '../../../data/reading.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import type { Opening } from '../panes/opening.ts';
import type { PaneName } from '../panes/pane.ts';
import { positionIn } from '../text-view/shown.ts';

/** Milliseconds between two looks at what is on the screen. */
const interval = 500;
/** Looks a page must be mostly visible for, one after the other, to count as read: two seconds. */
const looksToRead = 4;
/** Share of a page, or of the view, that is "mostly". */
const mostly = 0.5;

interface Options {
  pane: PaneName;
  /** Whether the place is remembered with the paper, or only what was read. */
  place: boolean;
  /** Told where the member is whenever they have come to rest. */
  onRest: (position: PaperPosition) => void;
}

/** Remembers where the member is in a version of a document, and which pages they have read. */
export function useReading(view: PaperView | null, opening: Opening | null, { pane, place, onRest }: Options): void {
  const documentId = opening?.document.id;
  const sha256 = opening?.sha256;
  const rest = useEffectEvent(onRest);
  useEffect(() => {
    if (!view || !documentId || !sha256) return;
    let looks = new Map<number, number>();
    let saved = '';
    let row: Reading | undefined;
    readingOf(documentId, sha256).then((known) => {
      row ??= known;
    });
    const save = (pages: number[]) => {
      const position = positionIn(pane, view);
      const now = JSON.stringify(position);
      if (now === saved && pages.length === 0) return;
      if (now !== saved) rest(position);
      saved = now;
      if (!place && pages.length === 0) return;
      saveReading(documentId, sha256, place ? position : null, pages)
        .then((written) => {
          row = written;
        })
        .catch((reason) => console.error(reason));
    };
    const isShown = () => view.state.getState().drawn;
    const look = () => {
      if (document.visibilityState !== 'visible' || !isShown()) return;
      const seen = view.scroll.visiblePages().filter(({ share }) => share >= mostly);
      looks = new Map(seen.map(({ page }) => [page, (looks.get(page) ?? 0) + 1]));
      save([...looks].filter(([, times]) => times === looksToRead).map(([page]) => page));
    };
    const comeToRest = () => {
      if (isShown()) save([]);
    };
    // What is asked of the database now is still done when the page is gone; what would wait for an answer is not.
    const leave = () => {
      if (!isShown()) return;
      const position = positionIn(pane, view);
      rest(position);
      if (place && row) saveReadingAtOnce({ ...row, position });
    };
    const timer = setInterval(look, interval);
    const unfollow = view.scroll.onRest(comeToRest);
    document.addEventListener('visibilitychange', comeToRest);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      unfollow();
      document.removeEventListener('visibilitychange', comeToRest);
      window.removeEventListener('pagehide', leave);
    };
  }, [view, documentId, sha256, pane, place]);
}
