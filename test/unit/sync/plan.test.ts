import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../shared/model/library.ts';
import type { RemoteDocument, RemoteMeeting } from '../../../shared/sources/contract.ts';
import {
  goneCode,
  isComplete,
  type ListedDocument,
  planDocuments,
  planMeetings,
  type StoredDocument,
  type StoredMeeting,
  wantedDocuments,
  withdrawnMeetings,
} from '../../../shared/sync/plan.ts';

const today = '2026-11-23';
const now = Date.parse('2026-11-23T09:00:00Z');
const hash = 'a'.repeat(64);

function meeting(remoteId: string, date: string): RemoteMeeting {
  return { remoteId, bodyRemoteId: '1', bodyName: 'Panel', date, time: '10:00', status: 'confirmed' };
}

function storedMeeting(remote: RemoteMeeting, complete = true, minutesPublished = true): StoredMeeting {
  return { meeting: { ...remote, minutesPublished, listed: true, readAt: '2026-11-20T09:00:00Z' }, complete };
}

function listed(identity: string, kind: DocumentKind, item: string | null = null): RemoteDocument {
  const url = `https://papers.example/documents/${identity}`;
  return { identity, kind, title: identity, url, itemRemoteId: item, restricted: false, publishedOn: null };
}

function stored(identity: string, change: Partial<StoredDocument> = {}): StoredDocument {
  return {
    identity,
    kind: 'report',
    currentSha256: hash,
    freedAt: null,
    etag: `"${hash}"`,
    lastModified: null,
    checkedAt: '2026-11-22T09:00:00Z',
    listed: true,
    problem: null,
    ...change,
  };
}

describe('which meetings are read', () => {
  const plan = (have: StoredMeeting[], want: RemoteMeeting[]) =>
    planMeetings(have, want, today).map(({ remoteId }) => remoteId);

  it('takes the coming ones first, nearest first, then the past ones from the latest back', () => {
    const list = ['2026-03-02', '2027-01-14', '2026-10-01', '2026-12-03', '2026-11-23'];
    const meetings = list.map((date, place) => meeting(String(place), date));
    expect(plan([], meetings)).toEqual(['4', '3', '1', '2', '0']);
  });

  it('does not read an old meeting again once its minutes and papers are here', () => {
    const past = meeting('1', '2026-06-01');
    expect(plan([storedMeeting(past)], [past])).toEqual([]);
    expect(plan([storedMeeting(past, false)], [past])).toEqual(['1']);
    expect(plan([storedMeeting(past, true, false)], [past])).toEqual(['1']);
    expect(plan([storedMeeting(past)], [{ ...past, status: 'cancelled' }])).toEqual(['1']);
    const recent = meeting('2', '2026-10-01');
    expect(plan([storedMeeting(recent)], [recent])).toEqual(['2']);
    const withdrawn = { ...storedMeeting(past).meeting, listed: false };
    expect(plan([{ meeting: withdrawn, complete: true }], [past])).toEqual(['1']);
  });

  it('takes a meeting of long ago that has no minutes for read for a while', () => {
    const past = meeting('1', '2015-06-01');
    const read = (since: string, complete: boolean) =>
      planMeetings([storedMeeting(past, complete, false)], [past], today, since).length;
    expect(read('2026-11-01T00:00:00Z', true)).toBe(0);
    expect(read('2026-11-21T00:00:00Z', true)).toBe(1);
    expect(read('2026-11-01T00:00:00Z', false)).toBe(1);
  });
});

describe('which meetings were withdrawn', () => {
  const stored = ['2026-10-01', '2026-12-07', '2026-12-21'].map((date) => ({ remoteId: date, date, listed: true }));
  const there = [meeting('2026-12-07', '2026-12-07')];
  const covered = { from: '2026-11-01', to: '2027-06-01' };
  const gone = (list: RemoteMeeting[], elsewhere: string[] = [], whole = true) =>
    withdrawnMeetings(stored, list, new Set(elsewhere), covered, whole).map(({ remoteId }) => remoteId);

  it('finds those in the dates of a list that does not have them', () => {
    expect(gone(there)).toEqual(['2026-12-21']);
  });

  it('finds none in an empty list, in one read in part, or where another body has it now', () => {
    expect(gone([])).toEqual([]);
    expect(gone(there, [], false)).toEqual([]);
    expect(gone(there, ['2026-12-21'])).toEqual([]);
  });
});

