import { useCallback, useEffect, useRef, useState } from 'react';
import { type Desk, deskOf, type SplitLayout, saveDesk, saveSplitLayout, splitLayout } from '../../../data/desk.ts';

/** How a meeting is laid out, and how that is changed. */
export interface DeskState {
  desk: Desk;
  /** Changes the layout; it is shown and written at once. */
  change: (part: Partial<Desk>) => void;
  /** Writes what is on the screen already, such as where a pane has been scrolled to. */
  note: (part: Partial<Desk>) => void;
  split: SplitLayout;
  changeSplit: (part: Partial<SplitLayout>) => void;
}

/** How a meeting was left; undefined while that is read. A view has one meeting for as long as it lives. */
export function useDesk(meetingId: string): DeskState | undefined {
  const [shown, setShown] = useState<{ desk: Desk; split: SplitLayout }>();
  // What is noted is part of every later write, without a view being drawn anew for it.
  const kept = useRef<Desk | null>(null);

  useEffect(() => {
    let left = false;
    Promise.all([deskOf(meetingId), splitLayout()]).then(([desk, split]) => {
      if (left) return;
      kept.current = desk;
      setShown({ desk, split });
    });
    return () => {
      left = true;
    };
  }, [meetingId]);

  const note = useCallback(
    (part: Partial<Desk>) => {
      if (!kept.current) return;
      kept.current = { ...kept.current, ...part };
      saveDesk(meetingId, kept.current).catch((reason) => console.error(reason));
    },
    [meetingId],
  );
  const change = useCallback(
    (part: Partial<Desk>) => {
      note(part);
      setShown((before) => before && { ...before, desk: { ...before.desk, ...part } });
    },
    [note],
  );
  const changeSplit = useCallback((part: Partial<SplitLayout>) => {
    setShown((before) => {
      if (!before) return before;
      const split = { ...before.split, ...part };
      saveSplitLayout(split).catch((reason) => console.error(reason));
      return { ...before, split };
    });
  }, []);

  return shown && { ...shown, change, note, changeSplit };
}
