import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEstimates,
  bytesInWords,
  estimateSize,
  estimateWords,
  meetingBytes,
  roughBytes,
  usualMeetingBytes,
} from '../../../shared/sync/size.ts';

const window = { from: '2026-01-01', to: '2026-12-31' };
const held = (date: string) => ({ date, cancelled: false });

describe('the papers of a meeting', () => {
  it('take what is usual until enough meetings are here', () => {
    expect(usualMeetingBytes).toBe(2_800_000);
    expect(meetingBytes([])).toBe(usualMeetingBytes);
    expect(meetingBytes([9_000_000, 0, 0, 8_000_000, 7_000_000])).toBe(usualMeetingBytes);
  });

  it('take the middle of what is here, so that one huge pack does not count for all', () => {
    expect(meetingBytes([1_000_000, 300_000_000, 3_000_000, 2_000_000, 2_500_000])).toBe(2_500_000);
    expect(meetingBytes([4_000_000, 1_000_000, 2_000_000, 3_000_000, 0])).toBe(2_500_000);
  });
});

describe('an estimate', () => {
  const listed = [
    held('2025-12-31'),
    held('2026-01-01'),
    held('2026-06-01'),
    { date: '2026-06-02', cancelled: true },
    held('2026-12-31'),
    held('2027-01-01'),
  ];

  it('counts the meetings of the window that take place', () => {
    expect(estimateSize(listed, window, 'papers', 2_000_000)).toEqual({
      meetings: 3,
      fetched: 6_000_000,
      kept: 6_000_000,
    });
  });

  it('fetches as much for text alone, and keeps less', () => {
    expect(estimateSize(listed, window, 'text', 2_000_000)).toEqual({
      meetings: 3,
      fetched: 6_000_000,
      kept: 1_200_000,
    });
  });

  it('of several bodies is their sum', () => {
    const one = estimateSize(listed, window, 'papers', 1_000_000);
    expect(addEstimates([one, one])).toEqual({ meetings: 6, fetched: 6_000_000, kept: 6_000_000 });
    expect(addEstimates([])).toEqual({ meetings: 0, fetched: 0, kept: 0 });
  });

  it('is never less for a wider window', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((n) => new Date(1.5e12 + n * 864e5).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day), fc.array(day, { minLength: 4, maxLength: 4 }), (dates, ends) => {
        const [from = '', innerFrom = '', innerTo = '', to = ''] = ends.toSorted();
        const meetings = dates.map(held);
        const inner = estimateSize(meetings, { from: innerFrom, to: innerTo }, 'papers', 10);
        expect(inner.fetched).toBeLessThanOrEqual(estimateSize(meetings, { from, to }, 'papers', 10).fetched);
      }),
    );
  });
});

describe('in words', () => {
  it.each([
    [0, 'nothing'],
    [400_000, 'less than 1 MB'],
    [7_400_000, 'about 7 MB'],
    [42_000_000, 'about 40 MB'],
    [312_000_000, 'about 310 MB'],
    [999_000_000, 'about 1 GB'],
    [2_840_000_000, 'about 2.8 GB'],
  ])('%d bytes are %s', (bytes, said) => expect(roughBytes(bytes)).toBe(said));

  it.each([
    [0, '0 MB'],
    [1_000, '0.1 MB'],
    [3_440_000, '3.4 MB'],
    [250_400_000, '250 MB'],
    [1_240_000_000, '1.2 GB'],
  ])('%d bytes on disk are %s', (bytes, said) => expect(bytesInWords(bytes)).toBe(said));

  it('says what comes and what stays', () => {
    expect(estimateWords({ meetings: 0, fetched: 0, kept: 0 })).toBe('no meetings');
    expect(estimateWords({ meetings: 1, fetched: 3e6, kept: 3e6 })).toBe('1 meeting, about 3 MB');
    expect(estimateWords({ meetings: 40, fetched: 3e8, kept: 3e8 })).toBe('40 meetings, about 300 MB');
    expect(estimateWords({ meetings: 40, fetched: 3e8, kept: 6e7 })).toBe(
      '40 meetings, about 300 MB to fetch, about 60 MB to keep',
    );
  });
});
