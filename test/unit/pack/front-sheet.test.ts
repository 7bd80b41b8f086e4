import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFrontSheet } from '../../../shared/pack/front-sheet.ts';
import type { PageText } from '../../../shared/text/page-text.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';
import { madePack } from '../support/make-pages.ts';

function sheetOf(...pages: Parameters<typeof madePack>[0]) {
  return readFrontSheet(madePack(pages).pages);
}

test('what an agenda announces as to follow or as spoken, with brackets broken over two rows', () => {
  const sheet = sheetOf({
    lines: [
      'Mereshire Police and Crime Panel',
      'Date: Thursday, 3 December 2026',
      'AGENDA',
      '1. Apologies',
      '2. Budget monitoring (to',
      'follow)',
      '3. Recruitment of the Chief Finance Officer',
      'To receive a verbal update from the Commissioner.',
      '4. Proposed precept (report to follow) (Pages 5 - 9)',
      '5. To follow up on custody (Pages 10 - 12)',
    ],
  });
  expect(sheet?.agenda.map(({ number, awaited }) => [number, awaited])).toEqual([
    ['1', null],
    ['2', 'to-follow'],
    ['3', 'verbal'],
    ['4', null],
    ['5', null],
  ]);
});

describe('Modern.Gov’s standard layout', () => {
  const first = {
    lines: ['Public Document Pack', '**Transport and Climate**', '**Policy Committee**', '**Agenda**'],
    also: [
      { text: 'Date: Thursday, 19 March 2026', y: 260 },
      { text: 'Time: 5.00 pm', y: 274 },
      { text: 'Venue: The Council Chamber - County Hall, College', y: 288 },
      { text: 'Green, Meredale, MD1 5TR', y: 302 },
      { text: 'Issued by: Policy Team', y: 400 },
      { text: 'Date: Wednesday, 11 March 2026', y: 414 },
    ],
  };
  const second = {
    lines: [
      '**Agenda**',
      '**1. Welcome and safety information**',
      '(Pages 5 - 7)',
      '**2. Apologies for absence**',
      '**3. Public forum**',
      'Any member of the public may take part. Please also note:',
      '1. Written questions must be received by 5.00 pm, at least 3 clear',
      'working days before the meeting.',
      '2. Any individual can submit up to 3 questions.',
      '**4. Opportunities to promote sustainable transport through a**',
      '**review of parking policies and charges**',
      '1. Within the context of the policy, the Council needs to consider a (Pages 16 - 90)',
      'range of initiatives to improve air quality.',
      '**5. Estates (exempt report)**',
      'Not for publication by virtue of paragraph 3. (Pages 91 - 95)',
    ],
  };

  test('who, when, where and every line of the agenda', () => {
    expect(sheetOf(first, second)).toEqual({
      council: null,
      body: 'Transport and Climate Policy Committee',
      date: '2026-03-19',
      time: '17:00',
      venue: 'The Council Chamber - County Hall, College Green, Meredale, MD1 5TR',
      agenda: [
        { number: '1', title: 'Welcome and safety information', pages: [5, 7], restricted: false, awaited: null },
        { number: '2', title: 'Apologies for absence', pages: null, restricted: false, awaited: null },
        { number: '3', title: 'Public forum', pages: null, restricted: false, awaited: null },
        {
          number: '4',
          title: 'Opportunities to promote sustainable transport through a review of parking policies and charges',
          pages: [16, 90],
          restricted: false,
          awaited: null,
        },
        { number: '5', title: 'Estates (exempt report)', pages: [91, 95], restricted: true, awaited: null },
      ],
    });
  });
});

