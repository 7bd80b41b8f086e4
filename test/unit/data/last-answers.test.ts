import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { lastAnswers } from '../../../renderer/data/last-answers.ts';
import { member } from '../../../renderer/data/member-db.ts';

const set = (value: string) => member.settings.put({ key: 'theme', value });
const theme = async () => (await member.settings.get('theme'))?.value;

beforeEach(() => member.settings.clear());

it('an answer is known until something it may rest on is written', async () => {
  const last = lastAnswers<unknown>(['member/settings']);
  expect(last.known('theme')).toBeUndefined();
  await set('dark');
  expect(await last.keep('theme', theme)).toBe('dark');
  expect(last.known('theme')).toBe('dark');
  await member.interests.clear();
  expect(last.known('theme')).toBe('dark');
  await set('light');
  expect(last.known('theme')).toBeUndefined();
});

it('what was read while something was written is not kept', async () => {
  const last = lastAnswers<unknown>(['member/settings']);
  await set('dark');
  const answer = await last.keep('theme', async () => {
    const before = await theme();
    await set('light');
    return before;
  });
  expect(answer).toBe('dark');
  expect(last.known('theme')).toBeUndefined();
});

it('of many answers the latest are known', async () => {
  const last = lastAnswers<number>(['member/settings']);
  for (let key = 0; key < 30; key += 1) await last.keep(String(key), () => Promise.resolve(key));
  await last.keep('10', () => Promise.resolve(10));
  await last.keep('30', () => Promise.resolve(30));
  expect(last.known('9')).toBeUndefined();
  expect([last.known('10'), last.known('11'), last.known('30')]).toEqual([10, undefined, 30]);
});
