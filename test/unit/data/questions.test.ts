import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { redo, undo } from '../../../renderer/data/history.ts';
import { member } from '../../../renderer/data/member-db.ts';
import {
  bringBackQuestions,
  bringBackText,
  changeQuestions,
  createQuestion,
  deleteQuestions,
  noContext,
  placeQuestion,
  putOnItem,
  questionsOf,
  updateQuestion,
  versionsOf,
} from '../../../renderer/data/questions.ts';

beforeEach(async () => {
  vi.useRealTimers();
  await Promise.all(member.tables.map((table) => table.clear()));
});

const begun = (text = '') => createQuestion({ meetingId: 'm', context: noContext, evidence: [], text });
const later = (minutes: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });

test('a text that stood for a while is kept when it is changed, and comes back', async () => {
  const { id } = await begun();
  await updateQuestion(id, { text: 'Why?' });
  await updateQuestion(id, { text: 'Why did it rise?' });
  expect(await versionsOf(id)).toEqual([]);
  later(11);
  await updateQuestion(id, { text: 'Why did it rise in August?' });
  await updateQuestion(id, { text: 'Why did it rise in August and June?' });
  const versions = await versionsOf(id);
  expect(versions.map(({ text }) => text)).toEqual(['Why did it rise?']);

  // Written on, it is one step, and takes the version with it.
  await undo();
  expect(await versionsOf(id)).toEqual([]);
  expect((await member.questions.get(id))?.text).toBe('Why did it rise?');
  await redo();

  const [version] = await versionsOf(id);
  if (!version) throw new Error('no version');
  await bringBackText(version);
  expect((await member.questions.get(id))?.text).toBe('Why did it rise?');
  expect((await versionsOf(id)).map(({ text }) => text)).toContain('Why did it rise in August and June?');
  await undo();
  expect((await member.questions.get(id))?.text).toBe('Why did it rise in August and June?');
});

test('a change of status keeps the text as it was then, once', async () => {
  const { id } = await begun('How many?');
  await updateQuestion(id, { status: 'submitted' });
  await updateQuestion(id, { status: 'asked' });
  expect((await versionsOf(id)).map(({ text }) => text)).toEqual(['How many?']);
});

test('several are changed, deleted with their earlier texts, and brought back, each in one step', async () => {
  const one = await begun('One?');
  const two = await begun('Two?');
  await changeQuestions([one.id, two.id, 'gone'], { status: 'withdrawn' });
  expect((await questionsOf('m')).map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn']);
  const deleted = await deleteQuestions([one.id, two.id]);
  expect(await member.questions.count()).toBe(0);
  expect(await member.questionVersions.count()).toBe(0);
  await bringBackQuestions(deleted);
  await bringBackQuestions(deleted);
  expect(await member.questions.count()).toBe(2);
  expect(await member.questionVersions.count()).toBe(2);
  await undo();
  await undo();
  expect((await questionsOf('m')).map(({ text }) => text)).toEqual(['One?', 'Two?']);
});

test('questions moved to another meeting go to the end of its list, in their order', async () => {
  const one = await begun('One?');
  const two = await begun('Two?');
  await createQuestion({ meetingId: 'n', context: noContext, evidence: [], text: 'There before?' });
  await changeQuestions([one.id, two.id], { meetingId: 'n' });
  expect((await questionsOf('n')).map(({ text }) => text)).toEqual(['There before?', 'One?', 'Two?']);
});

test('a question is put on another item of its meeting, which can be taken back', async () => {
  const { id } = await begun('Why?');
  await putOnItem(id, { itemNumber: '6', itemTitle: 'Precept' });
  expect((await member.questions.get(id))?.context).toEqual({ ...noContext, itemNumber: '6', itemTitle: 'Precept' });
  await putOnItem(id, { itemNumber: '6', itemTitle: 'Precept' });
  await undo();
  expect((await member.questions.get(id))?.context).toEqual(noContext);
});

test('a question is put in the place of another', async () => {
  const [one, two, three] = [await begun('1'), await begun('2'), await begun('3')];
  const all = new Set([one, two, three].map(({ id }) => id));
  await placeQuestion(three.id, one.id, all);
  expect((await questionsOf('m')).map(({ text }) => text)).toEqual(['3', '1', '2']);
  await placeQuestion(three.id, two.id, all);
  await placeQuestion(two.id, two.id, all);
  expect((await questionsOf('m')).map(({ text }) => text)).toEqual(['1', '2', '3']);
});
