import { useEffect, useMemo, useRef } from 'react';
import { type Command, useCommands } from '../../../commands.ts';
import type { MeetingSession } from '../panes/session.ts';
import { aloud, changeRate, stepSentences, stopReading } from './speech.ts';
import { readOrPause } from './start-reading.ts';

/** Offers reading aloud to the keyboard and the palette. */
export function useAloudCommands(session: MeetingSession): void {
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  });
  useCommands(
    useMemo(() => {
      const going = (id: string, title: string, keys: string, run: () => void): Command => ({
        id: `aloud.${id}`,
        title,
        group: 'Reading',
        keys,
        words: 'speak voice speech',
        run,
        available: () => aloud.getState().reading !== null,
      });
      return [
        {
          id: 'aloud.read',
          title: 'Read aloud, or pause',
          group: 'Reading',
          keys: 'A',
          words: 'speak voice speech listen',
          run: () => readOrPause(latest.current),
          available: () => latest.current.view !== null,
        },
        going('next', 'Next sentence', '.', () => stepSentences(1)),
        going('previous', 'Sentence before', ',', () => stepSentences(-1)),
        going('faster', 'Read aloud faster', '>', () => changeRate(1)),
        going('slower', 'Read aloud slower', '<', () => changeRate(-1)),
        going('stop', 'Stop reading aloud', 'Shift+A', stopReading),
      ];
    }, []),
  );
}
