import { describe, expect, test } from 'vitest';
import { splitPack } from '../../../shared/pack/split.ts';
import { madePack, report } from '../support/make-pages.ts';

const heading = [
  '**Mereshire Police and Crime Panel**',
  'Date: Thursday, 14 May 2026',
  'Time: 2.00 pm',
  'Venue: Committee Room 1, County Hall, Meredale',
  'AGENDA',
];

function summary(input: Parameters<typeof splitPack>[0]) {
  const { isPack, items, warnings, printed } = splitPack(input);
  return {
    isPack,
    items: items.map(
      (item) =>
        `${item.number} ${item.title} ${item.firstPage}-${item.lastPage} (${item.printedFirst}-${item.printedLast})`,
    ),
    documents: items.map((item) => item.documents.map((document) => `${document.firstPage} ${document.title}`)),
    warnings: warnings.map((warning) => `${warning.code} ${warning.item ?? ''}`.trim()),
    printed,
  };
}

/** A pack with two items, counting from the front sheet's first page. */
function plainPack() {
  return [
    {
      lines: [
        ...heading,
        '1. Apologies',
        '2. Minutes of the last meeting (Pages 3 - 4)',
        '3. Police precept (Pages 5 - 7)',
      ],
    },
    { lines: ['Membership and notes for visitors'] },
    ...report('Minutes', 2, { item: '2', printed: 3 }),
    ...report('Precept', 3, { item: '3', printed: 5 }),
  ];
}

describe('a pack in order', () => {
  test('counting from the front sheet', () => {
    expect(summary(madePack(plainPack()))).toEqual({
      isPack: true,
      items: ['2 Minutes of the last meeting 3-4 (3-4)', '3 Police precept 5-7 (5-7)'],
      documents: [['3 Minutes of the last meeting'], ['5 Police precept']],
      warnings: [],
      printed: [null, null, '3', '4', '5', '6', '7'],
    });
  });

  test('counting from the first page after the front sheet, with a header before the stamp', () => {
    const made = madePack([
      { lines: [...heading, '1. Minutes (Pages 1 - 2)', '2. Police precept (Pages 3 - 5)'] },
      'filler',
      ...report('Minutes', 2, { item: '1', printed: 1 }),
      ...report('Precept', 3, { item: '2', printed: 3 }).map((page) => ({
        ...page,
        also: [
          { text: 'OFFICIAL', x: 270, y: 20 },
          { text: 'Version 2 May 2026', x: 72, y: 822 },
        ],
      })),
    ]);
    expect(summary(made)).toMatchObject({
      items: ['1 Minutes 3-4 (1-2)', '2 Police precept 5-7 (3-5)'],
      warnings: [],
      printed: [null, null, '1', '2', '3', '4', '5'],
    });
  });

  test('numbers of every kind, titles over several lines, items without papers', () => {
    const made = madePack([
      {
        lines: [
          ...heading,
          '1. Apologies',
          '6. Updates from the Commissioner',
          '6.1 Road safety (Pages 2 - 2)',
          '6a Finance and the medium-term plan for the whole of the county with the',
          'risks that come with it (Pages 3 - 4)',
          'A1 Exempt report: estates (Not for publication) (Pages 5 - 5)',
        ],
      },
      ...report('x', 1, { item: '6.1', printed: 2 }),
      ...report('x', 2, { item: '6a', printed: 3 }),
      ...report('x', 1, { item: 'A1', printed: 5 }),
    ]);
    expect(summary(made)).toMatchObject({
      items: [
        '6.1 Road safety 2-2 (2-2)',
        '6a Finance and the medium-term plan for the whole of the county with the risks that come with it 3-4 (3-4)',
        'A1 Exempt report: estates (Not for publication) 5-5 (5-5)',
      ],
      warnings: [],
    });
  });

  test('a front sheet of several pages with page numbers of its own', () => {
    const made = madePack([
      { lines: [...heading, '1. Apologies', '2. Minutes (Pages 1 - 2)'], printed: 1 },
      { lines: ['3. Police precept (Pages 3 - 5)', '4. Urgent business'], printed: 2 },
      ...report('Minutes', 2, { item: '2', printed: 1 }),
      ...report('Precept', 3, { item: '3', printed: 3 }),
    ]);
    expect(summary(made)).toMatchObject({
      items: ['2 Minutes 3-4 (1-2)', '3 Police precept 5-7 (3-5)'],
      warnings: [],
      printed: [null, null, '1', '2', '3', '4', '5'],
    });
  });

  test('a supplement bound in behind a pack, with numbers of its own', () => {
    const pack = plainPack();
    const supplement = report('Late paper on complaints', 2, { item: '7', printed: 1 });
    expect(summary(madePack([...pack, ...supplement]))).toMatchObject({
      items: [
        '2 Minutes of the last meeting 3-4 (3-4)',
        '3 Police precept 5-7 (5-7)',
        '7 Late paper on complaints 8-9 (1-2)',
      ],
      printed: [null, null, '3', '4', '5', '6', '7', '1', '2'],
    });
  });

  test('an author’s own heading with the number of an earlier meeting loses to the stamp outside it', () => {
    const pages = plainPack().map((page, index) =>
      index === 4 ? { ...page, also: [{ text: 'Agenda Item 4', x: 72, y: 70 }] } : page,
    );
    pages[0] = { lines: [...heading, '2. Minutes of the last meeting', '3. Police precept', '4. Complaints'] };
    expect(summary(madePack(pages)).items).toEqual([
      '2 Minutes of the last meeting 3-4 (3-4)',
      '3 Police precept 5-7 (5-7)',
    ]);
  });

  test('stamps that run up the side of a page on its side', () => {
    const pages = plainPack();
    const made = madePack(pages);
    const turned = made.pages[4];
    if (turned) {
      turned.lines = [
        { text: 'Table of the precept', x: 100, y: 200, width: 200, size: 12, bold: false },
        { text: 'Agenda Item 3', x: 575, y: 60, width: 80, size: 11, bold: false, turn: 1 },
        { text: 'Page 5', x: 15, y: 400, width: 40, size: 11, bold: false, turn: 1 },
      ];
    }
    expect(summary(made).items).toEqual(summary(madePack(pages)).items);
  });
});

