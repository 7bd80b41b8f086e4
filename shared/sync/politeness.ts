/** How long a site that refuses us, or asks for patience, is left alone. Pure: the time is given. */
import type { SyncRun } from '../model/library.ts';

const hour = 3_600_000;

/** The name this program gives itself to sites, and by which their rules for programs may name it. */
export const agentName = 'PanelPapers';

/** Milliseconds of rest after the first refusal in a row, the second and so on. */
const restsInARow = [hour, 4 * hour, 12 * hour, 24 * hour];

/** No site is left alone for longer than this without being asked again, milliseconds. */
export const longestRest = 24 * hour;

/** A wait asked for that is no longer than this is waited for on the spot, milliseconds. */
export const shortWait = 30_000;

/** Codes of the failures with which a site sends us away as a whole. */
const refusingCodes = new Set(['blocked', 'busy']);

/** Whether a failure means that the site wants to be left alone. */
export function sendsUsAway(code: string): boolean {
  return refusingCodes.has(code);
}

const httpDate =
  /^(?:[a-z]{3}, \d{2} [a-z]{3} \d{4}|[a-z]+, \d{2}-[a-z]{3}-\d{2}|[a-z]{3} [a-z]{3} [ \d]\d) \d{2}:\d{2}:\d{2}(?: GMT| \d{4})$/i;

/**
 * Milliseconds a site asks to be left alone for, from its `Retry-After` (seconds or an HTTP date); null when it does
 * not say, or not in a way that can be read. Never negative, and never longer than `longestRest`.
 * @param now milliseconds since the epoch
 */
export function retryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  const wanted = /^\d+$/.test(text)
    ? Number(text) * 1000
    : httpDate.test(text)
      ? Date.parse(/GMT$|\d{2}:\d{2}:\d{2}$/i.test(text) ? text : `${text} GMT`) - now
      : Number.NaN;
  return Number.isNaN(wanted) ? null : Math.min(longestRest, Math.max(0, wanted));
}

/**
 * Milliseconds a site is left alone after it sent us away. What it asked for counts; a site that sends us away again
 * and again is asked less and less, whatever it asked for.
 * @param before refusals in a row before this one
 * @param asked what `Retry-After` asked for, or null
 */
export function restAfterRefusal(before: number, asked: number | null): number {
  const step = (count: number) => restsInARow[Math.min(count, restsInARow.length - 1)] ?? longestRest;
  if (asked === null) return step(before);
  return Math.min(longestRest, Math.max(asked, before > 0 ? step(before - 1) : 0));
}

/** How many of the last runs in a row were sent away; runs that found no network or were stopped say nothing. */
export function refusalsInARow(newestFirst: readonly Pick<SyncRun, 'outcome' | 'problems'>[]): number {
  let count = 0;
  for (const { outcome, problems } of newestFirst) {
    if (problems.some(({ code }) => sendsUsAway(code))) count += 1;
    else if (outcome === 'done' || outcome === 'partly') break;
  }
  return count;
}
