import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { freeSpace, freeWhenRead, spaceUsed, wantPapersAgain } from '../../../renderer/data/space.ts';
import type { Document, Extract, Meeting } from '../../../shared/model/library.ts';
import type { Follow } from '../../../shared/model/member.ts';
import { anchorRow, contextRow, documentRow, extractRow, meetingRow, questionRow } from '../../rows.ts';
import { markOf } from '../support/make-mark.ts';

const sourceId = 'https://papers.mereshire.example';
const body = `${sourceId}#1`;
const megabyte = 1_000_000;

async function storeMeeting(date: string, bodyId = body): Promise<string> {
  const id = `${sourceId}/meeting/${date}`;
  const fixed = { sourceId, remoteId: date, bodyName: 'Panel', time: null, venue: null, status: 'confirmed' } as const;
  const meeting: Meeting = meetingRow({
    ...fixed,
    id,
    bodyId,
    date,
    minutesPublished: true,
  });
  await library.meetings.put(meeting);
  return id;
}

/** Puts a read paper of two megabytes on the disk. */
async function storePaper(date: string, more: Partial<Document> = {}, state: Extract['state'] = 'done') {
  const meetingId = await storeMeeting(date);
  const identity = more.identity ?? `g${date}`;
  const sha256 = more.currentSha256 ?? `sha of ${identity}`;
  const document: Document = documentRow({
    id: `${sourceId}/document/${identity}`,
    sourceId,
    meetingId,
    identity,
    title: 'Pack',
    url: 'https://papers.mereshire.example/documents/x.pdf',
    currentSha256: sha256,
    etag: '"1"',
    checkedAt: '2026-11-01T09:00:00Z',
    ...more,
  });
  await library.documents.put(document);
  await library.versions.put({
    id: `${document.id}@${sha256}`,
    documentId: document.id,
    sha256,
    size: 2 * megabyte,
    arrivedAt: '',
  });
  await library.files.put({ sha256, size: 2 * megabyte, blob: new Blob(['%PDF-']) });
  await library.pages.put({ sha256, page: 1, printed: null, text: 'Words' });
  await library.extracts.put(extractRow({ sha256, state, pageCount: 1 }));
  return document;
}

function follow(change: Partial<Follow>): Promise<unknown> {
  const row: Follow = {
    id: body,
    sourceId,
    sourceName: 'Mereshire',
    siteKind: 'modern-gov',
    baseUrl: `${sourceId}/`,
    bodyRemoteId: '1',
    bodyName: 'Panel',
    followedAt: '',
    window: 'year',
    keep: 'papers',
    ...change,
  };
  return Promise.resolve(member.follows.put(row));
}

const freedDates = async () =>
  (await library.documents.filter(({ freedAt }) => freedAt !== null).toArray()).map(({ identity }) => identity).sort();

const budget = (megabytes: number) => member.settings.put({ key: 'disk-budget', value: megabytes });

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-11-23T09:00:00Z'), toFake: ['Date'] });
  await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
});

afterEach(() => vi.useRealTimers());

describe('the space papers take', () => {
  it('is told for every body, bytes that two papers share once', async () => {
    await storePaper('2026-01-10');
    await storePaper('2026-02-10', { identity: 's1', currentSha256: 'sha of g2026-01-10' });
    expect(await spaceUsed()).toEqual([{ bodyId: body, sourceId, bytes: 2 * megabyte, papers: 2 }]);
    expect(await freeSpace(body)).toEqual({ papers: 1, bytes: 2 * megabyte });
    expect(await spaceUsed()).toEqual([]);
  });

  it('is brought within the budget from the oldest meeting on, minutes last, text and versions kept', async () => {
    await storePaper('2025-01-10');
    await storePaper('2025-01-10', { identity: 'minutes', kind: 'printed-minutes' });
    await storePaper('2025-06-10');
    await storePaper('2026-12-07');
    await freeSpace();
    expect(await freedDates()).toEqual([]);
    await budget(6);
    expect(await freeSpace()).toEqual({ papers: 1, bytes: 2 * megabyte });
    expect(await freedDates()).toEqual(['g2025-01-10']);
    await budget(1);
    await freeSpace();
    expect(await freedDates()).toEqual(['g2025-01-10', 'g2025-06-10', 'minutes']);
    expect(await library.files.toCollection().primaryKeys()).toEqual(['sha of g2026-12-07']);
    expect([await library.pages.count(), await library.versions.count(), await library.extracts.count()]).toEqual([
      4, 4, 4,
    ]);
  });

  it('is never taken from what the member holds or what cannot come again', async () => {
    const marked = await storePaper('2025-01-01');
    const quoted = await storePaper('2025-01-02');
    const opened = await storePaper('2025-01-03');
    await storePaper('2025-01-04', { url: null });
    await storePaper('2025-01-05', { listed: false });
    await storePaper('2025-01-06', { problem: { code: 'gone', message: '', documentId: null, meetingId: null } });
    await storePaper('2025-01-07', {}, 'pending');
    await storePaper('2025-01-08', {}, 'failed');
    const shared = await storePaper('2025-01-09');
    await storePaper('2025-01-01', { identity: 'same bytes as the marked one', currentSha256: marked.currentSha256 });
    await member.marks.put(markOf({ anchor: { documentId: marked.id } }));
    const evidence = [{ id: 'e', anchor: anchorRow({ documentId: quoted.id }), context: contextRow() }];
    await member.questions.put(questionRow({ meetingId: null, evidence }));
    await member.reading.put({
      id: `${opened.id}@x`,
      documentId: opened.id,
      sha256: 'x',
      pagesRead: [],
      position: { page: 1, top: 0, zoom: 'auto' },
      openedAt: '2026-11-20T09:00:00Z',
    });
    await budget(1);
    await freeSpace();
    const gone = [...(await library.versions.toArray())].map(({ sha256 }) => sha256);
    const here = new Set(await library.files.toCollection().primaryKeys());
    expect(gone.filter((sha256) => !here.has(sha256))).toEqual([shared.currentSha256]);
  });

  it('is not taken at all by a body kept as text once its past papers are read', async () => {
    await storePaper('2025-01-10', {}, 'running');
    await storePaper('2026-12-07');
    await follow({ keep: 'text' });
    await freeWhenRead('sha of g2025-01-10');
    expect(await freedDates()).toEqual([]);
    await library.extracts.update('sha of g2025-01-10', { state: 'done' });
    await freeWhenRead('sha of g2025-01-10');
    await freeWhenRead('sha of g2026-12-07');
    expect(await freedDates()).toEqual(['g2025-01-10']);
    await wantPapersAgain(body);
    const again = await library.documents.filter(({ checkedAt }) => checkedAt === null).toArray();
    expect(again.map(({ identity }) => identity)).toEqual(['g2025-01-10']);
  });
});
