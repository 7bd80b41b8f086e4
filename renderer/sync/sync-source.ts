/** The sync of one source: bodies followed, meetings in the window, papers; every step kept as soon as it is whole. */
import { shortDate } from '../../shared/dates/dates.ts';
import { documentIdOf, meetingIdOf } from '../../shared/model/ids.ts';
import type { Document, Meeting, Source, SyncResult, SyncTrigger } from '../../shared/model/library.ts';
import type { Follow } from '../../shared/model/member.ts';
import { type RemoteMeeting, readInPart, type SiteAdapter } from '../../shared/sources/contract.ts';
import { type DocumentStep, isComplete, planMeetings, type StoredMeeting } from '../../shared/sync/plan.ts';
import { syncWindow } from '../../shared/sync/window.ts';
import { type Failure, failure } from '../../shared/util/result.ts';
import { library } from '../data/library-db.ts';
import { member } from '../data/member-db.ts';
import { storageFailure } from '../data/storage-failure.ts';
import { todayDate } from '../today.ts';
import { leftToMember, leftToMemberCode, rulesFor } from './obeyed-rules.ts';
import { siteAsker, withAnswers } from './polite-fetch.ts';
import { SyncProgress } from './progress.ts';
import { restAfter } from './rest.ts';
import { obeyRules } from './site-rules.ts';
import { stopOutcome } from './stop.ts';
import { storeMeeting } from './store-meeting.ts';
import { syncPaper } from './sync-paper.ts';

/** Failures after which asking the same site for more is of no use, or unkind. */
const fatal = new Set([
  'blocked',
  'busy',
  'unreachable',
  'tls',
  'private-address',
  'not-allowed',
  'gateway-lost',
  'cancelled',
  'resting',
  'storage',
  'disk-full',
]);

/**
 * This many papers in a row refused or answered with pages, and the site is blocking us. Where it gave others before,
 * a few refusals can be papers that are not for the public, so it takes more of them.
 */
const refusalsThatBlock = { atFirst: 3, later: 10 };

/** Ends a sync from inside; carries why. */
class SyncEnd extends Error {
  readonly failure: Failure;

  constructor(problem: Failure) {
    super(problem.message);
    this.failure = problem;
  }
}

/**
 * Syncs a source to its end and keeps the account in `Source.lastSync`. Resolves to the failure that ended it early,
 * or null. What had arrived until then is stored either way.
 */
export async function syncOneSource(
  source: Source,
  adapter: SiteAdapter,
  signal: AbortSignal,
  trigger: SyncTrigger,
): Promise<Failure | null> {
  const progress = new SyncProgress(source.id, new Date().toISOString(), trigger);
  try {
    await progress.write();
    const unknown = trigger === 'member' ? null : await obeyRules(source.baseUrl, signal);
    if (unknown) throw new SyncEnd(unknown);
    await new SourceSync(source, adapter, signal, progress).run();
    if (rulesFor(signal)?.leftOut) progress.problem(leftToMember());
    await progress.finish(progress.result.problems.length ? 'partly' : 'done', null);
    return null;
  } catch (error) {
    const problem = error instanceof SyncEnd ? error.failure : storageFailure(error);
    if (!(error instanceof SyncEnd)) console.error('A sync ended', error);
    if (problem.code !== 'cancelled') progress.problem(problem);
    const { stepsDone } = progress.result;
    const outcome = problem.code === 'cancelled' ? stopOutcome(signal) : stepsDone ? 'partly' : 'failed';
    // With a full disk even this may fail; the caller still hears of it.
    const rest = await restAfter(source, problem.code).catch(() => source.restUntil);
    await progress.finish(outcome, rest).catch((reason: unknown) => console.error('A sync could not be noted', reason));
    return problem;
  }
}

class SourceSync {
  private readonly source: Source;
  private readonly adapter: SiteAdapter;
  private readonly signal: AbortSignal;
  private readonly progress: SyncProgress;
  private readonly today = todayDate();
  private refusals = 0;

  constructor(source: Source, adapter: SiteAdapter, signal: AbortSignal, progress: SyncProgress) {
    this.source = source;
    this.adapter = adapter;
    this.signal = signal;
    this.progress = progress;
  }

  private get result(): SyncResult {
    return this.progress.result;
  }

  private fail(problem: Failure, about: { documentId?: string; meetingId?: string } = {}): void {
    if (fatal.has(problem.code)) throw new SyncEnd(problem);
    // What a site's rules leave to the member looks to an adapter as if it were not there.
    const left = problem.code === 'missing' && rulesFor(this.signal)?.leftOut;
    this.progress.problem(left ? leftToMember() : problem, about);
  }

  private checkCancelled(): void {
    if (this.signal.aborted) throw new SyncEnd(failure('cancelled', 'Cancelled.'));
  }

