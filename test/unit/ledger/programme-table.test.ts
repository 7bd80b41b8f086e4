import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programmeRows } from '../../../shared/ledger/programme-table.ts';
import { programmeOf, slipsBetween } from '../../../shared/ledger/work-programme.ts';
import type { PageText, TextLine } from '../../../shared/text/page-text.ts';

type Cell = [x: number, y: number, text: string];

const pageOf = (lines: TextLine[]): PageText => ({
  page: 1,
  label: null,
  width: 595,
  height: 842,
  lines,
  text: lines.map(({ text }) => text).join('\n'),
});
const lineOf = ([x, y, text]: Cell): TextLine => ({ text, x, y, width: text.length * 5, size: 10, bold: false });

/** Every cell drawn by itself, as from a word processor; or all of one height as one line with parts. */
const cellByCell = (cells: Cell[]) => pageOf(cells.map(lineOf));
const rowByRow = (cells: Cell[]) =>
  pageOf(
    [...Map.groupBy(cells, ([, y]) => y)].map(([y, of]): TextLine => {
      const parts = of.map(([x, , text]) => ({ x, text }));
      return { ...lineOf([of[0]?.[0] ?? 0, y, parts.map(({ text }) => text).join(' ')]), parts };
    }),
  );

const table: Cell[] = [
  [60, 100, 'WORK PROGRAMME 2026/27'],
  [60, 130, 'Date of meeting'],
  [160, 130, 'Item'],
  [330, 130, 'Lead officer'],
  [440, 130, 'Purpose'],
  [60, 150, '14 October'],
  [160, 150, 'Violence against women'],
  [330, 150, 'Chief of Staff'],
  [440, 150, 'To scrutinise'],
  [60, 162, '2026'],
  [160, 162, 'and girls: delivery plan'],
  [440, 162, 'delivery'],
  [160, 190, 'Estates strategy'],
  [330, 190, 'Director of Estates'],
  [440, 190, 'Pre-decision'],
  [60, 218, '3 December 2026'],
  [160, 218, 'Precept: early proposals'],
  [330, 218, 'Treasurer'],
  [60, 260, 'Contact officer'],
  [60, 272, 'Harriet Colley'],
];

const read = [
  ['14 October 2026', 'Violence against women and girls: delivery plan', 'Chief of Staff', 'To scrutinise delivery'],
  ['14 October 2026', 'Estates strategy', 'Director of Estates', 'Pre-decision'],
  ['3 December 2026', 'Precept: early proposals', 'Treasurer', ''],
];

const listed = (page: PageText) => programmeRows([page]).map((row) => [row.when, row.subject, row.who, row.purpose]);

describe('a work programme in a table', () => {
  it('is read by its columns, in whatever order its cells are drawn', () => {
    expect(listed(cellByCell(table))).toEqual(read);
    expect(listed(rowByRow(table))).toEqual(read);
    expect(listed(cellByCell(table.toReversed()))).toEqual(read);
  });

  it('is read where the days stand over their rows', () => {
    const days: Cell[] = [
      [60, 100, 'Subject'],
      [300, 100, 'Report by'],
      [60, 120, 'Wednesday 14 October 2026'],
      [60, 140, 'Estates strategy'],
      [300, 140, 'Director of Estates'],
      [60, 165, 'Custody visits'],
      [300, 165, 'Chief of Staff'],
    ];
    expect(listed(cellByCell(days))).toEqual([
      ['Wednesday 14 October 2026', 'Estates strategy', 'Director of Estates', ''],
      ['Wednesday 14 October 2026', 'Custody visits', 'Chief of Staff', ''],
    ]);
  });

  it('shows what slipped by its subjects alone, not by who brings them', () => {
    const programme = (cells: Cell[], date: string) => ({
      meetingId: date,
      date,
      entries: programmeOf(programmeRows([cellByCell(cells)]), date),
    });
    const later = table
      .filter(([, y]) => y !== 218)
      .concat([
        [60, 218, '3 December 2026'],
        [160, 218, 'Estates strategy'],
        [330, 218, 'Treasurer'],
      ])
      .filter(([, y]) => y !== 190);
    const slips = slipsBetween(programme(table, '2026-07-09'), programme(later, '2026-09-10'), []);
    expect(slips.map(({ kind, entry, words }) => [kind, entry.subject, words])).toEqual([
      ['moved', 'Estates strategy', 'Put off to 3 December 2026.'],
      ['missing', 'Precept: early proposals', expect.stringContaining('on no agenda')],
    ]);
  });

  it('is none without headings, and no page brings the reading down', () => {
    expect(programmeRows([cellByCell(table.filter(([, y]) => y !== 130))])).toEqual([]);
    const cell = fc.tuple(
      fc.integer({ min: 0, max: 590 }),
      fc.integer({ min: 0, max: 840 }),
      fc.oneof(fc.string(), fc.constantFrom(...table.map(([, , text]) => text))),
    );
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        for (const { when, subject } of programmeRows([cellByCell(cells)])) {
          expect(when).not.toBe('');
          expect(subject).not.toBe('');
        }
      }),
    );
  });
});
