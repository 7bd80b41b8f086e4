import { Link } from 'wouter';
import { dateAndTime, relativeDay } from '../../../shared/dates/dates.ts';
import type { Source, SyncProblem, SyncResult } from '../../../shared/model/library.ts';
import { useToday } from '../../clock.ts';
import { placeLink } from '../../navigation.ts';
import { localDateAndTime } from '../../today.ts';
import { Badge } from '../../ui/badge.tsx';
import { Progress } from '../../ui/progress.tsx';

/** How far a source lets us in, in words. */
export function accessWords(source: Source): string {
  switch (source.access) {
    case 'web-service':
      return 'Open: its papers can be fetched';
    case 'pages':
      return 'Open: its papers are fetched from its pages';
    case 'blocked':
      return 'The site refuses this application';
    case 'unknown':
      return 'Not read yet';
  }
}

const papers = (count: number) => (count === 1 ? '1 paper' : `${count} papers`);

function resultWords(result: SyncResult): string {
  const fetched = result.fetchedDocuments
    ? `${papers(result.fetchedDocuments)} fetched`
    : result.unchangedDocuments
      ? 'nothing new'
      : 'no papers';
  switch (result.outcome) {
    case 'done':
      return `Synced: ${fetched}`;
    case 'partly':
      return `Synced in part: ${fetched}`;
    case 'failed':
      return 'Could not be synced';
    case 'cancelled':
      return `Stopped: ${fetched}`;
    case 'paused':
      return `Paused: ${fetched}`;
    case 'running':
      return 'Syncing';
  }
}

const tones = {
  done: 'good',
  partly: 'warn',
  failed: 'bad',
  cancelled: 'plain',
  paused: 'plain',
  running: 'accent',
} as const;

/** So many problems are told at once; more are folded away. */
const few = 2;

function Problems({ problems }: { problems: SyncProblem[] }) {
  if (problems.length === 0) return null;
  const list = (
    <ul className="source-problems">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.documentId} ${problem.meetingId} ${problem.message}`}>
          {problem.message}{' '}
          {problem.meetingId ? <Link href={placeLink({ meetingId: problem.meetingId })}>Open the meeting</Link> : null}
        </li>
      ))}
    </ul>
  );
  if (problems.length <= few) return list;
  return (
    <details>
      <summary>{problems.length} problems</summary>
      {list}
    </details>
  );
}

/** How the last sync of a source went, or how far the one under way is. */
export function SyncState({ source }: { source: Source }) {
  const today = useToday();
  const result = source.lastSync;
  if (!result) return <p className="source-facts">Not synced yet.</p>;
  if (result.outcome === 'running') {
    const counts = result.stepsTotal ? `${result.stepsDone} of ${result.stepsTotal}: ` : '';
    return (
      <Progress
        label={`${counts}${result.current || 'Asking the site what it has'}`}
        done={result.stepsDone}
        total={result.stepsTotal}
      />
    );
  }
  const { date, time } = localDateAndTime(result.finishedAt ?? result.startedAt);
  return (
    <>
      <p className="source-facts">
        <Badge tone={tones[result.outcome]}>{resultWords(result)}</Badge>{' '}
        <time dateTime={result.finishedAt ?? result.startedAt}>
          {dateAndTime(date, time)}, {relativeDay(date, today)}
        </time>
      </p>
      {/* What to do about a site that keeps us out is told above. */}
      <Problems
        problems={
          source.access === 'blocked' ? result.problems.filter(({ code }) => code !== 'blocked') : result.problems
        }
      />
    </>
  );
}
