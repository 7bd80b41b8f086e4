import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { LibraryDatabase } from '../../../renderer/data/library-db.ts';
import { MemberDatabase } from '../../../renderer/data/member-db.ts';
import { memberBackupSchema, memberSchemaVersion } from '../../../shared/model/backup.ts';
import { newQuestion } from '../../../shared/model/questions.ts';

/** The tables and indexes of both databases as the first version of the application made them. */
const firstLibrary = {
  sources: 'id',
  bodies: 'id, sourceId',
  meetings: 'id, sourceId, bodyId, date',
  items: 'id, meetingId',
  documents: 'id, meetingId, itemId, currentSha256',
  versions: 'id, documentId, sha256',
  files: 'sha256',
  extracts: 'sha256, state',
  pages: '[sha256+page], sha256',
  decisions: 'id, meetingId, bodyId, date',
  changes: '++id, at, meetingId',
  shards: 'id',
};
const firstMember = {
  marks: 'id, anchor.documentId, anchor.sha256, context.meetingId, updatedAt',
  questions: 'id, meetingId, updatedAt',
  follows: 'id, sourceId',
  reading: 'id, documentId, openedAt',
  settings: 'key',
};

const at = '2026-05-01T09:00:00.000Z';
const sourceId = 'https://democracy.mereshire.example';
const meetingId = `${sourceId}/meeting/7`;
const documentId = `${sourceId}/document/g7?T=10`;
const sha256 = 'a'.repeat(64);
const problem = { code: 'refused', message: 'Refused.', documentId: null, meetingId: null };

const libraryRows = {
  sources: [
    {
      id: sourceId,
      kind: 'modern-gov',
      name: 'Mereshire',
      baseUrl: `${sourceId}/`,
      access: 'web-service',
      addedAt: at,
      lastSync: {
        startedAt: at,
        finishedAt: at,
        outcome: 'partly',
        stepsDone: 3,
        stepsTotal: 4,
        current: '',
        fetchedDocuments: 2,
        unchangedDocuments: 1,
        problems: [problem],
      },
    },
    { id: 'imported', kind: 'imported', name: 'Imported papers', baseUrl: '', access: 'unknown', lastSync: null },
  ],
  bodies: [{ id: `${sourceId}#1`, sourceId, remoteId: '1', name: 'Panel', category: null }],
  meetings: [{ id: meetingId, sourceId, bodyId: `${sourceId}#1`, date: '2026-05-14', contentHash: 'x' }],
  items: [{ id: `${meetingId}/item/1`, meetingId, order: 0, number: '1', title: 'Budget', restricted: false }],
  documents: [{ id: documentId, meetingId, itemId: null, currentSha256: sha256, etag: '"e"', listed: true }],
  versions: [{ id: `${documentId}@${sha256}`, documentId, sha256, size: 5, arrivedAt: at }],
  files: [{ sha256, size: 5, blob: 'bytes' }],
  extracts: [{ sha256, state: 'done', extractorVersion: 1, pageCount: 1, items: [] }],
  pages: [{ sha256, page: 1, printed: '1', text: 'Budget' }],
  decisions: [
    { id: `${meetingId}/decision/3`, meetingId, bodyId: `${sourceId}#1`, date: '2026-05-14', text: 'RESOLVED' },
  ],
  changes: [{ id: 1, at, kind: 'document-added', meetingId, documentId, summary: 'A paper came' }],
  shards: [{ id: 's1', optionsVersion: 1, count: 1, json: '{}' }],
};

/** What later versions add to rows of the first; the other tables are as they were. */
const libraryGains: Partial<Record<keyof typeof firstLibrary, object>> = {
  meetings: { listed: true },
  items: { awaited: null },
  documents: { publishedOn: null, freedAt: null },
  changes: { itemId: null },
  decisions: { order: 3, confidence: 0.9 },
};

const context = {
  meetingId,
  bodyName: 'Panel',
  meetingDate: '2026-05-14',
  itemNumber: '1',
  itemTitle: 'Budget',
  documentTitle: 'Pack',
};
const parts = [{ page: 1, quads: [[0, 0, 10, 10]] }];
const anchor = { documentId, sha256, page: 1, printed: '1', parts, quote: 'a', prefix: '', suffix: '', offset: 0 };
const times = { createdAt: at, updatedAt: at };
const placement = { state: 'made', confidence: 1 };
const evidence = [{ id: 'e1', anchor, context }];

