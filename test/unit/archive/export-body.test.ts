import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exportBody, summariseArchive } from '../../../renderer/archive/export-body.ts';
import { library } from '../../../renderer/data/library-db.ts';
import { markRestricted } from '../../../renderer/data/restricted.ts';
import { manifestSchema } from '../../../shared/archive/manifest.ts';
import type { Meeting } from '../../../shared/model/library.ts';
import { temporaryFolder, testGateway } from '../electron/support.ts';
import { item, madeAt, meeting, paper, source } from './made-papers.ts';

const bodyId = `${source}#1`;
const folder = 'Panel, Mereshire';
const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');

let root: string;
let sent: string[];

/** Stores a paper whose bytes are its name, or whose text alone is here. */
async function store(of: Meeting, identity: string, kept: 'bytes' | 'text' | 'nothing' = 'bytes'): Promise<void> {
  const sha256 = sha256Of(identity);
  const { document, versions } = paper(of, identity, `Report ${identity}`, kept === 'nothing' ? [] : [sha256]);
  await library.documents.put(document);
  await library.versions.bulkPut(versions.map((version) => ({ ...version, size: identity.length })));
  if (kept === 'bytes') await library.files.put({ sha256, size: identity.length, blob: new Blob([identity]) });
  if (kept === 'text') {
    const fixed = { extractorVersion: 1, pageCount: 1, pagesDone: 1, problem: null, items: [], warnings: [] };
    await library.extracts.put({ sha256, state: 'done', ...fixed });
    await library.pages.put({ sha256, page: 1, printed: '3', text: 'What it said.' });
  }
}

beforeEach(async () => {
  const dataFolder = temporaryFolder();
  root = join(dataFolder, 'exports');
  const gateway = testGateway({ dataFolder });
  sent = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (init.method === 'PUT') sent.push(new URLSearchParams(path.split('?')[1]).get('path') ?? '');
    return gateway.handle(new Request(`http://127.0.0.1${path}`, init));
  });
  const [first, second] = [meeting(1, '2026-10-05'), meeting(2, '2026-12-03')];
  await library.sources.put({
    id: source,
    kind: 'modern-gov',
    name: 'Mereshire',
    baseUrl: `${source}/`,
    access: 'pages',
    addedAt: madeAt,
    lastSync: null,
    restUntil: null,
  });
  await library.bodies.put({ id: bodyId, sourceId: source, remoteId: '1', name: 'Panel', category: null });
  await library.meetings.bulkPut([first, second]);
  await library.items.put(item(first, 0, '1', 'Minutes', { minutesHtml: '<p>Agreed.</p>' }));
  await store(first, 's1');
  await store(first, 's2', 'text');
  await store(second, 's3');
  await store(second, 's4', 'nothing');
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await library.delete();
  await library.open();
});

const signal = () => new AbortController().signal;
const read = (path: string) => readFileSync(join(root, folder, path), 'utf8');

test('what is here of a body is written: bytes, text where there is no more, minutes, page and manifest', async () => {
  expect(await summariseArchive(bodyId)).toEqual({ meetings: 2, papers: 2, bytes: 4, missing: 1, withheld: 0 });
  const result = await exportBody(bodyId, () => {}, signal());
  expect(result).toEqual({ ok: true, value: { place: join(root, folder), written: 6, there: 0 } });
  expect(read('2026-10-05/Report s1.pdf')).toBe('s1');
  expect(read('2026-10-05/Report s2.txt')).toContain('[Page 3, PDF page 1]\n\nWhat it said.');
  expect(read('2026-10-05/Minutes and decisions.txt')).toContain('1 Minutes\n=========\n\nAgreed.');
  expect(read('index.html')).toContain('Report s4 <span class="note">not in this archive');
  const manifest = manifestSchema.parse(JSON.parse(read('manifest.json')));
  expect(manifest.meetings.flatMap(({ documents }) => documents.map(({ identity }) => identity))).toEqual([
    's3',
    's4',
    's1',
    's2',
  ]);
  // What tells of the files is written after them.
  expect(sent.slice(-2)).toEqual(['manifest.json', 'index.html']);
});

test('papers that are not public stay out, and are named', async () => {
  await markRestricted(`${source}/document/s3`, true);
  expect(await summariseArchive(bodyId)).toEqual({ meetings: 2, papers: 1, bytes: 2, missing: 1, withheld: 1 });
  await exportBody(bodyId, () => {}, signal());
  expect(existsSync(join(root, folder, '2026-12-03/Report s3.pdf'))).toBe(false);
  expect(read('index.html')).toContain('Report s3 <span class="note">not public');
  await markRestricted(`${source}/document/s3`, false);

  // Also by the stamp on their first page, as of papers that were given in confidence and imported.
  await library.pages.put({ sha256: sha256Of('s1'), page: 1, printed: null, text: 'NOT FOR PUBLICATION\nThe lease' });
  expect(await summariseArchive(bodyId)).toMatchObject({ papers: 1, withheld: 1 });
});

test('what is stopped goes on where it was, and nothing half written is ever there', async () => {
  const controller = new AbortController();
  const stopped = await exportBody(bodyId, ({ done }) => done === 2 && controller.abort(), controller.signal);
  expect(stopped).toMatchObject({ ok: false, code: 'cancelled' });
  expect(existsSync(join(root, folder, 'index.html'))).toBe(false);
  const before = [...sent];
  expect(before.length).toBeGreaterThan(0);
  expect(before.length).toBeLessThan(4);
  sent = [];
  const again = await exportBody(bodyId, () => {}, signal());
  expect(again).toMatchObject({ ok: true, value: { there: before.length, written: 6 - before.length } });
  expect(sent.filter((path) => before.includes(path))).toEqual([]);
  expect(readdirSync(join(root, folder), { recursive: true }).filter((name) => String(name).endsWith('.part'))).toEqual(
    [],
  );
});

test('a file that was changed or lost is written again, and the others are left alone', async () => {
  await exportBody(bodyId, () => {}, signal());
  writeFileSync(join(root, folder, '2026-10-05', 'Report s1.pdf'), 'changed');
  rmSync(join(root, folder, '2026-12-03', 'Report s3.pdf'));
  sent = [];
  await exportBody(bodyId, () => {}, signal());
  expect(sent).toEqual(expect.arrayContaining(['2026-10-05/Report s1.pdf', '2026-12-03/Report s3.pdf']));
  expect(sent.filter((path) => path !== 'manifest.json' && path !== 'index.html')).toHaveLength(2);
  expect(read('2026-10-05/Report s1.pdf')).toBe('s1');
});

test('a disk that refuses ends it with what to do', async () => {
  writeFileSync(root, 'in the way');
  expect(await exportBody(bodyId, () => {}, signal())).toMatchObject({ ok: false, code: 'storage' });
});

test('a body that is no longer listed cannot be exported', async () => {
  await library.bodies.delete(bodyId);
  expect(await summariseArchive(bodyId)).toBeNull();
  expect(await exportBody(bodyId, () => {}, signal())).toMatchObject({ ok: false, code: 'not-found' });
});
