import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineEntry, meetingEntry } from '../../../shared/notice/calendar-entries.ts';
import { type CalendarEntry, calendarFile } from '../../../shared/notice/calendar-file.ts';
import { reckonDeadline } from '../../../shared/notice/reckon.ts';
import { usualRule } from '../../../shared/notice/rule-draft.ts';
import { workingCalendar } from '../../../shared/notice/working-days.ts';
import { meetings } from '../../browser/support/mereshire.ts';
import { minutesAhead, readCalendar, valueIn } from './read-calendar.ts';
import { holidays, meetingAt } from './support.ts';

const [panelMeeting] = meetings;
if (!panelMeeting) throw new Error('no meeting');
const madeAt = '2026-11-22T12:34:56.789Z';

const unescaped = (value: string) =>
  value.replace(/\\([\\;,n])/g, (_, found: string) => (found === 'n' ? '\n' : found));
const eventsIn = (text: string) => readCalendar(text).within.filter(({ kind }) => kind === 'VEVENT');
const valueNamed = (text: string, name: string) =>
  unescaped(eventsIn(text).map((event) => valueIn(event, name))[0] ?? '');

const entryArbitrary: fc.Arbitrary<CalendarEntry> = fc.record({
  uid: fc.stringMatching(/^[\w@-]{1,90}$/),
  title: fc.string({ unit: 'binary' }),
  date: fc.constantFrom('2026-12-03', '2028-02-29', '2026-12-31'),
  time: fc.constantFrom(null, '00:00', '12:00', '23:59'),
  minutes: fc.constantFrom(0, 15, 120),
  place: fc.string({ unit: 'grapheme' }),
  words: fc.string({ unit: 'grapheme', maxLength: 400 }),
  status: fc.constantFrom('CONFIRMED', 'TENTATIVE', 'CANCELLED'),
  alarms: fc.subarray(['-P1D', '-PT2H']),
});

describe('a calendar file', () => {
  it('is as the standard has it whatever is in it, and its texts come back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entryArbitrary, { maxLength: 4, selector: ({ uid }) => uid }), (entries) => {
        const text = calendarFile(entries, madeAt);
        const places = eventsIn(text).map((event) => unescaped(valueIn(event, 'LOCATION')));
        const plain = (value: string) => value.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
        expect(places).toEqual(entries.map(({ place }) => plain(place)));
        expect(calendarFile(entries, madeAt)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('tells the clock of the United Kingdom, over every change of it', () => {
    const [zone] = readCalendar(calendarFile([], madeAt)).within;
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });
    for (let year = 2024; year <= 2040; year += 1) {
      for (const month of [2, 9]) {
        for (let hour = 0; hour < 31 * 24; hour += 1) {
          const instant = Date.UTC(year, month, 1, hour, 30);
          const shown = new Date(instant + (zone ? minutesAhead(zone, instant) : 0) * 60_000).getUTCHours();
          if (Number(clock.format(instant)) !== shown) throw new Error(new Date(instant).toISOString());
        }
      }
    }
  });

  it('has a deadline at its local time on both sides of a change of the clocks', () => {
    const rule = { ...usualRule, id: 'r', bodyId: 'b', bodyName: 'Panel', cutOff: '12:00', updatedAt: madeAt };
    const startOf = (meetingDay: string) => {
      const meeting = { ...panelMeeting, date: meetingDay, time: '10:00' };
      const calendar = workingCalendar(holidays, rule.nation);
      const deadline = reckonDeadline(rule, meetingAt(`${meetingDay} 10:00`), calendar, {
        date: '2026-01-01',
        time: '12:00',
      });
      const entry = deadlineEntry(rule, meeting, deadline);
      return entry ? valueNamed(calendarFile([entry], madeAt), 'DTSTART') : '';
    };
    // The clocks go on on 28 March 2027, in Easter (Good Friday is the 26th), and back on 31 October: between deadline
    // and meeting. Clear are 24, 25 and 30 March, and 29 October, 1 and 2 November.
    expect([startOf('2027-03-31'), startOf('2027-11-03')]).toEqual(['20270323T120000', '20271028T120000']);
  });

  it('has a deadline at its moment with its working, and the meeting it is for', () => {
    const rule = {
      ...usualRule,
      id: 'rule-1',
      bodyId: panelMeeting.bodyId,
      bodyName: panelMeeting.bodyName,
      updatedAt: madeAt,
    };
    const meeting = { ...panelMeeting, date: '2026-12-03', time: '10:00' };
    const deadline = reckonDeadline(rule, meetingAt('2026-12-03 10:00'), workingCalendar(holidays, rule.nation), {
      date: '2026-11-22',
      time: '12:00',
    });
    const entry = deadlineEntry(rule, meeting, deadline);
    if (!entry) throw new Error('no moment');
    const text = calendarFile([entry], madeAt);
    expect(valueNamed(text, 'DTSTART')).toBe('20261127T120000');
    expect(valueNamed(text, 'DTSTAMP')).toBe('20261122T123456Z');
    expect(valueNamed(text, 'UID')).toMatch(/^deadline-rule-1-.+@panel-papers$/);
    expect(valueNamed(text, 'DESCRIPTION')).toContain(
      'Neither the day of the meeting nor the day of receipt is counted.',
    );
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(2);

    const whole = calendarFile(
      [meetingEntry(meeting), meetingEntry({ ...meeting, id: 'other', time: null, status: 'cancelled' })],
      madeAt,
    );
    expect(whole).toContain('DTSTART;TZID=Europe/London:20261203T100000\r\nDURATION:PT120M');
    expect(whole).toContain('DTSTART;VALUE=DATE:20261203\r\nDTEND;VALUE=DATE:20261204');
    expect(whole).toContain('STATUS:CANCELLED');
  });

  it('has nothing of a deadline without a moment', () => {
    const rule = { ...usualRule, id: 'rule-1', bodyId: 'b', bodyName: 'B', updatedAt: madeAt };
    expect(deadlineEntry(rule, panelMeeting, { last: null, working: [], warnings: [], counted: [] })).toBeNull();
  });
});