describe('a meeting is complete', () => {
  const row = (identity: string, kind: DocumentKind, change: Partial<ListedDocument> = {}): ListedDocument => ({
    ...stored(identity, { kind }),
    itemId: kind === 'report' ? 'item' : null,
    title: identity,
    publishedOn: null,
    firstSeenAt: '2026-09-01T09:00:00.000Z',
    url: `https://papers.example/documents/${identity}`,
    restricted: false,
    ...change,
  });
  const pack = row('g1?T=10', 'pack');
  const report = row('s1', 'report', { currentSha256: null });

  it('when its pack is here, whatever else is only listed', () => {
    expect(isComplete([pack, report], now)).toBe(true);
    expect(isComplete([], now)).toBe(true);
  });

  it('not while a wanted paper has not come, even if nothing went wrong yet', () => {
    expect(isComplete([{ ...pack, currentSha256: null }, report], now)).toBe(false);
    expect(isComplete([pack, row('b1?T=9', 'supplement', { currentSha256: null })], now)).toBe(false);
    expect(isComplete([report], now)).toBe(false);
  });

  it('not while a paper that is here is to be asked for again', () => {
    expect(isComplete([{ ...pack, problem: { code: 'cut-off' } }], now)).toBe(false);
  });

  it('although a paper is withheld, no longer listed, or gone', () => {
    expect(isComplete([pack, row('b1?T=9', 'supplement', { currentSha256: null, restricted: true })], now)).toBe(true);
    expect(isComplete([pack, row('b1?T=9', 'supplement', { currentSha256: null, listed: false })], now)).toBe(true);
    const gone = { currentSha256: null, problem: { code: goneCode } };
    expect(isComplete([pack, row('b1?T=9', 'supplement', gone)], now)).toBe(true);
    const lately = { ...gone, firstSeenAt: '2026-11-20T09:00:00.000Z' };
    expect(isComplete([pack, row('b1?T=9', 'supplement', lately)], now)).toBe(false);
  });
});

describe('which papers are wanted', () => {
  const agenda = [
    listed('g1?T=0', 'front-sheet'),
    listed('g1?T=10', 'pack'),
    listed('b5?T=9', 'supplement'),
    listed('s7', 'report', '3'),
    listed('g1?T=1', 'printed-minutes'),
  ];

  it('takes the pack instead of the front sheet and the reports it holds', () => {
    expect([...wantedDocuments(agenda)]).toEqual(['g1?T=10', 'b5?T=9', 'g1?T=1']);
  });

  it('takes front sheet and reports where there is no pack, or the pack is gone', () => {
    const without = agenda.filter(({ kind }) => kind !== 'pack');
    expect([...wantedDocuments(without)]).toEqual(['g1?T=0', 'b5?T=9', 's7', 'g1?T=1']);
    const gone = stored('g1?T=10', { kind: 'pack', currentSha256: null, problem: { code: goneCode } });
    expect(wantedDocuments(agenda, [gone])).toContain('s7');
  });

  it('never takes what is withheld', () => {
    const withheld = [
      { ...listed('s1', 'report', '1'), restricted: true },
      { ...listed('s2', 'report', '1'), url: null },
    ];
    expect(wantedDocuments(withheld).size).toBe(0);
  });
});

