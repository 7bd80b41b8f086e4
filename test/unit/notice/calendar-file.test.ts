import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineEntry, meetingEntry } from '../../../shared/notice/calendar-entries.ts';
import { type CalendarEntry, calendarFile } from '../../../shared/notice/calendar-file.ts';
import { reckonDeadline } from '../../../shared/notice/reckon.ts';
import { usualRule } from '../../../shared/notice/rule-draft.ts';
import { workingCalendar } from '../../../shared/notice/working-days.ts';
import { meetings } from '../../browser/support/mereshire.ts';
import { holidays, meetingAt } from './support.ts';

const [panelMeeting] = meetings;
if (!panelMeeting) throw new Error('no meeting');
const madeAt = '2026-11-22T12:34:56.789Z';

/** A plain reader of the format: lines put together again, each cut at its first colon outside a parameter. */
function read(text: string): [string, string][] {
  return text
    .replace(/\r\n /g, '')
    .split('\r\n')
    .filter(Boolean)
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
}

const unescaped = (value: string) =>
  value.replace(/\\([\\;,n])/g, (_, found: string) => (found === 'n' ? '\n' : found));
const valueNamed = (text: string, name: string) => unescaped(read(text).find(([found]) => found === name)?.[1] ?? '');

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
  it('is well formed whatever is in it: lines of 75 bytes at most, what begins ends, texts come back', () => {
    fc.assert(
      fc.property(fc.array(entryArbitrary, { maxLength: 4 }), (entries) => {
        const text = calendarFile(entries, madeAt);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of text.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(/[^\P{Cc}\t]/u.test(line)).toBe(false);
        }
        const open: string[] = [];
        for (const [name, value] of read(text)) {
          if (name === 'BEGIN') open.push(value);
          if (name === 'END') expect(open.pop()).toBe(value);
          expect(name).toMatch(/^[A-Z-]+(?:;[A-Z]+=[\w/-]+)*$/);
        }
        expect(open).toEqual([]);
        const descriptions = read(text)
          .filter(([name]) => name === 'LOCATION')
          .map(([, value]) => unescaped(value));
        const plain = (value: string) => value.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
        expect(descriptions).toEqual(entries.filter(({ place }) => place).map(({ place }) => plain(place)));
        expect(calendarFile(entries, madeAt)).toBe(text);
      }),
      { numRuns: 300 },
    );
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
    expect(valueNamed(text, 'DTSTART;TZID=Europe/London')).toBe('20261127T120000');
    expect(valueNamed(text, 'DTSTAMP')).toBe('20261122T123456Z');
    expect(valueNamed(text, 'UID')).toMatch(/^deadline-rule-1-.+@panel-papers$/);
    expect(valueNamed(text, 'DESCRIPTION')).toContain(
      'Neither the day of the meeting nor the day of receipt is counted.',
    );
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(2);

    const whole = calendarFile(
      [meetingEntry(meeting), meetingEntry({ ...meeting, time: null, status: 'cancelled' })],
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
