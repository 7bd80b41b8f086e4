import type { AskSite } from '../../electron/gateway/site-request.ts';
import { createModernGovSite } from '../../electron/sample-council/modern-gov-site.ts';
import type { Source } from '../../shared/model/library.ts';
import type { Follow } from '../../shared/model/member.ts';
import { createGate } from '../council/faults.ts';
import { tinyCouncil } from '../council/tiny-council.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/check-access.ts';
import { goTo } from './support/job.ts';
import { rowsOf } from './support/rows.ts';
import { seed } from './support/seed.ts';

const now = '2026-11-23T09:00:00Z';
const baseUrl = 'https://democracy.westmere.example/papers/';
const id = baseUrl.replace(/\/$/, '');
const site = createModernGovSite(tinyCouncil('2026-11-23'), { clock: () => new Date(now) });

/** A letter that does not come before the test lets it, and whether the site asks for patience. */
const letter = createGate();
const state = { busy: false, asked: [] as string[] };

const askSite: AskSite = async ({ url, method, headers, signal }) => {
  state.asked.push(url.pathname);
  if (state.busy) return { status: 429, headers: new Headers({ 'retry-after': '7200' }), body: null };
  if (!url.href.startsWith(baseUrl)) return { status: 404, headers: new Headers(), body: null };
  if (/documents\/b2001/.test(url.pathname)) await letter.arrive();
  const own = new URL(url.href.replace('/papers/', '/'));
  const answer = await site(new Request(own, { method, headers, signal }));
  return { status: answer.status, headers: answer.headers, body: answer.body };
};

const at = '2026-11-20T08:30:00.000Z';
const source: Source = {
  id,
  kind: 'modern-gov',
  name: 'Westmere City Council',
  baseUrl,
  access: 'web-service',
  addedAt: at,
  lastSync: null,
  restUntil: null,
};
const follow: Follow = {
  id: `${id}#11`,
  sourceId: id,
  sourceName: source.name,
  siteKind: 'modern-gov',
  baseUrl,
  bodyRemoteId: '11',
  bodyName: 'Police and Crime Panel',
  followedAt: at,
  window: 'year',
  keep: 'papers',
};

test.use({ opened: false, serve: { now, askSite, unattended: true } });

test('a sync is paused and goes on, and its last result, the earlier ones and the next one can be read', async ({
  app,
}) => {
  const { page } = app;
  await page.evaluate(
    (base) =>
      fetch('/api/sources', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ base, allowPrivate: false }),
      }),
    baseUrl,
  );
  // Its papers are looked for as soon as the application is open.
  await seed(page, {
    library: {
      sources: [source],
      bodies: [{ id: follow.id, sourceId: id, remoteId: '11', name: follow.bodyName, category: null }],
    },
    member: { follows: [follow] },
  });
  await letter.reached;
  await goTo(page, 'Sources');
  const council = page.getByRole('region', { name: source.name });
  const status = page.getByRole('region', { name: 'Status' });
  await expect(council.getByRole('progressbar')).toBeVisible();
  await expect(status).toContainText(/Fetching \d+ of \d+/);
  await council.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(council).toContainText(/Paused: \d papers? fetched/);
  await expect(status).toContainText(`Paused: ${source.name}`);
  letter.release();

  // A pause outlives the application being closed.
  const before = state.asked.length;
  await page.reload();
  await expect(council).toContainText('Goes on when you press Resume, or by itself tomorrow.');
  await expectAccessible(page, 'a paused source');
  expect(state.asked).toHaveLength(before);
  await council.getByRole('button', { name: 'Resume' }).click();
  await expect(council).toContainText(/Synced: \d papers? fetched/);
  await expect(council).toContainText(/Looks for new papers at 1[23]:\d\d\./);

  await council.getByRole('button', { name: 'Earlier syncs' }).click();
  const history = page.getByRole('dialog', { name: `Syncs of ${source.name}` });
  const runs = history.getByRole('list').first().getByRole('listitem');
  await expect(runs).toHaveCount(2);
  await expect(runs.first()).toContainText(/Synced: .* today, when you asked for it.* MB fetched .* took/);
  await expect(runs.last()).toContainText(/Paused: .* today, when the application was opened/);
  await expectAccessible(page, 'the history of a source');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page, 'the history on a narrow screen');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Escape');
  await expect(council.getByRole('button', { name: 'Earlier syncs' })).toBeFocused();

  // A site that asks for patience is left alone, which the member may override once.
  state.busy = true;
  await council.getByRole('button', { name: 'Sync now' }).click();
  await expect(council).toContainText('The site asked to be left alone for a while');
  await expect(council).toContainText(/It is asked again at 11:\d\d/);
  await council.getByRole('button', { name: 'Sync now' }).click();
  await expect(
    page.getByText(/was to be left alone .* It is asked once now because you want it/).first(),
  ).toBeVisible();
  // Until it is over another would join it: the paused one, the one that ended well, and two that were sent away.
  await expect.poll(async () => (await rowsOf(page, 'library', 'syncs')).length).toBe(4);
  await expect(council).toContainText('Could not be synced');

  state.busy = false;
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(council).toContainText('Synced: nothing new');
  await goTo(page, 'Settings');
  await page.getByText('Never by itself').click();
  await goTo(page, 'Sources');
  await expect(council).toContainText('Looks for new papers only when you press Sync, as chosen in Settings.');
});
