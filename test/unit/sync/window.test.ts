import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/dates/dates.ts';
import type { HistoryStretch } from '../../../shared/model/library.ts';
import { followWindow, nextStretch, recentWindow, windowCovered } from '../../../shared/sync/window.ts';

const today = '2026-11-23';
const now = Date.parse('2026-11-23T09:00:00Z');

function gone(from: string, meetings: number, doneAt = '2026-11-20T09:00:00Z'): HistoryStretch {
  return { id: `body/${from}`, bodyId: 'body', from, to: '', meetings, doneAt };
}

/** All stretches a body's past is gone through in, where the site has meetings in the given years. */
function goThrough(day: string, at: number, hasMeetings: (year: number) => boolean) {
  const done: HistoryStretch[] = [];
  const tried = new Set<string>();
  for (;;) {
    const next = nextStretch(day, done, tried, at);
    if (!next) return done;
    tried.add(next.from);
    const year = Number(next.from.slice(0, 4));
    const meetings = [year, year + 1].filter(hasMeetings).length;
    done.push({ ...gone(next.from, meetings, new Date(at).toISOString()), to: next.to });
  }
}

describe('the dates a sync looks at', () => {
  it('are those the member chose, the older past apart', () => {
    expect(followWindow('all', today).from).toBe('1990-01-01');
    expect(followWindow('coming', today)).toEqual({ from: today, to: '2027-06-11' });
    expect(recentWindow('all', today)).toEqual(followWindow('year', today));
    expect(recentWindow('coming', today)).toEqual(followWindow('coming', today));
  });

  it('of a list from pages begin with its earliest meeting', () => {
    const asked = { from: '2026-01-01', to: '2026-12-31' };
    const listed = [{ date: '2026-06-01' }, { date: '2026-03-01' }];
    expect(windowCovered(asked, listed, 'web-service')).toEqual(asked);
    expect(windowCovered(asked, listed, 'pages')).toEqual({ from: '2026-03-01', to: '2026-12-31' });
  });
});

describe('a long past', () => {
  it('is gone through from where the recent dates begin, and ends after years without a meeting', () => {
    const stretches = goThrough(today, now, (year) => year >= 2013);
    expect(stretches[0]).toMatchObject({ from: '2024-01-01', to: '2025-10-18' });
    expect(stretches[1]).toMatchObject({ from: '2022-01-01', to: '2023-12-31' });
    expect(stretches.map(({ from }) => from.slice(0, 4))).toEqual([
      '2024',
      '2022',
      '2020',
      '2018',
      '2016',
      '2014',
      '2012',
      '2010',
      '2008',
      '2006',
    ]);
  });

  it('goes on where it was left, tries a stretch once in a sync, and is looked at again after a month', () => {
    const first = gone('2024-01-01', 4);
    expect(nextStretch(today, [first], new Set(), now)?.from).toBe('2022-01-01');
    expect(nextStretch(today, [first], new Set(['2022-01-01']), now)?.from).toBe('2020-01-01');
    const old = gone('2024-01-01', 4, '2026-10-01T09:00:00Z');
    expect(nextStretch(today, [old], new Set(), now)?.from).toBe('2024-01-01');
    expect(nextStretch(today, [old], new Set(['2024-01-01']), now)?.from).toBe('2022-01-01');
  });

  it('is covered without a gap, and each sync of it ends', () => {
    const day = fc.integer({ min: 0, max: 6000 }).map((days) => addDays('2020-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1990, max: 2030 }), (date, since) => {
        const at = Date.parse(`${date}T09:00:00Z`);
        const stretches = goThrough(date, at, (year) => year >= since);
        let end = addDays(recentWindow('all', date).from, -1);
        for (const { from, to } of stretches) {
          expect(to).toBe(end);
          end = addDays(from, -1);
        }
        const oldest = stretches.at(-1)?.from ?? '';
        expect(oldest <= `${Math.max(since, 1991)}-12-31` || stretches.length === 0).toBe(true);
        expect(nextStretch(date, stretches, new Set(), at)).toBeNull();
      }),
    );
  });
});
