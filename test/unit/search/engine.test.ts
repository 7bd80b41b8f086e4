import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { correctEntry, readDecisions } from '../../../renderer/data/corrections.ts';
import { deletePromise, recordPromise } from '../../../renderer/data/ledger.ts';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { hitLink } from '../../../renderer/features/search/hit-words.ts';
import { SearchEngine } from '../../../renderer/search/search-engine.ts';
import type { Decision } from '../../../shared/model/minutes.ts';
import type { SearchRequest } from '../../../shared/search/answer.ts';
import { documentRow, extractRow, itemRow, meetingRow } from '../../rows.ts';
import { patience } from '../support/patience.ts';

const asked = (text: string, more: Partial<SearchRequest> = {}): SearchRequest => {
  return { text, kinds: [], bodyId: null, year: null, limit: 50, ...more };
};

const decision = (id: string, meetingId: string, text: string): Decision => ({
  id,
  sourceId: 's',
  bodyId: 's#1',
  bodyName: 'Mereshire Police and Crime Panel',
  meetingId,
  date: '2019-09-24',
  order: 1,
  itemNumber: '5',
  itemTitle: 'Rural crime',
  origin: { kind: 'item', itemId: 'i', url: null },
  label: '(a)',
  text,
  kind: 'requested',
  requestedOf: 'Commissioner',
  due: null,
  confidence: 1,
});

let stop = new AbortController();
function started(): SearchEngine {
  const engine = new SearchEngine(stop.signal);
  engine.start();
  return engine;
}

beforeEach(async () => {
  stop = new AbortController();
  await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
  await library.meetings.bulkPut([
    meetingRow(),
    meetingRow({ id: 'old', date: '2019-09-24' }),
    meetingRow({ id: 'other', bodyId: 's#2', bodyName: 'Health Scrutiny Committee' }),
  ]);
  await library.documents.bulkPut([
    documentRow({ currentSha256: 'aa' }),
    documentRow({ id: 'd2', meetingId: 'other', currentSha256: 'bb', kind: 'report', title: 'Dentistry' }),
  ]);
  await library.extracts.bulkPut([extractRow({ sha256: 'aa', pageCount: 2 }), extractRow({ sha256: 'bb' })]);
  await library.pages.bulkPut([
    { sha256: 'aa', page: 1, printed: '3', text: 'Response times rose in the north.\nNothing else was said.' },
    { sha256: 'aa', page: 2, printed: '4', text: 'The Anti-Social Behaviour (ASB) hotspots were patrolled.' },
    { sha256: 'bb', page: 1, printed: null, text: 'The response of dentists was slow.' },
  ]);
  await library.items.put(itemRow({ meetingId: 'old', title: 'Rural crime' }));
  await library.decisions.put(decision('d|1', 'old', 'That the Commissioner be requested to publish response times.'));
});
afterEach(() => stop.abort());

test('papers, decisions and the counts beside them; what is chosen narrows the results and not its own counts', async () => {
  const engine = started();
  await engine.settled();
  const all = await engine.search(asked('response'));
  expect(all.hits.map(({ kind, page, meetingId }) => [kind, page, meetingId]).sort()).toEqual([
    ['decision', null, 'old'],
    ['report', 1, 'm'],
    ['report', 1, 'other'],
  ]);
  expect(all.facets.kinds).toMatchObject({ report: 2, decision: 1 });
  expect(all.facets.years).toEqual([
    { year: 2026, count: 2 },
    { year: 2019, count: 1 },
  ]);
  const decisions = await engine.search(asked('response', { kinds: ['decision'] }));
  expect(decisions.hits.map(({ kind }) => kind)).toEqual(['decision']);
  expect(decisions.found).toBe(1);
  expect(decisions.facets.kinds).toMatchObject({ report: 2, decision: 1 });
  const body = await engine.search(asked('response', { bodyId: 's#2' }));
  expect(body.hits.map(({ meetingId }) => meetingId)).toEqual(['other']);
  const none = await engine.search(asked('  '));
  expect(none.hits).toEqual([]);
});

