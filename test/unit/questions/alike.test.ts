import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alike, arrangeAlike, moveBy, putAt, withHidden } from '../../../shared/questions/alike.ts';
import { questionRow } from '../../rows.ts';

const times = 'Why did response times rise in the southern division?';
const same = 'What made response times in the southern division rise so?';

test('questions that are likely the same are found, unless they were told apart', () => {
  const rows = [
    questionRow({ id: 'a', text: times }),
    questionRow({ id: 'b', text: same }),
    questionRow({ id: 'c', text: 'Will the precept rise?' }),
    questionRow({ id: 'd', text: '' }),
  ];
  expect(rows.map((one) => alike(one, rows).map(({ id }) => id))).toEqual([['b'], ['a'], [], []]);
  const apart = rows.map((one) => (one.id === 'b' ? { ...one, unlike: ['a'] } : one));
  expect(apart.map((one) => alike(one, apart).map(({ id }) => id))).toEqual([[], [], [], []]);
});

describe('a list', () => {
  const list = [
    questionRow({ id: '1', text: times }),
    questionRow({ id: '2', text: 'Will the precept rise?' }),
    questionRow({ id: '3', text: same }),
    questionRow({ id: '4', text: 'Who decides on the reserves?' }),
  ];
  const order = (ids: string[]) => ids.join('');
  const shown = arrangeAlike(list);

  test('has those together that are likely the same, as long as both are to be asked', () => {
    expect(shown.map(({ question, like }) => [question.id, like?.id])).toEqual([
      ['1', undefined],
      ['3', '1'],
      ['2', undefined],
      ['4', undefined],
    ]);
    const answered = list.map((one) => (one.id === '3' ? { ...one, status: 'answered' as const } : one));
    expect(order(arrangeAlike(answered).map(({ question }) => question.id))).toBe('1234');
  });

  test('is put in order as it is shown: those that stand together go together', () => {
    expect(order(putAt(shown, '4', '2'))).toBe('1342');
    expect(order(putAt(shown, '4', '1'))).toBe('4132');
    expect(order(putAt(shown, '3', '4'))).toBe('2413');
    expect(order(moveBy(shown, '1', 1))).toBe('3124');
    expect(order(moveBy(shown, '3', 1))).toBe('2134');
    expect(order(moveBy(shown, '2', -1))).toBe('2134');
    expect(order(moveBy(shown, '1', -1))).toBe('1324');
    expect(order(moveBy(shown, '4', 1))).toBe('1324');
  });

  test('keeps what is not shown behind what it came after', () => {
    const ids = (some: string[]) => order(withHidden(list, some).map(({ id }) => id));
    expect(ids(['3', '1'])).toBe('3412');
    expect(ids(['4', '2'])).toBe('1423');
    expect(ids([])).toBe('1234');
  });

  test('loses nothing and doubles nothing, whatever is moved where', () => {
    const texts = fc.constantFrom(times, same, 'Will the precept rise?', 'Who decides on the reserves?', '');
    const rows = fc
      .array(texts, { minLength: 1, maxLength: 8 })
      .map((all) => all.map((text, place) => questionRow({ id: String(place), text })));
    fc.assert(
      fc.property(rows, fc.nat(7), fc.nat(7), fc.constantFrom(-1 as const, 1 as const), (all, id, at, step) => {
        const arranged = arrangeAlike(all);
        const every = all.map((one) => one.id).sort();
        expect(putAt(arranged, String(id), String(at)).sort()).toEqual(every);
        const moved = moveBy(arranged, String(id), step);
        expect([...moved].sort()).toEqual(every);
        // What was made the order is shown in that order.
        const again = arrangeAlike(withHidden(all, moved));
        expect(arrangeAlike(again.map(({ question }) => question))).toEqual(again);
      }),
    );
  });
});
