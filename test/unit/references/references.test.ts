import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OutlineEntry } from '../../../shared/agenda/entries.ts';
import { findReferences } from '../../../shared/references/find-references.ts';
import { meetingsIn, meetingWords } from '../../../shared/references/other-meetings.ts';
import { type LiveReference, ReferenceResolver } from '../../../shared/references/resolve.ts';
import { outlineOfPack } from './outline.ts';

const texts = [
  'Agenda\n5. Minutes (Pages 1 - 2)\n6. Precept (Pages 3 - 5)',
  '71. Apologies\nNone.\n72. Police and Crime Plan\nThe Panel noted it. (Item 6)\nPage 1',
  '73. Precept\nSee item 6.\nPage 2',
  `1. Introduction
1.1 The plan is in Appendix A, and the answers are in Appendices B and C.
1.2 See paragraph 2.2 below, section 2, Table 1 and minute 72.
1.3 This follows section 17 of the Crime and Disorder Act 1998, Appendix A to the Constitution,
the Police Act 1996 section 2, and paragraph 2.2 of the guidance.
1.4 Write to jo.hale@mereshire.example or see https://www.mereshire.example/plan.pdf.
1.5 Half an address: https://www.mereshire.example/plans/
autumn.pdf and dave.
shipton@mereshire.example
Page 3`,
  `2. Money
2.1 Costs are given.
2.2 They are as shown in paragraph 1.1, on page 3 and in paragraph 3.9.
Table 1: Costs by year
Page 4`,
  'Appendix A: the plan\nSee Appendix B.\nPage 5',
];

const item = (number: string, title: string, firstPage: number, lastPage: number) => ({
  number,
  title,
  firstPage,
  lastPage,
  printedFirst: null,
  printedLast: null,
  documents: [] as { title: string; firstPage: number; lastPage: number }[],
});
const precept = item('6', 'Precept', 4, 6);
precept.documents = [
  { title: 'Precept', firstPage: 4, lastPage: 5 },
  { title: 'Appendix A: the plan', firstPage: 6, lastPage: 6 },
];
const resolver = new ReferenceResolver({
  documentId: 'pack',
  outline: outlineOfPack([item('5', 'Minutes of the last meeting', 2, 3), precept], 6),
  pages: new Map(
    texts.map((text, index) => [index + 1, { page: index + 1, text, printed: index === 0 ? null : String(index) }]),
  ),
});

function live(page: number): [string, number | string][] {
  return resolver.on(page, texts[page - 1] ?? '').map(({ words, target }: LiveReference) => {
    return [words, target.kind === 'place' ? target.page : 'address' in target ? target.address : target.title];
  });
}

test('references lead to the report’s own paragraphs, sections, tables and appendices, to minutes and addresses', () => {
  expect(live(4)).toEqual([
    ['Appendix A', 6],
    ['paragraph 2.2', 5],
    ['section 2', 5],
    ['Table 1', 5],
    ['minute 72', 2],
    ['jo.hale@mereshire.example', 'jo.hale@mereshire.example'],
    ['https://www.mereshire.example/plan.pdf', 'https://www.mereshire.example/plan.pdf'],
  ]);
  expect(live(5)).toEqual([
    ['paragraph 1.1', 4],
    ['page 3', 4],
  ]);
});

test('the front sheet leads to printed pages, and minutes of another meeting to no item of this one', () => {
  expect(live(1)).toEqual([
    ['Pages 1 - 2', 2],
    ['Pages 3 - 5', 4],
  ]);
  expect(live(2)).toEqual([]);
  expect(live(3)).toEqual([]);
});

test('inside an appendix it is not known whose appendix is meant', () => {
  expect(live(6)).toEqual([]);
});

/** What the words of papers of one item lead to, as `words > page`. */
function leads(papers: { title: string; pages: string[] }[]): string[] {
  const made = item('4', 'Report', 1, papers.flatMap(({ pages }) => pages).length);
  let first = 1;
  for (const { title, pages } of papers) {
    made.documents.push({ title, firstPage: first, lastPage: first + pages.length - 1 });
    first += pages.length;
  }
  const all = papers.flatMap(({ pages }) => pages);
  const pages = new Map(all.map((text, index) => [index + 1, { page: index + 1, text, printed: null }]));
  const within = new ReferenceResolver({ documentId: 'pack', outline: outlineOfPack([made], all.length), pages });
  return all.flatMap((text, index) =>
    within.on(index + 1, text).map(({ words, target }) => `${words} > ${target.kind === 'place' ? target.page : ''}`),
  );
}

