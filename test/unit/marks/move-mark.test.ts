import { expect, test } from 'vitest';
import { describeQuote } from '../../../shared/anchor/describe-quote.ts';
import { moveMark } from '../../../shared/marks/move-mark.ts';
import { type Mark, markSchema } from '../../../shared/model/member.ts';

const page =
  'Background\nThe Commissioner proposes a precept of £265.73 for a Band D property.\nReserves stand at £14 million.';

function markOn(words: string): Mark {
  const start = page.indexOf(words);
  const quote = describeQuote(page, start, start + words.length);
  if (!quote) throw new Error('not on the page');
  return {
    id: 'm',
    kind: 'highlight',
    colour: 2,
    comment: 'Ask',
    anchor: {
      ...quote,
      documentId: 'd',
      sha256: 'old',
      page: 1,
      printed: '3',
      parts: [{ page: 1, quads: [[10, 20, 30, 40]] }],
    },
    context: {
      meetingId: null,
      bodyName: '',
      meetingDate: '',
      itemNumber: '',
      itemTitle: '',
      documentTitle: '',
    },
    placement: { state: 'made', confidence: 1 },
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
  };
}

test('a moved mark names the new version, page and printed number, and waits for its rectangles', () => {
  const pages = [
    { page: 1, printed: null, text: 'Contents' },
    { page: 2, printed: '4', text: `Preface added.\n${page}` },
  ];
  const moved = moveMark(markOn('precept of £265.73 for a Band D property'), 'new', pages, '2026-11-20T00:00:00Z');
  expect(markSchema.parse(moved)).toEqual(moved);
  expect(moved.placement.state).toBe('moved');
  expect(moved.anchor).toMatchObject({
    sha256: 'new',
    page: 2,
    printed: '4',
    quote: 'precept of £265.73 for a Band D property',
    parts: [{ page: 2, quads: [] }],
  });
  expect(moved.comment).toBe('Ask');
});

test('a mark whose words are gone is unplaced and keeps its old place', () => {
  const mark = markOn('Reserves stand at £14 million.');
  const moved = moveMark(mark, 'new', [{ page: 1, printed: null, text: 'Something else altogether.' }], 'later');
  expect(moved.placement).toEqual({ state: 'unplaced', confidence: 0 });
  expect(moved.anchor).toEqual(mark.anchor);
});
