/** The engine without its views, for tests: the same commands, databases and workers, within reach of the test. */
import * as backup from '../../../renderer/data/backup.ts';
import * as gateway from '../../../renderer/data/gateway.ts';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import * as queries from '../../../renderer/data/queries.ts';
import * as imports from '../../../renderer/import/commands.ts';
import { startApplication } from '../../../renderer/start.ts';
import * as sync from '../../../renderer/sync/commands.ts';
import { extractWorker, syncWorker } from '../../../renderer/workers/clients.ts';

const engine = { backup, gateway, library, member, queries, imports, sync, extractWorker, syncWorker };

/** What a test reaches as `window.engine`. */
type Engine = typeof engine;

declare global {
  interface Window {
    engine: Engine;
    /** How the databases opened; set when everything has started. */
    started: string;
    /** Files a test has chosen. */
    chosenPapers: File[];
  }
}

window.engine = engine;
window.started = (await startApplication()).state;
