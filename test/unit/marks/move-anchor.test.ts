import { expect, test } from 'vitest';
import { describeQuote } from '../../../shared/anchor/describe-quote.ts';
import { moverTo, type NewPage } from '../../../shared/marks/move-anchor.ts';
import { type TextAnchor, textAnchorSchema } from '../../../shared/model/member.ts';

const page =
  'Background\nThe Commissioner proposes a precept of £265.73 for a Band D property.\nReserves stand at £14 million.';

const moveAnchor = (anchor: TextAnchor, sha256: string, pages: NewPage[]) => moverTo('d', sha256, pages)(anchor, null);

function anchorOn(words: string): TextAnchor {
  const start = page.indexOf(words);
  const quote = describeQuote(page, start, start + words.length);
  if (!quote) throw new Error('not on the page');
  return {
    ...quote,
    documentId: 'd',
    sha256: 'old',
    page: 1,
    printed: '3',
    parts: [{ page: 1, quads: [[10, 20, 30, 40]] }],
  };
}

test('a moved anchor names the new version, page and printed number, and waits for its rectangles', () => {
  const pages = [
    { page: 1, printed: null, text: 'Contents' },
    { page: 2, printed: '4', text: `Preface added.\n${page}` },
  ];
  const moved = moveAnchor(anchorOn('precept of £265.73 for a Band D property'), 'new', pages);
  expect(textAnchorSchema.parse(moved?.anchor)).toEqual(moved?.anchor);
  expect(moved?.placement.state).toBe('moved');
  expect(moved?.anchor).toMatchObject({
    sha256: 'new',
    page: 2,
    printed: '4',
    quote: 'precept of £265.73 for a Band D property',
    parts: [{ page: 2, quads: [] }],
  });
});

test('an anchor over a page end keeps both its pages', () => {
  const anchor = anchorOn('Reserves stand at £14 million.');
  const crossing = {
    ...anchor,
    quote: 'Reserves stand at £14 million.',
    suffix: '',
    parts: [1, 2].map((n) => ({ page: n, quads: [] })),
  };
  const pages = [
    {
      page: 3,
      printed: '1',
      text: 'Background\nThe Commissioner proposes a precept of £265.73 for a Band D property. Reserves stand',
    },
    { page: 4, printed: '2', text: 'at £14 million. They will fall.' },
  ];
  expect(moveAnchor(crossing, 'new', pages)?.anchor).toMatchObject({
    page: 3,
    printed: '1',
    parts: [{ page: 3 }, { page: 4 }],
    quote: 'Reserves stand at £14 million.',
  });
});

test('an anchor whose words are gone is not moved', () => {
  const anchor = anchorOn('Reserves stand at £14 million.');
  expect(moveAnchor(anchor, 'new', [{ page: 1, printed: null, text: 'Something else altogether.' }])).toBeNull();
});
