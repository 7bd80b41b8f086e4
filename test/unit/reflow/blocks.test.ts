import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../shared/reflow/blocks.ts';

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
