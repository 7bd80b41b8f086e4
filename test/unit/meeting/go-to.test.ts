import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GoToKnowledge, parseGoTo, printedIn } from '../../../renderer/features/meeting/agenda/go-to.ts';
import type { OutlineEntry } from '../../../shared/agenda/entries.ts';

function entry(number: string, firstPage: number | null): OutlineEntry {
  return {
    key: number,
    kind: 'item',
    itemId: number,
    documentId: null,
    number,
    title: `Item ${number}`,
    restricted: false,
    stretch: firstPage === null ? null : { documentId: 'd', sha256: 's', firstPage, lastPage: firstPage },
    printed: '',
    problem: null,
    arrival: null,
    awaited: null,
    children: [],
  };
}

const known: GoToKnowledge = {
  pageCount: 312,
  hasPrinted: true,
  // Four pages of front sheet, then page 1.
  pagesOfPrinted: (printed) =>
    /^\d+$/.test(printed) && Number(printed) <= 308
      ? [{ documentId: 'pack', page: Number(printed) + 4, title: 'Pack' }]
      : [],
  elsewhere: [],
  entries: [entry('6', 49), entry('6a', 60), entry('7', null)],
};

test('a plain number is the page as printed', () => {
  for (const typed of ['45', ' p45', 'p. 45', 'page 45', 'P 45']) expect(parseGoTo(typed, known)).toEqual({ page: 49 });
});

test('of a range one goes to the beginning, and of a citation to the page it names', () => {
  for (const typed of ['45-47', 'pp. 45–47', 'pages 45 to 47', '45 – 47', 'p45, 47'])
    expect(parseGoTo(typed, known), typed).toEqual({ page: 49 });
  expect(parseGoTo('pdf 49-52', known)).toEqual({ page: 49 });
  expect(parseGoTo('items 6 to 7', known)).toEqual({ entry: known.entries[0] });
  expect(parseGoTo('printed p. 45 (PDF p. 49)', known)).toEqual({ page: 49 });
  expect(parseGoTo('PDF p. 52, perhaps printed p. 45', known)).toEqual({ page: 52 });
  const twice = {
    ...known,
    pagesOfPrinted: () => [49, 90].map((page) => ({ documentId: 'pack', page, title: 'Pack' })),
  };
  expect(parseGoTo('p. 45 (PDF 90)', twice)).toEqual({ page: 90 });
  // The file in the room may be another one.
  expect(parseGoTo('p. 45 (PDF p. 12)', known)).toEqual({ page: 49 });
});

test('a number that several papers bear is asked about, and one of another paper offered', () => {
  const supplement = { documentId: 'supplement', page: 3, title: 'Supplement' };
  const both = { ...known, elsewhere: [supplement] };
  expect(parseGoTo('45', both)).toEqual({ choices: [{ documentId: 'pack', page: 49, title: 'Pack' }, supplement] });
  expect(parseGoTo('400', both)).toEqual({ choices: [supplement] });
  expect([printedIn('p. 45'), printedIn('pdf 45'), printedIn('item 6'), printedIn('')]).toEqual([
    '45',
    null,
    null,
    null,
  ]);
});

test('a page of the file is asked for by name', () => {
  expect(parseGoTo('pdf 49', known)).toEqual({ page: 49 });
  expect(parseGoTo('PDF49', known)).toEqual({ page: 49 });
  expect(parseGoTo('pdf 313', known)).toEqual({ message: 'This paper has 312 pages.' });
});

test('an item is asked for by its number', () => {
  expect(parseGoTo('item 6', known)).toEqual({ entry: known.entries[0] });
  expect(parseGoTo('Agenda item 6A.', known)).toEqual({ entry: known.entries[1] });
  expect(parseGoTo('item 7', known)).toEqual({ message: 'Item 7 has no papers here.' });
  expect(parseGoTo('item 9', known)).toEqual({ message: 'The agenda has no item 9.' });
});

test('what leads nowhere is answered with a sentence', () => {
  expect(parseGoTo('900', known)).toHaveProperty('message');
  expect(parseGoTo('the budget', known)).toHaveProperty('message');
  expect(parseGoTo('', known)).toHaveProperty('message');
});

test('in a paper without printed numbers a number is the page of the file', () => {
  const plain = { ...known, hasPrinted: false, pagesOfPrinted: () => [] };
  expect(parseGoTo('45', plain)).toEqual({ page: 45 });
  expect(parseGoTo('400', plain)).toEqual({ message: 'This paper has 312 pages.' });
});

test('never throws, whatever is typed', () => {
  fc.assert(fc.property(fc.string(), (typed) => Object.keys(parseGoTo(typed, known)).length === 1));
});
