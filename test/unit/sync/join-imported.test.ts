import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PublishedMeeting } from '../../../electron/sample-council/council.ts';
import { createModernGovSite } from '../../../electron/sample-council/modern-gov-site.ts';
import { joinedPlace, keepFollowing } from '../../../renderer/data/follow-joined.ts';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { findBySha256, putInMeeting } from '../../../renderer/import/store-paper.ts';
import { joinImported } from '../../../renderer/sync/join-imported.ts';
import { removeSourceRows } from '../../../renderer/sync/remove-source.ts';
import { syncOneSource } from '../../../renderer/sync/sync-source.ts';
import type { DocumentKind, Source } from '../../../shared/model/library.ts';
import type { Mark, PaperContext, TextAnchor } from '../../../shared/model/member.ts';
import { modernGov } from '../../../shared/sources/modern-gov/adapter.ts';
import { questionRow } from '../../rows.ts';
import { patience } from '../support/patience.ts';
import { siteBehindGateway } from './site-behind-gateway.ts';

// The rests between requests have tests of their own.
vi.mock('../../../renderer/sync/wait.ts', () => ({ wait: () => Promise.resolve() }));

const today = '2026-11-23';
const sourceId = 'https://papers.mereshire.example';
const source: Source = {
  id: sourceId,
  kind: 'modern-gov',
  name: 'Mereshire',
  baseUrl: `${sourceId}/`,
  access: 'unknown',
  addedAt: '',
  lastSync: null,
  restUntil: null,
};
const siteMeeting = `${sourceId}/meeting/102`;
const sitePack = `${sourceId}/document/g102?T=10`;

const pdf = (mark: string) => new TextEncoder().encode(`%PDF-1.7\n${mark}\ntrailer\n%%EOF\n`);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A site with one meeting of its panel, whose pack has the bytes given. */
async function sync(pack: Uint8Array, more: Partial<PublishedMeeting> = {}) {
  const versions = [{ from: '2020-01-01T00:00:00Z', bytes: () => Promise.resolve(pack) }];
  const meeting: PublishedMeeting = {
    id: 102,
    committeeId: 11,
    date: '2026-12-07',
    time: '14:30',
    status: 'Confirmed',
    venue: 'Council Chamber',
    agendaPublished: true,
    minutesPublished: false,
    decisionsPublished: false,
    items: [],
    documents: [{ letter: 'g', id: 102, t: 10, title: 'Pack', fileName: 'Pack', restricted: false, versions }],
    ...more,
  };
  const panel = { id: 11, title: 'Mereshire Police and Crime Panel', category: '', purposeHtml: '' };
  const council = { name: 'Mereshire', committees: [panel], meetings: [meeting] };
  const site = siteBehindGateway(createModernGovSite(council, { clock: () => new Date() }));
  vi.stubGlobal('fetch', site.gateway);
  await library.sources.put(source);
  const body = { id: `${sourceId}#11`, sourceId, remoteId: '11', name: panel.title, category: null };
  await library.bodies.put(body);
  await member.follows.put({
    id: `${sourceId}#11`,
    sourceId,
    sourceName: 'Mereshire',
    siteKind: 'modern-gov',
    baseUrl: source.baseUrl,
    bodyRemoteId: '11',
    bodyName: panel.title,
    followedAt: '',
    window: 'year',
    keep: 'papers',
  });
  expect(await syncOneSource(source, modernGov, new AbortController().signal, 'member')).toBeNull();
}

/** Imports a paper into a meeting of the panel, which is made where there is none. */
async function importPaper(bytes: Uint8Array<ArrayBuffer>, kind: DocumentKind = 'pack', time: string | null = '14:30') {
  const named = { bodyName: 'Police and Crime Panel', date: '2026-12-07', time };
  const guess = { ...named, kind, title: 'Agenda and reports pack' };
  const file = new File([bytes], 'pack.pdf');
  const pending = { file, sha256: hash(bytes), pageCount: 1, guess, likelyMeetingId: null };
  const stored = await putInMeeting(pending, named, kind);
  if (!stored.ok) throw new Error(stored.message);
  return stored.value;
}

