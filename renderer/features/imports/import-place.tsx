import { type FormEvent, useId, useState } from 'react';
import { dateAndTime } from '../../../shared/dates/dates.ts';
import type { DocumentKind } from '../../../shared/model/library.ts';
import { counted } from '../../../shared/util/counted.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import type { AskGroup } from '../../import/ask-groups.ts';
import { importInto } from '../../import/commands.ts';
import type { ImportOrigin, SettledImport } from '../../import/outcome.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { kindOptions } from './kind-names.ts';

/** Where papers that are asked for together came from, in a sentence. */
function cameFrom({ how, label }: ImportOrigin, count: number): string {
  if (how === 'mail') return `These ${count} papers came with the message “${label}”.`;
  if (how === 'files') return `These ${count} papers do not say which meeting they are for.`;
  return `These ${count} papers are from ${label}.`;
}

/** Asks which meeting some papers belong to, and imports them there. */
export function ImportPlace({
  group,
  onImported,
  onApart,
}: {
  group: AskGroup;
  onImported: (settled: SettledImport[]) => void;
  /** The member says that the papers belong to different meetings. */
  onApart: () => void;
}) {
  const { asking, origin, likelyMeetingId } = group;
  const guesses = asking.map(({ pending }) => pending.guess);
  const meetings = useLive(() => library.meetings.orderBy('date').reverse().toArray(), []) ?? [];
  const bodyNames = [...new Set(meetings.map((meeting) => meeting.bodyName))].sort();
  const [chosen, setChosen] = useState<string | null>(null);
  const meetingId = chosen ?? likelyMeetingId ?? '';
  const [bodyName, setBodyName] = useState(guesses.find((guess) => guess.bodyName)?.bodyName ?? '');
  const [date, setDate] = useState(guesses.find((guess) => guess.date)?.date ?? '');
  const [time, setTime] = useState(guesses.find((guess) => guess.time)?.time ?? '');
  const [kinds, setKinds] = useState<Record<string, DocumentKind>>({});
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const namesId = useId();
  const titleId = useId();
  const [first] = asking;
  const alone = asking.length === 1 && first ? first : null;
  const kindOf = (one: (typeof asking)[number]) => kinds[one.pending.sha256] ?? one.pending.guess.kind;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const choice = meetingId ? { meetingId } : { bodyName: bodyName.trim(), date, time: time || null };
    const papers = asking.map((one) => ({ pending: one.pending, kind: kindOf(one) }));
    const result = await importInto(choice, papers);
    setBusy(false);
    if (!result.ok) {
      setProblem(result.message);
      return;
    }
    const settled = asking.flatMap(({ fileName, origin: from }, place): SettledImport[] => {
      const stored = result.value[place];
      return stored ? [{ outcome: 'imported', fileName, origin: from, ...stored }] : [];
    });
    onImported(settled);
  }

  return (
    <form className="import-ask" onSubmit={submit} aria-labelledby={titleId}>
      <h3 id={titleId}>{alone ? alone.fileName : `${asking.length} papers`}</h3>
      <p>
        {alone
          ? `${alone.pending.pageCount ? counted(alone.pending.pageCount, 'page') : 'Locked with a password'}. Say which meeting it is for.`
          : `${cameFrom(origin, asking.length)} Which meeting are all of them for?`}
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
            error={problem || undefined}
            onChange={(event) => setChosen(event.target.value)}
          />
        </div>
        {meetingId ? null : (
          <>
            <div className="wide">
              <TextField
                label="Committee"
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
      </div>
      <ul className="import-kinds">
        {asking.map((one) => (
          <li key={one.pending.sha256}>
            <span>{alone ? 'What it is' : one.fileName}</span>
            <Select
              label={`What ${one.fileName} is`}
              labelHidden
              value={kindOf(one)}
              options={kindOptions}
              onChange={(event) =>
                setKinds((before) => ({ ...before, [one.pending.sha256]: event.target.value as DocumentKind }))
              }
            />
          </li>
        ))}
      </ul>
      <div className="import-buttons">
        <Button look="primary" type="submit" busy={busy}>
          {alone ? 'Import this paper' : `Import these ${asking.length} papers`}
        </Button>
        {alone ? null : (
          <Button look="quiet" onClick={onApart}>
            They are for different meetings
          </Button>
        )}
      </div>
    </form>
  );
}
