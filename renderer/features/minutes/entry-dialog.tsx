import { Merge, Scissors, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { longDate } from '../../../shared/dates/dates.ts';
import { entryOf, type ShownEntry } from '../../../shared/minutes/correct.ts';
import {
  correctEntry,
  deleteEntry,
  dropCorrection,
  mergeEntries,
  readCommitments,
  readDecisions,
  splitEntry,
} from '../../data/corrections.ts';
import { useLive } from '../../data/use-live.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { EntryFields, entryNames, tidied } from './entry-fields.tsx';
import './minutes.css';

/** Words in a list to choose from. */
const longestChoice = 90;

/** Lets the member put right what was read of a decision or promise: its words, its parts, or that it is none. */
export function EntryDialog({ entry, onClose }: { entry: ShownEntry; onClose: () => void }) {
  const of = 'kind' in entry ? 'decision' : 'commitment';
  const name = entryNames[of];
  const [words, setWords] = useState(() => entryOf(entry));
  const [otherId, setOtherId] = useState('');
  const others = useOthers(entry, of);
  const parts = words.text
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const { correction } = entry;
  const other = others.find(({ id }) => id === otherId);

  function done(told: string, command: Promise<void>) {
    onClose();
    command.then(
      () => showToast({ id: 'corrected', message: told }),
      (error: unknown) => {
        console.error('A correction could not be kept', error);
        showToast({ tone: 'bad', message: 'This could not be kept on the disk. Nothing was changed; try again.' });
      },
    );
  }

  function merge(second: ShownEntry) {
    const both = [entry, second].sort((one, two) => one.order - two.order);
    const [first = entry] = both;
    const text = both.map((each) => (each === entry ? words.text.trim() : each.text)).join(' ');
    done(`The two are one ${name} now.`, mergeEntries(both, { ...tidied(words), label: entryOf(first).label, text }));
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={of === 'decision' ? 'Correct a decision' : 'Correct a promise'}
      size="large"
      actions={
        <>
          <Button icon={<Trash2 />} onClick={() => done(`This no longer counts as a ${name}.`, deleteEntry(entry))}>
            Not a {name}
          </Button>
          {parts.length > 1 ? (
            <Button
              look="primary"
              icon={<Scissors />}
              onClick={() =>
                done(
                  `${parts.length} ${name}s were made of it.`,
                  splitEntry(
                    entry,
                    parts.map((text) => ({ ...tidied(words), text })),
                  ),
                )
              }
            >
              Split into {parts.length}
            </Button>
          ) : (
            <Button
              look="primary"
              disabled={words.text.trim() === ''}
              onClick={() => done('Corrected. The papers are unchanged.', correctEntry(entry, tidied(words)))}
            >
              Save
            </Button>
          )}
        </>
      }
    >
      <div className="entry-dialog">
        <p className="field-hint">
          {[entry.bodyName, longDate(entry.date), entry.itemNumber && `item ${entry.itemNumber}`, entry.itemTitle]
            .filter(Boolean)
            .join(', ')}
        </p>
        <EntryFields of={of} words={words} onWords={(next) => setWords({ ...words, ...next })} splitting />
        {others.length > 0 ? (
          <div className="entry-merge">
            <Select
              label={`Or make one ${name} of this and`}
              value={otherId}
              options={[
                { value: '', label: 'No other' },
                ...others.map(({ id, text, itemNumber }) => ({ value: id, label: choice(itemNumber, text) })),
              ]}
              onChange={(event) => setOtherId(event.target.value)}
            />
            <Button icon={<Merge />} disabled={!other} onClick={() => other && merge(other)}>
              Merge
            </Button>
          </div>
        ) : null}
        {correction && correction.replaces.length > 0 ? (
          <section className="entry-record" aria-label="The record">
            <h3>The record says</h3>
            {correction.replaces.map(({ label, text }) => (
              <blockquote key={`${label} ${text}`}>{label ? `${label} ${text}` : text}</blockquote>
            ))}
            <Button
              icon={<Undo2 />}
              onClick={() => done('The record’s own words stand again.', dropCorrection(correction))}
            >
              Back to the record
            </Button>
          </section>
        ) : null}
      </div>
    </Dialog>
  );
}

function choice(itemNumber: string, text: string): string {
  const words = text.length > longestChoice ? `${text.slice(0, longestChoice)}…` : text;
  return itemNumber ? `${itemNumber}: ${words}` : words;
}

/** The other entries of the meeting, those of the same item first. */
function useOthers(entry: ShownEntry, of: 'decision' | 'commitment'): ShownEntry[] {
  const { meetingId, id, itemNumber, itemTitle } = entry;
  const laid = useLive<{ rows: ShownEntry[] }>(
    () => (of === 'decision' ? readDecisions({ meetingId }) : readCommitments({ meetingId })),
    [meetingId, of],
  );
  const far = (row: ShownEntry) => (row.itemNumber === itemNumber && row.itemTitle === itemTitle ? 0 : 1);
  return (laid?.rows ?? []).filter((row) => row.id !== id).sort((one, two) => far(one) - far(two));
}
