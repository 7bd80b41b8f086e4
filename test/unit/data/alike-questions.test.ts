import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { putTogether, tellApart } from '../../../renderer/data/alike-questions.ts';
import { undo } from '../../../renderer/data/history.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { questionsOf, versionsOf } from '../../../renderer/data/questions.ts';
import { alike } from '../../../shared/questions/alike.ts';
import { anchorRow, contextRow, questionRow } from '../../rows.ts';

const hart = { id: 'ros', name: 'Cllr Hart', at: '2026-11-02T09:00:00.000Z', notes: 'Theirs.', said: null };
const quoting = (quote: string) => ({ id: quote, anchor: anchorRow({ quote }), context: contextRow() });
const own = questionRow({
  id: 'own',
  text: 'Why did response times rise in the south?',
  tags: ['a'],
  evidence: [quoting('one')],
  notes: 'Mine.',
});
const theirs = questionRow({
  id: 'ros~x',
  text: 'What made response times rise in the south?',
  author: hart,
  tags: ['b'],
  evidence: [quoting('one'), quoting('two')],
  purpose: 'To know',
  order: 2,
});

beforeEach(async () => {
  await Promise.all(member.tables.map((table) => table.clear()));
  await member.questions.bulkPut([own, theirs]);
});

const all = async () => [await questionsOf('m'), await member.questionVersions.toArray()];

test('a colleague’s question is put together with one’s own, whichever comes first, and that is taken back whole', async () => {
  const before = await all();
  const kept = await putTogether('ros~x', 'own');
  expect(kept).toMatchObject({
    id: 'own',
    text: own.text,
    tags: ['a', 'b'],
    purpose: 'To know',
    notes: 'Mine.',
    author: null,
  });
  expect(kept?.evidence.map(({ id }) => id)).toEqual(['one', 'two']);
  expect(await versionsOf('own')).toMatchObject([{ text: theirs.text, from: 'Cllr Hart', at: hart.at }]);
  expect(await member.questions.get('ros~x')).toMatchObject({
    status: 'withdrawn',
    mergedInto: 'own',
    text: theirs.text,
  });
  expect(await undo()).toBe('Put questions together');
  expect(await all()).toEqual(before);
});

test('two of one’s own become the first, with the earlier texts of both', async () => {
  await member.questions.put(questionRow({ id: 'second', text: 'Why the rise?', notes: 'More.' }));
  await member.questionVersions.put({ id: 'v', questionId: 'second', text: 'Why?', at: '2026-11-01', from: '' });
  expect(await putTogether('own', 'second')).toMatchObject({ id: 'own', notes: 'Mine.\n\nMore.' });
  expect(await member.questions.get('second')).toBeUndefined();
  expect((await versionsOf('own')).map(({ text }) => text)).toEqual(['Why the rise?', 'Why?']);
  await undo();
  expect(await member.questions.get('second')).toMatchObject({ text: 'Why the rise?' });
  expect((await versionsOf('second')).map(({ text }) => text)).toEqual(['Why?']);
});

test('two of colleagues become one of one’s own, and theirs stay as they are', async () => {
  const other = questionRow({ id: 'jon~y', text: 'Why so slow?', author: { ...hart, id: 'jon', name: 'Cllr Jones' } });
  await member.questions.put(other);
  const kept = await putTogether('ros~x', 'jon~y');
  expect(kept).toMatchObject({ author: null, text: theirs.text, askedBy: '', order: 2 });
  expect((await versionsOf(kept?.id ?? '')).map(({ from }) => from)).toEqual(['Cllr Jones']);
  const merged = await member.questions.where('id').anyOf('ros~x', 'jon~y').toArray();
  expect(merged.map(({ mergedInto, text }) => [mergedInto, text])).toEqual([
    [kept?.id, 'Why so slow?'],
    [kept?.id, theirs.text],
  ]);
  expect(await putTogether('own', 'own')).toBeNull();
  expect(await putTogether('own', 'gone')).toBeNull();
});

test('two that were told apart are alike no more, and again when that is taken back', async () => {
  const found = async () => {
    const [one, ...others] = await questionsOf('m');
    return one ? alike(one, others).length : null;
  };
  expect(await found()).toBe(1);
  await tellApart('ros~x', 'own');
  expect(await found()).toBe(0);
  await undo();
  expect(await found()).toBe(1);
});
