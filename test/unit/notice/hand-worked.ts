import type { Nation, NoticeTerms } from '../../../shared/model/notice.ts';
import type { MeetingTime } from '../../../shared/notice/deadline.ts';

/** A deadline worked out by hand: the rule, the meeting, the last moment, and how a person comes to it. */
export interface HandWorked {
  rule: NoticeTerms['notice'];
  more?: Partial<NoticeTerms>;
  meeting: string;
  about?: Partial<MeetingTime>;
  /** `2026-11-27 12:00`, or the date alone where no time is said; null where no moment can be told. */
  last: string | null;
  byHand: string;
}

const clearWorking = (amount: number) => ({ unit: 'clear-working-days' as const, amount });
const working = (amount: number) => ({ unit: 'working-days' as const, amount });
const clear = (amount: number) => ({ unit: 'clear-days' as const, amount });
const days = (amount: number) => ({ unit: 'days' as const, amount });
const hours = (amount: number) => ({ unit: 'hours' as const, amount });
const workingHours = (amount: number) => ({ unit: 'working-hours' as const, amount });
const weekday = (day: number, weeksBefore: number) => ({ unit: 'weekday' as const, weekday: day, weeksBefore });
const noon = { cutOff: '12:00' };
const five = { cutOff: '17:00' };
const in_ = (nation: Nation) => ({ nation });
const stands = { closedDay: 'stands' as const };
const after = { closedDay: 'after' as const };
const published = { from: 'publication' as const };

