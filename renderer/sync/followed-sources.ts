import { bodyIdOf } from '../../shared/model/ids.ts';
import { allowSource, listAllowedSources } from '../data/gateway.ts';
import { library } from '../data/library-db.ts';
import { member } from '../data/member-db.ts';

/**
 * Puts back the sources of followed bodies that the library no longer has, from what the member's own data says of
 * them: after the library was rebuilt, or on another machine from a backup. Resolves to the ids of those put back.
 */
export async function restoreFollowedSources(): Promise<string[]> {
  const known = new Set(await library.sources.toCollection().primaryKeys());
  const missing = (await member.follows.toArray()).filter((follow) => !known.has(follow.sourceId));
  if (!missing.length) return [];
  const allowed = await listAllowedSources();
  const restored = new Set<string>();
  for (const follow of missing) {
    if (!follow.baseUrl) continue;
    // Leave to reach a private network is not part of the member's data: where it was given, the gateway has it.
    if (!allowed.ok || !allowed.value.some(({ base }) => base === follow.baseUrl)) {
      await allowSource({ base: follow.baseUrl, allowPrivate: false });
    }
    restored.add(follow.sourceId);
    await library.transaction('rw', library.sources, library.bodies, async () => {
      if (!(await library.sources.get(follow.sourceId))) {
        await library.sources.put({
          id: follow.sourceId,
          kind: follow.siteKind,
          name: follow.sourceName,
          baseUrl: follow.baseUrl,
          access: 'unknown',
          addedAt: follow.followedAt,
          lastSync: null,
          restUntil: null,
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
  return [...restored];
}
