import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepPoster } from '../../../renderer/data/posters.ts';
import { keepPostersAhead } from '../../../renderer/features/meeting/keep-posters-ahead.ts';
import { nextPaperAhead } from '../../../renderer/features/meeting/papers-ahead.ts';
import { drawAhead } from '../../../renderer/pdf/draw-ahead.ts';
import { openPaper } from '../../../renderer/pdf/open-paper.ts';

vi.mock('../../../renderer/features/meeting/panes/reader-pane.css', () => ({}));
vi.mock('../../../renderer/data/library-db.ts', () => ({ library: {} }));
vi.mock('../../../renderer/data/watch.ts', () => ({ watch: vi.fn() }));
vi.mock('../../../renderer/data/posters.ts', () => ({ keepPoster: vi.fn(), posterRow: (row: object) => row }));
vi.mock('../../../renderer/pdf/open-paper.ts', () => ({ openPaper: vi.fn() }));
vi.mock('../../../renderer/pdf/draw-ahead.ts', () => ({ drawAhead: vi.fn() }));
vi.mock('../../../renderer/features/meeting/papers-ahead.ts', () => ({
  nextPaperAhead: vi.fn(),
  nameOf: ({ sha256 }: { sha256: string }) => sha256,
}));

const page = { visibilityState: 'visible' };
const close = vi.fn(async () => {});
let doing = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', { pathname: '/' });
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => {
    doing = listener;
  });
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 1));
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => Promise<void>) => work() } });
  vi.mocked(openPaper).mockResolvedValue({ close, died: new Promise(() => {}) } as never);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a poster is made after a while of nothing, is given up for a key, and begun again; then it is not made twice', async () => {
  const paper = { sha256: 'a', blob: new Blob(), zoom: 'auto', place: 'here', look: 'theme', frame: {} };
  vi.mocked(nextPaperAhead).mockImplementation(async (passed) => (passed.has('a') ? undefined : (paper as never)));
  vi.mocked(drawAhead).mockImplementationOnce(
    (_paper, _zoom, _frame, signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(null))),
  );
  keepPostersAhead();
  await vi.advanceTimersByTimeAsync(2900);
  expect(openPaper).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(drawAhead).toHaveBeenCalledTimes(1);
  doing();
  await vi.advanceTimersByTimeAsync(100);
  expect(close).toHaveBeenCalledTimes(1);
  expect(keepPoster).not.toHaveBeenCalled();

  page.visibilityState = 'hidden';
  await vi.advanceTimersByTimeAsync(10_000);
  expect(drawAhead).toHaveBeenCalledTimes(1);
  page.visibilityState = 'visible';
  vi.mocked(drawAhead).mockResolvedValueOnce([]);
  await vi.advanceTimersByTimeAsync(3100);
  expect(keepPoster).toHaveBeenCalledWith({ sha256: 'a', place: 'here', look: 'theme', pages: [], ahead: true });
  expect(close).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(drawAhead).toHaveBeenCalledTimes(2);
});
