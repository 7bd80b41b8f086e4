import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../shared/model/library.ts';
import type { RemoteDocument, RemoteMeeting } from '../../../shared/sources/contract.ts';
import {
  goneCode,
  planDocuments,
  planMeetings,
  type StoredDocument,
  type StoredMeeting,
} from '../../../shared/sync/plan.ts';

const today = '2026-11-23';
const start = Date.parse('2026-11-23T09:00:00Z');
const hour = 3_600_000;

/** A paper as a site has it. */
interface SitePaper {
  listed: RemoteDocument;
  /** Its bytes, by name. */
  version: string;
  /** False where the site answers without an ETag. */
  hasEtag: boolean;
  /** True where its address answers 404. */
  isGone: boolean;
}

/** A library as a sync would leave it: rows by identity, and every version that ever arrived. */
interface Library {
  rows: Map<string, StoredDocument>;
  versions: Set<string>;
  downloads: number;
}

const emptyLibrary = (): Library => ({ rows: new Map(), versions: new Set(), downloads: 0 });

function fetched(row: StoredDocument, paper: SitePaper, at: string, library: Library): StoredDocument {
  const checked = { ...row, checkedAt: at, problem: null };
  library.downloads += 1;
  library.versions.add(paper.version);
  const arrived = { currentSha256: paper.version, freedAt: null, etag: paper.hasEtag ? paper.version : null };
  // What was freed and is the same still is not put back on the disk by a mere check.
  return row.currentSha256 === paper.version && row.checkedAt !== null ? checked : { ...checked, ...arrived };
}

/** Does to a library what a sync does to it after a meeting was read. */
function sync(library: Library, site: readonly SitePaper[], now: number, whole = true): void {
  const at = new Date(now).toISOString();
  const listed = site.map((paper) => paper.listed);
  // Some sites list a paper twice.
  const steps = planDocuments([...library.rows.values()], [...listed, ...listed.slice(0, 2)], now, whole);
  expect(new Set(steps.map(({ identity }) => identity)).size).toBe(steps.length);
  for (const { identity, kind } of listed) {
    const fresh = {
      currentSha256: null,
      freedAt: null,
      etag: null,
      lastModified: null,
      checkedAt: null,
      problem: null,
    };
    library.rows.set(identity, { ...fresh, ...library.rows.get(identity), identity, kind, listed: true });
  }
  for (const step of steps) {
    const row = library.rows.get(step.identity);
    const paper = site.find((one) => one.listed.identity === step.identity);
    if (!row) throw new Error('a step for a paper that is not there');
    if (step.kind === 'unlist') library.rows.set(step.identity, { ...row, listed: false });
    else if (!paper?.listed.url) throw new Error('a step for a paper that has no address');
    else if (paper.isGone) library.rows.set(step.identity, { ...row, problem: { code: goneCode } });
    else if (step.kind === 'revalidate' && row.etag === paper.version) {
      library.rows.set(step.identity, { ...row, checkedAt: at, problem: null });
    } else library.rows.set(step.identity, fetched(row, paper, at, library));
  }
}

/**
 * What is to be on disk and is not, of what the site gives: everything public, but where there is a pack neither the
 * front sheet nor the papers of items, which it holds.
 */
function lacking(library: Library, site: readonly SitePaper[]): string[] {
  const isHere = ({ listed }: SitePaper) => !!library.rows.get(listed.identity)?.currentSha256;
  const hasPack = site.some(
    (paper) => paper.listed.kind === 'pack' && paper.listed.url && (!paper.isGone || isHere(paper)),
  );
  return site
    .filter((paper) => {
      const { listed, isGone, version, hasEtag } = paper;
      const isInPack = hasPack && (listed.kind === 'front-sheet' || listed.itemRemoteId !== null);
      if (!listed.url || isGone || isInPack) return false;
      return hasEtag ? library.rows.get(listed.identity)?.currentSha256 !== version : !isHere(paper);
    })
    .map(({ listed }) => listed.identity);
}

const kinds: DocumentKind[] = ['pack', 'front-sheet', 'report', 'supplement', 'printed-minutes', 'other'];

const anyPaper = fc
  .record({
    identity: fc.constantFrom('g1?T=0', 'g1?T=10', 'g1?T=1', 's1', 's2', 's3', 'b3?T=9', 'b4?T=9'),
    kind: fc.constantFrom(...kinds),
    item: fc.option(fc.constantFrom('1', '2'), { nil: null }),
    withheld: fc.boolean(),
    version: fc.constantFrom('first', 'second', 'third'),
    hasEtag: fc.boolean(),
    isGone: fc.boolean(),
  })
  .map(({ identity, kind, item, withheld, version, hasEtag, isGone }): SitePaper => {
    const url = withheld ? null : `https://papers.example/documents/${identity}`;
    // A pack is a meeting's, never an item's.
    const itemRemoteId = kind === 'pack' ? null : item;
    const listed = { identity, kind, title: '', url, itemRemoteId, restricted: withheld, publishedOn: null };
    return { listed, version: `${identity} ${version}`, hasEtag, isGone };
  });

/** A site as it is at one time. */
const anySite = fc.uniqueArray(anyPaper, { selector: ({ listed }) => listed.identity });
/** A site as it changes: packs come and go, papers are replaced and withdrawn, lists are cut short. */
const anyHistory = fc.array(fc.record({ site: anySite, whole: fc.boolean(), freed: fc.boolean() }), { maxLength: 5 });