type Imported = Awaited<ReturnType<typeof importPaper>>;

function markOn({ meetingId, documentId, sha256 }: Imported): Mark {
  const context: PaperContext = {
    meetingId,
    bodyName: 'Police and Crime Panel',
    meetingDate: '2026-12-07',
    itemNumber: '3',
    itemTitle: 'Precept',
    documentTitle: 'Pack',
  };
  const words = { quote: 'words', prefix: '', suffix: '', offset: 0 };
  const anchor: TextAnchor = { documentId, sha256, page: 3, printed: null, parts: [], ...words };
  const made = { createdAt: '2026-11-20T09:00:00Z', updatedAt: '2026-11-20T09:00:00Z' };
  const placement = { state: 'made', confidence: 1 } as const;
  return { id: 'mark', kind: 'highlight', colour: 1, comment: '', tags: [], anchor, context, placement, ...made };
}

/** What a member makes of an imported paper. */
async function workOn(imported: Imported) {
  const mark = markOn(imported);
  const { anchor, context } = mark;
  await member.marks.put(mark);
  await member.questions.put(
    questionRow({
      id: 'question',
      meetingId: imported.meetingId,
      context,
      evidence: [{ id: 'quote', anchor, context }],
    }),
  );
  const position = { page: 3, top: 0, zoom: 'page-width' };
  const { documentId, sha256 } = imported;
  await member.reading.put({
    id: `${documentId}@${sha256}`,
    documentId,
    sha256,
    pagesRead: [1, 3],
    position,
    openedAt: '2026-11-20T09:00:00Z',
  });
  await member.seen.put({ id: imported.meetingId, at: '2026-11-20T09:00:00Z', openedAt: null });
  return mark;
}

/** Where everything of the member's points. */
async function pointing() {
  const [mark, question, seen, reading] = await Promise.all([
    member.marks.get('mark'),
    member.questions.get('question'),
    member.seen.toCollection().primaryKeys(),
    member.reading.toArray(),
  ]);
  return {
    mark: [mark?.context.meetingId, mark?.anchor.documentId],
    question: [question?.meetingId, question?.context.meetingId],
    quote: [question?.evidence[0]?.context.meetingId, question?.evidence[0]?.anchor.documentId],
    seen,
    reading: reading.map(({ id, documentId }) => [id, documentId]),
  };
}

/** All of it at one meeting and one paper. */
function allAt(meetingId: string, documentId: string, sha256: string) {
  const both = [meetingId, documentId];
  const reading = [[`${documentId}@${sha256}`, documentId]];
  return { mark: both, question: [meetingId, meetingId], quote: both, seen: [meetingId], reading };
}

