/** Checks against what the committee's rule limits: how many questions, and how soon the same again. */
import { longDate } from '../../dates/dates.ts';
import { counted } from '../../util/counted.ts';
import type { Check } from './check.ts';

/** What a rule limits, and what the member has put. */
export interface PutSoFar {
  /** Most questions of one member for a meeting; null where that is not ruled. */
  mostEach: number | null;
  /** The member's questions for the meeting, this one among them. */
  ofMeeting: number;
  /** Months within which the same may not be put again; null where that is not ruled. */
  repeatMonths: number | null;
  /** The local day of the last meeting a question like this was put to; null where none was. */
  lastPut: string | null;
  /** The local day of this one's meeting; empty where it has none. */
  meetingDate: string;
}

/** The day so many months before another. */
function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, day)).toISOString().slice(0, 10);
}

/** What may be said of a question by its rule's limits. */
export function checkLimits({ mostEach, ofMeeting, repeatMonths, lastPut, meetingDate }: PutSoFar): Check[] {
  const checks: Check[] = [];
  if (mostEach !== null && ofMeeting > mostEach) {
    checks.push({
      id: 'too-many',
      says: `${counted(ofMeeting, 'question')} of yours for this meeting: the rule allows ${mostEach} each.`,
      why: 'What is over the number may not be taken. Another member may ask it, or it can go to officers.',
    });
  }
  if (repeatMonths !== null && lastPut !== null && meetingDate && lastPut > monthsBefore(meetingDate, repeatMonths)) {
    checks.push({
      id: 'again',
      says: `You put a question like this on ${longDate(lastPut)}.`,
      why: `The rule does not take the same again within ${counted(repeatMonths, 'month')}. Ask what has changed since, or for what was promised then.`,
    });
  }
  return checks;
}
