import type { Source, SyncProblem, SyncResult, SyncTrigger } from '../../shared/model/library.ts';
import type { Failure } from '../../shared/util/result.ts';
import { library } from '../data/library-db.ts';
import { leftToMemberCode } from './obeyed-rules.ts';

/** Progress is written at most this often, milliseconds: every window reads it anew each time. */
const writeEvery = 1000;

/** So many runs of a source are kept to be read afterwards. */
const runsKept = 30;

/** The running account of one sync, written to its source's row so that every window shows it. */
export class SyncProgress {
  readonly sourceId: string;
  readonly result: SyncResult;
  private written = 0;
  /** Writes what was said last when more came than is written at once: the next may be long in coming. */
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(sourceId: string, startedAt: string, trigger: SyncTrigger) {
    this.sourceId = sourceId;
    this.result = {
      startedAt,
      finishedAt: null,
      trigger,
      outcome: 'running',
      stepsDone: 0,
      stepsTotal: 0,
      current: 'Asking what is new',
      fetchedDocuments: 0,
      unchangedDocuments: 0,
      fetchedBytes: 0,
      problems: [],
    };
  }

  /** Says what is being done now. */
  async doing(current: string): Promise<void> {
    this.result.current = current;
    const wait = this.written + writeEvery - Date.now();
    if (wait <= 0) await this.write();
    else this.later ??= setTimeout(() => void this.write().catch((reason) => console.error(reason)), wait);
  }

  /** Notes something that could not be done. */
  problem({ code, message }: Failure, about: { documentId?: string; meetingId?: string } = {}): SyncProblem {
    const general = code === leftToMemberCode;
    // One sentence says it for all that was left out.
    const said = general ? this.result.problems.find((one) => one.code === code) : undefined;
    if (said) return said;
    const { documentId = null, meetingId = null } = general ? {} : about;
    const problem = { code, message, documentId, meetingId };
    this.result.problems.push(problem);
    return problem;
  }

  /** Writes the account now. */
  async write(): Promise<void> {
    this.forgetLater();
    this.written = Date.now();
    await library.sources.update(this.sourceId, { lastSync: structuredClone(this.result) });
  }

  private forgetLater(): void {
    clearTimeout(this.later);
    this.later = undefined;
  }

  /** Ends the account, and adds it to the history of its source. */
  async finish(outcome: Exclude<SyncResult['outcome'], 'running'>, restUntil: Source['restUntil']): Promise<void> {
    this.forgetLater();
    Object.assign(this.result, { outcome, current: '', finishedAt: new Date().toISOString() });
    const lastSync = structuredClone(this.result);
    await library.transaction('rw', library.sources, library.syncs, async () => {
      // A source that was removed meanwhile has no history.
      if (!(await library.sources.update(this.sourceId, { lastSync, restUntil }))) return;
      await library.syncs.add({ ...lastSync, sourceId: this.sourceId });
      const runs = await library.syncs.where('sourceId').equals(this.sourceId).primaryKeys();
      await library.syncs.bulkDelete(runs.slice(0, -runsKept));
    });
  }
}
