/**
 * Syncs sources, one run per source at a time over all windows. A run that was cut short by a crash or by closing the
 * application is marked `running` in the database; it is taken up again as soon as this worker starts. What the member made
 * follows papers that were joined with those of a site.
 */
import type { SyncTrigger } from '../../shared/model/library.ts';
import { adapterOf } from '../../shared/sources/adapters.ts';
import { failure, type Result, success } from '../../shared/util/result.ts';
import { keepFollowing } from '../data/follow-joined.ts';
import { library } from '../data/library-db.ts';
import { freeSpace, spaceUsed } from '../data/space.ts';
import { fetchPaper } from '../sync/fetch-paper.ts';
import { openStopChannel, type Stop } from '../sync/stop.ts';
import { syncOneSource } from '../sync/sync-source.ts';
import type { SyncMethods } from './methods.ts';
import { answerCalls } from './rpc.ts';

interface Run {
  controller: AbortController;
  ended: Promise<Result<null>>;
}

const runs = new Map<string, Run>();

function start(sourceId: string, trigger: SyncTrigger): Run {
  const running = runs.get(sourceId);
  if (running) return running;
  const controller = new AbortController();
  const ended = navigator.locks
    .request(`sync ${sourceId}`, { ifAvailable: true }, async (lock): Promise<Result<null>> => {
      // Another window is at it; its progress is in the database for this one too.
      if (!lock) return success(null);
      const source = await library.sources.get(sourceId);
      if (!source) return failure('not-found', 'This source is no longer there.');
      if (source.kind === 'imported') return success(null);
      return (await syncOneSource(source, adapterOf(source.kind), controller.signal, trigger)) ?? success(null);
    })
    .finally(() => runs.delete(sourceId));
  const run = { controller, ended };
  runs.set(sourceId, run);
  return run;
}

function stop({ sourceId, outcome }: Stop): void {
  runs.get(sourceId)?.controller.abort(outcome);
}

const otherWindows = openStopChannel(stop);

answerCalls<SyncMethods>(self, {
  sync: ({ sourceId, trigger }) => start(sourceId, trigger).ended,
  async stop(asked) {
    stop(asked);
    otherWindows.tell(asked);
    await navigator.locks.request(`sync ${asked.sourceId}`, () => undefined);
    return success(null);
  },
  fetchPaper: ({ documentId }, signal) => fetchPaper(documentId, signal),
  spaceUsed: async () => success(await spaceUsed()),
  freeSpace: async ({ bodyId }) => success(await freeSpace(bodyId)),
});

async function resumeInterrupted(): Promise<void> {
  const interrupted = await library.sources.filter((source) => source.lastSync?.outcome === 'running').toArray();
  await Promise.all(interrupted.map(({ id, lastSync }) => start(id, lastSync?.trigger ?? 'start').ended));
}

void resumeInterrupted();
// It reads all questions after each change of one, which the page has no time for.
keepFollowing();
