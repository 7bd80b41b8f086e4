import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { copyAsOwn, exchangeFile, takeInQuestions, whatComesIn } from '../../../renderer/data/exchange-questions.ts';
import { redo, undo } from '../../../renderer/data/history.ts';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { type Exchange, exchangeOf, readExchange } from '../../../shared/questions/exchange.ts';
import { contextRow, meetingRow, questionRow } from '../../rows.ts';

const hart = { id: 'ros', name: 'Cllr Hart' };
const fileOf = (text: string, updatedAt: string, author = hart): Exchange =>
  exchangeOf(
    [
      questionRow({ id: 'a', text, updatedAt, followUps: [{ id: 'f', when: '', text: 'And then?' }] }),
      questionRow({ id: 'b', meetingId: 'theirs', context: contextRow({ meetingId: 'theirs' }) }),
    ],
    { author, madeAt: updatedAt, withNotes: false },
  );

beforeEach(async () => {
  await Promise.all([...member.tables, ...library.tables].map((table) => table.clear()));
});

test('files are looked at without writing, taken in in one step, and taken back in one', async () => {
  await library.meetings.bulkPut([meetingRow({ bodyName: 'Cabinet' }), meetingRow({ id: 'here', date: '2026-12-03' })]);
  const files = [
    fileOf('Why?', '2026-11-01'),
    fileOf('Why so?', '2026-11-02'),
    fileOf('Hers?', '2026-11-01', { id: 'jon', name: 'Cllr Jones' }),
  ];
  const incoming = await whatComesIn(files);
  expect(incoming.map(({ added, changed, same }) => [added.length, changed.length, same])).toEqual([
    [2, 0, 0],
    [0, 1, 1],
    [2, 0, 0],
  ]);
  expect(await member.questions.count()).toBe(0);

  expect((await takeInQuestions(files)).count).toBe(4);
  const rows = await member.questions.orderBy('id').toArray();
  expect(rows.map(({ id, text, meetingId }) => [id, text, meetingId])).toEqual([
    ['jon~a', 'Hers?', 'm'],
    ['jon~b', 'What moved the reserves?', 'here'],
    ['ros~a', 'Why so?', 'm'],
    ['ros~b', 'What moved the reserves?', 'here'],
  ]);
  expect(await takeInQuestions(files)).toEqual({ count: 0, first: null });
  expect(await undo()).toBe('Take in 4 questions of Cllr Hart, Cllr Jones');
  expect(await member.questions.count()).toBe(0);
  await redo();
  expect(await member.questions.count()).toBe(4);
});

test('a colleague’s question is copied whole as one’s own, and given out as the member’s', async () => {
  await takeInQuestions([fileOf('Why?', '2026-11-01')]);
  const theirs = await member.questions.get('ros~a');
  if (!theirs) throw new Error('nothing came');
  const own = await copyAsOwn(theirs);
  expect(own).toMatchObject({ text: 'Why?', author: null, askedBy: '', origin: { kind: 'question', id: 'ros~a' } });
  expect(own.followUps.map(({ text }) => text)).toEqual(['And then?']);
  const read = readExchange(await (await exchangeFile([own, theirs], 'Cllr Adeyemi', true)).text());
  expect(read.ok && read.value.questions.map(({ author, askedBy }) => [author?.name ?? '', askedBy])).toEqual([
    ['', 'Cllr Adeyemi'],
    ['Cllr Hart', 'Cllr Hart'],
  ]);
  // The file comes back: nothing of it is anybody else's.
  expect((await whatComesIn(read.ok ? [read.value] : []))[0]).toMatchObject({
    added: [],
    changed: [],
    same: 1,
    own: 1,
  });
});
