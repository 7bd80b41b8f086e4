/** Going about in a pack: jumps to any page, and scrolling from end to end. */
import { withBenchPage } from './bench-page.ts';
import { type Figure, figure, quantile } from './figures.ts';
import { watchMainThread } from './main-thread.ts';
import { seeded } from './random.ts';

const jumps = 100;

/** Different pages of a pack, in no order. */
function somePages(count: number): number[] {
  const random = seeded(312);
  return Array.from({ length: count }, (_, index) => ({ page: index + 1, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ page }) => page)
    .slice(0, jumps);
}

/** How long a jump takes beside bare pdf.js drawing the same page, and the longest task while all pages are scrolled. */
export async function pagesFigures(pack: string, name: string): Promise<Figure[]> {
  return withBenchPage([pack], async (page) => {
    const count = await page.evaluate(() => window.bench.pages.open(0));
    await page.evaluate(() => window.bench.pages.openBare(0));
    const times: number[] = [];
    const bareTimes: number[] = [];
    for (const wanted of somePages(count)) {
      times.push(await page.evaluate((number) => window.bench.pages.jump(number), wanted));
      bareTimes.push(await page.evaluate((number) => window.bench.pages.bareJump(number), wanted));
    }
    let frames = 0;
    const { tasks, busy } = await watchMainThread(page, async () => {
      frames = await page.evaluate(() => window.bench.pages.scroll());
    });
    const long = tasks.filter((task) => task > 50);
    console.error(`${name}: ${frames} frames scrolled, the longest tasks: ${tasks.slice(0, 5).join(', ')} ms`);
    const bare = 'bare pdf.js, the same pages';
    return [
      figure(name, 'jump-p50', quantile(times, 0.5), 'ms', bare, quantile(bareTimes, 0.5)),
      figure(name, 'jump-p95', quantile(times, 0.95), 'ms', bare, quantile(bareTimes, 0.95)),
      figure(name, 'jump-p95', quantile(times, 0.95), 'ms', 'the budget', 250),
      figure(name, 'scroll-longest-task-processor', tasks[0] ?? 0, 'ms', 'the budget', 50),
      figure(name, 'scroll-long-tasks', long.length, 'tasks over 50 ms', 'all tasks', tasks.length),
      figure(name, 'scroll-processor', busy / count, 'ms a page', 'a frame', 1000 / 60),
    ];
  });
}
