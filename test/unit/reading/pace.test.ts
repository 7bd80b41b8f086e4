import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paceWords, pagesPerDay } from '../../../shared/reading/pace.ts';

const pace = { read: 143, of: 312, meeting: '2026-12-03', today: '2026-11-28' };

test('what is left is shared out over the days before the meeting, today among them', () => {
  expect(paceWords(pace)).toBe('143 of 312 pages read · 34 a day until Thursday');
  expect(paceWords({ ...pace, read: 0, of: 2500, today: '2026-11-22' })).toBe(
    '0 of 2,500 pages read · 228 a day until Thu 3 Dec',
  );
  // A week before, the weekday alone would be taken for today's.
  expect(paceWords({ ...pace, today: '2026-11-26' })).toContain('until Thu 3 Dec');
});

test('the last days, the day itself and what is over say so', () => {
  expect(paceWords({ ...pace, today: '2026-12-02' })).toBe(
    '143 of 312 pages read · 169 today, the meeting is tomorrow',
  );
  expect(paceWords({ ...pace, today: '2026-12-03' })).toBe('143 of 312 pages read · 169 left for today');
  expect(paceWords({ ...pace, today: '2026-12-04' })).toBe('143 of 312 pages read');
  expect(paceWords({ ...pace, read: 312 })).toBe('All 312 pages read');
  expect(paceWords({ ...pace, read: 1, of: 1 })).toBe('The one page read');
  expect(paceWords({ ...pace, read: 0, of: 0 })).toBe('');
  expect(paceWords({ ...pace, meeting: 'soon' })).toBe('143 of 312 pages read');
});

test('keeping to it, everything is read in time, and no earlier than it must be', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`);
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(3000), day, day, (read, of, meeting, today) => {
      const perDay = pagesPerDay({ read, of, meeting, today });
      if (perDay === null) return read >= of || meeting < today;
      const days = Math.max(1, Number(meeting.slice(-2)) - Number(today.slice(-2)));
      return perDay * days >= of - read && (perDay - 1) * days < of - read;
    }),
  );
});
