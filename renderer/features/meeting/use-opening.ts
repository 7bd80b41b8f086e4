import { useEffect, useState } from 'react';
import type { OutlineEntry } from '../../../shared/agenda/entries.ts';
import type { MeetingPapers } from '../../../shared/agenda/papers.ts';
import type { Place } from '../../navigation.ts';
import { type Opening, resolveOpening } from './opening.ts';

/**
 * What the reader shows. It follows the address, and, while there is nothing to show yet, the library; a paper that
 * is being read is never exchanged under the reader's eyes. `asked` counts up to ask for the same address again.
 */
export function useOpening(
  place: Place,
  papers: MeetingPapers,
  outline: readonly OutlineEntry[],
  asked: number,
): Opening | null {
  const [opening, setOpening] = useState<Opening | null>(null);
  const [answered, setAnswered] = useState<{ place: Place; asked: number } | null>(null);
  const shown = opening?.sha256 !== undefined && opening?.sha256 !== null;
  const due = !shown || answered?.place !== place || answered.asked !== asked;

  useEffect(() => {
    if (!due) return;
    let left = false;
    // An item without papers is shown in the inspector; the reader stays where it is, or opens what it usually would.
    const resolve = async () =>
      (await resolveOpening(place, papers, outline)) ??
      (shown ? null : await resolveOpening({ meetingId: place.meetingId }, papers, outline));
    resolve().then((resolved) => {
      if (left) return;
      if (resolved) setOpening((before) => (before && !changed(before, resolved) ? before : resolved));
      setAnswered({ place, asked });
    });
    return () => {
      left = true;
    };
  }, [due, shown, place, asked, papers, outline]);

  return opening;
}

function changed(before: Opening, after: Opening): boolean {
  return before.sha256 !== null || after.sha256 !== null || before.document !== after.document;
}
