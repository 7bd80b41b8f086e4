import { addDays } from '../dates/dates.ts';

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