describe('other layouts', () => {
  test('a summons: the meeting’s date and not the letter’s, capitals put right', () => {
    const sheet = sheetOf({
      lines: [
        'Mereshire County Council',
        'Monday, 2 March 2026',
        'A meeting of the POLICE AND CRIME PANEL will be held in the Council Chamber, County Hall,',
        'Meredale on Thursday, 12th March, 2026 at 10.30 am to deal with the',
        'following business. The meeting is scheduled to end by 4.30 pm.',
        '**A G E N D A**',
        '1. Apologies',
        '2. Minutes of the meeting held on 13 February 2026 (Pages 1 - 14)',
      ],
    });
    expect(sheet).toMatchObject({
      council: 'Mereshire County Council',
      body: 'Police and Crime Panel',
      date: '2026-03-12',
      time: '10:30',
      venue: 'Council Chamber, County Hall, Meredale',
    });
    expect(sheet?.agenda.map(({ title, pages }) => [title, pages])).toEqual([
      ['Apologies', null],
      ['Minutes of the meeting held on 13 February 2026', [1, 14]],
    ]);
  });

  test('“To be held on ... at ...”, exempt items under their heading, lettered and nested numbers', () => {
    const sheet = sheetOf({
      lines: [
        '**Audit and Standards Committee**',
        'To be held on Tuesday 7 July 2026 at 14:00',
        'Venue: Room 2, Town Hall',
        'AGENDA',
        'PART 1 - PUBLIC ITEMS',
        '1 Apologies',
        '6 Reports',
        '6.1 Risk register (Pages 5 - 9)',
        '6.2 Internal audit (Page 10)',
        '7a Complaints (Pages 11 - 12)',
        'PART 2 - EXEMPT ITEMS',
        'A1 Contract award (Pages 13 - 15)',
      ],
    });
    expect(sheet).toMatchObject({
      body: 'Audit and Standards Committee',
      date: '2026-07-07',
      time: '14:00',
      venue: 'Room 2, Town Hall',
    });
    expect(sheet?.agenda).toEqual([
      { number: '1', title: 'Apologies', pages: null, restricted: false, awaited: null },
      { number: '6', title: 'Reports', pages: null, restricted: false, awaited: null },
      { number: '6.1', title: 'Risk register', pages: [5, 9], restricted: false, awaited: null },
      { number: '6.2', title: 'Internal audit', pages: [10, 10], restricted: false, awaited: null },
      { number: '7a', title: 'Complaints', pages: [11, 12], restricted: false, awaited: null },
      { number: 'A1', title: 'Contract award', pages: [13, 15], restricted: true, awaited: null },
    ]);
  });

  test('ranges in a column of their own, one of them broken over two lines', () => {
    const sheet = sheetOf({
      lines: ['**Cabinet**', 'Tuesday, 4 March 2025 at 10.00 am', 'AGENDA', '1. Apologies'],
      also: [
        { text: '2.', x: 72, y: 300 },
        { text: 'Minutes of the meeting held on 30 January 2025 and, if in order, to', x: 100, y: 300 },
        { text: '(Pages 1 - 18)', x: 480, y: 300, bold: true },
        { text: 'be approved as a correct record', x: 100, y: 314 },
        { text: '3.', x: 72, y: 342 },
        { text: 'Performance report', x: 100, y: 342 },
        { text: '(Pages 1019 -', x: 480, y: 342, bold: true },
        { text: '1100)', x: 480, y: 356, bold: true },
      ],
    });
    expect(sheet?.agenda).toEqual([
      { number: '1', title: 'Apologies', pages: null, restricted: false, awaited: null },
      {
        number: '2',
        title: 'Minutes of the meeting held on 30 January 2025 and, if in order, to be approved as a correct record',
        pages: [1, 18],
        restricted: false,
        awaited: null,
      },
      { number: '3', title: 'Performance report', pages: [1019, 1100], restricted: false, awaited: null },
    ]);
  });

  test('a table with a column of pages', () => {
    const row = (y: number, ...cells: [string, string, string]) =>
      cells.map((text, column) => ({ text, x: [72, 110, 480][column] ?? 0, y })).filter(({ text }) => text !== '');
    const sheet = sheetOf({
      lines: ['**Scrutiny Board**', 'Monday 1 June 2026, 6.30 pm', 'AGENDA'],
      also: [
        ...row(300, 'Item', 'Title', 'Pages'),
        ...row(330, '1', 'Apologies', ''),
        ...row(360, '2', 'Budget', '3 - 18'),
        ...row(390, '3', 'Roads 2025 - 26', '19 - 40'),
      ],
    });
    expect(sheet).toMatchObject({ body: 'Scrutiny Board', date: '2026-06-01', time: '18:30' });
    expect(sheet?.agenda.map(({ number, title, pages }) => [number, title, pages])).toEqual([
      ['1', 'Apologies', null],
      ['2', 'Budget', [3, 18]],
      ['3', 'Roads 2025 - 26', [19, 40]],
    ]);
  });

  test('the letter of a supplement without an agenda still says which meeting it belongs to', () => {
    const sheet = sheetOf({
      lines: [
        'Ask for: A Clerk',
        'Date: 27 February 2025',
        'Dear Member',
        '**COUNTY COUNCIL - THURSDAY, 13 FEBRUARY 2025**',
        'Enclosed are the amendments.',
      ],
    });
    expect(sheet).toMatchObject({ body: 'County Council', date: '2025-02-13', agenda: [] });
  });
});

test.each([
  [
    'minutes',
    ['MINUTES of a meeting of the Cabinet held on 3 March 2026', 'AGENDA', '1. Apologies', '2. Minutes', '3. Budget'],
  ],
  ['a report', ['Report of the Director', 'AGENDA', '1. Introduction', '2. Background', '3. Risks']],
  ['prose', ['The next agenda', 'agenda items are listed below', '1. First', '2. Second', '3. Third']],
  ['nothing', []],
])('%s is not a front sheet', (_, lines) => {
  expect(sheetOf({ lines })).toBeNull();
});

describe.skipIf(!corpusFolder)(`a panel’s pack as text${corpusFolder ? '' : ' (corpus absent)'}`, () => {
  test('its meeting and the lines of its agenda that kept their numbers', () => {
    const lines = readFileSync(corpusFile('panel/pack-2025-10-27.txt'), 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const sheet = readFrontSheet(textPages(lines));
    expect(sheet).toMatchObject({
      body: 'Leicester, Leicestershire and Rutland Police and Crime Panel',
      date: '2025-10-27',
      time: '14:00',
      venue: 'Sparkenhoe Committee Room, County Hall, Glenfield',
    });
    expect(sheet?.agenda.map(({ number, pages }) => [number, pages])).toEqual([
      ['1', [3, 10]],
      ['2', [11, 16]],
      ['3', null],
      ['4', null],
      ['5', null],
      ['11', null],
    ]);
  });
});

/** Plain text as pages of sixty lines. */
function textPages(lines: readonly string[]): PageText[] {
  const pages: PageText[] = [];
  for (let from = 0; from < lines.length; from += 60) {
    const some = lines.slice(from, from + 60);
    pages.push({
      page: pages.length + 1,
      label: null,
      width: 595,
      height: 842,
      lines: some.map((text, row) => ({
        text,
        x: 72,
        y: 100 + row * 12,
        width: text.length * 6,
        size: 11,
        bold: false,
      })),
      text: some.join('\n'),
    });
  }
  return pages;
}
