import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type OpenPaper, openPaper, type PaperProblem } from '../../../renderer/pdf/open-paper.ts';
import { makeReady, takeReady } from '../../../renderer/pdf/ready-paper.ts';

vi.mock('../../../renderer/pdf/open-paper.ts', () => ({ openPaper: vi.fn() }));

/** A paper that notes the pages that are drawn of it and that it was closed. */
function paper() {
  const drawn: number[] = [];
  const close = vi.fn(async () => {});
  const getPage = async (page: number) => ({
    getViewport: () => ({ width: 60, height: 84 }),
    render: () => {
      drawn.push(page);
      return { promise: Promise.resolve() };
    },
  });
  return { drawn, close, open: { document: { getPage }, close } as unknown as OpenPaper };
}

const opens = (result: OpenPaper | PaperProblem) => vi.mocked(openPaper).mockResolvedValueOnce(result);
const blob = new Blob();

beforeEach(() => {
  vi.stubGlobal('document', { createElement: () => ({}) });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.mocked(openPaper).mockReset();
});

it('is open and drawn at its page before it is asked for, and is given away once', async () => {
  const pack = paper();
  opens(pack.open);
  await makeReady('a', blob, 143);
  await makeReady('a', blob, 143);
  expect(openPaper).toHaveBeenCalledTimes(1);
  expect(pack.drawn).toEqual([143]);
  expect(takeReady('b')).toBeNull();
  expect(await takeReady('a')).toBe(pack.open);
  expect(takeReady('a')).toBeNull();
  expect(pack.close).not.toHaveBeenCalled();
});

it('is closed for the next one, unless it was taken, and one that cannot be opened says why', async () => {
  const [first, second] = [paper(), paper()];
  opens(first.open);
  await makeReady('a', blob, 1);
  opens(second.open);
  await makeReady('b', blob, 1);
  expect(first.close).toHaveBeenCalledTimes(1);
  const taken = takeReady('b');
  opens('damaged');
  await makeReady('c', blob, 1);
  expect(await taken).toBe(second.open);
  expect(second.close).not.toHaveBeenCalled();
  expect(await takeReady('c')).toBe('damaged');
});
