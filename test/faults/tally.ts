/** What the faults did, so that what they explain can be told from what they do not. */
import { library } from '../../renderer/data/library-db.ts';
import type { TestCouncil } from '../council/council-server.ts';
import type { BadSync } from './random-faults.ts';

/** Requests of a paper that were answered with all of it. */
const deliversWhole = new Set([null, 'slow', 'corrupt', 'etag', 'plain', 'length']);

/** What the faults of one round did: how often each paper came whole, and how often something went wrong with it. */
export class Tally {
  readonly whole = new Map<string, number>();
  readonly excused = new Map<string, number>();
  /** Numbers of the meetings whose page went wrong. */
  readonly pages = new Set<string>();
  /** Papers of which a wrong `ETag` was told. */
  readonly mistold = new Set<string>();
  faults = 0;

  private add(counts: Map<string, number>, path: string): void {
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }

  /** Takes account of the requests of one sync. */
  take(council: TestCouncil, mishap: BadSync['mishap']): void {
    const papers = council.requests.filter(({ path }) => path.startsWith('documents/'));
    for (const { path, status, fault } of papers) {
      if (status === 200 && deliversWhole.has(fault)) this.add(this.whole, path);
      if (fault) this.add(this.excused, path);
      if (fault === 'etag') this.mistold.add(path);
    }
    for (const { path, fault } of council.requests) {
      const meeting = /^ieListDocuments\.aspx\?.*MId=(\d+)/.exec(path)?.[1];
      if (fault && meeting) this.pages.add(meeting);
    }
    this.faults += council.requests.filter(({ fault }) => fault).length;
    const last = papers.at(-1);
    if (mishap && last) this.add(this.excused, last.path);
    if (mishap) this.faults += 1;
  }

  /** Papers that were given up and may come again. */
  excuse(paths: readonly string[]): void {
    for (const path of paths) this.add(this.excused, path);
  }

  /** The papers that came whole more often than what went wrong with them explains. */
  tooOften(): string[] {
    return [...this.whole]
      .filter(([path, times]) => times > 1 + (this.excused.get(path) ?? 0))
      .map(([path, times]) => `${path}: ${times} times whole, ${this.excused.get(path) ?? 0} faults`);
  }
}

/**
 * The reports that were fetched because the page that names their pack could not be read: the member gets them at once,
 * and they stay when the pack comes later.
 */
export async function spareReports(tally: Tally, faultless: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const meetings = await library.meetings.toArray();
  const hit = new Set(meetings.filter(({ remoteId }) => tally.pages.has(remoteId)).map(({ id }) => id));
  const here = await library.documents.filter(({ currentSha256 }) => currentSha256 !== null).toArray();
  return new Set(here.filter(({ id, meetingId }) => hit.has(meetingId) && !faultless.has(id)).map(({ id }) => id));
}

/** The papers of settled meetings of which a wrong `ETag` was told, and which were not asked for since. */
export async function mistoldPapers(tally: Tally, council: TestCouncil): Promise<ReadonlySet<string>> {
  const asked = new Set(council.asked());
  const papers = await library.documents.toArray();
  const mistold = papers.filter(({ url }) => {
    const path = decodeURIComponent(url?.slice(council.base.length) ?? '');
    return tally.mistold.has(path) && !asked.has(path);
  });
  return new Set(mistold.map(({ id }) => id));
}

/** The documents whose bytes are here. */
export async function documentsHere(): Promise<ReadonlySet<string>> {
  return new Set(
    (await library.documents.filter(({ currentSha256 }) => currentSha256 !== null).toArray()).map(({ id }) => id),
  );
}