function live(history: readonly { site: SitePaper[]; whole: boolean; freed: boolean }[]): {
  library: Library;
  now: number;
} {
  const library = emptyLibrary();
  let now = start;
  for (const { site, whole, freed } of history) {
    sync(library, site, now, whole);
    for (const row of library.rows.values()) {
      if (freed && row.currentSha256) library.rows.set(row.identity, { ...row, freedAt: new Date(now).toISOString() });
    }
    now += 40 * 24 * hour;
  }
  return { library, now };
}

describe('whatever a library has and a site lists', () => {
  it('the plan brings all that is wanted, and the next one downloads nothing', () => {
    fc.assert(
      fc.property(anyHistory, anySite, (history, site) => {
        const { library, now } = live(history);
        sync(library, site, now);
        // A pack that turns out to be gone is replaced by the papers of the items.
        sync(library, site, now + hour);
        expect(lacking(library, site)).toEqual([]);
        const before = { downloads: library.downloads, rows: structuredClone(library.rows) };
        sync(library, site, now + 2 * hour);
        expect(library.downloads).toBe(before.downloads);
        expect([...library.rows.keys()]).toEqual([...before.rows.keys()]);
      }),
      { numRuns: 500 },
    );
  });

  it('the order in which the site lists its papers does not matter', () => {
    fc.assert(
      fc.property(anyHistory, anySite, fc.infiniteStream(fc.nat()), (history, site, chance) => {
        const sorted = (library: Library) =>
          [...library.rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
        const one = live(history);
        const other = live(history);
        sync(one.library, site, one.now);
        const order = new Map(site.map((paper) => [paper, chance.next().value]));
        const shuffled = [...site].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
        sync(other.library, shuffled, other.now);
        expect(sorted(other.library)).toEqual(sorted(one.library));
        expect(other.library.downloads).toBe(one.library.downloads);
      }),
    );
  });

  it('no row and no version is ever lost, and a list that is empty or cut short withdraws nothing', () => {
    fc.assert(
      fc.property(anyHistory, anySite, fc.boolean(), (history, site, whole) => {
        const { library, now } = live(history);
        const versions = new Set(library.versions);
        const rows = structuredClone(library.rows);
        sync(library, site, now, whole);
        for (const version of versions) expect(library.versions).toContain(version);
        for (const [identity, before] of rows) {
          const after = library.rows.get(identity);
          if (before.currentSha256) expect(after?.currentSha256).toBeTruthy();
          if ((!whole || !site.length) && before.listed) expect(after?.listed).toBe(true);
        }
      }),
    );
  });

  it('a paper that was freed is fetched again only when the site has another one, or when it is wanted again', () => {
    const site = fc.uniqueArray(
      anyPaper.map((paper) => ({ ...paper, hasEtag: true, isGone: false })),
      { selector: ({ listed }) => listed.identity },
    );
    fc.assert(
      fc.property(site, (papers) => {
        const { library, now } = live([{ site: papers, whole: true, freed: true }]);
        const before = library.downloads;
        sync(library, papers, now);
        expect(library.downloads).toBe(before);
        const freed = [...library.rows.values()].filter(({ freedAt }) => freedAt !== null);
        for (const row of freed) library.rows.set(row.identity, { ...row, checkedAt: null });
        sync(library, papers, now);
        expect(library.downloads).toBe(before + freed.length);
        expect([...library.rows.values()].every(({ freedAt }) => freedAt === null)).toBe(true);
      }),
    );
  });
});

describe('whatever meetings are stored and listed', () => {
  const anyMeeting = fc
    .record({
      remoteId: fc.integer({ min: 1, max: 30 }).map(String),
      date: fc.constantFrom('2015-03-02', '2026-03-02', '2026-10-01', '2026-11-23', '2026-12-07', '2027-01-14'),
      status: fc.constantFrom('confirmed' as const, 'provisional' as const, 'cancelled' as const),
    })
    .map((facts): RemoteMeeting => ({ ...facts, bodyRemoteId: '1', bodyName: 'Panel', time: '10:00' }));
  const anyList = fc.uniqueArray(anyMeeting, { selector: ({ remoteId }) => remoteId });

  const read = (meeting: RemoteMeeting, minutesPublished: boolean): StoredMeeting => ({
    meeting: { ...meeting, minutesPublished, listed: true, readAt: '2026-11-23T09:00:00Z' },
    complete: true,
  });

  it('each that is not settled is read once, coming ones first, in the same order however they are listed', () => {
    fc.assert(
      fc.property(anyList, anyList, fc.boolean(), (before, listed, minutes) => {
        const stored = before.map((meeting) => read(meeting, minutes));
        const plan = planMeetings(stored, [...listed, ...listed], today);
        expect(new Set(plan.map(({ remoteId }) => remoteId)).size).toBe(plan.length);
        expect(planMeetings(stored, listed.toReversed(), today)).toEqual(plan);
        const coming = plan.map(({ date }) => date >= today);
        expect(coming).toEqual(coming.toSorted((one, other) => Number(other) - Number(one)));
        const left = listed.filter(({ remoteId }) => !plan.some((meeting) => meeting.remoteId === remoteId));
        for (const meeting of left) {
          const known = before.find(({ remoteId }) => remoteId === meeting.remoteId);
          expect(known).toEqual(meeting);
          expect(minutes && meeting.date < '2026-07-26').toBe(true);
        }
        const after = listed.map((meeting) => read(meeting, true));
        const again = planMeetings(after, listed, today).map(({ date }) => date);
        expect(again.every((date) => date >= '2026-07-26')).toBe(true);
        expect(planMeetings(after, listed, today, '2026-11-01T00:00:00Z')).toEqual([]);
      }),
    );
  });
});
