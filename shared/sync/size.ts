/**
 * How much a body's papers will take, reckoned before anything is fetched: the meetings listed, times what a meeting's
 * papers usually take. An estimate, and always shown as one.
 */

import type { Follow } from '../model/member.ts';
import { counted } from '../util/counted.ts';
import type { DateWindow } from './window.ts';

/** Half of the papers on council sites are smaller than this, in bytes; a meeting has about a score of them. */
const usualPaper = 140_000;
const usualPapersOfMeeting = 20;

/** Bytes of a meeting's papers until enough meetings are on disk to know better. */
export const usualMeetingBytes = usualPaper * usualPapersOfMeeting;

/** From this many meetings on, what is on disk says more than what is usual. */
export const enoughMeetings = 4;

/** Share of a paper's bytes that its text and its part of the search index take. */
const textShare = 0.2;

/** The bytes of a meeting's papers to reckon with: the middle of those on disk, or what is usual while they are few. */
export function meetingBytes(onDisk: readonly number[]): number {
  const sizes = onDisk.filter((bytes) => bytes > 0).sort((one, other) => one - other);
  if (sizes.length < enoughMeetings) return usualMeetingBytes;
  const middle = Math.floor(sizes.length / 2);
  const [below, above] = [sizes[middle - 1] ?? 0, sizes[middle] ?? 0];
  return Math.round(sizes.length % 2 ? above : (below + above) / 2);
}

/** A meeting as a list of meetings tells of it. */
export interface CountedMeeting {
  /** Local date, `YYYY-MM-DD`. */
  date: string;
  cancelled: boolean;
}

/** What following a body will bring. */
export interface SizeEstimate {
  /** Meetings in the window that were or are to be held. */
  meetings: number;
  /** Bytes that are fetched. */
  fetched: number;
  /** Bytes that stay on the disk. */
  kept: number;
}

/** Reckons what the meetings of a window bring. */
export function estimateSize(
  listed: readonly CountedMeeting[],
  window: DateWindow,
  keep: Follow['keep'],
  perMeeting: number,
): SizeEstimate {
  const meetings = listed.filter(
    ({ date, cancelled }) => !cancelled && date >= window.from && date <= window.to,
  ).length;
  const fetched = meetings * perMeeting;
  return { meetings, fetched, kept: keep === 'papers' ? fetched : Math.round(fetched * textShare) };
}

/** The estimates of several bodies together. */
export function addEstimates(estimates: readonly SizeEstimate[]): SizeEstimate {
  const sum = { meetings: 0, fetched: 0, kept: 0 };
  for (const one of estimates) {
    sum.meetings += one.meetings;
    sum.fetched += one.fetched;
    sum.kept += one.kept;
  }
  return sum;
}

/** Bytes in a megabyte, as disks and the settings count them. */
export const megabyte = 1_000_000;

const gigabytes = (megabytes: number) => `${Number((megabytes / 1000).toFixed(1))} GB`;

/** Bytes in words, no more exact than an estimate is: `about 40 MB`, `less than 1 MB`. */
export function roughBytes(bytes: number): string {
  const megabytes = bytes / megabyte;
  if (megabytes < 1) return bytes > 0 ? 'less than 1 MB' : 'nothing';
  if (megabytes >= 995) return `about ${gigabytes(megabytes)}`;
  const step = megabytes < 20 ? 1 : megabytes < 100 ? 5 : 10;
  return `about ${Math.round(megabytes / step) * step} MB`;
}

/** Bytes on disk in words: `0 MB`, `3.4 MB`, `250 MB`, `1.2 GB`. */
export function bytesInWords(bytes: number): string {
  const megabytes = bytes / megabyte;
  if (megabytes >= 1000) return gigabytes(megabytes);
  return `${megabytes >= 10 || megabytes === 0 ? Math.round(megabytes) : Math.max(0.1, megabytes).toFixed(1)} MB`;
}

/** An estimate in words for the member: `38 meetings, about 110 MB`. */
export function estimateWords(estimate: SizeEstimate): string {
  const { meetings, fetched, kept } = estimate;
  if (meetings === 0) return 'no meetings';
  const count = counted(meetings, 'meeting');
  return kept === fetched
    ? `${count}, ${roughBytes(fetched)}`
    : `${count}, ${roughBytes(fetched)} to fetch, ${roughBytes(kept)} to keep`;
}