test('what belongs to another text is not this report’s, also when it is named before', () => {
  const numbered = Array.from({ length: 9 }, (_, index) => `${index + 1}. The plan is sound in this respect.`);
  expect(
    leads([
      {
        title: 'Report',
        pages: [
          numbered.join('\n'),
          'The NPPF establishes, at paragraph 5, that plans are reviewed.\nIt follows paragraph 4 of the Circular and paragraph 6.',
          'Section 5 Statement\nAs paragraph 3 above says. It is an offence to offer a bribe (section 2).',
        ],
      },
    ]),
  ).toEqual(['paragraph 3 > 1']);
});

test('a report that speaks mostly of another paper’s paragraphs has none of its own meant', () => {
  const others = Array.from({ length: 6 }, (_, index) => `Amend paragraph 7.${index + 1} as follows.`).join('\n');
  const numbered = ['1. It is sound.', '2. It is legal.', '3. It is clear.'].join('\n');
  expect(leads([{ title: 'Report', pages: [numbered, `${others}\nDelete paragraph 2.`] }])).toEqual([]);
});

test('paragraphs of minutes are found by the count they are in', () => {
  const minute = (title: string, mover: string) =>
    `${title}\n1) Mr ${mover} proposed the motion.\n2) ${mover} spoke.\n3) The Chairman put what ${mover} moved in paragraph 1 to the vote.`;
  expect(leads([{ title: 'Minutes', pages: [minute('301. Budget', 'Hale'), minute('302. Pay', 'Moss')] }])).toEqual([
    'paragraph 1 > 1',
    'paragraph 1 > 2',
  ]);
});

test('the printed minutes of the meeting lead to the papers of its items', () => {
  const text =
    'He declared an interest under Item 6.\nThis item was taken after Item 5, as set out in Item 6.\n(Item 6)';
  const minutes = { ...outlineOfPack([], 3)[0], key: 'm', title: 'Printed minutes' } as OutlineEntry;
  minutes.stretch = { documentId: 'minutes', sha256: 'm', firstPage: 1, lastPage: 3 };
  const scope = {
    documentId: 'minutes',
    outline: [...outlineOfPack([item('5', 'Budget', 2, 3), item('6', 'Precept', 4, 6)], 6), minutes],
    pages: new Map([[1, { page: 1, text, printed: null }]]),
  };
  const found = (isOwnMinutes: boolean) =>
    new ReferenceResolver({ ...scope, isOwnMinutes })
      .on(1, text)
      .map(({ words, target }) => `${words} > ${target.kind === 'place' ? target.page : ''}`);
  expect(found(true)).toEqual(['Item 6 > 4', 'Item 5 > 2']);
  expect(found(false)).toEqual([]);
});

test('an appendix’s own appendices are found by their titles and headings', () => {
  expect(
    leads([
      { title: 'Report', pages: ['The letter is Appendix 3.\nThe plan is Appendix 5.'] },
      {
        title: 'Appendix 3 - Decision report',
        pages: [
          'It is set out in Appendix 1 and Annex A.',
          'Background\nAppendix 1: Service offer comparison',
          'Annex A\nThe law',
        ],
      },
      { title: 'Appendix 5 - Service offer comparison', pages: ['Appendix 1\nThe offer', 'Appendix 1\nMore of it'] },
    ]),
  ).toEqual(['Appendix 3 > 2', 'Appendix 5 > 5', 'Appendix 1 > 5', 'Annex A > 4', 'Appendix 1 > 5']);
});

test('a list of numbers is a reference each, and a range one', () => {
  const words = (text: string) => findReferences(text).map(({ start, end }) => text.slice(start, end));
  expect(words('sections 6 and 7 and paragraphs 57-62')).toEqual(['sections 6', '7', 'paragraphs 57-62']);
  expect(words('Appendix 3 – 24-00093 - Decision')).toEqual(['Appendix 3']);
  expect(words('see Appendix\nB')).toEqual(['Appendix\nB']);
});

