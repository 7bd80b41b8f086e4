import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FindPages, findHits, mostListed } from '../../../renderer/features/meeting/find/find-hits.ts';
import type { FindOptions } from '../../../shared/text/find-words.ts';

const rows = [
  { sha256: 's', page: 1, printed: null, text: 'Agenda' },
  {
    sha256: 's',
    page: 2,
    printed: '1',
    text: 'Reserves\nThe general re-\nserve stands at £14 million. RESERVES again.',
  },
];

const anyhow = { matchCase: false, matchDiacritics: false, wholeWords: false };

function paper(pages: FindPages['rows'], documentId = 'd'): FindPages {
  return { documentId, sha256: 's', rows: pages };
}

function found(papers: readonly FindPages[], query: string, options: Partial<FindOptions> = {}) {
  const steps = findHits(papers, query, { ...anyhow, ...options });
  for (let next = steps.next(); ; next = steps.next()) if (next.done) return next.value;
}

test('finds words in either case and across line ends, in the order of the pages', () => {
  const { hits, count, pages } = found([paper(rows)], 'reserve');
  expect(hits.map(({ words }) => words)).toEqual(['Reserve', 'reserve', 'RESERVE']);
  expect(hits[1]).toMatchObject({ page: 2, printed: '1', ordinal: 1, before: 'Reserves The general ' });
  expect([count, pages]).toEqual([3, 1]);
  expect(found([paper(rows)], 'general reserve stands').count).toBe(1);
  expect(found([paper(rows)], '  ').hits).toEqual([]);
});

test('goes through paper after paper', () => {
  const { hits, count, documents } = found([paper(rows, 'report'), paper(rows.slice(1), 'appendix')], 'again');
  expect(hits.map(({ documentId, page }) => [documentId, page])).toEqual([
    ['report', 2],
    ['appendix', 2],
  ]);
  expect([count, documents]).toEqual([2, 2]);
});

test('of very many places the first are listed and all are counted', () => {
  const page = { sha256: 's', page: 1, printed: null, text: 'word '.repeat(mostListed + 5) };
  const { hits, count } = found([paper([page])], 'word');
  expect([hits.length, count]).toEqual([mostListed, mostListed + 5]);
});

/** Pages with a running header, a stamp and their numbers. */
function bound(...bodies: string[]): FindPages {
  return paper(
    bodies.map((body, index) => ({
      sha256: 's',
      page: index + 1,
      printed: String(index + 31),
      text: `Mereshire Council – Budget 2026/27\n${body}\nBudget report page ${index + 1} of ${bodies.length}\nPage ${index + 31}`,
    })),
  );
}

test('words that run over the end of a page are found past its footer and the next header', () => {
  const papers = [
    bound(
      'The Panel supports the precept and the use of general',
      'reserves for one year. The café pro-',
      'gramme is ﬁ-\nnished, as the Pan-',
      'el said.',
    ),
  ];
  const across = found(papers, 'general reserves');
  expect(across).toMatchObject({ count: 1, pages: 1 });
  expect(across.hits[0]).toMatchObject({ page: 1, ordinal: 0, words: 'general reserves', runsOnAfter: 8 });
  // A word broken by the end of a page, after an accent and before a ligature.
  expect(found(papers, 'cafe programme is finished').hits[0]).toMatchObject({ page: 2, runsOnAfter: 8 });
  expect(found(papers, 'panel', { wholeWords: true }).hits.map(({ page }) => page)).toEqual([1, 3]);
  expect(found(papers, 'General reserves', { matchCase: true }).count).toBe(0);
  expect(found(papers, 'café programme', { matchDiacritics: true }).count).toBe(1);
  expect(found(papers, 'cafe programme', { matchDiacritics: true }).count).toBe(0);
  // Each is found once: those that stand on one page are not found again at its end.
  expect(found(papers, 'reserves').count).toBe(1);
});

test('pages that are not neighbours are not read as one', () => {
  const [first, , third] = bound('the use of general', 'other words', 'reserves').rows;
  expect(found([paper(first && third ? [first, third] : [])], 'general reserves').count).toBe(0);
});

test('whatever pages hold, each place is found on its own page and in order', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ﬁ', '-', '\n', ' ', '1', '\u00ad'), maxLength: 60 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), text, fc.boolean(), (texts, query, wholeWords) => {
      const pages = texts.map((words, index) => ({ sha256: 's', page: index + 1, printed: null, text: words }));
      const { hits, count } = found([paper(pages)], query, { wholeWords });
      expect(count).toBe(hits.length);
      for (const [index, { page, ordinal, words, runsOnAfter }] of hits.entries()) {
        const before = hits[index - 1];
        expect(ordinal).toBe(before?.page === page ? before.ordinal + 1 : 0);
        expect(page).toBeGreaterThanOrEqual(before?.page ?? 1);
        expect(words.length).toBeGreaterThan(0);
        if (runsOnAfter !== null) expect(runsOnAfter > 0 && runsOnAfter < words.length).toBe(true);
      }
    }),
  );
});
