import type { Page } from '@playwright/test';
import type { PublishedCouncil } from '../../../electron/sample-council/council.ts';
import { sourceIdOf } from '../../../shared/model/ids.ts';
import type { Follow } from '../../../shared/model/member.ts';
import type { TestCouncil } from '../../council/council-server.ts';
import { seed } from './seed.ts';

/** Follows all bodies of a council, or one, as a backup brought to a new machine would; nothing is fetched yet. */
export async function followCouncil(
  page: Page,
  { base }: TestCouncil,
  { name, committees }: PublishedCouncil,
  { only, window = 'year' }: { only?: number; window?: Follow['window'] } = {},
): Promise<void> {
  await page.evaluate(async (address) => {
    const body = JSON.stringify({ base: address, allowPrivate: true });
    await fetch('/api/sources', { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
  }, base);
  const sourceId = sourceIdOf(base);
  const follows = committees
    .filter(({ id }) => only === undefined || id === only)
    .map(
      ({ id, title }): Follow => ({
        id: `${sourceId}#${id}`,
        sourceId,
        sourceName: name,
        siteKind: 'modern-gov',
        baseUrl: base,
        bodyRemoteId: String(id),
        bodyName: title,
        followedAt: '2026-11-23T08:00:00.000Z',
        window,
        keep: 'papers',
      }),
    );
  await seed(page, { member: { follows } });
}
