/** A deadline, and what the steps of reckoning one share. */
import type { NoticeTerms } from '../model/notice.ts';
import { type Walk, type WorkingCalendar, walkWorkingDays } from './working-days.ts';

/** What is known of a meeting that a thing is to be in for. */
export interface MeetingTime {
  /** Local date, `YYYY-MM-DD`. */
  date: string;
  /** Local start, `HH:MM`, or null where it is not known. */
  time: string | null;
  status: 'confirmed' | 'provisional' | 'cancelled';
  /** The local date it was first called for, where it was moved; null otherwise. */
  movedFrom: string | null;
  /** The local date its papers came out, as their publisher says; null while they are not out, or where it does not say. */
  papersOut: string | null;
  /** The local date its papers were first seen here, which may be later than they came out; null while they are not here. */
  papersSeen: string | null;
}

/** Something about a deadline that the member must know. */
export interface DeadlineWarning {
  code:
    | 'cancelled'
    | 'moved'
    | 'provisional'
    | 'passed'
    | 'before-papers'
    | 'closed-day'
    | 'no-hour'
    | 'unknown-holidays'
    | 'unpublished-holidays';
  words: string;
}

/** When something must be in, and how that was reckoned. */
export interface Deadline {
  /** The last moment, local; the time is null where the rule says none, and it is in time all that day. Null where no moment can be told. */
  last: { date: string; time: string | null } | null;
  /** How it was reckoned, a line for each step. */
  working: string[];
  warnings: DeadlineWarning[];
  /** The days counted for the notice, where its days are counted one by one: neither the meeting's nor that of receipt if they are clear. */
  counted: string[];
}

/** What the steps of a reckoning share. */
export interface Reckoning {
  terms: NoticeTerms;
  meeting: MeetingTime;
  calendar: WorkingCalendar;
  working: string[];
  warnings: DeadlineWarning[];
  counted: string[];
  /** A day of a year whose bank holidays are not known was needed. */
  beyond: boolean;
  /** The days on which it mattered whether they are working days. */
  asked: string[];
}

/** A day that a step came to, and the time on it where there is one. */
export type Day = { date: string; time: string | null };

/** Goes through working days, and keeps in mind which days were gone through. */
export function walk(reckoning: Reckoning, from: string, count: number, step: -1 | 1): Walk | null {
  const walked = walkWorkingDays(reckoning.calendar, from, count, step);
  if (walked) reckoning.asked.push(...walked.counted, ...walked.skipped);
  return walked;
}