/** Worked out with a wall calendar before the program was run on them. */
export const handWorked: readonly HandWorked[] = [
  // Clear working days: ordinary weeks.
  {
    rule: clearWorking(3),
    more: noon,
    meeting: '2026-12-03 10:00',
    last: '2026-11-27 12:00',
    byHand: 'Thu 3 Dec. Clear: Wed 2, Tue 1, Mon 30 Nov. In on Fri 27 Nov.',
  },
  {
    rule: clearWorking(5),
    meeting: '2026-12-10',
    last: '2026-12-02',
    byHand: 'Thu 10 Dec. Clear: Wed 9, Tue 8, Mon 7, Fri 4, Thu 3. In on Wed 2.',
  },
  {
    rule: clearWorking(15),
    more: noon,
    meeting: '2026-12-03 14:00',
    last: '2026-11-11 12:00',
    byHand: 'Thu 3 Dec. Clear: 2, 1, 30 Nov (3); 27 to 23 (8); 20 to 16 (13); 13, 12 (15). In on Wed 11.',
  },
  {
    rule: clearWorking(0),
    meeting: '2026-12-07',
    last: '2026-12-04',
    byHand: 'Mon 7 Dec, none between: the working day before, Fri 4.',
  },
  {
    rule: clearWorking(1),
    meeting: '2027-03-01',
    last: '2027-02-25',
    byHand: 'Mon 1 Mar, no leap day. Clear: Fri 26 Feb. In on Thu 25.',
  },
  {
    rule: clearWorking(2),
    meeting: '2026-12-06',
    last: '2026-12-02',
    byHand: 'A Sunday. Sat 5 no. Clear: Fri 4, Thu 3. In on Wed 2.',
  },
  {
    rule: clearWorking(1),
    meeting: '2027-01-02',
    last: '2026-12-30',
    byHand: 'A Saturday. Fri 1 Jan is New Year. Clear: Thu 31. In on Wed 30.',
  },
  // Christmas to New Year.
  {
    rule: clearWorking(3),
    more: noon,
    meeting: '2026-12-31 10:00',
    last: '2026-12-23 12:00',
    byHand: 'Thu 31. Clear: Wed 30, Tue 29; Mon 28 is Boxing Day’s substitute, Fri 25 Christmas; Thu 24. In on Wed 23.',
  },
  {
    rule: clearWorking(3),
    meeting: '2027-01-04',
    last: '2026-12-24',
    byHand: 'Mon 4 Jan. Fri 1 New Year. Clear: Thu 31, Wed 30, Tue 29. Mon 28 and Fri 25 no. In on Thu 24.',
  },
  {
    rule: clearWorking(3),
    more: in_('scotland'),
    meeting: '2027-01-05',
    last: '2026-12-24',
    byHand: 'Tue 5. Mon 4 is 2nd January’s substitute, Fri 1 New Year. Clear: 31, 30, 29. 28 and 25 no. In on Thu 24.',
  },
  {
    rule: clearWorking(3),
    meeting: '2027-01-05',
    last: '2026-12-29',
    byHand: 'Tue 5. Clear: Mon 4 (no holiday in England), Thu 31, Wed 30. In on Tue 29.',
  },
  {
    rule: clearWorking(1),
    meeting: '2027-12-29',
    last: '2027-12-23',
    byHand: 'Wed 29. Tue 28 and Mon 27 are substitutes of a Christmas at the weekend. Clear: Fri 24. In on Thu 23.',
  },
  {
    rule: clearWorking(1),
    meeting: '2028-01-04',
    last: '2027-12-30',
    byHand: 'Tue 4. Mon 3 is New Year’s substitute. Clear: Fri 31. In on Thu 30.',
  },
  {
    rule: clearWorking(1),
    more: in_('scotland'),
    meeting: '2028-01-05',
    last: '2027-12-30',
    byHand: 'Wed 5. Tue 4 and Mon 3 are substitutes. Clear: Fri 31. In on Thu 30.',
  },
  {
    rule: clearWorking(2),
    meeting: '2022-12-29',
    last: '2022-12-22',
    byHand: 'Thu 29. Clear: Wed 28. Tue 27 Christmas’s substitute, Mon 26 Boxing Day. Fri 23. In on Thu 22.',
  },
  // Easter.
  {
    rule: clearWorking(3),
    meeting: '2026-04-09',
    last: '2026-04-01',
    byHand: 'Thu 9. Clear: Wed 8, Tue 7. Mon 6 and Fri 3 Easter. Thu 2. In on Wed 1.',
  },
  {
    rule: clearWorking(3),
    more: in_('scotland'),
    meeting: '2026-04-09',
    last: '2026-04-02',
    byHand: 'Easter Monday is a working day in Scotland. Clear: 8, 7, 6. Fri 3 Good Friday. In on Thu 2.',
  },
  {
    rule: clearWorking(3),
    more: in_('northern-ireland'),
    meeting: '2026-04-09',
    last: '2026-04-01',
    byHand: 'As in England: Wed 1.',
  },
  {
    rule: clearWorking(3),
    meeting: '2027-04-01',
    last: '2027-03-24',
    byHand: 'Thu 1 Apr. Clear: 31, 30. Mon 29 and Fri 26 Easter. Thu 25. In on Wed 24.',
  },
  // Leap years.
  {
    rule: clearWorking(2),
    meeting: '2028-03-01',
    last: '2028-02-25',
    byHand: 'Wed 1 Mar. Clear: Tue 29 Feb, Mon 28. In on Fri 25.',
  },
  {
    rule: clearWorking(5),
    meeting: '2024-03-01',
    last: '2024-02-22',
    byHand: 'Fri 1 Mar. Clear: Thu 29 Feb, 28, 27, 26, Fri 23. In on Thu 22.',
  },
  { rule: days(7), meeting: '2028-03-07', last: '2028-02-29', byHand: 'Tue 7 Mar less 7 is Tue 29 Feb.' },
  { rule: clear(1), meeting: '2028-03-02', last: '2028-02-29', byHand: 'Thu 2 Mar. Clear: Wed 1. In on Tue 29 Feb.' },
  // Bank holidays in May, August and of the nations.
  {
    rule: clearWorking(1),
    meeting: '2026-05-05',
    last: '2026-04-30',
    byHand: 'Tue 5. Mon 4 Early May. Clear: Fri 1. In on Thu 30 Apr.',
  },
  {
    rule: clearWorking(2),
    more: in_('scotland'),
    meeting: '2026-08-04',
    last: '2026-07-29',
    byHand: 'Tue 4. Mon 3 is Scotland’s summer holiday. Clear: Fri 31, Thu 30. In on Wed 29.',
  },
  {
    rule: clearWorking(2),
    meeting: '2026-08-04',
    last: '2026-07-30',
    byHand: 'Tue 4. Clear: Mon 3, Fri 31. In on Thu 30.',
  },
  {
    rule: clearWorking(2),
    meeting: '2026-09-01',
    last: '2026-08-26',
    byHand: 'Tue 1. Mon 31 Aug is England’s. Clear: Fri 28, Thu 27. In on Wed 26.',
  },
  {
    rule: clearWorking(2),
    more: in_('scotland'),
    meeting: '2026-09-01',
    last: '2026-08-27',
    byHand: 'Clear: Mon 31, Fri 28. In on Thu 27.',
  },
  {
    rule: clearWorking(3),
    more: in_('northern-ireland'),
    meeting: '2027-03-19',
    last: '2027-03-12',
    byHand: 'Fri 19. Clear: Thu 18; Wed 17 St Patrick; Tue 16, Mon 15. In on Fri 12.',
  },
  {
    rule: clearWorking(3),
    meeting: '2027-03-19',
    last: '2027-03-15',
    byHand: 'Clear: Thu 18, Wed 17, Tue 16. In on Mon 15.',
  },
  {
    rule: clearWorking(2),
    more: in_('northern-ireland'),
    meeting: '2026-07-15',
    last: '2026-07-09',
    byHand: 'Wed 15. Clear: Tue 14. Mon 13 stands for Sunday the Twelfth. Fri 10. In on Thu 9.',
  },
  {
    rule: clearWorking(1),
    more: in_('scotland'),
    meeting: '2026-12-02',
    last: '2026-11-27',
    byHand: 'Wed 2. Clear: Tue 1. Mon 30 St Andrew. In on Fri 27.',
  },
  { rule: clearWorking(1), meeting: '2026-12-02', last: '2026-11-30', byHand: 'Clear: Tue 1. In on Mon 30.' },
  {
    rule: clearWorking(3),
    more: in_('scotland'),
    meeting: '2030-12-05',
    last: '2030-11-28',
    byHand: 'Thu 5. Clear: Wed 4, Tue 3. Mon 2 stands for St Andrew on Saturday. Fri 29. In on Thu 28.',
  },
  // Days there were or are but once.
  {
    rule: clearWorking(3),
    meeting: '2022-06-06',
    last: '2022-05-27',
    byHand: 'Mon 6. Fri 3 Jubilee, Thu 2 Spring. Clear: Wed 1, Tue 31, Mon 30. In on Fri 27 May.',
  },
  {
    rule: clearWorking(2),
    meeting: '2022-09-21',
    last: '2022-09-15',
    byHand: 'Wed 21. Clear: Tue 20. Mon 19 the funeral. Fri 16. In on Thu 15.',
  },
  {
    rule: clearWorking(1),
    meeting: '2023-05-09',
    last: '2023-05-04',
    byHand: 'Tue 9. Mon 8 the coronation. Clear: Fri 5. In on Thu 4.',
  },
  {
    rule: clearWorking(2),
    more: in_('scotland'),
    meeting: '2026-06-17',
    last: '2026-06-11',
    byHand: 'Wed 17. Clear: Tue 16. Mon 15 the World Cup. Fri 12. In on Thu 11.',
  },
  { rule: clearWorking(2), meeting: '2026-06-17', last: '2026-06-12', byHand: 'Clear: Tue 16, Mon 15. In on Fri 12.' },
  // Working days that are not clear.
  {
    rule: working(3),
    more: { cutOff: '10:30' },
    meeting: '2026-12-03 10:00',
    last: '2026-11-30 10:30',
    byHand: 'The third working day before Thu 3: Wed 2, Tue 1, Mon 30.',
  },
  { rule: working(2), meeting: '2026-12-29', last: '2026-12-23', byHand: 'Tue 29. Mon 28, Fri 25 no. Thu 24, Wed 23.' },
  {
    rule: working(10),
    more: five,
    meeting: '2026-04-08',
    last: '2026-03-23 17:00',
    byHand: 'Wed 8. Tue 7; Easter; Thu 2, 1, 31, 30; Fri 27, 26, 25, 24, Mon 23.',
  },
  {
    rule: working(1),
    more: noon,
    meeting: '2026-12-07 10:00',
    last: '2026-12-04 12:00',
    byHand: 'The working day before Mon 7 is Fri 4.',
  },
  {
    rule: working(0),
    more: noon,
    meeting: '2026-12-03 14:00',
    last: '2026-12-03 12:00',
    byHand: 'By noon on the day itself.',
  },
  {
    rule: working(0),
    more: five,
    meeting: '2026-12-03 14:00',
    last: '2026-12-03 14:00',
    byHand: '17:00 is after it begins, so its beginning.',
  },
  // Clear days of the calendar.
  { rule: clear(5), meeting: '2026-12-03', last: '2026-11-27', byHand: 'Clear: 2, 1, 30, 29, 28. In on Fri 27.' },
  {
    rule: clear(3),
    meeting: '2026-12-09',
    last: '2026-12-04',
    byHand: 'Clear: 8, 7, 6. In on Sat 5: the working day before, Fri 4.',
  },
  { rule: clear(3), more: stands, meeting: '2026-12-09', last: '2026-12-05', byHand: 'The Saturday stands.' },
  {
    rule: clear(3),
    more: after,
    meeting: '2026-12-09',
    last: '2026-12-07',
    byHand: 'The working day after Sat 5 is Mon 7.',
  },
  {
    rule: clear(5),
    more: noon,
    meeting: '2026-12-31',
    last: '2026-12-24 12:00',
    byHand: 'Clear: 30, 29, 28, 27, 26. In on Christmas Day: Thu 24.',
  },
  {
    rule: clear(5),
    more: after,
    meeting: '2026-12-31',
    last: '2026-12-29',
    byHand: 'Christmas Day; 26, 27 weekend, 28 holiday: Tue 29.',
  },
  {
    rule: clear(1),
    more: after,
    meeting: '2026-12-07',
    last: '2026-12-04',
    byHand: 'Clear: Sun 6. In on Sat 5; after it comes only Mon 7, the meeting: so before, Fri 4.',
  },
  // Days of the calendar.
  { rule: days(7), meeting: '2026-12-10', last: '2026-12-03', byHand: 'A week before Thu 10.' },
  { rule: days(14), meeting: '2027-01-08', last: '2026-12-24', byHand: 'Fri 8 less 14 is Christmas Day: Thu 24.' },
  { rule: days(14), meeting: '2027-01-06', last: '2026-12-23', byHand: 'Wed 6 less 14 is Wed 23.' },
  {
    rule: days(7),
    meeting: '2026-04-13',
    last: '2026-04-02',
    byHand: 'Mon 13 less 7 is Easter Monday; back over Good Friday: Thu 2.',
  },
  {
    rule: days(7),
    more: in_('scotland'),
    meeting: '2026-04-13',
    last: '2026-04-06',
    byHand: 'A working day in Scotland.',
  },
  { rule: days(10), meeting: '2026-12-09', last: '2026-11-27', byHand: 'Wed 9 less 10 is Sun 29: Fri 27.' },
  // Hours, and the clocks.
  { rule: hours(48), meeting: '2026-12-03 10:30', last: '2026-12-01 10:30', byHand: 'Two days before, the same hour.' },
  {
    rule: hours(48),
    more: stands,
    meeting: '2026-10-26 10:00',
    last: '2026-10-24 11:00',
    byHand: 'Clocks go back on Sun 25: Sunday has 25 hours, so 11:00 on Saturday.',
  },
  {
    rule: hours(48),
    meeting: '2026-10-26 10:00',
    last: '2026-10-23',
    byHand: 'As before it is Saturday: any time on Fri 23.',
  },
  {
    rule: hours(48),
    more: stands,
    meeting: '2026-03-30 14:00',
    last: '2026-03-28 13:00',
    byHand: 'Clocks go forward on Sun 29: it has 23 hours, so 13:00 on Saturday.',
  },
  {
    rule: hours(24),
    more: stands,
    meeting: '2026-03-30 14:00',
    last: '2026-03-29 14:00',
    byHand: 'From 14:00 on Sunday on nothing changes.',
  },
  {
    rule: hours(72),
    more: stands,
    meeting: '2027-03-30 10:00',
    last: '2027-03-27 09:00',
    byHand: 'Tue to Sat with a Sunday of 23 hours: 09:00.',
  },
  {
    rule: hours(48),
    more: noon,
    meeting: '2026-12-03 18:30',
    last: '2026-12-01 12:00',
    byHand: '18:30 on Tue 1 is after noon: noon.',
  },
  {
    rule: hours(48),
    more: five,
    meeting: '2026-12-03 10:00',
    last: '2026-12-01 10:00',
    byHand: '10:00 on Tue 1 is before five.',
  },
  {
    rule: hours(24),
    more: five,
    meeting: '2026-12-07 10:00',
    last: '2026-12-04 17:00',
    byHand: 'Sun 6: the working day before until five, Fri 4.',
  },
  {
    rule: hours(48),
    meeting: '2026-12-03',
    last: '2026-12-01 00:00',
    byHand: 'No hour known: from the beginning of Thu 3.',
  },
  // Hours of working days alone.
  {
    rule: workingHours(48),
    meeting: '2026-12-03 10:30',
    last: '2026-12-01 10:30',
    byHand: 'No weekend between: two days before, the same hour.',
  },
  {
    rule: workingHours(48),
    meeting: '2026-12-07 10:00',
    last: '2026-12-03 10:00',
    byHand: '10 hours of Mon 7, 24 of Fri 4, the last 14 of Thu 3: 10:00.',
  },
  {
    rule: workingHours(48),
    meeting: '2026-12-08 14:00',
    last: '2026-12-04 14:00',
    byHand: '14 of Tue 8, 24 of Mon 7, the last 10 of Fri 4: 14:00.',
  },
  {
    rule: workingHours(72),
    meeting: '2026-12-07 10:00',
    last: '2026-12-02 10:00',
    byHand: '10 of Mon 7, 24 of Fri 4, 24 of Thu 3, the last 14 of Wed 2: 10:00.',
  },
  {
    rule: workingHours(36),
    meeting: '2026-12-07 18:00',
    last: '2026-12-04 06:00',
    byHand: '18 of Mon 7, the last 18 of Fri 4: 06:00.',
  },
  {
    rule: workingHours(24),
    meeting: '2026-12-07 09:15',
    last: '2026-12-04 09:15',
    byHand: '9 and a quarter of Mon 7, the last 14 and three quarters of Fri 4: 09:15.',
  },
  {
    rule: workingHours(48),
    meeting: '2026-12-29 10:00',
    last: '2026-12-23 10:00',
    byHand: '10 of Tue 29; Mon 28 and Fri 25 are bank holidays; 24 of Thu 24, the last 14 of Wed 23: 10:00.',
  },
  {
    rule: workingHours(48),
    meeting: '2026-04-07 14:00',
    last: '2026-04-01 14:00',
    byHand: '14 of Tue 7; Easter Monday 6, Good Friday 3 no; 24 of Thu 2, the last 10 of Wed 1: 14:00.',
  },
  {
    rule: workingHours(48),
    meeting: '2026-10-26 10:00',
    last: '2026-10-22 10:00',
    byHand: 'The clocks go back on Sun 25, which is not counted: 10 of Mon, 24 of Fri 23, 14 of Thu 22: 10:00.',
  },
  {
    rule: workingHours(48),
    more: in_('scotland'),
    meeting: '2026-12-02 10:00',
    last: '2026-11-27 10:00',
    byHand: 'Mon 30 is St Andrew’s Day: 10 of Wed 2, 24 of Tue 1, the last 14 of Fri 27: 10:00.',
  },
  {
    rule: workingHours(48),
    meeting: '2026-12-05 10:00',
    last: '2026-12-03 00:00',
    byHand: 'A Saturday, none of it: all of Fri 4 and of Thu 3, so its beginning.',
  },
  { rule: workingHours(6), meeting: '2026-12-03 10:00', last: '2026-12-03 04:00', byHand: 'Six of the day itself.' },
  {
    rule: workingHours(48),
    more: noon,
    meeting: '2026-12-08 14:00',
    last: '2026-12-04 12:00',
    byHand: '14:00 on Fri 4 is after noon: noon.',
  },
  {
    rule: workingHours(24),
    meeting: '2026-12-07',
    last: '2026-12-04 00:00',
    byHand: 'No hour known: from the beginning of Mon 7, all of Fri 4.',
  },
  {
    rule: workingHours(48),
    more: published,
    meeting: '2026-12-10 10:00',
    about: { papersOut: '2026-12-04' },
    last: '2026-12-07',
    byHand: 'Out on Fri 4: all of it and of Mon 7, to the end of that day.',
  },
  {
    rule: workingHours(36),
    more: published,
    meeting: '2026-12-10 10:00',
    about: { papersOut: '2026-12-04' },
    last: '2026-12-07 12:00',
    byHand: 'All of Fri 4 and 12 of Mon 7: noon.',
  },
  {
    rule: workingHours(48),
    meeting: '2031-01-06 10:00',
    last: null,
    byHand: 'The bank holidays of 2031 are not known.',
  },
  // Days of the week.
  {
    rule: weekday(1, 1),
    more: noon,
    meeting: '2026-12-10 10:00',
    last: '2026-11-30 12:00',
    byHand: 'Week of Mon 7; the Monday of the week before is 30 Nov.',
  },
  {
    rule: weekday(1, 1),
    more: noon,
    meeting: '2026-09-08',
    last: '2026-08-28 12:00',
    byHand: 'Mon 31 Aug is a bank holiday: Fri 28.',
  },
  {
    rule: weekday(1, 1),
    more: { ...noon, ...after },
    meeting: '2026-09-08',
    last: '2026-09-01 12:00',
    byHand: 'The day after: Tue 1 Sep.',
  },
  {
    rule: weekday(1, 1),
    more: { ...noon, ...in_('scotland') },
    meeting: '2026-09-08',
    last: '2026-08-31 12:00',
    byHand: 'No holiday in Scotland.',
  },
  {
    rule: weekday(1, 1),
    more: { ...noon, ...stands },
    meeting: '2026-09-08',
    last: '2026-08-31 12:00',
    byHand: 'The rule stands as it is.',
  },
  { rule: weekday(2, 0), meeting: '2026-12-10', last: '2026-12-08', byHand: 'The Tuesday of the same week.' },
  { rule: weekday(5, 0), meeting: '2026-12-10', last: '2026-12-04', byHand: 'Fri 11 is after it: Fri 4.' },
  { rule: weekday(4, 0), meeting: '2026-12-10', last: '2026-12-03', byHand: 'Thu 10 is the day itself: Thu 3.' },
  { rule: weekday(1, 0), meeting: '2026-12-06', last: '2026-11-30', byHand: 'A Sunday ends its week: Mon 30.' },
  {
    rule: weekday(5, 1),
    meeting: '2027-01-06',
    last: '2026-12-31',
    byHand: 'Week of Mon 28 Dec; its Friday is New Year: Thu 31.',
  },
  {
    rule: weekday(4, 2),
    more: five,
    meeting: '2027-01-13',
    last: '2026-12-31 17:00',
    byHand: 'Week of Mon 11 less two: 28 Dec; its Thursday, 31.',
  },
  // From publication.
  {
    rule: working(2),
    more: { ...published, ...five },
    meeting: '2026-12-10',
    last: '2026-12-04 17:00',
    byHand: 'Out by Wed 2 (clear: 9, 8, 7, 4, 3). Thu 3, Fri 4.',
  },
  {
    rule: working(2),
    more: published,
    meeting: '2026-12-10',
    about: { papersOut: '2026-11-24' },
    last: '2026-11-26',
    byHand: 'Out on Tue 24: Wed 25, Thu 26.',
  },
  {
    rule: clearWorking(2),
    more: published,
    meeting: '2026-12-10',
    last: '2026-12-07',
    byHand: 'Out by Wed 2. Clear: 3, 4. In on Mon 7.',
  },
  {
    rule: days(3),
    more: published,
    meeting: '2026-12-10',
    about: { papersOut: '2026-12-02' },
    last: '2026-12-04',
    byHand: 'Wed 2 and 3 is Sat 5: Fri 4.',
  },
  {
    rule: days(3),
    more: { ...published, ...after },
    meeting: '2026-12-10',
    about: { papersOut: '2026-12-02' },
    last: '2026-12-07',
    byHand: 'Sat 5: Mon 7.',
  },
  {
    rule: clear(2),
    more: published,
    meeting: '2026-12-10',
    about: { papersOut: '2026-12-02' },
    last: '2026-12-04',
    byHand: 'Clear: 3, 4. In on Sat 5: Fri 4.',
  },
  {
    rule: working(1),
    more: { ...published, papersDays: 3 },
    meeting: '2026-12-10',
    last: '2026-12-07',
    byHand: 'Out by Fri 4 (clear: 9, 8, 7). Mon 7.',
  },
  {
    rule: working(2),
    more: published,
    meeting: '2027-01-05',
    last: '2026-12-29',
    byHand: 'Clear: 4 Jan, 31, 30, 29, 24; out by Wed 23. Thu 24, Tue 29.',
  },
  {
    rule: working(2),
    more: published,
    meeting: '2026-12-10 10:00',
    about: { papersOut: '2026-12-09' },
    last: '2026-12-10 10:00',
    byHand: 'Out on Wed 9: Thu 10, Fri 11, which is after it begins.',
  },
  {
    rule: weekday(1, 0),
    more: { ...published, ...noon },
    meeting: '2026-12-10',
    about: { papersOut: '2026-12-02' },
    last: '2026-12-07 12:00',
    byHand: 'The first Monday after Wed 2.',
  },
  {
    rule: weekday(1, 0),
    more: published,
    meeting: '2026-12-10',
    about: { papersOut: '2026-11-30' },
    last: '2026-12-07',
    byHand: 'Out on a Monday: the next one.',
  },
  {
    rule: hours(24),
    more: published,
    meeting: '2026-12-10',
    about: { papersOut: '2026-12-02' },
    last: '2026-12-03 00:00',
    byHand: 'From the beginning of Wed 2.',
  },
  // Moved, cancelled, and years that are not known.
  {
    rule: clearWorking(3),
    meeting: '2026-12-10',
    about: { movedFrom: '2026-12-03' },
    last: '2026-12-04',
    byHand: 'From the new day, Thu 10. Clear: 9, 8, 7. In on Fri 4.',
  },
  {
    rule: clearWorking(3),
    meeting: '2026-12-10',
    about: { status: 'cancelled' },
    last: null,
    byHand: 'Nothing to be in for.',
  },
  { rule: clearWorking(3), meeting: '2031-01-02', last: null, byHand: 'New Year 2031 is not known.' },
  {
    rule: weekday(1, 1),
    more: stands,
    meeting: '2031-01-06',
    last: '2030-12-30',
    byHand: 'No working day is asked for: Mon 30.',
  },
  {
    rule: days(7),
    meeting: '2031-01-06',
    last: '2030-12-30',
    byHand: 'Mon 6 less 7 is Mon 30, which is known to be a working day.',
  },
  { rule: days(7), meeting: '2031-01-14', last: null, byHand: 'Whether Tue 7 Jan 2031 is a holiday is not known.' },
];
