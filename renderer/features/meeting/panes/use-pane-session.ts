import { useCallback, useRef } from 'react';
import type { Place } from '../../../navigation.ts';
import type { MeetingRows } from '../use-meeting-rows.ts';
import type { Pane } from './pane.ts';
import { isNarrow, type PaneHandles } from './panes.tsx';
import type { ReadingDesk } from './reading-desk.ts';
import type { MeetingSession, PlaceFromHere, SharedBySessions } from './session.ts';

/** The session of a pane and of the meeting it shows a paper of. */
export function usePaneSession(
  pane: Pane,
  rows: MeetingRows,
  desk: ReadingDesk,
  shared: SharedBySessions,
  panes: PaneHandles | null,
  asksBeside: () => boolean,
): MeetingSession {
  const meetingId = rows.papers.meeting.id;
  const latest = useRef({ pane, desk, panes, asksBeside, meetingId });
  latest.current = { pane, desk, meetingId, panes, asksBeside };
  const openBeside = useCallback((to: PlaceFromHere) => {
    const { pane: from, desk: of, meetingId: here } = latest.current;
    of.openBeside(from.name, { ...to, meetingId: to.meetingId ?? here });
  }, []);
  const go = useCallback(
    (to: Omit<Place, 'meetingId'>) => {
      const { pane: from, panes: around, asksBeside: asked, meetingId: here } = latest.current;
      if (asked()) openBeside(to);
      else from.go({ ...to, meetingId: here });
      // Where it lies over the reader, the agenda makes room for what was chosen.
      if (isNarrow()) around?.left.collapse();
    },
    [openBeside],
  );
  const { papers, outline, marks, readings, news } = rows;
  return {
    ...shared,
    pane: pane.name,
    papers,
    outline,
    place: pane.place,
    opening: pane.opening,
    view: pane.view,
    pages: pane.pages,
    marks: marks ?? [],
    seen: pane.seen,
    readings: readings ?? [],
    news,
    go,
    openBeside,
  };
}
