/** Which dates of a body a sync looks at. Pure: nothing is asked here. */
import { addDays } from '../dates/dates.ts';
import type { HistoryStretch } from '../model/library.ts';
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

/** No council had its papers on the web before. */
const firstYear = 1990;

/** The dates of a body that are fetched, by what the member chose for it. */
export function followWindow(chosen: Follow['window'], today: string): DateWindow {
  const to = addDays(today, daysAhead);
  switch (chosen) {
    case 'all':
      return { from: `${firstYear}-01-01`, to };
    case 'year':
      return { from: addDays(today, -daysBack), to };
    case 'coming':
      return { from: today, to };
  }
}

/** The dates every sync looks at; where all of a body's past is wanted, its older stretches are gone through besides. */
export function recentWindow(chosen: Follow['window'], today: string): DateWindow {
  return followWindow(chosen === 'all' ? 'year' : chosen, today);
}

/** A long past is listed in stretches of so many years, beginning in even years, so that they stay the same. */
const yearsOfStretch = 2;

/** So many stretches in a row without a meeting, and a body had none before. */
const emptyStretches = 3;

/** Days after which a stretch of the past is gone through again: old minutes and papers are published, if seldom. */
const againAfterDays = 30;

/**
 * The next stretch of a body's past to list, from the latest back; null when all of it has been gone through.
 * @param gone the stretches gone through before
 * @param tried where the stretches begin that this sync has been at
 * @param now milliseconds since the epoch
 */
export function nextStretch(
  today: string,
  gone: readonly HistoryStretch[],
  tried: ReadonlySet<string>,
  now: number,
): DateWindow | null {
  const end = addDays(recentWindow('all', today).from, -1);
  const known = new Map(gone.map((stretch) => [stretch.from, stretch]));
  const endYear = Number(end.slice(0, 4));
  let empty = 0;
  for (let year = endYear - (endYear % yearsOfStretch); year >= firstYear; year -= yearsOfStretch) {
    const from = `${year}-01-01`;
    const last = `${year + yearsOfStretch - 1}-12-31`;
    const stretch = known.get(from);
    const isDue = !stretch || now - Date.parse(stretch.doneAt) > againAfterDays * 86_400_000;
    if (isDue && !tried.has(from)) return { from, to: last < end ? last : end };
    empty = stretch?.meetings === 0 ? empty + 1 : 0;
    if (empty === emptyStretches) return null;
  }
  return null;
}

/** The instant (ISO 8601) since which a whole meeting of the past was read recently enough. `now` in milliseconds. */
export function historySince(now: number): string {
  return new Date(now - againAfterDays * 86_400_000).toISOString();
}

/**
 * The dates a list of meetings says everything about. One from the web service does for the dates asked; one read from
 * pages goes only as far back as its earliest meeting.
 */
export function windowCovered(
  asked: DateWindow,
  listed: readonly { date: string }[],
  access: 'web-service' | 'pages',
): DateWindow {
  if (access === 'web-service') return asked;
  const earliest = listed.map(({ date }) => date).sort()[0] ?? asked.to;
  return { from: earliest > asked.from ? earliest : asked.from, to: asked.to };
}
