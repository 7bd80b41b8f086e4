import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OutlineEntry } from '../../../shared/agenda/entries.ts';
import { entryAt, flatOutline, itemAt, partAt } from '../../../shared/agenda/find-entry.ts';
import { outlineOf } from '../../../shared/agenda/outline.ts';
import { isHeldByPack } from '../../../shared/agenda/papers.ts';
import { item, meeting, packItem, paper } from './support.ts';

const report = [
  { title: 'Precept', firstPage: 6, lastPage: 9 },
  { title: 'Appendix A', firstPage: 10, lastPage: 12 },
];
const pack = paper('pack', 'pack', null, 20, [
  packItem('5.', 3, 5),
  packItem('6', 6, 12, report),
  packItem('8', 13, 20),
]);

describe('a meeting with a pack', () => {
  const papers = meeting(
    [
      { item: item(0, '5', 'Minutes'), papers: [paper('minutes', 'report', 'i0', 3)] },
      { item: item(1, '6', 'Precept'), papers: [paper('late', 'supplement', 'i1', 2)] },
      { item: item(2, '7', 'Exempt', { restricted: true }), papers: [] },
      { item: item(3, '', 'PART B'), papers: [] },
    ],
    [pack, paper('front', 'front-sheet', null, 2), paper('printed', 'printed-minutes', null, 8)],
  );
  const outline = outlineOf(papers);

  test('lists front sheet, items in order, what only the pack has, and the rest', () => {
    expect(outline.map(({ title }) => title)).toEqual([
      'Front sheet and agenda',
      'Minutes',
      'Precept',
      'Pack 8',
      'Exempt',
      'PART B',
      'printed',
    ]);
    expect(outline[0]?.stretch).toMatchObject({ firstPage: 1, lastPage: 2 });
    expect(outline.map(({ kind }) => kind)[5]).toBe('heading');
  });

  test('gives an item its pages in the pack and does not list its report twice', () => {
    expect(outline[1]).toMatchObject({ number: '5', printed: '1–3', stretch: { documentId: 'pack', firstPage: 3 } });
    expect(outline[1]?.children).toEqual([]);
  });

  test('nests the papers inside an item, and a supplement that came later', () => {
    expect(outline[2]?.children.map(({ title }) => title)).toEqual(['Report', 'Appendix A', 'late']);
    expect(outline[2]?.children[2]?.stretch).toEqual({
      documentId: 'late',
      sha256: 'sha-late',
      firstPage: 1,
      lastPage: 2,
    });
  });

  test('shows an item without papers, locked when it is exempt', () => {
    expect(outline[4]).toMatchObject({ stretch: null, restricted: true });
  });

  test('knows which line a page belongs to', () => {
    expect(entryAt(outline, 'pack', 1)?.title).toBe('Front sheet and agenda');
    expect(entryAt(outline, 'pack', 11)?.title).toBe('Appendix A');
    expect(itemAt(outline, 'pack', 11)?.title).toBe('Precept');
    expect(itemAt(outline, 'late', 2)?.title).toBe('Precept');
  });

  test('knows what is read together with a page: its item, or a paper of it that is a file of its own', () => {
    const part = (documentId: string, page: number, sha256 = `sha-${documentId}`) => {
      const found = partAt(outline, { documentId, sha256 }, page);
      return found && [found.entry.title, found.stretch.firstPage, found.stretch.lastPage];
    };
    expect(part('pack', 11)).toEqual(['Precept', 6, 12]);
    expect(part('late', 2)).toEqual(['late', 1, 2]);
    // The pages of an older version are others.
    expect(part('pack', 11, 'older')).toBeNull();
    expect(entryAt(outline, 'pack', 21)).toBeNull();
  });
});

test('a meeting without a pack shows the papers of its items', () => {
  const outline = outlineOf(
    meeting(
      [
        { item: item(0, '1', 'Minutes'), papers: [paper('minutes', 'report', 'i0', 3)] },
        { item: item(1, '2', 'Budget'), papers: [paper('a', 'report', 'i1', 4), paper('b', 'report', 'i1', 5)] },
        { item: item(2, '3', 'Plan'), papers: [paper('missing', 'report', 'i2', 0)] },
      ],
      [],
    ),
  );
  expect(outline.map(({ stretch }) => stretch?.documentId ?? null)).toEqual(['minutes', 'a', null]);
  expect(outline[0]?.children).toEqual([]);
  expect(outline[1]?.children.map(({ title }) => title)).toEqual(['a', 'b']);
});

