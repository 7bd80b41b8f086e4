import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../shared/model/questions.ts';
import {
  type Author,
  exchangeOf,
  isExchangeName,
  longestExchange,
  readExchange,
} from '../../../shared/questions/exchange.ts';
import { mergeExchange, underMeetingsHere } from '../../../shared/questions/merge-exchange.ts';
import { anchorRow, contextRow, meetingRow, questionRow } from '../../rows.ts';

const me = { id: 'me', name: 'Cllr Adeyemi' };
const hart = { id: 'ros', name: 'Cllr Hart' };
const jones = { id: 'jon', name: 'Cllr Jones' };
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
const from = (author: Author, more: Partial<NonNullable<Question['author']>> = {}) => ({
  ...author,
  at: '2026-11-02T09:00:00.000Z',
  notes: '',
  said: null,
  ...more,
});
const fileOf = (questions: readonly Question[], withNotes = false, author: Author = hart) => {
  const read = readExchange(JSON.stringify(exchangeOf(questions, { author, madeAt: now, withNotes })));
  if (!read.ok) throw new Error(read.message);
  return read.value;
};
const merged = (here: readonly Question[], file: ReturnType<typeof fileOf>): Question[] => {
  const { added, changed } = mergeExchange(here, file, me, now);
  const renewed = new Map(changed.map((one) => [one.after.id, one.after]));
  return [...here.map((one) => renewed.get(one.id) ?? one), ...added];
};
const nothing = { added: [], changed: [], same: 0, own: 0 };

