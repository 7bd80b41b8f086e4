/** What the main thread of a page did, in processor time: what other programs of the machine take is left out. */
import type { Page } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of processor time. */
  tdur?: number;
  /** Microseconds since some beginning. */
  ts: number;
  args: { name?: string };
}

/** The tasks of a page's main thread, the longest first. */
export interface MainThread {
  /** Milliseconds of processor time of every task. */
  tasks: number[];
  /** Milliseconds it was busy in all. */
  busy: number;
}

/** Looks on at the main threads of the browser's pages while something is done. */
export async function watchMainThread(page: Page, work: () => Promise<unknown>): Promise<MainThread> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  await browser.startTracing(page, { categories: ['toplevel'] });
  const begun = performance.now();
  await work();
  const lasted = performance.now() - begun;
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  const threads = new Set(
    trace.traceEvents
      .filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const run = trace.traceEvents.filter(
    ({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && threads.has(`${pid} ${tid}`),
  );
  const times = run.map(({ ts }) => ts / 1000);
  const traced = times.reduce((last, time) => Math.max(last, time)) - times.reduce((one, time) => Math.min(one, time));
  if (traced < lasted * 0.8) throw new Error(`Only ${Math.round(traced)} of ${Math.round(lasted)} ms were traced.`);
  const tasks = run.map(({ tdur = 0 }) => tdur / 1000).sort((one, other) => other - one);
  return { tasks, busy: tasks.reduce((sum, task) => sum + task, 0) };
}
