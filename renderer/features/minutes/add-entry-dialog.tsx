import { useState } from 'react';
import { paperContext } from '../../../shared/agenda/paper-context.ts';
import type { AgendaItem } from '../../../shared/model/library.ts';
import type { Correction } from '../../../shared/model/member.ts';
import type { MinutedItem, MinutesOrigin } from '../../../shared/model/minutes.ts';
import { addEntry } from '../../data/corrections.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { EntryFields, emptyWords, entryNames, tidied } from './entry-fields.tsx';
import './minutes.css';

/** Where in the record an entry can be put. */
interface Place {
  number: string;
  title: string;
  origin: MinutesOrigin;
}

/** Lets the member add a decision or promise of a meeting that was not read. */
export function AddEntryDialog({
  of,
  meetingId,
  itemNumber = '',
  onClose,
}: {
  of: Correction['of'];
  meetingId: string;
  /** The item it is of, as far as known. */
  itemNumber?: string | undefined;
  onClose: () => void;
}) {
  const [words, setWords] = useState(() => emptyWords(of));
  const [chosen, setChosen] = useState<number | null>(null);
  const meeting = useLive(() => library.meetings.get(meetingId), [meetingId]);
  const places = usePlaces(meetingId);
  const known = places.findIndex(({ number }) => number === itemNumber && number !== '');
  const at = chosen ?? Math.max(0, known);
  const name = entryNames[of];

  async function save() {
    const place = places[at];
    const context = { ...paperContext(meeting, place), meetingId };
    onClose();
    await addEntry(of, context, place?.origin ?? null, tidied(words));
    showToast({ id: 'corrected', message: of === 'decision' ? 'Decision added.' : 'Promise added.' });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={of === 'decision' ? 'Add a decision' : 'Add a promise'}
      size="large"
      actions={
        <Button look="primary" disabled={words.text.trim() === '' || !meeting} onClick={() => void save()}>
          Add
        </Button>
      }
    >
      <div className="entry-dialog">
        <p className="field-hint">
          In the words of the minutes, if you can: a {name} you add is kept with your own data, beside what was read.
        </p>
        <EntryFields of={of} words={words} onWords={setWords} />
        {places.length > 0 ? (
          <Select
            label="Item"
            value={String(at)}
            options={places.map(({ number, title }, place) => ({
              value: String(place),
              label: [number, title].filter(Boolean).join('. ') || 'No item',
            }))}
            onChange={(event) => setChosen(Number(event.target.value))}
          />
        ) : null}
      </div>
    </Dialog>
  );
}

/** The items of the minutes, and of the agenda where there are none. */
function usePlaces(meetingId: string): Place[] {
  const found = useLive(async () => {
    const [minutes, items] = await Promise.all([
      library.minutes.where('meetingId').equals(meetingId).sortBy('order'),
      library.items.where('meetingId').equals(meetingId).sortBy('order'),
    ]);
    return minutes.length > 0 ? minutes.map(ofMinutes) : items.map(ofAgenda);
  }, [meetingId]);
  return found ?? [];
}

function ofMinutes({ itemNumber, itemTitle, origin }: MinutedItem): Place {
  return { number: itemNumber, title: itemTitle, origin };
}

function ofAgenda({ id, number, title }: AgendaItem): Place {
  return { number, title, origin: { kind: 'item', itemId: id, url: null } };
}
