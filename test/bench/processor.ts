import type { CDPSession } from '@playwright/test';

/** Milliseconds of processor time the main thread of a page takes for something, whatever else the machine does. */
export async function processorOf(session: CDPSession, work: () => Promise<unknown>): Promise<number> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taken = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const before = await taken();
  await work();
  return (await taken()) - before;
}