describe('the steps for papers', () => {
  it('fetches what is not here, asks about what is, and marks what is gone', () => {
    const have = [stored('s1'), stored('s2', { currentSha256: null }), stored('s4')];
    const want = [listed('s1', 'report', '1'), listed('s2', 'report', '1'), listed('s3', 'report', '2')];
    expect(planDocuments(have, want, now)).toEqual([
      { kind: 'revalidate', identity: 's1' },
      { kind: 'fetch', identity: 's2' },
      { kind: 'fetch', identity: 's3' },
      { kind: 'unlist', identity: 's4' },
    ]);
  });

  it('gets the pack first', () => {
    const steps = planDocuments([], [listed('b1?T=9', 'supplement'), listed('g1?T=10', 'pack')], now);
    expect(steps.map(({ identity }) => identity)).toEqual(['g1?T=10', 'b1?T=9']);
  });

  it('takes an empty list, or one read in part, for no withdrawal', () => {
    expect(planDocuments([stored('s1')], [], now)).toEqual([]);
    const steps = planDocuments([stored('s1')], [listed('s2', 'report', '1')], now, false);
    expect(steps).toEqual([{ kind: 'fetch', identity: 's2' }]);
  });

  it('keeps to the stored pack when the page that lists it could not be read', () => {
    const have = [stored('g1?T=10', { kind: 'pack' })];
    expect(planDocuments(have, [listed('s2', 'report', '1')], now, false)).toEqual([]);
  });

  it('does not fetch a paper without validators whole at every sync', () => {
    const blind = { etag: null, lastModified: null };
    const want = [listed('s1', 'report', '1')];
    expect(planDocuments([stored('s1', { ...blind, checkedAt: '2026-11-23T05:00:00Z' })], want, now)).toEqual([]);
    const yesterday = stored('s1', { ...blind, checkedAt: '2026-11-22T05:00:00Z' });
    expect(planDocuments([yesterday], want, now)).toHaveLength(1);
    expect(planDocuments([yesterday], want, now, true, false)).toEqual([]);
    const lastWeek = stored('s1', { ...blind, checkedAt: '2026-11-15T05:00:00Z' });
    expect(planDocuments([lastWeek], want, now, true, false)).toHaveLength(1);
    expect(planDocuments([{ ...lastWeek, freedAt: '2026-11-15T06:00:00Z' }], want, now)).toEqual([]);
  });

  it('plans each paper once, and never one that is withheld or unknown', () => {
    const kinds: DocumentKind[] = ['pack', 'front-sheet', 'report', 'supplement', 'printed-minutes', 'other'];
    const identity = fc.constantFrom('g1?T=0', 'g1?T=10', 's1', 's2', 'b3?T=9', 's4');
    const anyListed = fc
      .record({
        identity,
        kind: fc.constantFrom(...kinds),
        withheld: fc.boolean(),
        item: fc.option(fc.constant('1'), { nil: null }),
      })
      .map(({ identity: id, kind, withheld, item }): RemoteDocument => {
        const document = listed(id, kind, item);
        return withheld ? { ...document, restricted: true, url: null } : document;
      });
    const anyStored = fc
      .record({ identity, there: fc.boolean(), isListed: fc.boolean() })
      .map((row) => stored(row.identity, { currentSha256: row.there ? hash : null, listed: row.isListed }));
    const list = fc.uniqueArray(anyListed, { selector: (row) => row.identity });
    const have = fc.uniqueArray(anyStored, { selector: (row) => row.identity });
    fc.assert(
      fc.property(have, list, fc.boolean(), (before, want, whole) => {
        const steps = planDocuments(before, want, now, whole);
        expect(new Set(steps.map((step) => step.identity)).size).toBe(steps.length);
        for (const step of steps) {
          const remote = want.find((document) => document.identity === step.identity);
          const row = before.find((document) => document.identity === step.identity);
          if (step.kind === 'unlist') expect(remote).toBeUndefined();
          else expect(remote?.url).toBeTruthy();
          if (step.kind === 'fetch') expect(row?.currentSha256 ?? null).toBeNull();
          if (step.kind === 'revalidate') expect(row?.currentSha256).toBe(hash);
        }
      }),
    );
  });
});
