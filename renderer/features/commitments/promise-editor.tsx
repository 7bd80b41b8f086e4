import { Trash2 } from 'lucide-react';
import type { Proposal } from '../../../shared/ledger/matches.ts';
import type { LedgerPromise } from '../../../shared/ledger/promises.ts';
import type { LedgerEntry } from '../../../shared/model/member.ts';
import { changePromise, deletePromise } from '../../data/ledger.ts';
import { useChoice } from '../../data/use-choice.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented, TextField } from '../../ui/field.tsx';
import { EntryWays } from '../minutes/entry-ways.tsx';
import { PasteAnswer, PromiseEvidence } from './promise-evidence.tsx';
import { PromiseProposals } from './promise-proposals.tsx';

const states: { value: LedgerEntry['state']; label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'partly', label: 'Partly answered' },
  { value: 'answered', label: 'Answered' },
  { value: 'dropped', label: 'Dropped' },
];

/** What became of a promise: its state and why, when it is due, and what answers it. */
export function PromiseEditor({ promise, proposals }: { promise: LedgerPromise; proposals: readonly Proposal[] }) {
  const { entry, due, origin, why } = promise;
  const [state, setState] = useChoice(entry?.state ?? 'open', (value) =>
    changePromise('Change state of promise', promise, () => ({ state: value })),
  );
  const reason = entry?.reason ?? '';
  const dueOn = entry?.dueOn ?? '';
  const isOwn = origin === null && entry !== null;

  return (
    <section className="promise-editor" aria-label="What became of it">
      <p className="promise-note">
        {why} {due.working}
      </p>
      <PromiseProposals promise={promise} proposals={proposals} />
      <Segmented label="State of the promise" value={state} options={states} onValue={setState} />
      <div className="promise-fields">
        {/* What is stored is put in anew when it changes elsewhere, as by taking a step back. */}
        <TextField
          key={`reason ${reason}`}
          label="Why, in your words"
          defaultValue={reason}
          autoComplete="off"
          onBlur={({ target }) => void changePromise('Write reason', promise, () => ({ reason: target.value.trim() }))}
        />
        <TextField
          key={`due ${dueOn}`}
          type="date"
          label="Due on another day"
          defaultValue={dueOn}
          onBlur={({ target }) =>
            void changePromise('Change day of promise', promise, () => ({ dueOn: target.value || null }))
          }
        />
      </div>
      {promise.meetingId && promise.origin ? (
        <EntryWays of="commitment" meetingId={promise.meetingId} id={promise.id} />
      ) : null}
      <PromiseEvidence promise={promise} />
      <div className="promise-buttons">
        <PasteAnswer promise={promise} />
        {isOwn ? (
          <Button look="quiet" icon={<Trash2 />} onClick={() => void deletePromise(entry.id)}>
            Delete this promise
          </Button>
        ) : null}
      </div>
    </section>
  );
}
