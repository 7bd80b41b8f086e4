import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { library } from '../../../renderer/data/library-db.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { writeSetting } from '../../../renderer/data/settings.ts';
import type { Meeting, SyncRun } from '../../../shared/model/library.ts';
import type { Follow } from '../../../shared/model/member.ts';

let focused = false;
const told: string[] = [];
class SystemMessage extends EventTarget {
  static permission: NotificationPermission = 'granted';
  constructor(title: string, options?: NotificationOptions) {
    super();
    told.push(`${title}: ${options?.body}`);
  }
}
vi.stubGlobal('Notification', SystemMessage);
vi.stubGlobal('window', Object.assign(new EventTarget(), { Notification: SystemMessage }));
vi.stubGlobal('document', { hasFocus: () => focused });

let day = 10;
/** A sync that brings one paper of that name, as it is noted at its end. */
async function sync(paper: string): Promise<void> {
  day += 1;
  const at = `2026-11-${day}T09:00:00.000Z`;
  await library.changes.add({
    at,
    kind: 'document-added',
    meetingId: 'm',
    itemId: null,
    documentId: null,
    summary: paper,
  });
  await library.syncs.add({
    sourceId: 's',
    startedAt: `2026-11-${day}T08:59:00.000Z`,
    finishedAt: `2026-11-${day}T09:01:00.000Z`,
  } as SyncRun);
}

test('papers are announced, but not while the window is in front, without leave, or against the setting', async () => {
  const { announceSince } = await import('../../../renderer/announce.ts');
  await library.meetings.put({ id: 'm', sourceId: 's', bodyId: 'b', bodyName: 'Panel', date: '2026-12-03' } as Meeting);
  await member.follows.put({ id: 'b', sourceId: 's' } as Follow);
  await sync('before');
  let last = (await library.syncs.orderBy('id').last())?.id ?? 0;
  const hears = async (paper: string) => {
    told.length = 0;
    await sync(paper);
    last = await announceSince(last);
    return [...told];
  };
  expect(await hears('first')).toEqual(['Panel, Thu 3 Dec: first']);
  focused = true;
  expect(await hears('seen on the screen')).toEqual([]);
  focused = false;
  await writeSetting('announce-papers', false);
  expect(await hears('not wanted')).toEqual([]);
  await writeSetting('announce-papers', true);
  SystemMessage.permission = 'denied';
  expect(await hears('without leave')).toEqual([]);
  SystemMessage.permission = 'granted';
  // What was not announced then is not announced later.
  expect(await hears('second')).toEqual(['Panel, Thu 3 Dec: second']);
});
