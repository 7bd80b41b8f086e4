import type { Seen } from '../../shared/model/member.ts';
import { perform } from './history.ts';
import { inTurn } from './in-turn.ts';
import { member } from './member-db.ts';

/** How far the news of a meeting has been looked at, and when it was first opened; undefined when neither is known. */
export function seenOf(meetingId: string): Promise<Seen | undefined> {
  return member.seen.get(meetingId);
}

/** Notes that a meeting was opened now, and that its news noticed until `until` (ISO 8601) was looked at. */
export async function noteOpened(meetingId: string, until: string): Promise<void> {
  await member.transaction('rw', member.seen, async () => {
    const known = await member.seen.get(meetingId);
    const at = known && known.at > until ? known.at : until;
    const openedAt = known?.openedAt ?? new Date().toISOString();
    if (known?.at === at && known.openedAt === openedAt) return;
    await member.seen.put({ ...known, id: meetingId, at, openedAt });
  });
}

/** Marks the news of meetings as seen, each until the instant given with it; it can be undone. */
export function markSeen(until: ReadonlyMap<string, string>): Promise<void> {
  return inTurn(async () => {
    const ids = [...until.keys()];
    const known = await member.seen.bulkGet(ids);
    const changes = ids.flatMap((id, place) => {
      const before = known[place] ?? null;
      const at = until.get(id) ?? '';
      if (before && before.at >= at) return [];
      const after: Seen = { openedAt: null, ...before, id, at };
      return [{ table: 'seen' as const, id, before, after }];
    });
    if (changes.length) await perform('Mark news as seen', changes);
  });
}
