import { useState } from 'react';
import { dateAndTime, relativeDay } from '../../../shared/dates/dates.ts';
import type { Source, SyncRun } from '../../../shared/model/library.ts';
import { bytesInWords } from '../../../shared/sync/size.ts';
import { useToday } from '../../clock.ts';
import { syncRuns } from '../../data/queries.ts';
import { useLive } from '../../data/use-live.ts';
import { localDateAndTime } from '../../today.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SyncOutcome, SyncProblems } from './sync-outcome.tsx';
import { lengthWords, triggerWords } from './sync-words.ts';

/** A button that opens the list of the last syncs of a source. */
export function SyncHistory({ source }: { source: Source }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="source-history" onClick={() => setOpen(true)}>
        Earlier syncs<span className="visually-hidden"> of {source.name}</span>
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={`Syncs of ${source.name}`} size="large">
        {open ? <Runs sourceId={source.id} onOpen={() => setOpen(false)} /> : null}
      </Dialog>
    </>
  );
}

function Runs({ sourceId, onOpen }: { sourceId: string; onOpen: () => void }) {
  const runs = useLive(() => syncRuns(sourceId), [sourceId]);
  if (!runs) return null;
  if (runs.length === 0) return <p>No sync has been written down yet.</p>;
  return (
    <ol className="sync-runs">
      {runs.map((run) => (
        <li key={run.id}>
          <Run run={run} onOpen={onOpen} />
        </li>
      ))}
    </ol>
  );
}

function Run({ run, onOpen }: { run: SyncRun; onOpen: () => void }) {
  const today = useToday();
  const { date, time } = localDateAndTime(run.startedAt);
  const took = Date.parse(run.finishedAt ?? run.startedAt) - Date.parse(run.startedAt);
  const facts = [
    run.fetchedDocuments ? `${bytesInWords(run.fetchedBytes)} fetched` : null,
    run.unchangedDocuments ? `${run.unchangedDocuments} unchanged` : null,
    `took ${lengthWords(took)}`,
  ];
  return (
    <>
      <p>
        <SyncOutcome result={run} /> <time dateTime={run.startedAt}>{dateAndTime(date, time)}</time>,{' '}
        {relativeDay(date, today)}, {triggerWords[run.trigger]}
      </p>
      <p className="source-facts numbers">{facts.filter(Boolean).join(' · ')}</p>
      <SyncProblems problems={run.problems} onOpen={onOpen} />
    </>
  );
}