test('a decision of an earlier year is found from half a word and a slip, and opens on its words', async () => {
  const engine = started();
  await engine.settled();
  const { hits, misspelled } = await engine.search(asked('comissioner publ year:2019'));
  expect(misspelled).toEqual(['comissioner']);
  expect(hits[0]).toMatchObject({ kind: 'decision', itemId: 'i', meetingId: 'old', subjectId: 'd|1' });
  expect(hits[0]?.quote).toMatch(/^That the Commissioner be requested/);
  expect((await engine.search(asked('kind:decision comissioner respnse'))).hits[0]?.subjectId).toBe('d|1');
});

test('filters, phrases and acronyms that the papers define', async () => {
  const engine = started();
  await engine.settled();
  const kinds = async (text: string) => (await engine.search(asked(text))).hits.map(({ kind }) => kind);
  expect(await kinds('asb ')).toEqual(['report']);
  expect(await kinds('"response times" ')).toEqual(expect.arrayContaining(['decision', 'report']));
  expect(await kinds('"response times" kind:decision ')).toEqual(['decision']);
  expect(await kinds('by:commissioner ')).toEqual(['decision']);
  expect(await kinds('response committee:health ')).toEqual(['report']);
  expect((await engine.search(asked('response year:soon '))).problems).toHaveLength(1);
});

test('a second start loads what the first saved, and what changed meanwhile is changed in it', async () => {
  await started().settled();
  stop.abort();
  expect((await library.extracts.get('aa'))?.indexedBy).toBeDefined();
  stop = new AbortController();
  await library.decisions.put(decision('d|1', 'old', 'That the precept be supported.'));
  await library.documents.update('d2', { currentSha256: null });
  const engine = started();
  await engine.settled();
  expect((await engine.search(asked('precept '))).hits).toHaveLength(1);
  expect((await engine.search(asked('dentists '))).hits).toEqual([]);
  expect((await engine.search(asked('publish '))).hits).toEqual([]);
});

test('an entry the member put right is found by their words, not by the old ones, and opens on the record’s own', async () => {
  const engine = started();
  await engine.settled();
  const [row] = (await readDecisions()).rows;
  if (!row) throw new Error('no decision');
  await correctEntry(row, { text: 'That the Commissioner be requested to publish arrival times each quarter.' });
  await engine.settled();
  const { hits } = await engine.search(asked('arrival quarter '));
  expect(hits).toHaveLength(1);
  expect(hits[0]).toMatchObject({ kind: 'decision', itemId: 'i', snippet: { text: expect.stringMatching('quarter') } });
  expect(hits[0]?.quote).toBe('That the Commissioner be requested to publish response times.');
  expect((await engine.search(asked('"response times" kind:decision '))).hits).toEqual([]);
});

test('a promise the member wrote down is found, opens in the ledger, and is gone when it is deleted', async () => {
  const engine = started();
  await engine.settled();
  const context = {
    meetingId: null,
    bodyName: 'Mereshire Police and Crime Panel',
    meetingDate: '2026-09-01',
    itemNumber: '',
    itemTitle: '',
    documentTitle: '',
  };
  const promise = { context, text: 'The figures of the wardens will be sent round.', who: 'Robert Anstey', due: null };
  const id = await recordPromise(promise);
  const { hits, facets } = await engine.search(asked('wardens '));
  expect(hits).toMatchObject([{ kind: 'promise', subjectId: id, bodyName: context.bodyName, documentId: null }]);
  expect(facets.kinds.promise).toBe(1);
  expect((await engine.search(asked('by:anstey '))).hits).toHaveLength(1);
  expect(hits.map(hitLink)).toEqual([`/promises?promise=${id}`]);
  await deletePromise(id);
  expect((await engine.search(asked('wardens '))).hits).toEqual([]);
});

test('an answer given while records are still being read says that more may come', async () => {
  const held = Promise.withResolvers<void>();
  const reading = vi.spyOn(library.commitments, 'toArray');
  reading.mockImplementationOnce(() => library.commitments.count().then(() => held.promise.then(() => [])));
  const engine = started();
  await vi.waitUntil(() => reading.mock.calls.length > 0, patience);
  expect(await engine.search(asked('publish '))).toMatchObject({ hits: [], incomplete: true });
  held.resolve();
  await engine.settled();
  expect(await engine.search(asked('publish '))).toMatchObject({ hits: [{ kind: 'decision' }], incomplete: false });
  reading.mockRestore();
});

