import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../shared/model/questions.ts';
import { alike } from '../../../shared/questions/alike.ts';
import { exchangeOf, longestExchange, mergeExchange, readExchange } from '../../../shared/questions/exchange.ts';
import { questionRow } from '../../rows.ts';

const me = { id: 'me', name: 'Cllr Adeyemi' };
const colleague = { id: 'ros', name: 'Cllr Hart' };
const now = '2026-11-20T09:00:00.000Z';
const question = (id: string, more: Partial<Question> = {}): Question =>
  questionRow({
    id,
    text: 'Why did response times rise?',
    status: 'idea',
    notes: 'Ask kindly.',
    createdAt: '2026-11-01T09:00:00.000Z',
    updatedAt: '2026-11-02T09:00:00.000Z',
    ...more,
  });
const fileOf = (questions: Question[], withNotes = false, author = colleague) => {
  const read = readExchange(JSON.stringify(exchangeOf(questions, { author, madeAt: now, withNotes })));
  if (!read.ok) throw new Error(read.message);
  return read.value;
};
const merged = (here: readonly Question[], file: ReturnType<typeof fileOf>): Question[] => {
  const { added, changed } = mergeExchange(here, file, me.id, now);
  const renewed = new Map(changed.map((one) => [one.after.id, one.after]));
  return [...here.map((one) => renewed.get(one.id) ?? one), ...added];
};

describe('a file of questions', () => {
  test('leaves private notes at home, unless they are chosen', () => {
    expect(JSON.stringify(fileOf([question('a')]))).not.toContain('kindly');
    expect(fileOf([question('a')], true).questions[0]?.notes).toBe('Ask kindly.');
    const theirs = question('b', { author: { ...colleague, at: now } });
    expect(fileOf([theirs], true, me).questions[0]).toMatchObject({ notes: '', author: colleague });
  });

  test('is merged: theirs are added and brought up, what one made of them stays, one’s own are never touched', () => {
    const own = question('own', { text: 'My own words?' });
    const file = fileOf([question('a'), question('own', { text: 'Not mine.' })]);
    const first = merged([own], file);
    expect(first.map(({ id, author }) => [id, author?.name ?? null])).toEqual([
      ['own', null],
      ['a', 'Cllr Hart'],
    ]);
    expect(first[0]).toBe(own);
    expect(first[1]).toMatchObject({ order: 2, status: 'drafted', notes: '' });
    expect(mergeExchange(first, file, me.id, now)).toEqual({ added: [], changed: [], same: 2 });

    const used = first.map((one) =>
      one.id === 'a' ? { ...one, notes: 'Good.', order: 7, askedBy: 'Me', status: 'asked' as const } : one,
    );
    const newer = fileOf([question('a', { text: 'Why, and by how much?', updatedAt: '2026-11-05T09:00:00.000Z' })]);
    const [, second] = merged(used, newer);
    expect(second).toMatchObject({
      text: 'Why, and by how much?',
      notes: 'Good.',
      order: 7,
      askedBy: 'Me',
      status: 'asked',
    });
    // An older file that comes later takes nothing back.
    expect(mergeExchange(merged(used, newer), file, me.id, now).changed).toEqual([]);
  });

  test('one’s own questions that a colleague passes on stay one’s own', () => {
    const mine = question('mine');
    const atColleague = { ...mine, author: { ...me, at: mine.updatedAt }, text: 'Changed on the way' };
    expect(mergeExchange([mine], fileOf([atColleague]), me.id, now)).toEqual({ added: [], changed: [], same: 1 });
    expect(mergeExchange([], fileOf([atColleague]), me.id, now).added).toEqual([]);
  });

  test('that is something else is refused with what to do', () => {
    const code = (text: string) => {
      const read = readExchange(text);
      return read.ok ? 'ok' : read.code;
    };
    expect(code('{')).toBe('not-json');
    expect(code('[1]')).toBe('other');
    expect(code('{"kind":"panel-papers-questions","version":2}')).toBe('newer');
    expect(code('{"kind":"panel-papers-questions","version":1}')).toBe('damaged');
    expect(code(' '.repeat(longestExchange + 1))).toBe('too-large');
  });

  test('of any text breaks nothing, and merging twice is merging once', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readExchange(text)),
      { numRuns: 300 },
    );
    const some = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        text: fc.string(),
        updatedAt: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
        author: fc.constantFrom(null, { ...me, at: '2026-01-01' }, { ...colleague, at: '2026-02-01' }),
      }),
      { maxLength: 6 },
    );
    const distinct = (rows: Question[]) => [...new Map(rows.map((one) => [one.id, one])).values()];
    fc.assert(
      fc.property(some, some, (here, theirs) => {
        const own = distinct(here.map((one) => question(one.id, one)));
        const file = fileOf(theirs.map((one) => question(one.id, one)));
        const once = merged(own, file);
        expect(merged(once, file)).toEqual(once);
        for (const one of own.filter(({ author }) => author === null)) expect(once).toContain(one);
      }),
      { numRuns: 300 },
    );
  });
});

test('questions that are likely the same are found', () => {
  const rows = [
    question('a', { text: 'Why did response times rise in the southern division?' }),
    question('b', { text: 'What made response times in the southern division rise so?' }),
    question('c', { text: 'Will the precept rise?' }),
    question('d', { text: '' }),
  ];
  expect(rows.map((one) => alike(one, rows).map(({ id }) => id))).toEqual([['b'], ['a'], [], []]);
});
