/** Fills the dates into the papers' text, which is written without them. */
import { addDays, longDate } from '../../../shared/dates/dates.ts';
import { dateWithWeekday, financialYear, monthYear, reportedQuarter, workingDay } from './calendar.ts';

/** What a text is filled in from: the date of its meeting and the dates of all meetings by their keys. */
export interface FillInContext {
  date: string;
  meetings: ReadonlyMap<string, string>;
}

/**
 * Replaces `{{name}}`, `{{name key}}`, `{{name shift}}` and `{{name key shift}}`. `key` is another meeting whose date is
 * meant; `shift` counts days for dates, months for `month`, quarters for `quarter`, `q` and `months`, years for `year`.
 * Throws on a name or key that does not exist: a paper must not be published with a gap.
 */
export function fillIn(text: string, context: FillInContext): string {
  return text.replace(
    /\{\{([a-z]+)(?: ([a-z]+-\d+))?(?: ([+-]?\d+))?\}\}/g,
    (whole, name: string, key?: string, by?: string) => {
      const date = key === undefined ? context.date : context.meetings.get(key);
      if (date === undefined) throw new Error(`No meeting "${key}" for ${whole}`);
      const shift = Number(by ?? 0);
      const moved = shift === 0 ? date : workingDay(addDays(date, shift));
      switch (name) {
        case 'date':
          return longDate(moved);
        case 'day':
          return dateWithWeekday(moved);
        case 'month':
          return monthYear(date, shift);
        case 'year':
          return financialYear(date, shift);
        case 'quarter': {
          const quarter = reportedQuarter(date, shift);
          return `Quarter ${quarter.number} of ${quarter.year}`;
        }
        case 'q': {
          const quarter = reportedQuarter(date, shift);
          return `Q${quarter.number} ${quarter.year}`;
        }
        case 'months':
          return reportedQuarter(date, shift).months;
        default:
          throw new Error(`Nothing to fill in for ${whole}`);
      }
    },
  );
}
