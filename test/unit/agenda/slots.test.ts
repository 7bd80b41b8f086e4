import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivalsOf, originOf } from '../../../shared/agenda/origin.ts';
import { lineOf, numberInTitleOf, type SlotLine, subjectOf } from '../../../shared/agenda/slots.ts';
import { paper } from './support.ts';

const line = (number: string, title: string, papers: string[] = []): SlotLine => ({
  key: `${number}|${title}`,
  number,
  title,
  papers,
});

const lines = [
  line('4.', 'Questions from the public'),
  line('6', 'Performance report'),
  line('6a', 'Performance by district'),
  line('9', 'Budget', ['Budget', 'Appendix B (to follow)']),
  line('12', 'Work programme'),
  line('', 'Part 2: exempt items'),
  line('A1', 'Estates strategy'),
];

const slotted = (title: string, stamped: string | null = null) =>
  lineOf({ title, stamped }, lines)?.split('|', 1)[0] ?? null;

describe('the item number in a title', () => {
  test.each([
    ['Item 6 – Addendum', '6'],
    ['Agenda Item 9 Appendix B (to follow)', '9'],
    ['Addendum to item no. 12', '12'],
    ['ITEM 6a - late paper', '6a'],
    ['Item 6 (a)', '6 (a)'],
    ['Item A1: exempt report', 'A1'],
    ['Item 6 - 2025/26 figures', '6'],
  ])('%s', (title, number) => expect(numberInTitleOf(title)).toEqual({ number }));

  test.each(['Items 6 and 9', 'Item 6, 9 and 12', 'Items 4-6', 'Supplement: item 4 and item 6', 'Items 6 & 9'])(
    '%s names several',
    (title) => expect(numberInTitleOf(title)).toBe('several'),
  );

  test.each(['Itemised spending 2025', '6 - Annual report', 'Appendix 6', 'Budget'])('%s names none', (title) =>
    expect(numberInTitleOf(title)).toBeNull(),
  );
});

describe('a paper goes under', () => {
  test('the item it is stamped with', () => expect(slotted('Late paper', '9.')).toBe('9'));
  test('the item its title numbers', () => expect(slotted('Agenda Item 9 Appendix B (to follow)')).toBe('9'));
  test('the item of its title', () => expect(slotted('Supplement 2: Work Programme (Pages 3 - 9)')).toBe('12'));
  test('the item that announced it', () => expect(slotted('Appendix B')).toBe('9'));
  test('an item under a sub-number', () => expect(slotted('x', '06A')).toBe('6a'));
});

describe('a paper stays by itself', () => {
  test('when nothing is said', () => expect(slotted('Public reports supplement')).toBeNull());
  test('when there is no such item', () => expect(slotted('Item 14 – Budget')).toBeNull());
  test('when stamp and title disagree', () => expect(slotted('Item 6 – Addendum', '9')).toBeNull());
  test('when the title is that of another item', () => expect(slotted('Work programme', '9')).toBeNull());
  test('when two items are named', () => expect(slotted('Items 6 and 9', '6')).toBeNull());
  test('when two items have its title', () => {
    const twice = [line('3', 'Minutes'), line('5', 'Minutes')];
    expect(lineOf({ title: 'Minutes', stamped: null }, twice)).toBeNull();
    // The number decides between them.
    expect(lineOf({ title: 'Minutes', stamped: '5' }, twice)).toBe('5|Minutes');
  });
  test('when two items have its number', () => {
    const twice = [line('1', 'Apologies'), line('1', 'Exempt minutes')];
    expect(lineOf({ title: 'x', stamped: '1' }, twice)).toBeNull();
    expect(lineOf({ title: 'Exempt minutes', stamped: '1' }, twice)).toBe('1|Exempt minutes');
  });
});

test('titles are the same however they are written', () => {
  expect(subjectOf('Supplementary agenda no. 2: Work Programme')).toBe('work programme');
  expect(subjectOf('Addendum to Item 12 Work-programme.pdf')).toBe('work programme');
  expect(subjectOf('Supplementary Planning Document')).toBe('supplementary planning document');
  expect(subjectOf('Supplement')).toBe('');
});

test('slotting never throws, and never leads to a line that is not there', () => {
  const word = fc.constantFrom(
    'Item',
    'item 6',
    '6',
    'and',
    'Addendum',
    'Supplement',
    'to follow',
    'Budget',
    '-',
    '(',
    'A1',
  );
  const title = fc.oneof(
    fc.string(),
    fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(title, fc.option(fc.oneof(fc.string(), fc.constantFrom('6', '9.', 'A1'))), (text, stamped) => {
      const key = lineOf({ title: text, stamped }, lines);
      expect(key === null || lines.some((one) => one.key === key)).toBe(true);
      // What bears the stamp of an item goes under that item or nowhere.
      if (stamped !== null && key !== null) expect(lines.find((one) => one.key === key)?.number).toBeTruthy();
    }),
  );
});

describe('how a paper came', () => {
  const called = (title: string, kind: Parameters<typeof paper>[1] = 'report', sourceId = 's') =>
    originOf(paper('x', kind, null, 1, [], { document: { title, sourceId } }));

  test('is told by what it is called', () => {
    expect(called('Item 6 – Addendum')).toBe('addendum');
    expect(called('Late paper: custody')).toBe('late');
    expect(called('Tabled paper', 'supplement')).toBe('tabled');
    expect(called('Appendix B (to follow)')).toBe('to-follow');
    expect(called('Supplementary Agenda')).toBe('supplement');
    expect(called('Supplement: questions and a late paper')).toBe('supplement');
    expect(called('Questions put and answers given', 'supplement')).toBe('supplement');
    expect(called('Agenda reports pack', 'pack')).toBe('pack');
    expect(called('Notes from the clerk', 'report', 'imported')).toBe('imported');
  });

  test('and not by what it is about', () => {
    for (const title of ['Late night levy', 'Supplementary Planning Document: adoption', 'Actions to follow up']) {
      expect(called(title)).toBe('item-paper');
    }
  });

  test('numbers supplements by their titles, and the others as they arrived', () => {
    const named = (id: string, title: string, arrivedAt: string) =>
      paper(id, 'supplement', null, 2, [], { document: { title }, arrivedAt });
    const papers = [
      named('c', 'Budget amendments', '2026-11-26T09:00:00Z'),
      named('a', 'Supplement 2', '2026-11-23T09:00:00Z'),
      named('b', 'Questions', '2026-11-24T09:00:00Z'),
      named('d', 'Addendum', '2026-11-25T09:00:00Z'),
    ];
    const arrivals = arrivalsOf(papers);
    expect(papers.map((one) => arrivals.get(one)?.label)).toEqual([
      'Supplement 3',
      'Supplement 2',
      'Supplement 1',
      'Addendum',
    ]);
    expect(arrivals.get(papers[2] ?? named('', '', ''))).toMatchObject({ arrivedAt: '2026-11-24T09:00:00Z' });
  });
});
