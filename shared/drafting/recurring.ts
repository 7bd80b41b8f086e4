/** Reports that come again: at the same time of every year, or at every so many meetings of a committee. */
import { addDays, longDate } from '../dates/dates.ts';
import { subjectWords } from '../ledger/subject-words.ts';

/** An item of an earlier agenda of the committee. */
export interface EarlierItem {
  itemId: string;
  meetingId: string;
  /** Day of its meeting, `YYYY-MM-DD`. */
  date: string;
  title: string;
}

/** A report that is to be expected at a meeting. */
export interface RecurringReport {
  /** The words of its subject, by which it is known again. */
  key: string;
  /** The latest item of it. */
  latest: EarlierItem;
  /** Why it is expected, in a sentence. */
  why: string;
}

/** What stands on every agenda and is no report. */
const standing =
  /\b(?:apolog|absence|minutes|declarations?|interests?|exclu(?:sion|de)|urgent (?:business|items?)|questions? (?:from|by)|public (?:questions?|participation)|petitions?|next meeting|appointment of (?:the )?(?:vice|chair)|election of|membership|work(?:ing)? programme|forward plan|announcements?|other business|webcast|welcome|actions? log)\b/i;

const anniversary = 31;

/** The reports that are to be expected at a meeting; `meetings` are the days of all the committee's meetings. */
export function recurringAt(
  meetingDate: string,
  meetings: readonly string[],
  items: readonly EarlierItem[],
): RecurringReport[] {
  const days = [...new Set([...meetings, meetingDate])].sort();
  const place = new Map(days.map((day, at) => [day, at]));
  const earlier = items.filter(({ date, title }) => date < meetingDate && !standing.test(title));
  const bySubject = Map.groupBy(earlier, ({ title }) => [...new Set(subjectWords(title))].sort().join(' '));
  return [...bySubject]
    .flatMap(([key, of]): RecurringReport[] => {
      const sorted = of.toSorted((one, other) => one.date.localeCompare(other.date));
      const latest = sorted.at(-1);
      if (!key || !latest) return [];
      const on = [...new Set(sorted.map(({ date }) => date))];
      const why = everySoOften(on, meetingDate, place) ?? everyYear(on, meetingDate);
      return why ? [{ key, latest, why }] : [];
    })
    .sort((one, other) => one.latest.title.localeCompare(other.latest.title));
}

/** At every n-th meeting: the last three times stand equally far from each other, and this meeting as far from the last. */
function everySoOften(on: readonly string[], meetingDate: string, place: ReadonlyMap<string, number>): string | null {
  const [third, second, last] = on.slice(-3).map((day) => place.get(day));
  const here = place.get(meetingDate);
  if (third === undefined || second === undefined || last === undefined || here === undefined) return null;
  const every = last - second;
  if (every !== second - third || here - last !== every || every > 6) return null;
  const often = every === 1 ? 'every meeting' : `every ${every} meetings`;
  return `It came at ${often} the last three times, latest on ${longDate(on.at(-1) ?? '')}.`;
}

/** At the same time of the last two years. */
function everyYear(on: readonly string[], meetingDate: string): string | null {
  const years = [1, 2].map((back) => {
    const day = `${Number(meetingDate.slice(0, 4)) - back}${meetingDate.slice(4)}`;
    return on.find((one) => one >= addDays(day, -anniversary) && one <= addDays(day, anniversary));
  });
  const [lastYear, before] = years;
  return lastYear && before ? `It came at this time of year on ${longDate(before)} and ${longDate(lastYear)}.` : null;
}
