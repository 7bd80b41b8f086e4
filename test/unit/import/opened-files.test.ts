import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { importOpenedFiles, questionsAnswered } from '../../../renderer/import/commands.ts';
import { answeredFor, eachOpenedFile } from '../../../renderer/import/opened-files.ts';

let kept: string[];

beforeEach(() => {
  kept = ['whole.pdf', 'two.zip'];
  vi.stubGlobal('fetch', async (input: string, init?: RequestInit) => {
    const id = decodeURIComponent(/\/api\/opened\/(.+)$/.exec(String(input))?.[1] ?? '');
    if (init?.method === 'DELETE') kept = kept.filter((name) => name !== id);
    return id === '' ? Response.json(kept.map((name) => ({ id: name, name, size: 1 }))) : new Response('bytes');
  });
});
afterEach(() => vi.unstubAllGlobals());

it('leaves with the host what waits for the member’s answer, and asks for it once in this window', async () => {
  const taken: string[] = [];
  const use = async ({ name }: File) => {
    taken.push(name);
    return name === 'two.zip' ? ['first', 'second'] : [];
  };
  await eachOpenedFile(use);
  expect(kept).toEqual(['two.zip']);
  await eachOpenedFile(use);
  expect(taken).toEqual(['whole.pdf', 'two.zip']);

  await answeredFor(['first', 'of another file']);
  expect(kept).toEqual(['two.zip']);
  await answeredFor(['second']);
  expect(kept).toEqual([]);
});

it('gives files of colleagues’ questions to the window, and keeps them until the member has answered', async () => {
  kept = ['hart.panelquestions'];
  const { outcomes, questions } = await importOpenedFiles();
  expect([outcomes, questions.map(({ file }) => file.name)]).toEqual([[], ['hart.panelquestions']]);
  expect((await importOpenedFiles()).questions).toEqual([]);
  expect(kept).toEqual(['hart.panelquestions']);
  await questionsAnswered(questions);
  expect(kept).toEqual([]);
});
