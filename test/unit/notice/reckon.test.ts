import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysUntil, weekdayNumber } from '../../../shared/dates/dates.ts';
import type { Nation, NoticeTerms } from '../../../shared/model/notice.ts';
import type { Deadline } from '../../../shared/notice/deadline.ts';
import { reckonDeadline } from '../../../shared/notice/reckon.ts';
import { workingCalendar } from '../../../shared/notice/working-days.ts';
import { handWorked } from './hand-worked.ts';
import { byTrial } from './reference.ts';
import { holidays, meetingAt, terms } from './support.ts';

const nations: readonly Nation[] = ['england-and-wales', 'scotland', 'northern-ireland'];
const calendars = {
  'england-and-wales': workingCalendar(holidays, 'england-and-wales'),
  scotland: workingCalendar(holidays, 'scotland'),
  'northern-ireland': workingCalendar(holidays, 'northern-ireland'),
};
const longAgo = { date: '2018-01-01', time: '00:00' };

function reckon(rule: NoticeTerms, meeting: Parameters<typeof reckonDeadline>[1], now = longAgo): Deadline {
  return reckonDeadline(rule, meeting, calendars[rule.nation], now);
}

const codes = ({ warnings }: Deadline) => warnings.map(({ code }) => code);

describe('deadlines worked out by hand', () => {
  it('are at least sixty', () => expect(handWorked.length).toBeGreaterThanOrEqual(60));

  it.each(handWorked.map((one, at) => ({ ...one, name: `${at + 1}. ${one.meeting}: ${one.byHand}` })))(
    '$name',
    ({ rule, more, meeting, about, last }) => {
      const found = reckon(terms(rule, more), meetingAt(meeting, about)).last;
      expect(found && [found.date, found.time].filter(Boolean).join(' ')).toBe(last);
    },
  );
});