test('without a pack the front sheet comes first', () => {
  const outline = outlineOf(
    meeting(
      [{ item: item(0, '1', 'Minutes'), papers: [] }],
      [paper('minutes', 'printed-minutes', null, 8), paper('front', 'front-sheet', null, 2)],
    ),
  );
  expect(outline.map(({ title }) => title)).toEqual(['front', 'Minutes', 'minutes']);
});

test('a pack that was not divided is one line', () => {
  const outline = outlineOf(meeting([], [paper('pack', 'pack', null, 20)]));
  expect(outline).toHaveLength(1);
  expect(outline[0]?.stretch).toMatchObject({ firstPage: 1, lastPage: 20 });
});

describe('supplements and late papers', () => {
  const agenda = [
    { item: item(0, '4', 'Questions from the public', { awaited: 'verbal' }), papers: [] },
    { item: item(1, '6', 'Precept'), papers: [] },
    { item: item(2, '9', 'Estates', { awaited: 'to-follow' }), papers: [] },
    { item: item(3, '14', 'Custody contract', { restricted: true }), papers: [] },
  ];
  const supplement = paper(
    'b1',
    'supplement',
    null,
    9,
    [
      { ...packItem('4', 3, 4), title: 'Questions from the public' },
      packItem('6', 5, 8, [
        { title: 'Precept letter', firstPage: 5, lastPage: 6 },
        { title: 'Reply', firstPage: 7, lastPage: 8 },
      ]),
      packItem('17', 9, 9),
    ],
    { document: { title: 'Supplement: Questions and letters' }, arrivedAt: '2026-11-24T11:00:00Z' },
  );
  const papers = meeting(agenda, [
    pack,
    supplement,
    paper('b2', 'supplement', null, 3, [], {
      document: { title: 'Item 9 – Estates report (to follow)', publishedOn: '2026-11-25' },
      arrivedAt: '2026-11-25T09:00:00Z',
    }),
    paper('b3', 'supplement', null, 2, [], { document: { title: 'Late paper' }, stampedItem: '6' }),
    paper('b4', 'supplement', null, 2, [], { document: { title: 'Tabled paper' } }),
    paper('b5', 'supplement', null, 0, [], { document: { title: 'Addendum to item 14' } }),
  ]);
  const outline = outlineOf(papers);
  const at = (number: string) => outline.find((entry) => entry.number === number);

  test('are split and slotted under the items their stamps name', () => {
    // All that item 4 has, and called like it: no line of its own.
    expect(at('4')).toMatchObject({
      stretch: { documentId: 'b1', firstPage: 3, lastPage: 4 },
      awaited: null,
      printed: '1–2',
      arrival: { origin: 'supplement', label: 'Supplement 1', arrivedAt: '2026-11-24T11:00:00Z' },
      children: [],
    });
    expect(at('6')?.stretch?.documentId).toBe('pack');
    expect(at('6')?.children.map(({ title }) => title)).toEqual(['Report', 'Appendix A', 'Pack 6', 'Late paper']);
    expect(at('6')?.children[2]?.children.map(({ title }) => title)).toEqual(['Precept letter', 'Reply']);
    expect(at('6')?.children[3]?.arrival).toMatchObject({ origin: 'late', label: 'Late paper' });
  });

  test('show when the paper of an item that was to follow came', () => {
    expect(at('9')).toMatchObject({
      awaited: null,
      arrival: { origin: 'to-follow', arrivedAt: '2026-11-25T09:00:00Z', publishedOn: '2026-11-25' },
      stretch: { documentId: 'b2' },
    });
  });

  test('that are not here yet stand under their item, and an exempt item keeps its lock', () => {
    expect(at('14')).toMatchObject({ restricted: true, stretch: null });
    expect(at('14')?.children).toMatchObject([{ documentId: 'b5', stretch: null, itemId: 'i3' }]);
  });

  test('stay in a group at the end where nothing is certain, with the letter of the supplement', () => {
    const group = outline.at(-1);
    expect(group).toMatchObject({ kind: 'group', title: 'Supplements' });
    expect(group?.children.map(({ number, title }) => `${number} ${title}`.trim())).toEqual([
      'Supplement: Questions and letters',
      '17 Pack 17',
      'Tabled paper',
    ]);
    expect(group?.children[0]?.stretch).toMatchObject({ firstPage: 1, lastPage: 2 });
    expect(itemAt(outline, 'b4', 1)?.title).toBe('Tabled paper');
  });

  test('are found by their pages, three levels deep', () => {
    expect(entryAt(outline, 'b1', 7)?.title).toBe('Reply');
    expect(itemAt(outline, 'b1', 7)?.number).toBe('6');
    expect(entryAt(outline, 'b1', 2)?.title).toBe('Supplement: Questions and letters');
  });

  test('an item still awaited says so', () => {
    const waiting = outlineOf(meeting(agenda, []));
    expect(waiting.map(({ awaited }) => awaited)).toEqual(['verbal', null, 'to-follow', null]);
  });
});