describe('disagreement is reported, and the stamps are believed', () => {
  test('the front sheet drifts', () => {
    const pages = plainPack();
    pages[0] = {
      lines: [
        ...heading,
        '1. Apologies',
        '2. Minutes of the last meeting (Pages 3 - 4)',
        '3. Police precept (Pages 22 - 24)',
      ],
    };
    const split = splitPack(madePack(pages));
    expect(split.items.map((item) => item.firstPage)).toEqual([3, 5]);
    expect(split.warnings).toEqual([
      {
        code: 'range-drift',
        message: 'The agenda gives item 3 pages 22 to 24, but its papers are stamped pages 5 to 7.',
        item: '3',
      },
    ]);
  });

  test('papers shorter than the front sheet says', () => {
    const pages = plainPack();
    pages[0] = {
      lines: [
        ...heading,
        '1. Apologies',
        '2. Minutes of the last meeting (Pages 3 - 4)',
        '3. Police precept (Pages 5 - 40)',
      ],
    };
    expect(summary(madePack(pages)).warnings).toEqual(['range-length 3']);
  });

  test('a stamp is missing: the bookmark places the item', () => {
    const [sheet = {}, notes = {}, ...rest] = plainPack();
    const made = madePack(
      [
        { ...sheet, bookmark: 'Agenda' },
        notes,
        ...rest.map((page, index) => ({
          ...page,
          ...(index === 0 ? { bookmark: '2 Minutes of the last meeting' } : {}),
          ...(index === 2 ? { item: undefined, bookmark: '3 Police precept' } : {}),
        })),
      ].map(({ item, ...page }) => (item === undefined ? page : { ...page, item })),
    );
    expect(summary(made)).toMatchObject({
      items: ['2 Minutes of the last meeting 3-4 (3-4)', '3 Police precept 5-7 (5-7)'],
      warnings: ['missing-stamp 3'],
    });
  });

  test('a stamp and the bookmarks are missing: the front sheet places the item', () => {
    const pages = plainPack().map(({ item, ...page }: { item?: string }) =>
      item === undefined || item === '3' ? page : { ...page, item },
    );
    expect(summary(madePack(pages))).toMatchObject({
      items: ['2 Minutes of the last meeting 3-4 (3-4)', '3 Police precept 5-7 (5-7)'],
      warnings: ['missing-stamp 3'],
    });
  });

  test('papers on the agenda that are not in the file', () => {
    const pages = plainPack();
    pages[0] = {
      lines: [
        ...heading,
        '2. Minutes of the last meeting (Pages 3 - 4)',
        '3. Police precept (Pages 5 - 7)',
        '4. Complaints (Pages 8 - 20)',
      ],
    };
    expect(summary(madePack(pages)).warnings).toEqual(['no-pages 4']);
  });

  test('an old stamp inside an appendix does not begin an item', () => {
    const pages = plainPack();
    pages.push(
      { lines: ['Extract of an earlier pack'], item: '2', printed: 8 },
      { lines: ['More'], item: '1', printed: 9 },
    );
    expect(summary(madePack(pages))).toMatchObject({
      items: ['2 Minutes of the last meeting 3-4 (3-4)', '3 Police precept 5-9 (5-9)'],
      warnings: ['duplicate-stamp 2', 'order 1', 'range-length 3'],
    });
  });

  test('numbered pages that no item claims, and pages that are pictures', () => {
    const [sheet = {}, , ...rest] = plainPack();
    const made = madePack([
      sheet,
      { lines: ['A map of the county'], printed: 2 },
      { printed: 3, lines: ['Notes'] },
      ...rest.map((page) => ({ ...page, printed: Number(page.printed) + 1 })),
    ]);
    const last = made.pages.at(-1);
    if (last) last.lines = last.lines.filter((line) => line.text.startsWith('Page'));
    expect(summary(made).warnings).toEqual(['range-drift 2', 'range-drift 3', 'gap', 'no-text 3']);
  });
});

