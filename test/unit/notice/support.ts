import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoticeTerms } from '../../../shared/model/notice.ts';
import { publishedWithUs, readBankHolidays } from '../../../shared/notice/bank-holidays.ts';
import type { MeetingTime } from '../../../shared/notice/deadline.ts';

/** The text of the file of bank holidays that comes with the application. */
export const holidayText = readFileSync(join(import.meta.dirname, '../../../resources/bank-holidays.json'), 'utf8');

const read = readBankHolidays(holidayText);
if (!read.ok) throw new Error(read.message);

/** The bank holidays that come with the application. */
export const holidays = { ...read.value, publishedTo: publishedWithUs };

/** Terms of a rule; what is not said is: before the meeting, no cut-off, England and Wales, the working day before. */
export function terms(notice: NoticeTerms['notice'], more: Partial<NoticeTerms> = {}): NoticeTerms {
  return {
    notice,
    from: 'meeting',
    cutOff: null,
    nation: 'england-and-wales',
    closedDay: 'before',
    papersDays: 5,
    ...more,
  };
}

/** A confirmed meeting at `2026-12-03 10:00` or on `2026-12-03`, its papers not out. */
export function meetingAt(when: string, more: Partial<MeetingTime> = {}): MeetingTime {
  const [date = '', time = null] = when.split(' ');
  return { date, time, status: 'confirmed', movedFrom: null, papersOut: null, papersSeen: null, ...more };
}