test('looked for in some meetings only, and then only what holds all the words', async () => {
  const engine = started();
  await engine.settled();
  const inNew = await engine.search(asked('response ', { within: ['m'] }));
  expect(inNew.hits.map(({ meetingId }) => meetingId)).toEqual(['m']);
  expect(inNew.found).toBe(1);
  expect((await engine.search(asked('response dentists ', { within: ['m'] }))).hits).toEqual([]);
  expect((await engine.search(asked('response dentists '))).hits.length).toBeGreaterThan(0);
});

test('phrases are counted where they stand, and not where their words do', async () => {
  await library.decisions.put(decision('d|2', 'm', 'That times of response be published.'));
  const engine = started();
  await engine.settled();
  const { hits, facets, found } = await engine.search(asked('"response times" '));
  expect(hits.map(({ kind }) => kind).sort()).toEqual(['decision', 'report']);
  expect(found).toBe(2);
  expect(facets.kinds).toMatchObject({ report: 1, decision: 1 });
  const reports = await engine.search(asked('"response times" ', { kinds: ['report'] }));
  expect(reports).toMatchObject({ hits: [{ kind: 'report' }], found: 1, facets: { kinds: { decision: 1 } } });
});

test('a committee and a year that are chosen are counted even where they find nothing', async () => {
  const engine = started();
  await engine.settled();
  const { hits, facets } = await engine.search(asked('dentists ', { bodyId: 's#1', year: 2019 }));
  expect(hits).toEqual([]);
  expect(facets.bodies).toContainEqual({ id: 's#1', name: 'Mereshire Police and Crime Panel', count: 0 });
  expect(facets.years).toContainEqual({ year: 2019, count: 0 });
});

test('a committee’s whole name in quotation marks is that committee alone', async () => {
  await library.meetings.put(meetingRow({ id: 'c', bodyId: 's#3', bodyName: 'Health Scrutiny' }));
  await library.decisions.put({ ...decision('d|2', 'c', 'That the response be noted.'), bodyId: 's#3' });
  const engine = started();
  await engine.settled();
  const found = async (text: string) => (await engine.search(asked(text))).hits.map(({ bodyName }) => bodyName).sort();
  expect(await found('response committee:"Health Scrutiny" ')).toEqual(['Health Scrutiny']);
  const both = ['Health Scrutiny', 'Health Scrutiny Committee'];
  expect(await found('response committee:health ')).toEqual(both);
  expect(await found('response committee:"health scrut" ')).toEqual(both);
});

test('words that the papers write as one are found when they are written apart', async () => {
  await library.decisions.put(decision('d|2', 'old', 'That shoplifting be looked into.'));
  const engine = started();
  await engine.settled();
  const { hits, misspelled } = await engine.search(asked('shop lifting '));
  expect(hits).toMatchObject([{ kind: 'decision', snippet: { text: expect.stringContaining('shoplifting') } }]);
  expect(hits[0]?.snippet.marks).toEqual([[5, 16]]);
  expect(misspelled).toEqual([]);
});

test('half words and slips of the keys find a decision, and a word that stands nowhere keeps nothing back', async () => {
  const engine = started();
  await engine.settled();
  const { hits, misspelled } = await engine.search(asked('comissioner respons kind:decision '));
  expect(hits).toMatchObject([{ kind: 'decision', meetingId: 'old' }]);
  expect(hits[0]?.snippet.marks).toHaveLength(2);
  expect(misspelled).toEqual(['comissioner']);
  const most = await engine.search(asked('publish response zeppelin '));
  expect(most).toMatchObject({ loosened: true, hits: [{ kind: 'decision' }] });
});

test('what is about the same as some words', async () => {
  const engine = started();
  await engine.settled();
  const request = { kinds: ['decision' as const], notMeetingId: 'm', notSubjectId: null, limit: 5 };
  const similar = await engine.similar({ ...request, text: 'Will the response times be published for each division?' });
  expect(similar.map(({ subjectId }) => subjectId)).toEqual(['d|1']);
  expect(await engine.similar({ ...request, text: 'Will it?' })).toEqual([]);
});