describe('a file of questions', () => {
  test('leaves private notes at home, unless they are chosen', () => {
    expect(JSON.stringify(fileOf([question('a')]))).not.toContain('kindly');
    expect(fileOf([question('a')], true).questions[0]?.notes).toBe('Ask kindly.');
    const theirs = question('ros~b', { author: from(hart), tags: ['mine'], askedBy: 'Me' });
    expect(fileOf([theirs], true, me).questions[0]).toMatchObject({ id: 'b', notes: '', author: hart });
  });

  test('keeps what the member made of a colleague’s question to the member', () => {
    const said = { tags: ['precept'], askedBy: 'Cllr Hart', meetingId: 'm' };
    const theirs = question('ros~b', { author: from(hart, { said }), tags: ['mine'], askedBy: 'Me', meetingId: 'n' });
    expect(fileOf([theirs], true, me).questions[0]).toMatchObject({ ...said, notes: '' });
  });

  test('is merged: theirs are added and brought up, what one made of them stays, one’s own are never touched', () => {
    const own = question('own', { text: 'My own words?' });
    const file = fileOf([question('a'), question('own', { text: 'Not mine.' })]);
    const first = merged([own], file);
    expect(first.map(({ id, author }) => [id, author?.name ?? null])).toEqual([
      ['own', null],
      ['ros~a', 'Cllr Hart'],
    ]);
    expect(first[0]).toBe(own);
    expect(first[1]).toMatchObject({ order: 2, status: 'drafted', notes: '', askedBy: 'Cllr Hart' });
    expect(mergeExchange(first, file, me, now)).toEqual({ ...nothing, same: 1, own: 1 });

    const used = first.map((one) =>
      one.author ? { ...one, notes: 'Good.', order: 7, askedBy: 'Me', status: 'asked' as const, tags: ['mine'] } : one,
    );
    const newer = fileOf([
      question('a', {
        text: 'Why, and by how much?',
        tags: ['theirs'],
        askedBy: 'Cllr Jones',
        updatedAt: '2026-11-05T09:00:00.000Z',
      }),
    ]);
    const [change] = mergeExchange(used, newer, me, now).changed;
    expect(change?.what).toEqual(['words', 'tags']);
    expect(change?.after).toMatchObject({
      text: 'Why, and by how much?',
      notes: 'Good.',
      order: 7,
      askedBy: 'Me',
      tags: ['mine', 'theirs'],
      status: 'asked',
    });
    // An older file that comes later takes nothing back.
    expect(mergeExchange(merged(used, newer), file, me, now).changed).toEqual([]);
  });

  test('follows whom they name and which meeting, until the member says otherwise', () => {
    const version = (at: string, more: Partial<Question>) => fileOf([question('a', { updatedAt: at, ...more })]);
    const first = merged([], version('2026-11-03', { askedBy: 'cllr adeyemi', tags: ['a', 'b'] }));
    expect(first[0]).toMatchObject({ askedBy: '', tags: ['a', 'b'] });
    const second = version('2026-11-04', {
      askedBy: 'Cllr Jones',
      tags: ['b', 'c'],
      meetingId: 'n',
      context: contextRow({ meetingId: 'n' }),
    });
    expect(merged(first, second)[0]).toMatchObject({ askedBy: 'Cllr Jones', tags: ['b', 'c'], meetingId: 'n' });
    const moved = first.map((one) => ({ ...one, meetingId: 'o', context: contextRow({ meetingId: 'o' }) }));
    expect(merged(moved, second)[0]).toMatchObject({ meetingId: 'o', context: { meetingId: 'o' } });
  });

  test('brings their notes beside one’s own, also in a second file of the same', () => {
    const first = merged([], fileOf([question('a')])).map((one) => ({ ...one, notes: 'Mine.' }));
    const [second] = merged(first, fileOf([question('a')], true));
    expect(second).toMatchObject({ notes: 'Mine.', author: { notes: 'Ask kindly.' } });
  });

  test('leaves quotations where they were followed to, as long as they quote the same', () => {
    const quoting = (page: number, quote: string) => [
      { id: 'e', anchor: anchorRow({ page, quote }), context: contextRow() },
    ];
    const [first] = merged([], fileOf([question('a', { evidence: quoting(49, 'Reserves') })]));
    if (!first) throw new Error('nothing came');
    const here = [{ ...first, evidence: quoting(52, 'Reserves') }];
    const [same] = merged(here, fileOf([question('a', { evidence: quoting(49, 'Reserves'), updatedAt: '2027' })]));
    expect(same?.evidence[0]?.anchor.page).toBe(52);
    const [other] = merged(here, fileOf([question('a', { evidence: quoting(49, 'Costs'), updatedAt: '2027' })]));
    expect(other?.evidence[0]?.anchor.page).toBe(49);
  });

  test('one’s own questions that a colleague passes on stay one’s own', () => {
    const mine = question('mine');
    const atColleague = { ...mine, id: 'me~mine', author: from(me), text: 'Changed on the way' };
    expect(mergeExchange([mine], fileOf([atColleague]), me, now)).toEqual({ ...nothing, own: 1 });
    expect(mergeExchange([], fileOf([atColleague]), me, now).added).toEqual([]);
  });

  test('that came before rows had their author in their names is known again', () => {
    const old = question('a', { author: from(hart, { at: '2026-11-01' }), tags: ['mine'], askedBy: '' });
    const [only, ...others] = merged([old], fileOf([question('a', { text: 'Newer?', updatedAt: '2026-11-09' })]));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ id: 'a', text: 'Newer?', tags: ['mine'], askedBy: '' });
  });

  test('finds the meeting under the identifier it has here, where only one can be meant', () => {
    const file = fileOf([question('a', { meetingId: 'theirs', context: contextRow({ meetingId: 'theirs' }) })]);
    const rows = [meetingRow({ id: 'here', date: '2026-12-03', bodyName: 'mereshire  police and crime panel' })];
    const placed = underMeetingsHere(file, rows).questions[0];
    expect(placed).toMatchObject({ meetingId: 'here', context: { meetingId: 'here' } });
    expect(underMeetingsHere(file, [...rows, ...rows]).questions[0]?.meetingId).toBe('theirs');
    expect(underMeetingsHere(file, [meetingRow({ date: '2026-12-04' })]).questions[0]?.meetingId).toBe('theirs');
  });

  test('that is something else is refused with what to do', () => {
    const code = (text: string) => {
      const read = readExchange(text);
      return read.ok ? 'ok' : read.code;
    };
    const whole = JSON.stringify(exchangeOf([question('a')], { author: hart, madeAt: now, withNotes: false }));
    expect(code(whole)).toBe('ok');
    expect(code('')).toBe('not-json');
    expect(code(whole.slice(0, -20))).toBe('not-json');
    expect(code('[1]')).toBe('other');
    expect(code('{"kind":"panel-papers-questions","version":2}')).toBe('newer');
    expect(code('{"kind":"panel-papers-questions","version":1}')).toBe('damaged');
    expect(code(whole.replace('"id":"a"', '"id":"../../settings?x"'))).toBe('damaged');
    expect(code(whole.replace('"id":"ros"', '"id":"<img src=x>"'))).toBe('damaged');
    expect(code(whole.replace(/"text":"[^"]*"/, `"text":${JSON.stringify('x'.repeat(20_001))}`))).toBe('damaged');
    expect(code(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toMatch(/not-json|other/);
    expect(code(' '.repeat(longestExchange + 1))).toBe('too-large');
    expect(['a.panelquestions', 'A.JSON', 'a.pdf', 'json'].map(isExchangeName)).toEqual([true, true, false, false]);
  });
});

describe('at random', () => {
  const times = ['2026-01-01', '2026-02-01', '2026-03-01'];
  /** What somebody's question says at a time: one author says one thing at one time. */
  const version = (author: Author, id: string, at: string): Question =>
    question(`${author.id}~${id}`, {
      author: from(author, { at }),
      text: `${author.id} ${id} ${at}`,
      tags: [at, id],
      askedBy: at > '2026-01-15' ? author.name : 'Cllr Adeyemi',
      meetingId: at > '2026-02-15' ? 'n' : 'm',
    });
  const theirs = fc
    .record({
      author: fc.constantFrom(hart, jones, me),
      id: fc.constantFrom('a', 'b', 'own'),
      at: fc.constantFrom(...times),
    })
    .map(({ author, id, at }) => version(author, id, at));
  const files = fc.array(
    fc.record({ questions: fc.array(theirs, { maxLength: 5 }), by: fc.constantFrom(hart, jones) }),
    {
      maxLength: 4,
    },
  );
  const own = [question('own', { text: 'Mine?' }), question('other', { order: 4 })];
  const allIn = (list: { questions: Question[]; by: Author }[]) =>
    list.reduce<Question[]>((here, { questions, by }) => merged(here, fileOf(questions, false, by)), own);
  const said = (rows: Question[]) =>
    rows.map(({ order: _, ...rest }) => rest).sort((one, other) => (one.id < other.id ? -1 : 1));

  test('taking in twice is taking in once, the order makes no difference, and one’s own stay the very same', () => {
    fc.assert(
      fc.property(files, fc.infiniteStream(fc.nat()), (list, chance) => {
        const once = allIn(list);
        expect(allIn([...list, ...list])).toEqual(once);
        const shuffled = list
          .map((file) => ({ file, by: chance.next().value as number }))
          .sort((one, other) => one.by - other.by)
          .map(({ file }) => file);
        expect(said(allIn(shuffled))).toEqual(said(once));
        for (const one of own) expect(once).toContain(one);
        for (const { author } of once.slice(own.length)) expect(author?.id).not.toBe(me.id);
      }),
      { numRuns: 1000 },
    );
  });

  test('no text breaks the reader', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readExchange(text)),
      { numRuns: 300 },
    );
  });
});
