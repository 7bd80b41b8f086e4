import { FilePlus2 } from 'lucide-react';
import type { OutlineEntry } from '../../../../shared/agenda/entries.ts';
import { arrivalWords } from '../../../../shared/agenda/origin.ts';
import { unbroken } from '../../../../shared/text/unbroken.ts';
import { Badge } from '../../../ui/badge.tsx';

/** What the agenda says of papers that are not there, in a word. */
const awaitedWords = { 'to-follow': 'To follow', verbal: 'Verbal report' } as const;

/** How a line's paper came to the meeting and when, or what is still awaited; nothing for what stands in the pack. */
export function EntryState({ entry: { awaited, arrival, restricted } }: { entry: OutlineEntry }) {
  if (awaited && !restricted) return <Badge>{awaitedWords[awaited]}</Badge>;
  if (!arrival || arrival.origin === 'pack' || arrival.origin === 'item-paper') return null;
  return (
    <span className="agenda-arrival">
      <FilePlus2 aria-hidden="true" />
      {unbroken(arrivalWords(arrival))}
    </span>
  );
}