test('a report listed after the pack came, or of an item the pack has nothing for, is not taken to be in it', () => {
  const stored = paper('pack', 'pack', null, 20, [packItem('5', 3, 20)], { arrivedAt: '2026-11-20T09:00:00Z' });
  const listed = (id: string, itemId: string, firstSeenAt: string) =>
    paper(id, 'report', itemId, 0, [], { document: { firstSeenAt } });
  const outline = outlineOf(
    meeting(
      [
        {
          item: item(0, '5', 'Precept'),
          papers: [listed('in-pack', 'i0', '2026-11-20T08:00:00Z'), listed('later', 'i0', '2026-11-24T08:00:00Z')],
        },
        { item: item(1, '6', 'Plan'), papers: [listed('apart', 'i1', '2026-11-20T08:00:00Z')] },
      ],
      [stored],
    ),
  );
  const entries = flatOutline(outline).map(({ documentId }) => documentId);
  expect(entries).not.toContain('in-pack');
  expect(entries).toContain('later');
  expect(entries).toContain('apart');
});

const kinds = ['pack', 'front-sheet', 'report', 'supplement', 'printed-minutes', 'other'] as const;
const anyTitle = fc.constantFrom(
  'Item 6 – Addendum',
  'Budget',
  'Supplement 1',
  'Late paper',
  'Item 9',
  '',
  '(to follow)',
);
const anyNumber = fc.constantFrom('1', '2.', '6', '6a', 'A1', '9', '');
const anyParts = fc
  .uniqueArray(anyNumber, { maxLength: 4 })
  .map((numbers) =>
    numbers.map((number, place) => packItem(number, place * 2 + 2, place + 1 === numbers.length ? 12 : place * 2 + 3)),
  );
const anyMeeting = fc
  .record({
    items: fc.array(fc.record({ number: anyNumber, title: anyTitle, restricted: fc.boolean() }), { maxLength: 6 }),
    papers: fc.array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        title: anyTitle,
        of: fc.option(fc.nat(5)),
        pages: fc.constantFrom(0, 12),
        parts: anyParts,
        stamped: fc.option(anyNumber),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ items, papers }) => {
    const made = papers.map(({ kind, title, of, pages, parts, stamped }, place) =>
      paper(`p${place}`, kind, of === null || of >= items.length ? null : `i${of}`, pages, pages ? parts : [], {
        document: { title, order: place },
        ...(stamped === null ? {} : { stampedItem: stamped }),
      }),
    );
    return meeting(
      items.map((one, order) => ({
        item: item(order, one.number, one.title, { restricted: one.restricted }),
        papers: made.filter(({ document }) => document.itemId === `i${order}`),
      })),
      made.filter(({ document }) => document.itemId === null),
    );
  });

/** Pages of a document that the innermost lines show, one entry for each time a page is shown. */
function pagesShown(entries: readonly OutlineEntry[], documentId: string): number[] {
  return entries.flatMap((entry) => {
    const inside = pagesShown(entry.children, documentId);
    const { stretch } = entry;
    if (inside.length > 0 || stretch?.documentId !== documentId || stretch.lastPage === null) return inside;
    return Array.from({ length: stretch.lastPage - stretch.firstPage + 1 }, (_, at) => stretch.firstPage + at);
  });
}

test('whatever a meeting has, every paper stands in its tree once, and the agenda keeps its order', () => {
  fc.assert(
    fc.property(anyMeeting, (papers) => {
      const outline = outlineOf(papers);
      const lines = flatOutline(outline);
      expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      const places = papers.items.map((entry) => outline.findIndex(({ key }) => key === entry.item.id));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((one, other) => one - other));

      for (const [number, { document }] of [
        ...papers.papers.map((one) => [null, one] as const),
        ...papers.items.flatMap((entry) => entry.papers.map((one) => [entry.item.number, one] as const)),
      ]) {
        const held =
          (number === null && document.kind === 'front-sheet' && papers.pack !== null) ||
          (number !== null && isHeldByPack({ document }, papers.pack, number));
        const shown = pagesShown(outline, document.id);
        if (held) expect(shown).toEqual([]);
        else if (document.currentSha256 === null) {
          expect(lines.filter((entry) => entry.documentId === document.id)).toHaveLength(1);
        } else {
          expect(shown.sort((one, other) => one - other)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
        }
      }
    }),
    { numRuns: 400 },
  );
});
