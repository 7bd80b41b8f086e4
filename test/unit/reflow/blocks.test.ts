import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../shared/reflow/blocks.ts';
import { sentencesOf } from '../../../shared/reflow/sentences.ts';

const pages = [
  {
    page: 9,
    text: [
      'Agenda Item 6',
      'PURPOSE OF THE REPORT',
      '1.1 This report informs the Panel of progress against the plan during the second',
      'quarter, and of the way in which the Commissioner has held the Chief Constable to ac-',
      'count for it.',
      'Background',
      '2.1 The plan was issued after consultation with the Panel and runs until the end of',
      'the term. Members will recall that at the meeting which was held in the town hall in',
      'Page 7',
    ].join('\n'),
  },
  {
    page: 10,
    text: [
      'September it was agreed that:',
      '• vetting be looked at;',
      '• the plan be noted.',
      'Burglary 612 655 701',
      'Page 8',
    ].join('\n'),
  },
];

describe('blocksOf', () => {
  it('joins lines to paragraphs, over a page’s end too, and knows headings, entries and rows', () => {
    expect(blocksOf(pages).map(({ kind, passage }) => [kind, passage.text])).toEqual([
      ['heading', 'PURPOSE OF THE REPORT'],
      [
        'entry',
        '1.1 This report informs the Panel of progress against the plan during the second quarter, and of the way in which the Commissioner has held the Chief Constable to account for it.',
      ],
      ['heading', 'Background'],
      [
        'entry',
        '2.1 The plan was issued after consultation with the Panel and runs until the end of the term. Members will recall that at the meeting which was held in the town hall in September it was agreed that:',
      ],
      ['entry', '• vetting be looked at;'],
      ['entry', '• the plan be noted.'],
      ['row', 'Burglary 612 655 701'],
    ]);
  });

  it('says where each block stands', () => {
    const [heading] = blocksOf(pages);
    expect(heading?.passage.spans).toEqual([{ page: 9, start: 14, end: 35 }]);
  });

  it('of any text, every word of a block is a word of its page', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 60 });
    const page = fc.array(line, { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(page, { maxLength: 4 }), (texts) => {
        const given = texts.map((lines, index) => ({ page: index + 1, text: lines.join('\n') }));
        for (const { passage } of blocksOf(given)) {
          for (const { page: number, start, end } of passage.spans) {
            expect(start).toBeLessThan(end);
            expect(given[number - 1]?.text.slice(start, end).trim()).not.toBe('');
          }
        }
      }),
    );
  });
});

describe('tables', () => {
  const text = [
    'The figures are these:',
    'Measure Target Actual',
    'Calls answered within 2 weeks 41',
    'the promised time or less',
    'Complaints',
    '• few late',
    '• none lost',
    'They are good.',
  ].join('\n');
  const span = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const cell = (row: number, column: number, ...words: string[]) => ({ row, column, spans: words.map(span) });
  const tables = [
    {
      cells: [
        { ...cell(0, 0, 'Measure'), head: true as const },
        { ...cell(0, 1, 'Target'), head: true as const },
        { ...cell(0, 2, 'Actual'), head: true as const },
        cell(1, 0, 'Calls answered within', 'the promised time'),
        cell(1, 1, '2 weeks', 'or less'),
        cell(1, 2, '41'),
        cell(2, 0, 'Complaints'),
        cell(2, 1, '• few late\n• none lost'),
      ],
    },
  ];
  const blocks = blocksOf([{ page: 3, text, tables }]);

  it('come row by row, each cell by itself, where they stand in the text', () => {
    expect(blocks.map(({ kind, passage }) => [kind, passage.text])).toEqual([
      ['paragraph', 'The figures are these:'],
      ['cell', 'Measure'],
      ['cell', 'Target'],
      ['cell', 'Actual'],
      ['cell', 'Calls answered within the promised time'],
      ['cell', '2 weeks or less'],
      ['cell', '41'],
      ['cell', 'Complaints'],
      ['cell', '• few late'],
      ['cell', '• none lost'],
      ['paragraph', 'They are good.'],
    ]);
    expect(blocks[8]).toMatchObject({ cell: { table: '3:0', row: 2, column: 1 }, passage: { spans: [{ page: 3 }] } });
  });

  it('are said cell by cell, and each is found on its page by what is beside it', () => {
    const sentences = sentencesOf(blocks);
    expect(sentences.map((sentence) => sentence.text)).toEqual(blocks.map(({ passage }) => passage.text));
    const [time] = sentences.filter((sentence) => sentence.text.startsWith('Calls'));
    expect(time?.quotes.map(({ quote }) => quote)).toEqual(['Calls answered within', 'the promised time']);
    expect(sentences.find((sentence) => sentence.text === '41')?.quotes).toEqual([
      {
        quote: '41',
        prefix: expect.stringMatching(/within 2 weeks $/),
        suffix: expect.stringMatching(/^\nthe promised/),
      },
    ]);
  });

  it('that head every page are left out with what else does', () => {
    const head = 'County Hall Agenda pack';
    const heading = [{ cells: [{ row: 0, column: 0, spans: [[0, 11] as [number, number]] }] }];
    const both = ['Crime fell by a tenth.', '1. Costs rose.'].map((words, at) => ({
      page: at + 1,
      text: `${head}\n${words}`,
      tables: heading,
    }));
    expect(blocksOf(both).map(({ passage }) => passage.text)).toEqual(['Crime fell by a tenth.', '1. Costs rose.']);
  });
});
