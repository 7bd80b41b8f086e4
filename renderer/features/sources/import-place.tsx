import { type FormEvent, useId, useState } from 'react';
import { dateAndTime } from '../../../shared/dates/dates.ts';
import type { DocumentKind } from '../../../shared/model/library.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import { importInto, type PendingImport } from '../../import/commands.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';

const kindNames: [DocumentKind, string][] = [
  ['pack', 'Agenda pack'],
  ['report', 'Report'],
  ['supplement', 'Supplement'],
  ['printed-minutes', 'Minutes'],
  ['printed-decisions', 'Decisions'],
  ['plan', 'Plan'],
  ['other', 'Something else'],
];

/** Whether two names of a body can be the same: one may carry the council's name and the other not. */
function sameBody(one: string, other: string): boolean {
  const [short = '', long = ''] = [one.toLowerCase(), other.toLowerCase()].sort((a, b) => a.length - b.length);
  return long.endsWith(short);
}

/** Asks which meeting a paper belongs to, and imports it there. */
export function ImportPlace({
  pending,
  onImported,
}: {
  pending: PendingImport;
  onImported: (place: { meetingId: string; documentId: string }) => void;
}) {
  const { guess } = pending;
  const meetings = useLive(() => library.meetings.orderBy('date').reverse().toArray(), []) ?? [];
  const bodyNames = [...new Set(meetings.map((meeting) => meeting.bodyName))].sort();
  const [chosen, setChosen] = useState<string | null>(null);
  const likely = meetings.find((meeting) => meeting.date === guess.date && sameBody(meeting.bodyName, guess.bodyName));
  const meetingId = chosen ?? likely?.id ?? '';
  const [bodyName, setBodyName] = useState(guess.bodyName);
  const [date, setDate] = useState(guess.date);
  const [time, setTime] = useState('');
  const [kind, setKind] = useState<DocumentKind>(guess.kind);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const namesId = useId();

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const choice = meetingId ? { meetingId } : { bodyName: bodyName.trim(), date, time: time || null };
    const result = await importInto(choice, pending, kind);
    setBusy(false);
    if (result.ok) onImported(result.value);
    else setProblem(result.message);
  }

  return (
    <form className="import-outcome" onSubmit={submit}>
      <h3>{pending.file.name}</h3>
      <p>
        {pending.pageCount} {pending.pageCount === 1 ? 'page' : 'pages'}. Say which meeting it is for.
      </p>
      <div className="import-fields">
        <div className="wide">
          <Select
            label="Meeting"
            value={meetingId}
            options={[
              { value: '', label: 'A meeting that is not here yet' },
              ...meetings.map((meeting) => ({
                value: meeting.id,
                label: `${dateAndTime(meeting.date, meeting.time)}  ${meeting.bodyName}`,
              })),
            ]}
            onChange={(event) => setChosen(event.target.value)}
          />
        </div>
        {meetingId ? null : (
          <>
            <div className="wide">
              <TextField
                label="Body"
                required
                list={namesId}
                placeholder="Police and Crime Panel"
                value={bodyName}
                onChange={(event) => setBodyName(event.target.value)}
              />
              <datalist id={namesId}>
                {bodyNames.map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </div>
            <TextField
              label="Date"
              type="date"
              required
              value={date}
              onChange={(event) => setDate(event.target.value)}
            />
            <TextField
              label="Time, if known"
              type="time"
              value={time}
              onChange={(event) => setTime(event.target.value)}
            />
          </>
        )}
        <div className="wide">
          <Select
            label="What it is"
            value={kind}
            options={kindNames.map(([value, label]) => ({ value, label }))}
            onChange={(event) => setKind(event.target.value as DocumentKind)}
            error={problem || undefined}
          />
        </div>
      </div>
      <div className="import-buttons">
        <Button look="primary" type="submit" busy={busy}>
          Import this paper
        </Button>
      </div>
    </form>
  );
}
