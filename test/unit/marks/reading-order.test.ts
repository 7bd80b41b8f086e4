import { describe, expect, it } from 'vitest';
import { inPageOrder } from '../../../shared/marks/reading-order.ts';
import type { Mark } from '../../../shared/model/member.ts';
import { markOf } from '../support/make-mark.ts';

const some = markOf();

/** A mark on words whose first line ends at a height of its page. */
function onWords(id: string, offset: number, top: number, page = 3): Mark {
  const parts = [{ page, quads: [[72, top - 12, 300, top] as [number, number, number, number]] }];
  return { ...some, id, anchor: { ...some.anchor, page, offset, quote: id, parts } };
}

function rectangle(id: string, top: number): Mark {
  const anchor = { ...some.anchor, page: 3, offset: 0, quote: '', parts: [{ page: 3, quads: [] }] };
  const { colour, comment, tags, context, placement, createdAt, updatedAt } = some;
  const common = { id, colour, comment, tags, context, placement, createdAt, updatedAt, anchor };
  return { ...common, kind: 'rectangle', area: [72, top - 100, 300, top], picture: null, wordsAt: null };
}

describe('marks of a page', () => {
  it('are read in the order of their words, and a shape by no words after what is marked above it', () => {
    const marks = [
      rectangle('low', 200),
      rectangle('first', 800),
      onWords('two', 90, 500),
      onWords('one', 10, 700),
      rectangle('middle', 600),
      onWords('before', 900, 100, 2),
    ];
    expect(inPageOrder(marks).map(({ id }) => id)).toEqual(['before', 'first', 'one', 'middle', 'two', 'low']);
  });
});
