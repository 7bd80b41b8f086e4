/** The sync of one source: bodies followed, meetings in the window, papers; every step kept as soon as it is whole. */
import { shortDate } from '../../shared/dates/dates.ts';
import { meetingIdOf } from '../../shared/model/ids.ts';
import type { Meeting, Source, SyncResult, SyncTrigger } from '../../shared/model/library.ts';
import type { Follow } from '../../shared/model/member.ts';
import { type AskSite, type RemoteMeeting, readInPart, type SiteAdapter } from '../../shared/sources/contract.ts';
import { planMeetings } from '../../shared/sync/plan.ts';
import { type DateWindow, historySince, nextStretch, recentWindow } from '../../shared/sync/window.ts';
import { type Failure, failure } from '../../shared/util/result.ts';
import { library } from '../data/library-db.ts';
import { member } from '../data/member-db.ts';
import { freeSpace } from '../data/space.ts';
import { storageFailure } from '../data/storage-failure.ts';
import { todayDate } from '../today.ts';
import { forgetOldPieces } from './arriving-paper.ts';
import { joinImported } from './join-imported.ts';
import { leftToMember, rulesFor } from './obeyed-rules.ts';
import { type PaperStep, papersBesidePack } from './papers-beside-pack.ts';
import { remembering, siteAsker, withAnswers } from './polite-fetch.ts';
import { SyncProgress } from './progress.ts';
import { mustRest, restAfter } from './rest.ts';
import { obeyRules } from './site-rules.ts';
import { SourcePapers } from './source-papers.ts';
import { stopOutcome } from './stop.ts';
import { storeMeeting } from './store-meeting.ts';
import { foundComplete, storedMeetings } from './stored-meetings.ts';
import { endsSync, SyncEnd } from './sync-end.ts';
import { type BodyList, withdrawMeetings } from './withdraw-meetings.ts';

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
    const uncalledFor = trigger !== 'member';
    const barred = uncalledFor ? ((await mustRest(source)) ?? (await obeyRules(source.baseUrl, signal))) : null;
    if (barred) throw new SyncEnd(barred);
    const sync = new SourceSync(source, adapter, signal, progress);
    await sync.run();
    const leftOut = rulesFor(signal)?.leftOut;
    if (leftOut) progress.problem(leftToMember());
    const lacking = sync.hasRead || leftOut ? 'partly' : 'failed';
    await progress.finish(progress.result.problems.length ? lacking : 'done', null);
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
  private readonly papers: SourcePapers;
  /** The way in by which each body's meetings were listed last, by the body's number at the site. */
  private readonly listedBy = new Map<string, BodyList['listing']['access']>();
  /** Lists and meetings that could not be read whole. */
  private unread = 0;

  constructor(source: Source, adapter: SiteAdapter, signal: AbortSignal, progress: SyncProgress) {
    this.source = source;
    this.adapter = adapter;
    this.signal = signal;
    this.progress = progress;
    this.papers = new SourcePapers(source, signal, progress);
  }

  /** Whether the site gave a list of meetings at all. */
  get hasRead(): boolean {
    return this.listedBy.size > 0;
  }

  private get result(): SyncResult {
    return this.progress.result;
  }

  private fail(problem: Failure, about: { documentId?: string; meetingId?: string } = {}): void {
    if (endsSync(problem)) throw new SyncEnd(problem);
    this.unread += 1;
    // What a site's rules leave to the member looks to an adapter as if it were not there.
    const left = problem.code === 'missing' && rulesFor(this.signal)?.leftOut;
    this.progress.problem(left ? leftToMember() : problem, about);
  }

  private checkCancelled(): void {
    if (this.signal.aborted) throw new SyncEnd(failure('cancelled', 'Cancelled.'));
  }

  async run(): Promise<void> {
    const follows = await member.follows.where('sourceId').equals(this.source.id).toArray();
    await this.syncRecent(follows);
    for (const follow of follows) if (follow.window === 'all') await this.syncHistory(follow);
    await forgetOldPieces(Date.now());
    await freeSpace();
  }

  /** Reads what is coming and what was lately, of all bodies together. */
  private async syncRecent(follows: Follow[]): Promise<void> {
    const lists: BodyList[] = [];
    for (const follow of follows) {
      const list = await this.listMeetings(follow, recentWindow(follow.window, this.today));
      if (list) lists.push(list);
    }
    await withdrawMeetings(this.source, lists, this.today);
    const names = new Map(follows.map((follow) => [follow.bodyRemoteId, follow.bodyName]));
    await this.syncMeetings(
      lists.flatMap(({ listing }) => listing.entries),
      names,
    );
  }

  /** Goes through a body's past from the latest back, a stretch of years at a time, where it was left. */
  private async syncHistory(follow: Follow): Promise<void> {
    const tried = new Set<string>();
    // Where there are only pages, every stretch is found by the same ones.
    const ask = remembering(siteAsker(this.signal));
    const names = new Map([[follow.bodyRemoteId, follow.bodyName]]);
    for (;;) {
      const gone = await library.stretches.where('bodyId').equals(follow.id).toArray();
      const stretch = nextStretch(this.today, gone, tried, Date.now());
      if (!stretch) return;
      tried.add(stretch.from);
      const list = await this.listMeetings(follow, stretch, ask);
      if (!list) return;
      await withdrawMeetings(this.source, [list], this.today);
      const lackingBefore = this.unread + this.papers.lacking;
      const { entries } = list.listing;
      await this.syncMeetings(entries, names, historySince(Date.now()));
      if (this.unread + this.papers.lacking > lackingBefore) continue;
      const doneAt = new Date().toISOString();
      const id = `${follow.id}/${stretch.from}`;
      await library.stretches.put({ id, bodyId: follow.id, ...stretch, meetings: entries.length, doneAt });
    }
  }

  private async listMeetings(
    follow: Follow,
    window: DateWindow,
    ask: AskSite = siteAsker(this.signal),
  ): Promise<BodyList | null> {
    this.checkCancelled();
    const { bodyRemoteId, bodyName } = follow;
    await this.progress.doing(`Looking for meetings of ${bodyName}`);
    const listed = await withAnswers(() => this.adapter.listMeetings(this.source.baseUrl, bodyRemoteId, window, ask));
    if (!listed.ok) {
      if (listed.code === 'blocked') await library.sources.update(this.source.id, { access: 'blocked' });
      this.fail(listed);
      return null;
    }
    const { access } = listed.value;
    this.listedBy.set(bodyRemoteId, access);
    await library.sources.update(this.source.id, { access });
    return { bodyRemoteId, window, listing: listed.value };
  }

  private async syncMeetings(
    listed: readonly RemoteMeeting[],
    names: ReadonlyMap<string, string>,
    readSince: string | null = null,
  ): Promise<void> {
    const stored = await storedMeetings(this.source.id, listed, this.today, readSince);
    const toRead = planMeetings(stored, listed, this.today, readSince);
    this.result.stepsTotal += toRead.length;
    for (const remote of toRead) {
      this.checkCancelled();
      await this.syncMeeting(remote, names.get(remote.bodyRemoteId) ?? this.source.name);
    }
  }

  private async syncMeeting(remote: RemoteMeeting, bodyName: string): Promise<void> {
    await this.progress.doing(`Reading ${remote.bodyName ?? bodyName}, ${shortDate(remote.date)}`);
    const detail = await withAnswers(() =>
      this.adapter.readMeeting(
        this.source.baseUrl,
        remote,
        siteAsker(this.signal),
        this.listedBy.get(remote.bodyRemoteId),
      ),
    );
    if (!detail.ok) {
      this.fail(detail, { meetingId: meetingIdOf(this.source.id, remote.remoteId) });
      this.result.stepsDone += 1;
      return;
    }
    const url = this.adapter.meetingAddress(this.source.baseUrl, remote);
    const { meeting, papers } = await storeMeeting(this.source, detail.value, url, bodyName, this.today);
    await joinImported(meeting);
    for (const warning of detail.value.warnings) {
      // The others are facts of the meeting (papers withheld, text cut short by the site), not failures of the sync.
      if (warning.code === readInPart) this.fail({ ok: false, ...warning }, { meetingId: meeting.id });
    }
    this.result.stepsDone += 1;
    this.result.stepsTotal += papers.length;
    await this.syncPapers(meeting, papers);
    const beside = await papersBesidePack(meeting.id, this.source.id);
    this.result.stepsTotal += beside.length;
    await this.syncPapers(meeting, beside);
    if (meeting.minutesPublished && meeting.contentHash !== '') await foundComplete(this.source.id, [meeting]);
  }

  private async syncPapers(meeting: Meeting, papers: readonly PaperStep[]): Promise<void> {
    for (const paper of papers) {
      this.checkCancelled();
      await this.papers.sync(meeting, paper);
      this.result.stepsDone += 1;
    }
  }
}
