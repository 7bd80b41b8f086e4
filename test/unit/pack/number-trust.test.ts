import { expect, test } from 'vitest';
import { trustInNumber } from '../../../shared/pack/number-trust.ts';

const rows = [
  { page: 1, printed: null, text: 'Agenda' },
  { page: 2, printed: '1', text: 'Report\nPage 1' },
  { page: 3, printed: '2', text: '' },
  { page: 4, printed: '3', text: 'More\n– 3 –' },
  { page: 5, printed: '4', text: 'Its footer runs on: Report 2026 Page 4\n' },
  { page: 6, printed: '5', text: 'A scan' },
];
const trust = (page: number) => trustInNumber(page, new Map(rows.map((row) => [row.page, row])));

test('a number is sure on a page that bears it and between pages that agree, and nowhere else', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map(trust)).toEqual([
    'unsure',
    'borne',
    'between',
    'borne',
    'borne',
    'unsure',
    'unsure',
  ]);
});

test('pages that count otherwise make the one between them unsure', () => {
  const other = new Map(
    rows.map((row) => [
      row.page,
      row.page >= 4 ? { ...row, printed: String(row.page + 40), text: `Page ${row.page + 40}` } : row,
    ]),
  );
  expect(trustInNumber(3, other)).toBe('unsure');
});

test('what the file calls a page makes its number sure, or disputes it', () => {
  const called = (label: string, text: string) =>
    trustInNumber(1, new Map([[1, { page: 1, printed: '5', label, text }]]));
  expect([called('5', ''), called('5', 'Page 5'), called('9', ''), called('9', 'Page 5')]).toEqual([
    'labelled',
    'borne',
    'disputed',
    'disputed',
  ]);
});

test('a page bears its number in every form it is printed in', () => {
  for (const text of [
    'Page 5 of 12',
    '5 of 12',
    'Page | 5',
    '5 | Page',
    '– 5 –',
    'Report\t06 March 2020 Page 5 of 616',
  ]) {
    expect(trustInNumber(1, new Map([[1, { page: 1, printed: '5', text }]])), text).toBe('borne');
  }
});
