import { addDays } from '../dates/dates.ts';
import type { Follow } from '../model/member.ts';

/** Meetings this many days back are synced, so that the last year's minutes and decisions are there. */
const daysBack = 400;

/** Meetings this many days ahead are synced. */
const daysAhead = 200;

/** After this many days a meeting whose minutes are out is not read again at every sync. */
export const settledAfterDays = 120;

/** A stretch of local dates, `YYYY-MM-DD`, both ends included. */
export interface DateWindow {
  from: string;
  to: string;
}

/** The dates a sync on `today` looks at. */
export function syncWindow(today: string): DateWindow {
  return { from: addDays(today, -daysBack), to: addDays(today, daysAhead) };
}

/** No council's site has papers older than this. */
const beginning = '1990-01-01';

/** The dates of a body that are fetched, by what the member chose for it. */
export function followWindow(chosen: Follow['window'], today: string): DateWindow {
  const { from, to } = syncWindow(today);
  switch (chosen) {
    case 'all':
      return { from: beginning, to };
    case 'year':
      return { from, to };
    case 'coming':
      return { from: today, to };
  }
}
