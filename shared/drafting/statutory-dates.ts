/** What the law asks of bodies of some kind and by when, from a file that comes with the application. */
import { z } from 'zod';
import { addDays, longDate, weekdayNumber, weekdayOf } from '../dates/dates.ts';

const dutySchema = z.object({
  id: z.string(),
  title: z.string(),
  /** By when, in words. */
  words: z.string(),
  /** The day of the year it is due by, `MM-DD`; null where no day is set. */
  by: z
    .string()
    .regex(/^\d{2}-\d{2}$/)
    .nullable(),
  /** The months in which it usually comes, January being 1, where no day is set. */
  usualMonths: z.array(z.number().int().min(1).max(12)),
  source: z.object({ text: z.string().min(1), url: z.url() }),
});
const kindSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** A regular expression for the names of such bodies, any case. */
  pattern: z.string(),
  duties: z.array(dutySchema),
});
/** What the law asks of a body, with its source. */
export type StatutoryDuty = z.infer<typeof dutySchema>;
/** A kind of body with what the law asks of it. */
export type BodyKind = z.infer<typeof kindSchema>;

/** Reads the file of statutory dates that comes with the application; a fault in it is thrown. */
export function readBodyKinds(text: string): BodyKind[] {
  return z.array(kindSchema).parse(JSON.parse(text));
}

/** A duty that a meeting may have to do with. */
export interface DutyAtMeeting {
  duty: StatutoryDuty;
  /** The day it is due by, `YYYY-MM-DD`; null where no day is set. */
  on: string | null;
}

/** What is to be known of a day that offices are closed on, as the law does not move it; empty for another day. */
export function weekendWords(on: string): string {
  const past = weekdayNumber(on) - 5;
  if (past <= 0) return '';
  return `That is a ${weekdayOf(on)}; the Friday before is ${longDate(addDays(on, -past))}.`;
}

/** Days before and after a meeting within which what is due has to do with it. */
const before = 21;
const after = 45;

/** What the law asks about the time of a meeting: with a day near it, usual in its month, or possible at any time. */
export function dutiesAt(kinds: readonly BodyKind[], bodyName: string, meetingDate: string): DutyAtMeeting[] {
  const duties = kinds.filter(({ pattern }) => new RegExp(pattern, 'i').test(bodyName)).flatMap((kind) => kind.duties);
  const year = Number(meetingDate.slice(0, 4));
  const month = Number(meetingDate.slice(5, 7));
  const found = duties.flatMap((duty): DutyAtMeeting[] => {
    const { by, usualMonths } = duty;
    if (by === null) return usualMonths.length === 0 || usualMonths.includes(month) ? [{ duty, on: null }] : [];
    const on = [year - 1, year, year + 1]
      .map((one) => `${one}-${by}`)
      .find((day) => day >= addDays(meetingDate, -before) && day <= addDays(meetingDate, after));
    return on ? [{ duty, on }] : [];
  });
  return found.sort((one, other) => (one.on ?? '9999').localeCompare(other.on ?? '9999'));
}
