import { Link } from 'wouter';
import type { SyncProblem, SyncResult } from '../../../shared/model/library.ts';
import { placeLink } from '../../navigation.ts';
import { Badge } from '../../ui/badge.tsx';
import { resultWords } from './sync-words.ts';

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

/** What a sync could not do, each with its meeting to open; `onOpen` is called when one is opened. */
export function SyncProblems({ problems: all, onOpen }: { problems: SyncProblem[]; onOpen?: () => void }) {
  // What every committee's list met is told once.
  const problems = all.filter(
    (one, at) => one.meetingId || one.documentId || all.findIndex(({ message }) => message === one.message) === at,
  );
  if (problems.length === 0) return null;
  const list = (
    <ul className="source-problems">
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.documentId} ${problem.meetingId} ${problem.message}`}>
          {problem.message}{' '}
          {problem.meetingId ? (
            <Link href={placeLink({ meetingId: problem.meetingId })} {...(onOpen ? { onClick: onOpen } : {})}>
              Open the meeting
            </Link>
          ) : null}
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

/** How a sync went, as a badge. */
export function SyncOutcome({ result }: { result: SyncResult }) {
  return <Badge tone={tones[result.outcome]}>{resultWords(result)}</Badge>;
}