const ids = async (table: 'meetings' | 'bodies' | 'documents') =>
  (await library.table(table).toCollection().primaryKeys()).sort();

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date(`${today}T09:00:00Z`), toFake: ['Date'] });
  await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('an imported meeting that is synced later', () => {
  it('becomes one with the site’s; its papers, marks, questions and reading go there', async () => {
    const imported = await importPaper(pdf('as sent by e-mail'));
    const mark = await workOn(imported);
    await sync(pdf('as published'));
    expect(await ids('meetings')).toEqual([siteMeeting]);
    expect(await ids('bodies')).toEqual([`${sourceId}#11`]);
    expect(await ids('documents')).toEqual([sitePack, imported.documentId].sort());
    expect(await library.documents.get(imported.documentId)).toMatchObject({ meetingId: siteMeeting, order: 1 });
    expect(await pointing()).toEqual(allAt(siteMeeting, imported.documentId, imported.sha256));
    expect(await member.marks.get('mark')).toMatchObject({ comment: mark.comment, placement: mark.placement });
    expect(await joinedPlace({ meetingId: imported.meetingId })).toEqual({ meetingId: siteMeeting });
  });

  it('has one pack where the bytes are the same, with everything of the member’s on the site’s', async () => {
    const bytes = pdf('the same');
    const imported = await importPaper(bytes);
    await workOn(imported);
    await sync(bytes);
    expect(await ids('documents')).toEqual([sitePack]);
    expect((await library.versions.toArray()).map(({ id }) => id)).toEqual([`${sitePack}@${imported.sha256}`]);
    expect(await library.files.count()).toBe(1);
    expect(await pointing()).toEqual(allAt(siteMeeting, sitePack, imported.sha256));
    expect(await findBySha256(imported.sha256)).toMatchObject({ documentId: sitePack, meetingId: siteMeeting });
    const place = { meetingId: imported.meetingId, documentId: imported.documentId };
    expect(await joinedPlace(place)).toEqual({ meetingId: siteMeeting, documentId: sitePack });
  });

  it('keeps older versions of the pack beside the site’s', async () => {
    const [first, second] = [pdf('first'), pdf('second')];
    const imported = await importPaper(first);
    await importPaper(second);
    await workOn(imported);
    await sync(second);
    expect(await ids('documents')).toEqual([sitePack]);
    const versions = (await library.versions.toArray()).map(({ id }) => id);
    expect(versions.sort()).toEqual([`${sitePack}@${hash(first)}`, `${sitePack}@${hash(second)}`].sort());
    expect(await pointing()).toEqual(allAt(siteMeeting, sitePack, hash(first)));
  });

  it('merges what was read and looked at of both', async () => {
    const bytes = pdf('the same');
    const imported = await importPaper(bytes);
    await workOn(imported);
    await member.seen.update(imported.meetingId, { openedAt: '2026-11-18T09:00:00Z' });
    await member.seen.put({ id: siteMeeting, at: '2026-11-19T09:00:00Z', openedAt: null });
    const { id: _, ...row } = (await member.reading.toArray())[0] ?? { id: '' };
    const openedAt = '2026-11-21T09:00:00Z';
    const id = `${sitePack}@${imported.sha256}`;
    await member.reading.put({ ...row, id, documentId: sitePack, pagesRead: [2], openedAt } as never);
    await sync(bytes);
    expect(await member.reading.toArray()).toMatchObject([{ id, pagesRead: [1, 2, 3], openedAt }]);
    const looked = { at: '2026-11-20T09:00:00Z', openedAt: '2026-11-18T09:00:00Z' };
    expect(await member.seen.toArray()).toEqual([{ id: siteMeeting, ...looked }]);
  });

  it('has its printed minutes read again, so that their decisions are the site’s meeting’s', async () => {
    const minutes = await importPaper(pdf('minutes'), 'printed-minutes');
    await library.extracts.update(minutes.sha256, { state: 'done' });
    await library.decisions.put({
      id: `${minutes.meetingId}/decision/1`,
      meetingId: minutes.meetingId,
      bodyId: 'imported#police-and-crime-panel',
      origin: { kind: 'page', documentId: minutes.documentId, sha256: minutes.sha256, page: 1 },
    } as never);
    await sync(pdf('pack'));
    expect(await library.decisions.count()).toBe(0);
    expect(await library.extracts.get(minutes.sha256)).toMatchObject({ state: 'pending' });
    expect(await library.meetings.get(siteMeeting)).toMatchObject({ minutesPublished: true });
  });

  it('is left alone where it may be another sitting', async () => {
    const imported = await importPaper(pdf('hearing'), 'pack', '10:00');
    await workOn(imported);
    await sync(pdf('as published'));
    expect(await ids('meetings')).toEqual([siteMeeting, imported.meetingId].sort());
    expect(await pointing()).toEqual(allAt(imported.meetingId, imported.documentId, imported.sha256));
  });

  it('brings the body’s other imported meetings along, which stay when the source is removed', async () => {
    await importPaper(pdf('pack'));
    const bytes = pdf('last year');
    const old = { bodyName: 'Police and Crime Panel', date: '2019-12-07', time: null };
    const guess = { ...old, kind: 'pack' as const, title: 'Pack' };
    const file = new File([bytes], 'old.pdf');
    await putInMeeting({ file, sha256: hash(bytes), pageCount: 1, guess, likelyMeetingId: null }, old, 'pack');
    await sync(pdf('as published'));
    expect(await ids('bodies')).toEqual([`${sourceId}#11`]);
    await removeSourceRows(sourceId);
    expect(await ids('bodies')).toEqual([`${sourceId}#11`]);
    expect((await library.meetings.toArray()).map(({ date }) => date).sort()).toEqual(['2019-12-07', '2026-12-07']);
  });
});

