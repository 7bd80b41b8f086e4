import { Pause, Play, RefreshCw, Square } from 'lucide-react';
import type { Source } from '../../../shared/model/library.ts';
import type { Result } from '../../../shared/util/result.ts';
import { runCommand } from '../../commands.ts';
import { cancelSync, pauseSync, syncSource } from '../../sync/commands.ts';
import { followedSources } from '../../sync/unattended.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { askedEarlyWords } from './sync-words.ts';

async function tellFailure(result: Promise<Result<null>>): Promise<void> {
  const answer = await result;
  if (!answer.ok) showToast({ id: 'sync-failed', tone: 'bad', message: answer.message });
}

async function syncNow(source: Source): Promise<void> {
  const early = askedEarlyWords([source], await followedSources(), Date.now());
  if (early) showToast({ id: 'sync', message: early });
  await tellFailure(syncSource(source.id));
}

/** What can be done about the sync of one source: begin, hold, go on, end. `alone` where it is the only one. */
export function SyncButtons({ source, alone }: { source: Source; alone: boolean }) {
  const outcome = source.lastSync?.outcome;
  if (outcome === 'running') {
    return (
      <>
        <Button icon={<Pause />} onClick={() => void tellFailure(pauseSync(source.id))}>
          Pause
        </Button>
        <Button icon={<Square />} onClick={() => void tellFailure(cancelSync(source.id))}>
          Cancel
        </Button>
      </>
    );
  }
  const paused = outcome === 'paused';
  return (
    <Button
      look={alone ? 'primary' : 'ordinary'}
      icon={paused ? <Play /> : <RefreshCw />}
      onClick={() => void syncNow(source)}
    >
      {paused ? 'Resume' : alone ? 'Sync now' : 'Sync'}
    </Button>
  );
}

/** What can be done about the syncs of several sources together. */
export function SyncAllButtons({ sources }: { sources: Source[] }) {
  const outcomes = new Set(sources.map((source) => source.lastSync?.outcome));
  if (outcomes.has('running')) {
    return (
      <Button icon={<Pause />} onClick={() => runCommand('papers.pause-sync')}>
        Pause all
      </Button>
    );
  }
  return (
    <>
      {outcomes.has('paused') ? (
        <Button icon={<Play />} onClick={() => runCommand('papers.resume-sync')}>
          Resume all
        </Button>
      ) : null}
      <Button look="primary" icon={<RefreshCw />} onClick={() => runCommand('papers.sync')}>
        Sync all
      </Button>
    </>
  );
}
