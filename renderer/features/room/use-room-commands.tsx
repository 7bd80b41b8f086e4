import { type RefObject, useMemo } from 'react';
import type { Capture } from '../../../shared/model/questions.ts';
import { captureKinds } from '../../../shared/room/captures.ts';
import { type Command, keysOf, useCommands } from '../../commands.ts';
import { toggleFullScreen } from '../../full-screen.ts';

/** What the keys of the room do where the meeting stands now. */
interface RoomActions {
  step: (by: -1 | 1) => void;
  stepQuestion: (by: -1 | 1) => void;
  start: (kind: Capture['kind']) => void;
  toggleTimer: () => void;
  openPage: () => unknown;
}

/** Before the meeting is there. */
export const nothingYet: RoomActions = {
  step: () => {},
  stepQuestion: () => {},
  start: () => {},
  toggleTimer: () => {},
  openPage: () => {},
};

/** The key of a command, shown on its button. */
export function Keys({ of }: { of: string }) {
  return <kbd>{keysOf(of)}</kbd>;
}

/** The keys of the room, for as long as it is shown. */
export function useRoomCommands(here: RefObject<RoomActions>): void {
  const own = useMemo<Command[]>(
    () => [
      ...captureKinds.map(
        (one): Command => ({
          id: `room.${one.kind}`,
          title: `Note down: ${one.name.toLowerCase()}`,
          group: 'Questions',
          keys: one.key,
          run: () => here.current.start(one.kind),
        }),
      ),
      {
        id: 'room.next',
        title: 'Next item',
        group: 'Go to',
        keys: ']',
        alsoKeys: ['J'],
        run: () => here.current.step(1),
      },
      {
        id: 'room.previous',
        title: 'Previous item',
        group: 'Go to',
        keys: '[',
        alsoKeys: ['K'],
        run: () => here.current.step(-1),
      },
      {
        id: 'room.next-question',
        title: 'Next question',
        group: 'Go to',
        keys: '.',
        run: () => here.current.stepQuestion(1),
      },
      {
        id: 'room.previous-question',
        title: 'Previous question',
        group: 'Go to',
        keys: ',',
        run: () => here.current.stepQuestion(-1),
      },
      { id: 'room.page', title: 'Open the page', group: 'Go to', keys: 'G', run: () => here.current.openPage() },
      {
        id: 'room.timer',
        title: 'Start or stop the clock',
        group: 'View',
        keys: 'T',
        run: () => here.current.toggleTimer(),
      },
      { id: 'view.full-screen', title: 'Full screen', group: 'View', keys: 'Shift+F11', run: toggleFullScreen },
    ],
    [here],
  );
  useCommands(own);
}