describe('what the member made', () => {
  it('follows also when it lagged behind: after a close in between, an undo or an old backup', async () => {
    const bytes = pdf('the same');
    const imported = await importPaper(bytes);
    await workOn(imported);
    const old = await Promise.all([...member.tables].map((table) => table.toArray()));
    await sync(bytes);
    keepFollowing();
    const rows = [...member.tables].map((table, place) => table.bulkPut(old[place] ?? []));
    await Promise.all(rows);
    const expected = allAt(siteMeeting, sitePack, imported.sha256);
    await vi.waitFor(async () => expect(await pointing()).toEqual(expected), patience);
  });

  it('is joined once, however often the meeting is synced', async () => {
    const imported = await importPaper(pdf('as sent'));
    await workOn(imported);
    await sync(pdf('as published'));
    const before = await Promise.all([...library.tables, ...member.tables].map((table) => table.count()));
    const stored = await library.meetings.get(siteMeeting);
    if (!stored) throw new Error('no meeting');
    await joinImported(stored);
    await sync(pdf('as published'));
    const after = await Promise.all([...library.tables, ...member.tables].map((table) => table.count()));
    const isHistory = (_: number, place: number) => library.tables[place]?.name !== 'syncs';
    expect(after.filter(isHistory)).toEqual(before.filter(isHistory));
  });
});

it('a paper imported into the site’s meeting becomes one with the pack that arrives later', async () => {
  await sync(pdf('first published'));
  const bytes = pdf('sent by the clerk');
  const imported = await importPaper(bytes);
  expect(imported.meetingId).toBe(siteMeeting);
  await workOn(imported);
  const versions = [pdf('first published'), bytes].map((one, place) => ({
    from: place ? '2026-11-22T09:00:00Z' : '2020-01-01T00:00:00Z',
    bytes: () => Promise.resolve(one),
  }));
  await library.documents.update(sitePack, { checkedAt: null });
  await sync(bytes, {
    documents: [{ letter: 'g', id: 102, t: 10, title: 'Pack', fileName: 'Pack', restricted: false, versions }],
  });
  expect(await ids('documents')).toEqual([sitePack]);
  expect(await pointing()).toEqual(allAt(siteMeeting, sitePack, imported.sha256));
});

it('in whatever order papers are imported, marked and synced, it ends as one meeting and nothing points nowhere', async () => {
  const papers = [pdf('published'), pdf('sent early'), pdf('sent late')] as const;
  const steps = fc.array(fc.constantFrom('sync', 'import 0', 'import 1', 'import 2', 'mark'), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(steps, async (order) => {
      await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
      let latest: Imported | null = null;
      for (const step of [...order, 'sync']) {
        const number = /^import (\d)/.exec(step)?.[1];
        if (step === 'sync') await sync(papers[0]);
        else if (step === 'mark' && latest) await workOn(latest);
        const bytes = number === undefined ? undefined : papers[Number(number)];
        if (bytes && !(await findBySha256(hash(bytes)))) latest = await importPaper(bytes);
      }
      expect(await ids('meetings')).toEqual([siteMeeting]);
      expect(await ids('bodies')).toEqual([`${sourceId}#11`]);
      const documents = await ids('documents');
      const versions = await library.versions.toArray();
      expect(new Set(versions.map(({ sha256 }) => sha256)).size).toBe(versions.length);
      expect(versions.every(({ documentId }) => documents.includes(documentId))).toBe(true);
      const marks = await member.marks.toArray();
      for (const { anchor, context } of marks) {
        expect(context.meetingId).toBe(siteMeeting);
        expect(versions).toContainEqual(
          expect.objectContaining({ documentId: anchor.documentId, sha256: anchor.sha256 }),
        );
      }
      for (const { documentId } of await member.reading.toArray()) expect(documents).toContain(documentId);
    }),
    { numRuns: 25 },
  );
}, 60_000);
