import { sourceIdOf } from '../shared/model/ids.ts';
import { keepBackups } from './data/backup.ts';
import { readAppInfo } from './data/gateway.ts';
import { keepHistory } from './data/history.ts';
import { library } from './data/library-db.ts';
import { type OpenResult, openDatabases } from './data/open-databases.ts';
import { keepRetention } from './data/retention.ts';
import { watchOpenedFiles } from './import/inbox.ts';
import { whenScansWait } from './recognise/when-needed.ts';
import { exploreSample } from './sync/commands.ts';
import { keepSyncing } from './sync/unattended.ts';
import { backupWorker, extractWorker, recogniseWorker, searchWorker, syncWorker } from './workers/clients.ts';

/**
 * Opens the databases and, when they are sound, starts everything that works beside the views: the workers, which take
 * up what was cut short, syncing by itself, the backups, and the papers the system hands over.
 */
export async function startApplication(): Promise<OpenResult> {
  const opened = await openDatabases();
  if (opened.state !== 'ready') return opened;
  extractWorker.start();
  syncWorker.start();
  searchWorker.start();
  whenScansWait(recogniseWorker.start);
  keepBackups(() => backupWorker.call('backUp', null));
  keepHistory().catch((error: unknown) => console.error(error));
  keepRetention();
  watchOpenedFiles();
  keepSyncing();
  void followSample();
  return opened;
}

/** Follows the sample council when the application was started to show it. */
async function followSample(): Promise<void> {
  const app = await readAppInfo();
  if (!app.ok || !app.value.openSample) return;
  if (!(await library.sources.get(sourceIdOf(app.value.sampleCouncil)))) await exploreSample();
}