describe('documents of an item', () => {
  test('bookmarks under the item', () => {
    const made = madePack([
      { lines: [...heading, '1. Precept (Pages 2 - 5)'], bookmark: 'Agenda' },
      { lines: ['Report'], item: '1', printed: 2, bookmark: '1 Precept' },
      { lines: ['more'], printed: 3 },
      { lines: ['Table'], printed: 4, child: 'Appendix A - Budget book.pdf' },
      { lines: ['Table'], printed: 5, child: 'Appendix B' },
    ]);
    expect(summary(made).documents).toEqual([['2 Precept', '4 Appendix A - Budget book', '5 Appendix B']]);
  });

  test('bookmarks that keep documents and items on one level', () => {
    const made = madePack([
      { lines: [...heading, '1. Precept (Pages 2 - 4)', '2. Complaints (Pages 5 - 5)'], bookmark: 'Agenda' },
      { lines: ['Report'], item: '1', printed: 2, bookmark: '01. Precept' },
      { lines: ['Table'], printed: 3, bookmark: 'Appendix A' },
      { lines: ['Letter'], printed: 4, bookmark: '01. Letter from the Commissioner' },
      { lines: ['Report'], item: '2', printed: 5, bookmark: '02. Complaints' },
    ]);
    expect(summary(made)).toMatchObject({
      items: ['1 Precept 2-4 (2-4)', '2 Complaints 5-5 (5-5)'],
      documents: [['2 Precept', '3 Appendix A', '4 Letter from the Commissioner'], ['5 Complaints']],
      warnings: [],
    });
  });

  test('without bookmarks: appendix headings, running headers, fillers and page counts', () => {
    const made = madePack([
      { lines: [...heading, '1. Precept (Pages 1 - 8)', '2. Complaints (Pages 9 - 10)'] },
      'filler',
      ...report('Precept', 1, { item: '1', printed: 1 }),
      { lines: ['This page is intentionally left blank'], printed: 2 },
      { lines: ['Appendix A', '**Budget book**', 'Figures'], printed: 3 },
      { lines: ['Appendix A', 'More figures'], printed: 4 },
      { lines: ['Appendix A', 'Still more, see Appendix B for the rest'], printed: 5 },
      { lines: ['Appendix A', 'The end'], printed: 6 },
      { lines: ['Some words of a letter', 'Page 1 of 2'], also: [{ text: 'Page 1 of 2', y: 810 }], printed: 7 },
      { lines: ['Its end'], also: [{ text: 'Page 2 of 2', y: 810 }], printed: 8 },
      ...report('Complaints', 2, { item: '2', printed: 9 }),
    ]);
    expect(summary(made).documents).toEqual([
      ['3 Precept', '5 Appendix A - Budget book', '9 Precept (from page 9)'],
      ['11 Complaints'],
    ]);
  });
});

describe('what is not a pack', () => {
  test.each([
    ['a report', report('Precept', 6)],
    ['a report that was stamped', report('Precept', 6, { item: '5' })],
    [
      'a report with numbered headings for bookmarks',
      report('Precept', 6).map((page, index) => ({ ...page, bookmark: `${index + 1} Heading` })),
    ],
    ['an agenda alone', [{ lines: [...heading, '1. Apologies', '2. Minutes (Pages 3 - 4)'] }]],
    ['nothing', []],
  ])('%s', (_, pages) => {
    expect(summary(madePack(pages))).toMatchObject({
      isPack: false,
      items: [],
      warnings: expect.not.arrayContaining([/stamp/]),
    });
  });

  test('a supplement with one item after its letter is a pack', () => {
    const made = madePack([
      {
        lines: [
          'Dear Member',
          '**POLICE AND CRIME PANEL - THURSDAY, 14 MAY 2026**',
          'Agenda Item No',
          '9 Estates strategy',
          '(Pages 1 - 2)',
        ],
      },
      'filler',
      ...report('Estates strategy', 2, { item: '9', printed: 1 }),
    ]);
    expect(summary(made)).toMatchObject({ isPack: true, items: ['9 Estates strategy 3-4 (1-2)'], warnings: [] });
  });

  test('a report’s own page numbers are its printed numbers', () => {
    expect(splitPack(madePack(report('Precept', 3, { printed: 1 }))).printed).toEqual(['1', '2', '3']);
  });
});