const noticeArbitrary: fc.Arbitrary<NoticeTerms['notice']> = fc.oneof(
  fc.record({
    unit: fc.constantFrom('clear-working-days', 'working-days', 'clear-days', 'days'),
    amount: fc.integer({ min: 0, max: 20 }),
  }),
  fc.record({ unit: fc.constantFrom('hours', 'working-hours'), amount: fc.integer({ min: 0, max: 120 }) }),
  fc.record({
    unit: fc.constant('weekday' as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    weeksBefore: fc.integer({ min: 0, max: 4 }),
  }),
);
const termsArbitrary: fc.Arbitrary<NoticeTerms> = fc.record({
  notice: noticeArbitrary,
  from: fc.constantFrom('meeting', 'publication'),
  cutOff: fc.constantFrom(null, '10:30', '12:00', '17:00'),
  nation: fc.constantFrom(...nations),
  closedDay: fc.constantFrom('stands', 'before', 'after'),
  papersDays: fc.integer({ min: 0, max: 7 }),
});
/** From well after the first known year to well before the end of the last. */
const dateArbitrary = fc.integer({ min: 0, max: 4150 }).map((days) => addDays('2019-04-01', days));
const meetingArbitrary = fc
  .record({
    date: dateArbitrary,
    hour: fc.option(fc.integer({ min: 2, max: 20 })),
    outBefore: fc.option(fc.integer({ min: 0, max: 20 })),
  })
  .map(({ date, hour, outBefore }) => ({
    date,
    hour,
    time: hour === null ? null : `${String(hour).padStart(2, '0')}:00`,
    status: 'confirmed' as const,
    movedFrom: null,
    papersOut: outBefore === null ? null : addDays(date, -outBefore),
    papersSeen: null,
  }));

/** A moment that can be compared: one without a time lasts all day. */
const sortable = ({ date, time }: { date: string; time: string | null }) => `${date} ${time ?? '23:59'}`;

describe('deadlines at random', () => {
  it('are those found by trying every day, in 100,000 cases, and hold what holds of all', () => {
    fc.assert(
      fc.property(termsArbitrary, meetingArbitrary, (rule, meeting) => {
        const { last, counted } = reckon(rule, meeting);
        if (!last) throw new Error('the day was not found');
        const expected = byTrial(rule, meeting.date, meeting.hour, meeting.papersOut);
        if (last.date !== expected.date || last.time !== expected.time) {
          throw new Error(`${JSON.stringify(last)} is not ${JSON.stringify(expected)}`);
        }
        const calendar = calendars[rule.nation];
        const start = `${meeting.date} ${meeting.time ?? '00:00'}`;
        const isClamped = sortable(last) === start;
        if (sortable(last) > start) throw new Error('it is after the meeting begins');
        const { notice } = rule;
        const inWorkingDays = notice.unit === 'clear-working-days' || notice.unit === 'working-days';
        const inWorkingHours = notice.unit === 'working-hours';
        const mayBeAnyDay = notice.unit === 'hours' || (inWorkingHours && notice.amount === 0);
        if (!isClamped && !mayBeAnyDay && (inWorkingDays || inWorkingHours || rule.closedDay !== 'stands')) {
          if (!calendar.isWorkingDay(last.date)) throw new Error('it is a holiday');
        }
        if (inWorkingDays) {
          if (counted.length !== notice.amount) throw new Error('not as many days are counted as the rule asks');
          if (!counted.every((day) => calendar.isWorkingDay(day))) throw new Error('a holiday is counted');
          const clear = notice.unit === 'clear-working-days';
          if (clear && (counted.includes(last.date) || counted.includes(meeting.date)) && rule.from === 'meeting') {
            throw new Error('a day at the end is counted');
          }
        }
      }),
      { numRuns: 100_000 },
    );
  });

  it('come no later the more notice is asked for', () => {
    fc.assert(
      fc.property(termsArbitrary, meetingArbitrary, (rule, meeting) => {
        const { notice } = rule;
        const more =
          notice.unit === 'weekday'
            ? { ...notice, weeksBefore: notice.weeksBefore + 1 }
            : { ...notice, amount: notice.amount + 1 };
        const [less, greater] = [reckon(rule, meeting).last, reckon({ ...rule, notice: more }, meeting).last];
        if (!less || !greater) return;
        const [one, other] = [sortable(less), sortable(greater)];
        expect(rule.from === 'meeting' ? other <= one : one <= other).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it('add up: what is counted, what is not and both ends are all the days there are', () => {
    fc.assert(
      fc.property(
        meetingArbitrary,
        fc.integer({ min: 1, max: 15 }),
        fc.constantFrom(...nations),
        (meeting, amount, nation) => {
          const rule = terms({ unit: 'clear-working-days', amount }, { nation });
          const { last, counted, working } = reckon(rule, meeting);
          const between = (daysUntil(meeting.date, last?.date ?? '') ?? 0) - 1;
          const holidaysNamed = working.filter((line) => line.includes('it is a bank holiday in')).length;
          const all = Array.from({ length: between }, (_, at) => addDays(last?.date ?? '', at + 1));
          const weekends = all.filter((day) => weekdayNumber(day) > 5);
          expect(counted.length + weekends.length + holidaysNamed).toBe(between);
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

describe('the working', () => {
  it('says in plain words how the day was reached', () => {
    const rule = terms({ unit: 'clear-working-days', amount: 3 }, { cutOff: '12:00' });
    expect(reckon(rule, meetingAt('2026-12-31 10:00')).working).toEqual([
      'The meeting is on Thursday 31 December 2026 at 10:00.',
      'The rule asks for 3 clear working days before the meeting.',
      'Neither the day of the meeting nor the day of receipt is counted.',
      'Counted: Thursday 24 December, Tuesday 29 December and Wednesday 30 December 2026.',
      'Saturdays and Sundays are not counted.',
      'Friday 25 December 2026 is not counted: it is a bank holiday in England and Wales, Christmas Day.',
      'Monday 28 December 2026 is not counted: it is a bank holiday in England and Wales, Boxing Day (substitute day).',
      'So it must be in by noon, Wednesday 23 December 2026.',
      'What comes in after noon counts as received on the next working day: too late.',
    ]);
  });

  it('names both years where the counted days lie in two', () => {
    const { working } = reckon(terms({ unit: 'working-days', amount: 3 }), meetingAt('2027-01-05'));
    expect(working).toContain('Counted: Wednesday 30 December, Thursday 31 December 2026 and Monday 4 January 2027.');
  });

  it('says of Scotland that councils’ own holidays are not known', () => {
    const rule = terms({ unit: 'clear-working-days', amount: 3 }, { nation: 'scotland' });
    expect(reckon(rule, meetingAt('2026-12-03')).working.join(' ')).toContain('keep local holidays');
  });

  it('says when the clocks are changed', () => {
    const rule = terms({ unit: 'hours', amount: 48 }, { closedDay: 'stands' });
    expect(reckon(rule, meetingAt('2026-10-26 10:00')).working.join(' ')).toContain('The clocks go back in between');
    expect(reckon(rule, meetingAt('2026-03-30 14:00')).working.join(' ')).toContain('The clocks go forward in between');
  });
});

describe('warnings', () => {
  const rule = terms({ unit: 'clear-working-days', amount: 3 }, { cutOff: '12:00' });
  const last = '2026-11-27';

  it('tells that it is past only once it is', () => {
    const at = (time: string) => codes(reckon(rule, meetingAt('2026-12-03 10:00'), { date: last, time }));
    expect(at('12:00')).not.toContain('passed');
    expect(at('12:01')).toContain('passed');
    const allDay = reckon({ ...rule, cutOff: null }, meetingAt('2026-12-03'), { date: last, time: '23:59' });
    expect(codes(allDay)).not.toContain('passed');
  });

  it('tells that it falls before the papers can be read, and not where they are out', () => {
    const early = { ...rule, notice: { unit: 'clear-working-days' as const, amount: 15 } };
    expect(codes(reckon(early, meetingAt('2026-12-10')))).toContain('before-papers');
    expect(codes(reckon(early, meetingAt('2026-12-10', { papersOut: '2026-12-01' })))).not.toContain('before-papers');
    expect(codes(reckon(rule, meetingAt('2026-12-10')))).not.toContain('before-papers');
    const same = { ...rule, notice: { unit: 'clear-working-days' as const, amount: 5 } };
    expect(codes(reckon(same, meetingAt('2026-12-10')))).toContain('before-papers');
  });

  it('takes the day papers were seen only where they may not have come out before', () => {
    const onReports = terms({ unit: 'working-days', amount: 2 }, { from: 'publication' });
    const seen = (papersSeen: string) => reckon(onReports, meetingAt('2026-12-10', { papersSeen })).last?.date;
    expect([seen('2026-11-30'), seen('2026-12-09')]).toEqual(['2026-12-02', '2026-12-04']);
    const early = { ...rule, notice: { unit: 'clear-working-days' as const, amount: 15 } };
    expect(codes(reckon(early, meetingAt('2026-12-10', { papersSeen: '2026-12-01' })))).toEqual([]);
  });

  it('tells of a meeting that is moved, provisional, cancelled or without its hour', () => {
    expect(codes(reckon(rule, meetingAt('2026-12-10', { movedFrom: '2026-12-03' })))).toEqual(['moved']);
    expect(codes(reckon(rule, meetingAt('2026-12-10', { status: 'provisional' })))).toEqual(['provisional']);
    expect(codes(reckon(rule, meetingAt('2026-12-10', { status: 'cancelled' })))).toEqual(['cancelled']);
    const hours = terms({ unit: 'hours', amount: 48 });
    expect(codes(reckon(hours, meetingAt('2026-12-10', { papersOut: '2026-12-01' })))).toEqual(['no-hour']);
  });

  it('tells of a closed day that stands, of years nobody has published and of those nobody knows', () => {
    const stands = terms({ unit: 'clear-days', amount: 3 }, { closedDay: 'stands' });
    expect(codes(reckon(stands, meetingAt('2026-12-09', { papersOut: '2026-12-01' })))).toEqual(['closed-day']);
    expect(codes(reckon(rule, meetingAt('2029-12-06')))).toEqual(['unpublished-holidays']);
    expect(codes(reckon(rule, meetingAt('2031-12-04')))).toEqual(['unknown-holidays']);
  });
});
