import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import {
  latestNews,
  newsForToday,
  newsOfMeeting,
  unseenCount,
  unseenUntil,
} from '../../../renderer/features/news/news-queries.ts';
import type { Change } from '../../../shared/model/library.ts';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

function change(meetingId: string, at: string, more: Partial<Change> = {}): Change {
  return {
    at,
    kind: 'agenda-published',
    meetingId,
    itemId: null,
    documentId: null,
    summary: 'Agenda published',
    ...more,
  };
}

beforeEach(async () => {
  await Promise.all([...library.tables, ...member.tables].map((table) => table.clear()));
});

it('what was not looked at comes first on Today; what was is shown only when there is nothing else', async () => {
  const [seen, later, old] = [daysAgo(3), daysAgo(1), daysAgo(200)];
  await library.changes.bulkAdd([change('m1', seen), change('m2', later), change('m3', old)]);
  await member.seen.put({ id: 'm1', at: seen, openedAt: seen });
  expect(await unseenCount()).toBe(1);
  expect(await unseenUntil()).toEqual(new Map([['m2', later]]));
  expect(await newsForToday(5)).toMatchObject({ unseen: 1, shown: [{ meetingId: 'm2', unseen: true }] });
  await member.seen.put({ id: 'm2', at: later, openedAt: null });
  const { unseen, shown } = await newsForToday(5);
  expect([unseen, shown.map(({ meetingId }) => meetingId)]).toEqual([0, ['m2', 'm1', 'm3']]);
});

it('news of a paper published again comes with what changed in that very version', async () => {
  const [first, second, third] = [daysAgo(9), daysAgo(5), daysAgo(1)];
  const again = { kind: 'document-republished' as const, documentId: 'd' };
  await library.changes.bulkAdd([change('m', second, again), change('m', third, again)]);
  const version = (sha256: string, arrivedAt: string) => ({
    id: `d@${sha256}`,
    documentId: 'd',
    sha256,
    size: 1,
    arrivedAt,
  });
  await library.versions.bulkAdd([version('a', first), version('b', second), version('c', third)]);
  await library.comparisons.put({ id: 'd@a>b', documentId: 'd', older: 'a', newer: 'b', pages: [], removed: [1] });
  const news = await newsOfMeeting('m', second);
  expect(news.map(({ unseen, parts }) => [unseen, parts[0]?.comparison?.id])).toEqual([
    [true, undefined],
    [false, 'd@a>b'],
  ]);
  expect(await latestNews(1)).toMatchObject({ more: true, news: [{ at: third }] });
});