test('any text is read, and every reference lies in it', () => {
  const piece = fc.constantFrom(
    'Appendix ',
    'paragraph ',
    '4.2',
    ' and ',
    'B',
    '\n',
    'https://a.b/',
    '@',
    'page 3',
    ' of the Act',
    '1. ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      fc.integer({ min: 0, max: 8 }),
      (text, page) => {
        let end = 0;
        for (const one of findReferences(text)) {
          expect(one.start).toBeGreaterThanOrEqual(end);
          expect(one.end).toBeGreaterThan(one.start);
          end = one.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        resolver.on(page, text);
      },
    ),
  );
});

describe('other meetings', () => {
  const own = { id: 'now', bodyName: 'Cabinet', date: '2026-03-04' };
  const known = [
    { id: 'january', bodyName: 'Cabinet', date: '2026-01-30' },
    { id: 'scrutiny', bodyName: 'Scrutiny Committee', date: '2026-01-29' },
    { id: 'council', bodyName: 'Mereshire County Council', date: '2026-02-13' },
    { id: 'same-day', bodyName: 'Pension Fund Committee', date: '2026-01-30' },
    own,
  ];
  const found = (text: string, isOwn = true) =>
    meetingsIn(text, { meeting: own, isOwn }, known).map((one) => {
      return `${text.slice(one.start, one.end).replace(/\s+/g, ' ')} > ${meetingWords(one)}`;
    });

  test.each([
    ['as agreed by Cabinet on 30 January 2026.', 'Cabinet on 30 January 2026 > Cabinet, 30 January 2026'],
    [
      'the minutes of the meeting held on 30th January',
      'minutes of the meeting held on 30th January > Cabinet, 30 January 2026',
    ],
    [
      'at Scrutiny\nCommittee on Thursday, 29th January, 2026',
      'Scrutiny Committee on Thursday, 29th January, 2026 > Scrutiny Committee, 29 January 2026',
    ],
    [
      'debated at Full Council on the 13 February',
      'Full Council on the 13 February > Mereshire County Council, 13 February 2026',
    ],
    [
      'the Scrutiny Committee at its meeting on 29 January 2026 (item 7)',
      'Scrutiny Committee at its meeting on 29 January 2026 (item 7) > Scrutiny Committee, 29 January 2026, item 7',
    ],
    [
      'see minute 72 of the meeting on 30 January 2026',
      'minute 72 of the meeting on 30 January 2026 > Cabinet, 30 January 2026, minute 72',
    ],
    ['the figures asked for at the last meeting.', 'the last meeting > Cabinet, 30 January 2026'],
  ])('%s', (text, expected) => {
    expect(found(text)).toContain(expected);
    expect(found(text)).toHaveLength(1);
  });

  test.each([
    // Somebody did something on that day; another committee of a longer name; this meeting; one that is not here.
    'a letter sent on 30 January 2026',
    'the Health and Scrutiny Committee on 29 January 2026',
    'Cabinet on 4 March 2026',
    'Cabinet on 5 January 2026',
    'the Cabinet Member on 30 January 2026',
    'the Panel on 30 January 2026',
    'the last meeting with the provider',
    'the Board’s last meeting',
  ])('not %s', (text) => expect(found(text)).toEqual([]));

  test('in what is not the committee’s own, no meeting without a name is known', () => {
    expect(found('at the meeting on 30 January 2026 and the last meeting', false)).toEqual([]);
    expect(found('at Cabinet on 30 January 2026', false)).toHaveLength(1);
  });

  test('the item in the heading of a minute is that of the minute', () => {
    expect(found('the minutes of the meeting held on 30 January 2026\n(Item 3)')[0]).not.toContain('item 3');
  });

  test('any text is read', () => {
    const piece = fc.constantFrom(
      'Cabinet',
      ' on ',
      '30 January 2026',
      'the last meeting',
      '\n',
      ' item 7',
      ' of the ',
      'minute 3',
      '(',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        for (const { start, end } of meetingsIn(text, { meeting: own, isOwn: true }, known)) {
          expect(start >= 0 && end > start && end <= text.length).toBe(true);
        }
      }),
    );
  });
});
