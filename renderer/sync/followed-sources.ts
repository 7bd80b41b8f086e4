import { bodyIdOf } from '../../shared/model/ids.ts';
import { allowSource } from '../data/gateway.ts';
import { library } from '../data/library-db.ts';
import { member } from '../data/member-db.ts';

/**
 * Puts back the sources of followed bodies that the library no longer has, from what the member's own data says of
 * them: after the library was rebuilt, or on another machine from a backup.
 */
export async function restoreFollowedSources(): Promise<void> {
  const known = new Set(await library.sources.toCollection().primaryKeys());
  const missing = (await member.follows.toArray()).filter((follow) => !known.has(follow.sourceId));
  for (const follow of missing) {
    if (!follow.baseUrl) continue;
    // Whether the site may be on a private network was the member's choice on the machine it was made on; the gateway
    // asks again by refusing.
    await allowSource({ base: follow.baseUrl, allowPrivate: false });
    await library.transaction('rw', library.sources, library.bodies, async () => {
      if (!(await library.sources.get(follow.sourceId))) {
        await library.sources.put({
          id: follow.sourceId,
          kind: 'modern-gov',
          name: follow.sourceName,
          baseUrl: follow.baseUrl,
          access: 'unknown',
          addedAt: follow.followedAt,
          lastSync: null,
        });
      }
      await library.bodies.put({
        id: bodyIdOf(follow.sourceId, follow.bodyRemoteId),
        sourceId: follow.sourceId,
        remoteId: follow.bodyRemoteId,
        name: follow.bodyName,
        category: null,
      });
    });
  }
}
