/** Ten years of six bodies: reading their lists, planning a sync, Today and the list of meetings. */
import { meetingsXml } from '../../electron/sample-council/site-service.ts';
import { largeCouncil } from '../council/large-council.ts';
import { withBenchPage } from './bench-page.ts';
import { type Figure, figure, median } from './figures.ts';
import type { BodyXml } from './page/decade.ts';

const today = '2026-11-23';
const name = 'ten-years-2500-meetings';
const rounds = 9;

async function medianOf(work: () => Promise<number>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await work());
  return median(times);
}

/** The figures of a long past, each beside the least the browser needs for the same data. */
export async function decadeFigures(): Promise<Figure[]> {
  const council = largeCouncil(today, { bodies: 6, meetings: 2500, papers: 0, bytes: 0, daysBetween: 1.5 });
  const bodies = council.committees.map(
    ({ id, title }): BodyXml => ({
      id: String(id),
      title,
      xml: meetingsXml(council, String(id), '01/01/1990', '31/12/2027'),
    }),
  );
  return withBenchPage([], async (page) => {
    const stored = await page.evaluate((lists) => window.bench.decade.fill(lists), bodies);
    if (stored !== 2500) throw new Error(`${stored} meetings were listed.`);
    const listing = await medianOf(() => page.evaluate((lists) => window.bench.decade.listing(lists), bodies));
    const bareListing = await medianOf(() => page.evaluate((lists) => window.bench.decade.bareListing(lists), bodies));
    const plan = () =>
      page.evaluate(([lists, day]) => window.bench.decade.planning(lists, day), [bodies, today] as const);
    // The first plan after a sync looks at the papers; the next ones know that they are here.
    const firstPlan = await plan();
    const planning = await medianOf(plan);
    const shown = await medianOf(() => page.evaluate((day) => window.bench.decade.today(day), today));
    const meetings = await medianOf(() => page.evaluate(() => window.bench.decade.meetings()));
    const bareMeetings = await medianOf(() => page.evaluate(() => window.bench.decade.bareMeetings()));
    const peer = 'all meetings from the database';
    return [
      figure(name, 'listing', listing, 'ms', 'the browser’s XML parser', bareListing),
      figure(name, 'planning-first', firstPlan, 'ms', peer, bareMeetings),
      figure(name, 'planning', planning, 'ms', peer, bareMeetings),
      figure(name, 'today', shown, 'ms', peer, bareMeetings),
      figure(name, 'meetings', meetings, 'ms', peer, bareMeetings),
    ];
  });
}
