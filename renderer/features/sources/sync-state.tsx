import { dateAndTime, relativeDay } from '../../../shared/dates/dates.ts';
import type { Source } from '../../../shared/model/library.ts';
import { nextSync } from '../../../shared/sync/schedule.ts';
import { useMinute, useOnline, useToday } from '../../clock.ts';
import { useLive } from '../../data/use-live.ts';
import { conditionsNow, followedSources, unattendedSettings } from '../../sync/unattended.ts';
import { localDateAndTime } from '../../today.ts';
import { Progress } from '../../ui/progress.tsx';
import { SyncHistory } from './sync-history.tsx';
import { SyncOutcome, SyncProblems } from './sync-outcome.tsx';
import { isKeptOut, nextWords } from './sync-words.ts';

/** When a source is synced next by itself, or why it is not. */
function NextSyncLine({ source }: { source: Source }) {
  const now = useMinute();
  const today = useToday();
  const online = useOnline();
  const settings = useLive(unattendedSettings, []);
  const sources = useLive(followedSources, []);
  // A source with nothing followed is not synced at all.
  if (!settings || !sources?.some(({ id }) => id === source.id)) return null;
  const next = nextSync(source, sources, settings, { ...conditionsNow(), now, online });
  const words = nextWords(source, next, now, today);
  return words ? <p className="source-facts">{words}</p> : null;
}

/** How the last sync of a source went and when the next one is, or how far the one under way is. */
export function SyncState({ source }: { source: Source }) {
  const today = useToday();
  const result = source.lastSync;
  if (result?.outcome === 'running') {
    const counts = result.stepsTotal ? `${result.stepsDone} of ${result.stepsTotal}: ` : '';
    return (
      <Progress
        label={`${counts}${result.current || 'Asking the site what it has'}`}
        done={result.stepsDone}
        total={result.stepsTotal}
      />
    );
  }
  if (!result) {
    return (
      <>
        <p className="source-facts">Not synced yet.</p>
        <NextSyncLine source={source} />
      </>
    );
  }
  const { date, time } = localDateAndTime(result.finishedAt ?? result.startedAt);
  return (
    <>
      <p className="source-facts">
        <SyncOutcome result={result} />{' '}
        <time dateTime={result.finishedAt ?? result.startedAt}>{dateAndTime(date, time)}</time>,{' '}
        {relativeDay(date, today)}
        {' · '}
        <SyncHistory source={source} />
      </p>
      <NextSyncLine source={source} />
      {/* What to do about a site that keeps us out is told above. */}
      <SyncProblems
        problems={isKeptOut(source) ? result.problems.filter(({ code }) => code !== 'blocked') : result.problems}
      />
    </>
  );
}