  async run(): Promise<void> {
    const follows = await member.follows.where('sourceId').equals(this.source.id).toArray();
    const listed = await this.listMeetings(follows);
    const toRead = planMeetings(await this.storedMeetings(), listed, this.today, syncWindow(this.today));
    this.result.stepsTotal = toRead.length;
    const names = new Map(follows.map((follow) => [follow.bodyRemoteId, follow.bodyName]));
    for (const remote of toRead) {
      this.checkCancelled();
      await this.syncMeeting(remote, names.get(remote.bodyRemoteId) ?? this.source.name);
    }
  }

  private async listMeetings(follows: Follow[]): Promise<RemoteMeeting[]> {
    const all: RemoteMeeting[] = [];
    for (const follow of follows) {
      this.checkCancelled();
      await this.progress.doing(`Looking for meetings of ${follow.bodyName}`);
      const listed = await withAnswers(() =>
        this.adapter.listMeetings(
          this.source.baseUrl,
          follow.bodyRemoteId,
          syncWindow(this.today),
          siteAsker(this.signal),
        ),
      );
      if (!listed.ok) {
        if (listed.code === 'blocked') await library.sources.update(this.source.id, { access: 'blocked' });
        this.fail(listed);
        continue;
      }
      await library.sources.update(this.source.id, { access: listed.value.access });
      all.push(...listed.value.entries);
    }
    return all;
  }

  private async storedMeetings(): Promise<StoredMeeting[]> {
    const meetings = await library.meetings.where('sourceId').equals(this.source.id).toArray();
    const ids = meetings.map((meeting) => meeting.id);
    const documents = await library.documents.where('meetingId').anyOf(ids).toArray();
    const own = Map.groupBy(
      documents.filter((row) => row.sourceId === this.source.id),
      (row) => row.meetingId,
    );
    return meetings.map((meeting) => ({ meeting, complete: isComplete(own.get(meeting.id) ?? []) }));
  }

  private async syncMeeting(remote: RemoteMeeting, bodyName: string): Promise<void> {
    await this.progress.doing(`Reading ${remote.bodyName ?? bodyName}, ${shortDate(remote.date)}`);
    const detail = await withAnswers(() =>
      this.adapter.readMeeting(this.source.baseUrl, remote, siteAsker(this.signal)),
    );
    if (!detail.ok) {
      this.fail(detail, { meetingId: meetingIdOf(this.source.id, remote.remoteId) });
      this.result.stepsDone += 1;
      return;
    }
    const url = this.adapter.meetingAddress(this.source.baseUrl, remote);
    const { meeting, steps } = await storeMeeting(this.source, detail.value, url, bodyName, this.today);
    for (const warning of detail.value.warnings) {
      // The others are facts of the meeting (papers withheld, text cut short by the site), not failures of the sync.
      if (warning.code === readInPart) this.progress.problem({ ok: false, ...warning }, { meetingId: meeting.id });
    }
    const papers = steps.filter((step) => step.kind !== 'unlist');
    this.result.stepsDone += 1;
    this.result.stepsTotal += papers.length;
    for (const step of papers) {
      this.checkCancelled();
      await this.syncPaper(meeting, step);
      this.result.stepsDone += 1;
    }
  }

  private async syncPaper(meeting: Meeting, step: DocumentStep): Promise<void> {
    const id = documentIdOf(this.source.id, step.identity);
    const document = await library.documents.get(id);
    if (!document || step.kind === 'unlist') return;
    await this.progress.doing(`Fetching ${document.title}, ${meeting.bodyName}, ${shortDate(meeting.date)}`);
    const synced = await syncPaper(id, step.kind, this.signal);
    if (!synced.ok) {
      if (synced.code === 'cancelled') throw new SyncEnd(synced);
      await this.notePaperProblem(document, synced);
      return;
    }
    this.refusals = 0;
    if (synced.value.kind === 'unchanged') {
      this.result.unchangedDocuments += 1;
      return;
    }
    this.result.fetchedDocuments += 1;
    this.result.fetchedBytes += synced.value.bytes;
  }

  private async notePaperProblem(document: Document, problem: Failure): Promise<void> {
    const refused = problem.code === 'refused' || problem.code === 'html';
    this.refusals = refused ? this.refusals + 1 : 0;
    const about = { documentId: document.id, meetingId: document.meetingId };
    if (fatal.has(problem.code)) throw new SyncEnd(problem);
    const row = this.progress.problem(problem, about);
    // A paper that is here is not lacking because the question whether it changed was left to the member.
    if (problem.code === leftToMemberCode && document.currentSha256) return;
    await library.documents.update(document.id, { problem: row });
    const { fetchedDocuments, unchangedDocuments } = this.result;
    const most = fetchedDocuments + unchangedDocuments ? refusalsThatBlock.later : refusalsThatBlock.atFirst;
    if (this.refusals >= most) {
      await library.sources.update(this.source.id, { access: 'blocked' });
      throw new SyncEnd(
        failure(
          'blocked',
          'The site is refusing to give its papers to this program. Nothing you have is lost. Try again later, or open the site in a browser and import the papers.',
        ),
      );
    }
  }
}
