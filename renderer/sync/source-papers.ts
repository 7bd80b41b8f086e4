import { shortDate } from '../../shared/dates/dates.ts';
import type { Document, Meeting, Source } from '../../shared/model/library.ts';
import { isDead } from '../../shared/sync/plan.ts';
import { type Failure, failure } from '../../shared/util/result.ts';
import { library } from '../data/library-db.ts';
import { leftToMemberCode } from './obeyed-rules.ts';
import type { SyncProgress } from './progress.ts';
import type { StoredReading } from './store-meeting.ts';
import { endsSync, SyncEnd } from './sync-end.ts';
import { syncPaper } from './sync-paper.ts';

/**
 * This many papers in a row refused or answered with pages, and the site is blocking us. Where it gave others before,
 * a few refusals can be papers that are not for the public, so it takes more of them.
 */
const refusalsThatBlock = { atFirst: 3, later: 10 };

/** The papers of one source in one sync: brings each here, and sees when the site has had enough of us. */
export class SourcePapers {
  /** Papers that did not come and may come another time. */
  lacking = 0;
  private readonly source: Source;
  private readonly signal: AbortSignal;
  private readonly progress: SyncProgress;
  private refusals = 0;

  constructor(source: Source, signal: AbortSignal, progress: SyncProgress) {
    this.source = source;
    this.signal = signal;
    this.progress = progress;
  }

  /** Brings a paper of a meeting here, or asks whether it changed. A failure that ends the sync is thrown. */
  async sync(meeting: Meeting, { document, way }: StoredReading['papers'][number]): Promise<void> {
    await this.progress.doing(`Fetching ${document.title}, ${meeting.bodyName}, ${shortDate(meeting.date)}`);
    const synced = await syncPaper(document.id, way, this.signal);
    if (!synced.ok) {
      if (synced.code === 'cancelled') throw new SyncEnd(synced);
      await this.note(document, synced);
      return;
    }
    this.refusals = 0;
    const { result } = this.progress;
    if (synced.value.kind === 'unchanged') {
      result.unchangedDocuments += 1;
      return;
    }
    result.fetchedDocuments += 1;
    result.fetchedBytes += synced.value.bytes;
  }

  private async note(document: Document, problem: Failure): Promise<void> {
    const refused = problem.code === 'refused' || problem.code === 'html';
    this.refusals = refused ? this.refusals + 1 : 0;
    const about = { documentId: document.id, meetingId: document.meetingId };
    if (endsSync(problem)) throw new SyncEnd(problem);
    const row = this.progress.problem(problem, about);
    if (!isDead({ problem: row, firstSeenAt: document.firstSeenAt }, Date.now())) this.lacking += 1;
    // A paper that is here is not lacking because the question whether it changed was left to the member.
    if (problem.code === leftToMemberCode && document.currentSha256) return;
    await library.documents.update(document.id, { problem: row });
    const { fetchedDocuments, unchangedDocuments } = this.progress.result;
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
