import { expect, test } from 'vitest';
import { placedAsNote, placedOnWords, placementWords } from '../../../shared/marks/place-here.ts';
import type { Mark } from '../../../shared/model/member.ts';
import { markOf } from '../support/make-mark.ts';

const lost = markOf({ comment: 'Why?', placement: { state: 'unplaced', confidence: 0 } });
const now = markOf({
  anchor: { sha256: 'bb', page: 7, quote: 'a rise of £8.00', parts: [{ page: 7, quads: [[82, 600, 300, 612]] }] },
  context: { itemNumber: '9' },
});

test('a mark that was lost lies on the words it is put on, and is as if it had been made there', () => {
  const placed = placedOnWords(lost, now.anchor, now.context);
  expect(placed).toEqual({ ...lost, anchor: now.anchor, context: now.context, placement: now.placement });
});

test('a shape is put beside other words as it stood beside its own', () => {
  const shape: Mark = { ...lost, kind: 'rectangle', area: [60, 650, 400, 720], picture: null, wordsAt: [72, 712] };
  expect(placedOnWords(shape, now.anchor, now.context)).toMatchObject({
    area: [70, 550, 410, 620],
    wordsAt: [82, 612],
    picture: null,
  });
  const note: Mark = { ...lost, kind: 'note', point: [50, 700], wordsAt: null };
  expect(placedOnWords(note, now.anchor, now.context)).toMatchObject({ point: [82, 612] });
});

test('where there are no words for it, a mark becomes a note that keeps what it lay on', () => {
  const placed = placedAsNote(lost, now.anchor, [24, 800], now.context);
  expect(placed).toMatchObject({ id: lost.id, kind: 'note', point: [24, 800], comment: '> a rise of £9.00\n\nWhy?' });
  const shape: Mark = { ...lost, kind: 'bookmark', point: [1, 1], wordsAt: null, comment: '' };
  expect(placedAsNote(shape, now.anchor, [24, 800], now.context).comment).toBe('');
});

test('how sure the place is, is said in words', () => {
  expect(placementWords(now)).toBe('');
  expect(placementWords({ placement: { state: 'moved', confidence: 1 } })).toContain('unchanged');
  expect(placementWords({ placement: { state: 'moved', confidence: 0.9 } })).toContain('a little changed');
  expect(placementWords({ placement: { state: 'unplaced', confidence: 0 } })).toContain('not found');
  expect(placementWords({ placement: { state: 'unplaced', confidence: 0.5 } })).toContain('not certain');
});
