import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { seedMereshire } from './support/seed.ts';

test.use({ opened: false });

test('search finds questions, minutes and decisions as one types, and opens the place', async ({ app }) => {
  const { page } = app;
  await seedMereshire(page);
  await page.keyboard.press('Control+Shift+F');
  const box = page.getByRole('searchbox');
  await expect(box).toBeFocused();
  await page.keyboard.type('response');
  const hits = page.locator('.hit');
  await expect(hits.filter({ hasText: 'Decision' })).toHaveCount(1);
  await expect(hits.filter({ hasText: 'Decision' }).locator('mark').first()).toHaveText('response');
  await expect(page.getByRole('region', { name: /Mereshire Police and Crime Panel, Thu 10 Sep 2026/ })).toBeVisible();

  await page.getByText(/^Decisions 1$/).click();
  await expect(hits).toHaveCount(1);
  await page.getByText(/^All \d+$/).click();
  await expect(hits).not.toHaveCount(1);

  // By keyboard from the box into the results and back.
  await box.focus();
  await page.keyboard.press('ArrowDown');
  await expect(hits.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(box).toBeFocused();

  await expect(page).toHaveURL(/\?q=response$/);
  await page.getByText(/^Questions \d+$/).click();
  await hits.filter({ hasText: 'southern division' }).click();
  await expect(page.getByRole('textbox', { name: 'Question' })).toHaveValue(/southern division/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(box).toHaveValue('response');
  await expect(hits.first()).toBeVisible();
});

test('the language of the box, and searches that are kept', async ({ app }) => {
  const { page } = app;
  await seedMereshire(page, '/search');
  const box = page.getByRole('searchbox');
  const hits = page.locator('.hit');
  await box.fill('kind:decision comissioner divison');
  await expect(page.getByText(/words spelled nearly so are shown/)).toBeVisible();
  await expect(hits.first()).toContainText('Decision');
  await expect(hits.first().locator('mark').first()).toHaveText(/Commissioner|division/);
  await box.fill('work kind:thing ');
  await expect(
    page.getByText('After “kind:” comes report, minutes, decision, promise, mark or question.'),
  ).toBeVisible();

  await box.fill('report');
  await expect(hits.first()).toBeVisible();
  await expectAccessible(page, 'search');

  await page.getByRole('button', { name: 'Save this search' }).click();
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await box.fill('');
  const kept = page.getByRole('region', { name: 'Saved searches' });
  await expect(kept.getByRole('button', { name: 'report', exact: true })).toBeVisible();
  await kept.getByRole('button', { name: 'Tell no more of new results for report' }).click();
  await expect(kept.getByRole('button', { name: 'Tell of new results for report' })).toBeVisible();
  await expectAccessible(page, 'search');
  await kept.getByRole('button', { name: 'report', exact: true }).click();
  await expect(box).toHaveValue('report');
  await expect(hits.first()).toBeVisible();
});

test('an answer that comes late never takes the place of a newer one', async ({ app }) => {
  const { page } = app;
  await page.addInitScript(() => {
    const held: (() => number)[] = [];
    const replies: number[] = [];
    class SlowWorker extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }) => replies.push(data.id));
      }
      // The first search, and its being called off, wait until they are released.
      override postMessage(message: { id: number; kind: string }): void {
        if (!JSON.stringify(message).includes('"text":"response"') && message.kind !== 'cancel') {
          super.postMessage(message);
          return;
        }
        if (message.kind === 'cancel') return;
        held.push(() => {
          super.postMessage(message);
          return message.id;
        });
      }
    }
    window.Worker = SlowWorker;
    Object.assign(window, { release: () => held.splice(0).map((send) => send()), replies });
  });
  await seedMereshire(page, '/search');
  const box = page.getByRole('searchbox');
  await box.fill('response');
  await box.fill('confidence survey');
  const hits = page.locator('.hit');
  await expect(hits.filter({ hasText: 'survey' }).first()).toBeVisible();
  await expect(page.locator('.search-state')).not.toContainText('still reading');
  const before = await hits.allTextContents();
  const [late] = await page.evaluate(() => (window as unknown as { release: () => number[] }).release());
  expect(late).toBeDefined();
  await page.waitForFunction((id) => (window as unknown as { replies: unknown[] }).replies.includes(id), late);
  // Two frames, in which it would have been drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await expect(hits).toHaveText(before);
});
