import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document, Extract } from '../../../shared/model/library.ts';
import { canBeFetched, type ReadinessRows, readinessOf, readinessWords } from '../../../shared/readiness/readiness.ts';
import { item, packItem, paper } from '../agenda/support.ts';

const url = 'https://council.example/paper.pdf';

function rows(papers: ReturnType<typeof paper>[], items: ReadinessRows['items'] = []): ReadinessRows {
  const extracts = new Map<string, Extract>();
  for (const { extract } of papers) if (extract) extracts.set(extract.sha256, { indexedBy: 1, ...extract });
  const versions = papers.flatMap((one) => one.versions);
  return { items, documents: papers.map(({ document }) => document), extracts, versions, indexVersion: 1 };
}

const document = (more: Partial<Document>) => ({ document: { url, ...more } });
const pack = paper('pack', 'pack', null, 20, [packItem('5', 3, 20)], {
  ...document({}),
  arrivedAt: '2026-11-20T09:00:00Z',
});
const here = paper('b1', 'supplement', null, 3, [], document({}));

describe('a meeting is ready', () => {
  test('when all that is published is here, read and indexed', () => {
    const readiness = readinessOf(rows([pack, here, paper('front', 'front-sheet', null, 0, [], document({}))]));
    expect(readiness).toMatchObject({ state: 'ready', papers: 2, missing: [] });
    expect(readinessWords(readiness)).toBe('Ready offline');
  });

  test('though papers are withheld, or held by the pack', () => {
    const exempt = paper('s9', 'report', 'i9', 0, [], document({ restricted: true, url: null }));
    const inPack = paper('s1', 'report', 'i0', 0, [], document({ firstSeenAt: '2026-11-20T08:00:00Z' }));
    const items = [item(0, '5', 'Precept'), item(9, '9', 'Custody', { restricted: true })];
    expect(readinessOf(rows([pack, exempt, inPack], items))).toMatchObject({ state: 'ready', withheld: 1, papers: 1 });
  });

  test('and says what is still to follow', () => {
    const items = [item(0, '8', 'Carers', { awaited: 'to-follow' }), item(1, '9', 'News', { awaited: 'verbal' })];
    expect(readinessOf(rows([pack], items))).toMatchObject({ state: 'ready', toFollow: ['8'] });
  });
});

test('a meeting without papers is neither ready nor not', () => {
  const readiness = readinessOf(rows([]));
  expect(readiness.state).toBe('empty');
  expect(readinessWords(readiness)).toBe('');
});

describe('what is missing is told with its reason', () => {
  const refused = { code: 'refused', message: 'The site refused it.', documentId: null, meetingId: null };
  test.each<[string, Partial<Document>, string, boolean]>([
    ['not fetched yet', { currentSha256: null }, 'not-fetched', true],
    ['refused by the site', { currentSha256: null, problem: refused }, 'refused', true],
    ['gone from the site', { currentSha256: null, problem: { ...refused, code: 'gone' } }, 'gone', false],
    ['freed', { freedAt: '2026-11-21T09:00:00Z' }, 'freed', true],
  ])('%s', (_, more, reason, fetchable) => {
    const readiness = readinessOf(rows([pack, paper('b1', 'supplement', null, 3, [], document(more))]));
    expect(readiness).toMatchObject({ state: 'missing', missing: [{ documentId: 'b1', reason }] });
    expect(readiness.missing.map(canBeFetched)).toEqual([fetchable]);
    expect(readinessWords(readiness)).toBe(reason === 'freed' ? '1 paper kept as text' : '1 paper missing');
  });

  test('could not be read', () => {
    const known = rows([here]);
    const problem = { code: 'password', message: 'It asks for a password.' };
    const extracts = new Map(
      [...known.extracts].map(([key, row]) => [key, { ...row, state: 'failed' as const, problem }]),
    );
    const readiness = readinessOf({ ...known, extracts });
    expect(readiness.missing).toMatchObject([{ reason: 'unreadable', words: 'It asks for a password.' }]);
    expect(readinessWords(readiness)).toBe('1 paper not ready');
  });

  test('what passes by itself is not missing, and not ready', () => {
    const known = rows([here]);
    const reading = new Map([...known.extracts].map(([key, row]) => [key, { ...row, state: 'running' as const }]));
    for (const unready of [
      { ...known, extracts: reading },
      { ...known, extracts: new Map() },
      { ...known, indexVersion: 2 },
    ]) {
      expect(readinessOf(unready).state).toBe('working');
      expect(readinessWords(readinessOf(unready))).toBe('Getting ready');
    }
  });

  test('a report of an item that its pack does not hold', () => {
    const later = paper('s2', 'report', 'i0', 0, [], document({ firstSeenAt: '2026-11-24T08:00:00Z' }));
    const readiness = readinessOf(rows([pack, later], [item(0, '5', 'Precept')]));
    expect(readiness.missing).toMatchObject([{ documentId: 's2', itemNumber: '5', reason: 'not-fetched' }]);
  });

  test('a pack that has not come yet stands for the reports in it', () => {
    const coming = paper('pack', 'pack', null, 0, [], document({}));
    const report = paper('s1', 'report', 'i0', 0, [], document({}));
    expect(readinessOf(rows([coming, report], [item(0, '5', 'Precept')])).missing).toHaveLength(1);
  });
});

const anyDocument = fc.record({
  kind: fc.constantFrom('pack', 'front-sheet', 'report', 'supplement', 'printed-minutes', 'other'),
  itemId: fc.constantFrom(null, 'i0', 'gone'),
  url: fc.constantFrom(null, url),
  restricted: fc.boolean(),
  listed: fc.boolean(),
  currentSha256: fc.constantFrom(null, 'a', 'b', 'c'),
  freedAt: fc.constantFrom(null, '2026-11-20T09:00:00Z'),
});
const anyExtract = fc.record({
  state: fc.constantFrom('pending', 'running', 'done', 'failed'),
  indexedBy: fc.constantFrom(1, 2),
});

test('whatever is known of a meeting, ready means that every file is here, read and indexed, and nothing withheld is missing', () => {
  fc.assert(
    fc.property(fc.array(anyDocument, { maxLength: 8 }), fc.array(anyExtract, { maxLength: 3 }), (some, read) => {
      const made = some.map((more, place) => {
        return { ...paper(`p${place}`, more.kind as Document['kind'], null, 0).document, ...more } as Document;
      });
      const base = paper('x', 'report', null, 1).extract;
      const extracts = new Map(
        read.map((more, place) => {
          const sha256 = 'abc'[place] ?? '';
          return [sha256, { ...base, ...more, sha256 } as Extract];
        }),
      );
      const readiness = readinessOf({
        items: [item(0, '5', 'Precept')],
        documents: made,
        extracts,
        versions: [],
        indexVersion: 1,
      });
      const ids = readiness.missing.map(({ documentId }) => documentId);
      expect(new Set(ids).size).toBe(ids.length);
      for (const one of made) {
        if (one.restricted && one.currentSha256 === null) expect(ids).not.toContain(one.id);
        if (one.currentSha256 === null) continue;
        const extract = extracts.get(one.currentSha256);
        const fine = one.freedAt === null && extract?.state === 'done' && extract.indexedBy === 1;
        expect(ids.includes(one.id)).toBe(!fine);
      }
      expect(readiness.missing.length <= readiness.papers).toBe(true);
      expect(readiness.state === 'ready').toBe(readiness.papers > 0 && ids.length === 0);
      expect(readinessWords(readiness) === '').toBe(readiness.state === 'empty');
    }),
  );
});
