import { useEffect, useState } from 'react';
import { deskOf, type Spot, saveDesk } from '../../../data/desk.ts';
import { meetingPapers } from '../../../data/queries.ts';
import { useLive } from '../../../data/use-live.ts';
import type { Place } from '../../../navigation.ts';
import { showText } from '../text-view/shown.ts';
import { type MeetingRows, useMeetingRows } from '../use-meeting-rows.ts';
import type { Opening } from './opening.ts';
import { type Pane, type PaneName, usePane } from './pane.ts';
import { goToSpot, noteWindowSpot, type Step, useOwnSteps, windowSteps } from './steps.ts';
import type { DeskState } from './use-desk.ts';

/** The panes of a meeting, and what is done with them. */
export interface ReadingDesk extends DeskState {
  first: Pane;
  /** The second pane, or null while there is one. */
  second: Pane | null;
  active: Pane;
  activate: (name: PaneName) => void;
  /** Opens a place in the pane that is not `from`, which then is the active one. */
  openBeside: (from: PaneName, place: Place) => void;
  /** Opens an exact place in the second pane, where there was one pane. */
  splitAt: (spot: Spot) => void;
  close: (name: PaneName) => void;
}

/** Papers of another meeting; undefined while they are fetched, null where it is not on this computer. */
function usePapersOf(meetingId: string | null) {
  const found = useLive(
    async () => ({ meetingId, papers: meetingId === null ? null : await meetingPapers(meetingId) }),
    [meetingId],
  );
  return found?.meetingId === meetingId ? found.papers : undefined;
}

/** Puts a paper into the second pane of a meeting that is not open. */
async function layBeside(meetingId: string, beside: Spot | null): Promise<void> {
  await saveDesk(meetingId, { ...(await deskOf(meetingId)), beside, linked: null });
}

/** One or two panes to read in. The second has its own history, zoom and place, and may show another meeting's paper. */
export function useReadingDesk(
  step: Step,
  rows: MeetingRows,
  state: DeskState,
  selectedMark: string | null,
): ReadingDesk {
  const { desk, change, note } = state;
  const meetingId = step.place.meetingId;
  const own = useOwnSteps(desk.beside);
  const [wantsActive, setActive] = useState<PaneName>('first');
  const asked = own.step?.place.meetingId ?? null;
  const otherId = asked === meetingId ? null : asked;
  const otherPapers = usePapersOf(otherId);
  const otherRows = useMeetingRows(otherPapers ?? null);

  const first = usePane({
    name: 'first',
    step,
    steps: windowSteps,
    rows,
    selectedMark,
    onSpot: noteWindowSpot,
    remembersPlace: () => true,
  });
  const isOfFirst = ({ document, sha256 }: Opening) =>
    document.id === first.opening?.document.id && sha256 === first.opening.sha256;
  const beside = usePane({
    name: 'second',
    step: own.step,
    steps: own,
    rows: otherId === null ? own.step && rows : otherRows,
    selectedMark,
    onSpot: (spot) => note({ beside: spot }),
    remembersPlace: (opening) => !isOfFirst(opening),
  });
  const second = own.step ? beside : null;
  const active = wantsActive === 'second' && second ? second : first;

  // Until it has come to rest somewhere, the second pane is known by what it shows.
  const opened = second?.opening;
  useEffect(() => {
    if (!opened?.sha256) return;
    const { document, sha256, start } = opened;
    change({ beside: { meetingId: document.meetingId, documentId: document.id, sha256, position: start } });
  }, [opened, change]);

  // A paper that has left this computer since leaves its pane.
  const isGone = otherId !== null && otherPapers === null;
  const { clear } = own;
  useEffect(() => {
    if (!isGone) return;
    clear();
    change({ beside: null, linked: null });
  }, [isGone, clear, change]);

  return {
    ...state,
    first,
    second,
    active,
    activate: setActive,
    openBeside: (from, place) => {
      setActive(from === 'first' ? 'second' : 'first');
      if (from === 'first') beside.go(place);
      else if (place.meetingId === meetingId) first.go(place);
      // The other meeting has a desk of its own, which the second pane goes along to.
      else layBeside(place.meetingId, beside.spot()).then(() => first.go(place));
    },
    splitAt: (spot) => {
      own.start(spot);
      setActive('second');
    },
    close: (name) => {
      const spot = beside.spot() ?? desk.beside;
      own.clear();
      setActive('first');
      // A pane that comes up anew shows pages.
      showText(name, false);
      showText('second', false);
      change({ beside: null, linked: null });
      if (name === 'first' && spot) layBeside(spot.meetingId, null).then(() => goToSpot(spot));
    },
  };
}
