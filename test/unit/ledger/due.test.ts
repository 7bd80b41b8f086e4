import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueOf } from '../../../shared/ledger/due.ts';
import { dueIn } from '../../../shared/minutes/due.ts';
import type { Nation } from '../../../shared/model/notice.ts';
import { workingCalendar } from '../../../shared/notice/working-days.ts';
import { holidays } from '../notice/support.ts';

const made = '2025-03-24';
const meetings = [
  { id: 'earlier', date: '2024-12-02' },
  { id: 'june', date: '2025-06-09' },
  { id: 'off', date: '2025-07-21', cancelled: true },
  { id: 'september', date: '2025-09-08' },
  { id: 'october', date: '2025-10-27' },
  { id: 'december', date: '2025-12-01' },
];

/** What is printed, the day it means, and the meeting. */
const cases: [string, string | null, string | null][] = [
  ['at the meeting on 8 September 2025', '2025-09-08', 'september'],
  ['to the meeting on 8 September', '2025-09-08', 'september'],
  ['on 8 September', '2025-09-08', 'september'],
  ['by 31/07/2025', '2025-07-31', null],
  ['no later than 1 February', '2026-02-01', null],
  ['before its next meeting', '2025-06-09', 'june'],
  ['at a subsequent meeting', '2025-06-09', 'june'],
  ['after the meeting', '2025-06-09', 'june'],
  ['as soon as possible', '2025-06-09', 'june'],
  ['at a meeting in the autumn', '2025-10-27', 'october'],
  ['in the autumn', '2025-11-30', null],
  ['in early summer 2026', '2026-06-30', null],
  ['in the new year', '2026-01-31', null],
  ['to the Panel’s meeting in June', '2025-06-09', 'june'],
  ['in June', '2025-06-30', null],
  ['by the end of March', '2025-03-31', null],
  ['in February', '2026-02-28', null],
  ['within 30 days', '2025-04-23', null],
  ['within ten working days', '2025-04-07', null],
  ['within one month', '2025-04-24', null],
  ["in six months' time", '2025-09-24', null],
  ['within twelve months', '2026-03-24', null],
  ['within a fortnight', '2025-04-07', null],
  ['on a six-monthly basis', '2025-09-24', null],
  ['quarterly', '2025-06-24', null],
  ['by the end of the financial year', '2025-03-31', null],
  ['by the end of the year', '2025-12-31', null],
  ['by the end of Q2', '2025-09-30', null],
  ['in 2026', '2026-12-31', null],
  ['before Christmas', '2025-12-24', null],
  ['by the end of the month', '2025-03-31', null],
  ['cyn y cyfarfod nesaf', '2025-06-09', 'june'],
  ['in due course', null, null],
  ['at a future meeting', null, null],
  ['once the position was clear', null, null],
];

describe('when something promised is due', () => {
  it.each(cases)('%s', (printed, on, meetingId) => {
    const due = dueOf(printed, made, meetings);
    expect({ on: due.on, meetingId: due.meetingId }).toEqual({ on, meetingId });
    expect(due.working).toContain(printed);
  });

  it('in working days, of the nation where that is known', () => {
    const reckoned = (nation: Nation) =>
      dueOf('within ten working days', '2026-12-18', [], workingCalendar(holidays, nation));
    expect(reckoned('england-and-wales').on).toBe('2027-01-06');
    expect(reckoned('england-and-wales').working).toMatch(/leaving out Christmas Day, Boxing Day.*, New Year/);
    expect(reckoned('scotland').on).toBe('2027-01-07');
    expect(dueOf('within ten working days', '2026-12-18', []).working).toContain('bank holidays not left out');
    // A year whose bank holidays nobody has published yet.
    const far = dueOf('within 5 working days', '2089-12-20', [], workingCalendar(holidays, 'scotland'));
    expect(far.working).toContain('bank holidays not left out');
  });

  it('is told with its working', () => {
    expect(dueOf('at a meeting in the autumn', made, meetings).working).toBe(
      '“at a meeting in the autumn”: autumn is taken to end on 30 November 2025. The committee meets in it on 27 October 2025.',
    );
    expect(dueOf('before its next meeting', made, []).working).toBe(
      '“before its next meeting”: the next meeting of the committee. The day of that meeting is not known yet.',
    );
    expect(dueOf(null, made, meetings)).toEqual({
      on: null,
      meetingId: null,
      everyMonths: null,
      working: 'The record names no time.',
    });
  });

  it('comes again where it is promised again and again', () => {
    expect(dueOf('on a six-monthly basis', made, meetings).everyMonths).toBe(6);
    expect(dueOf('at the meeting on 27 October 2025, and every meeting thereafter', made, meetings).on).toBe(
      '2025-10-27',
    );
  });

  it('is never before the promise, never at a meeting that is off, and at a meeting only on its day', () => {
    const words = fc.oneof(
      fc.constantFrom(...cases.map(([printed]) => printed)),
      fc.string({ maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            'by',
            'the',
            'end',
            'of',
            '31',
            'June',
            'next',
            'meeting',
            'Q4',
            '2/3/25',
            'year',
            'six',
            'months',
            'winter',
            '2027',
            'within',
          ),
          { maxLength: 8 },
        )
        .map((parts) => parts.join(' ')),
    );
    const day = fc
      .date({ min: new Date('2005-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const met = fc.array(fc.record({ id: fc.uuid(), date: day, cancelled: fc.boolean() }), { maxLength: 12 });
    fc.assert(
      fc.property(words, day, met, (printed, at, known) => {
        const due = dueOf(printed, at, known);
        expect(due.working.length).toBeGreaterThan(5);
        const meeting = known.find(({ id }) => id === due.meetingId);
        if (due.meetingId !== null) expect(meeting).toMatchObject({ date: due.on, cancelled: false });
        if (due.on === null) return;
        expect(due.on).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(new Date(due.on).toISOString().slice(0, 10)).toBe(due.on);
        // Only a whole date that is printed can lie before the promise.
        if (!/\d{4}|\d\/\d/.test(printed)) expect(due.on >= at).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is found in what the minutes’ own reading takes for a time', () => {
    const said = 'The PCC agreed to provide the Panel with a further report at a meeting in the autumn.';
    expect(dueOf(dueIn(said), made, meetings).on).toBe('2025-10-27');
  });
});