const memberRows = {
  marks: [{ id: 'm1', kind: 'highlight', colour: 2, comment: 'Ask', anchor, context, placement, ...times }],
  questions: [
    { id: 'q1', meetingId, context, text: 'Why?', kind: 'room', status: 'idea', evidence, order: 0, ...times },
  ],
  follows: [
    {
      id: `${sourceId}#1`,
      sourceId,
      sourceName: 'Mereshire',
      baseUrl: `${sourceId}/`,
      bodyRemoteId: '1',
      bodyName: 'Panel',
      followedAt: at,
    },
  ],
  reading: [
    {
      id: `${documentId}@${sha256}`,
      documentId,
      sha256,
      pagesRead: [1, 2],
      position: { page: 2, top: 0, zoom: 'page-width' },
      openedAt: at,
    },
  ],
  settings: [{ key: 'theme', value: 'dark' }],
};

/** Rows of a table in the order of their keys. */
type Rows = Record<string, Record<string, unknown>[]>;

/** The tables that came later, as a database or backup of the first version has them. */
const later = {
  seen: [],
  corrections: [],
  ledger: [],
  searches: [],
  rules: [],
  passedOver: [],
  questionVersions: [],
  captures: [],
  interests: [],
  declarations: [],
  retentions: [],
  receipts: [],
};

/** Makes a database as the first version of the application left it. */
async function makeFirst(name: string, tables: Record<string, string>, rows: Rows): Promise<void> {
  const first = new Dexie(name);
  first.version(1).stores(tables);
  for (const [table, list] of Object.entries(rows)) await first.table(table).bulkAdd(list);
  first.close();
}

async function rowsOf(database: Dexie, tables: string[]): Promise<Rows> {
  const entries = await Promise.all(tables.map(async (table) => [table, await database.table(table).toArray()]));
  return Object.fromEntries(entries);
}

afterEach(async () => {
  await Dexie.delete('first-library');
  await Dexie.delete('first-member');
});

it('a library of the first version opens with every row, and what is new in them', async () => {
  await makeFirst('first-library', firstLibrary, libraryRows);
  const library = new LibraryDatabase('first-library');
  const [site, imported] = [...libraryRows.sources];
  const expected: Rows = {
    ...Object.fromEntries(
      Object.entries(libraryRows).map(([table, rows]) => [
        table,
        rows.map((row) => ({ ...row, ...libraryGains[table as keyof typeof firstLibrary] })),
      ]),
    ),
    sources: [
      { ...site, restUntil: null, lastSync: { ...site?.lastSync, trigger: 'member', fetchedBytes: 0 } },
      { ...imported, restUntil: null },
    ],
  };
  expect(await rowsOf(library, Object.keys(firstLibrary))).toEqual(expected);
  const tables = library.tables.map(({ name }) => name).filter((name) => !(name in firstLibrary));
  expect(await rowsOf(library, tables)).toEqual(Object.fromEntries(tables.map((table) => [table, []])));
  const ofBody = library.meetings.where('[bodyId+date]').equals([`${sourceId}#1`, '2026-05-14']);
  expect(await ofBody.primaryKeys()).toEqual([meetingId]);
  library.close();
});

it('the member’s data of the first version opens with every row, and is a whole backup', async () => {
  await makeFirst('first-member', firstMember, memberRows);
  const member = new MemberDatabase('first-member');
  const follows = memberRows.follows.map((row) => ({
    ...row,
    siteKind: 'modern-gov',
    window: 'year',
    keep: 'papers',
  }));
  const rows = await rowsOf(
    member,
    // What can be undone is no part of a backup.
    member.tables.map(({ name }) => name).filter((name) => name !== 'steps'),
  );
  const marks = memberRows.marks.map((row) => ({ ...row, tags: [] }));
  const questions = memberRows.questions.map((row) => ({ ...row, ...newQuestion }));
  expect(rows).toEqual({ ...memberRows, marks, questions, follows, ...later });
  const backup = { kind: 'panel-papers-member', version: memberSchemaVersion, madeAt: at, ...rows };
  expect(memberBackupSchema.parse(backup)).toEqual(backup);
  member.close();
});

it('a backup of the first version is read as what an upgraded database has', () => {
  const backup = { kind: 'panel-papers-member', version: 1, madeAt: at, ...memberRows };
  const [follow] = memberRows.follows;
  const [mark] = memberRows.marks;
  expect(memberBackupSchema.parse(backup)).toEqual({
    ...backup,
    ...later,
    marks: [{ ...mark, tags: [] }],
    questions: memberRows.questions.map((row) => ({ ...row, ...newQuestion })),
    follows: [{ ...follow, siteKind: 'modern-gov', window: 'year', keep: 'papers' }],
  });
});
