import { expect, test } from 'vitest';
import {
  clockTime,
  dateWithWeekday,
  fileStamp,
  financialYear,
  meetingDay,
  monthYear,
  reportedQuarter,
} from '../../../electron/sample-council/content/calendar.ts';
import { fillIn } from '../../../electron/sample-council/content/fill-in.ts';

test('a meeting is on the nearest such weekday, and not at Christmas', () => {
  expect(meetingDay('2026-11-21', 12, 4)).toBe('2026-12-03');
  expect(meetingDay('2026-12-12', 12, 4)).toBe('2027-01-07');
  expect(meetingDay('2026-03-01', -63, 4)).toBe('2025-12-11');
});

test('dates as councils write them', () => {
  expect(dateWithWeekday('2026-12-03')).toBe('Thursday, 3 December 2026');
  expect(monthYear('2026-12-03', 2)).toBe('February 2027');
  expect(monthYear('2026-01-03', -1)).toBe('December 2025');
  expect(financialYear('2026-03-31')).toBe('2025/26');
  expect(financialYear('2026-04-01', 1)).toBe('2027/28');
  expect(clockTime('10:30')).toBe('10.30 am');
  expect(clockTime('12:05')).toBe('12.05 pm');
  expect(fileStamp('2026-12-03', '10:30')).toBe('03rd-Dec-2026 10.30');
  expect(fileStamp('2026-12-11', '10:30')).toBe('11th-Dec-2026 10.30');
});

test('the quarter reported on is the last that was over when the paper was written', () => {
  expect(reportedQuarter('2026-12-03')).toEqual({ number: 2, year: '2026/27', months: 'July to September 2026' });
  expect(reportedQuarter('2026-12-03', -2)).toEqual({ number: 4, year: '2025/26', months: 'January to March 2026' });
  expect(reportedQuarter('2026-10-10').number).toBe(1);
});

test('dates are filled in, and a name that does not exist stops the making', () => {
  const context = { date: '2026-12-03', meetings: new Map([['pcp-5', '2026-09-17']]) };
  expect(fillIn('{{date}}; {{date pcp-5}}; {{date pcp-5 +2}}; {{q -1}}; {{year +1}}; {{month pcp-5 6}}', context)).toBe(
    '3 December 2026; 17 September 2026; 21 September 2026; Q1 2026/27; 2027/28; March 2027',
  );
  expect(() => fillIn('{{date pcp-9}}', context)).toThrow('No meeting "pcp-9"');
  expect(() => fillIn('{{weather}}', context)).toThrow('Nothing to fill in');
});
