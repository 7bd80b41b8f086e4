import type { MinutedItem } from '../../shared/model/minutes.ts';
import type { NoticeRule } from '../../shared/model/notice.ts';
import { usualRule } from '../../shared/notice/rule-draft.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/check-access.ts';
import { meetings } from './support/mereshire.ts';
import { put, seed, seedMereshire } from './support/seed.ts';

test.use({ opened: false });

const [panelMeeting] = meetings;
const panelId = panelMeeting?.id ?? '';

/** A second for each question: the clock is over it soon. */
const rule: NoticeRule = {
  ...usualRule,
  id: 'rule',
  bodyId: panelMeeting?.bodyId ?? '',
  bodyName: panelMeeting?.bodyName ?? '',
  minutesEach: 1 / 60,
  updatedAt: '2026-11-20T09:00:00.000Z',
};

/** The minutes have what was asked, and nothing of what was promised. */
const minuted: MinutedItem = {
  id: `${panelId}/minute/1`,
  sourceId: panelMeeting?.sourceId ?? '',
  bodyId: rule.bodyId,
  bodyName: rule.bodyName,
  meetingId: panelId,
  date: panelMeeting?.date ?? '',
  order: 1,
  itemNumber: '6',
  itemTitle: 'Performance report: response times and public confidence',
  origin: { kind: 'item', itemId: 'minuted', url: null },
  paragraphs: ['A member asked whether the confidence survey would be repeated before the precept was set.'],
  pages: [],
  declarations: [],
  present: [],
};

test('a meeting is sat through with the keys alone, gone through afterwards, and its promise is in the ledger', async ({
  app,
}) => {
  const { page, context } = app;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await put(page, { member: { rules: [rule] } });
  await seedMereshire(page, `/meetings/${encodeURIComponent(panelId)}/room`);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Apologies for absence');
  await page.getByRole('button', { name: /^The next is on item 6/ }).press('Enter');
  await expect(title).toHaveText('Performance report: response times and public confidence');
  const question = page.getByRole('article', { name: 'Question 1 of 2' });
  await expect(question).toContainText('Will the confidence survey be repeated');
  await expectAccessible(page, 'the meeting in the room');

  await page.keyboard.press('t');
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  await expect(page.locator('.room-timer')).toContainText(/\d+:\d\d over/);
  await title.focus();
  await page.keyboard.press('a');
  const box = page.getByRole('textbox', { name: 'What was answered' });
  await expect(box).toBeFocused();
  await page.keyboard.type('Yes, in January.');
  await page.keyboard.press('Enter');
  const log = page.getByRole('list', { name: 'Noted' });
  await expect(log).toContainText('Yes, in January.');
  await expect(log).toContainText('Answer · item 6');
  await expect(question.getByRole('radio', { name: 'Asked', exact: true })).toBeChecked();
  await page.keyboard.press('p');
  await expect(page.getByRole('textbox', { name: 'What was promised' })).toBeFocused();
  await page.keyboard.type('the survey by ward and age');
  await page.keyboard.press('Tab');
  await page.keyboard.type('The Commissioner');
  await page.keyboard.press('Tab');
  await page.keyboard.type('the next meeting');
  await expectAccessible(page, 'noting a promise');
  await page.keyboard.press('Enter');
  await expect(log.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'What to keep in mind' })).toHaveCount(0);
  await title.focus();
  await page.keyboard.press('Control+z');
  await expect(log.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Control+Shift+z');
  await expect(log.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press(']');
  await expect(title).toHaveText('Custody contract');
  // Everything is large enough for a finger.
  const small = await page
    .locator('.room')
    .evaluate((room) =>
      [...room.querySelectorAll('button, a, input:not([type="radio"]), textarea, .segment')]
        .filter((one) => one.getBoundingClientRect().height < 44)
        .map((one) => one.outerHTML),
    );
  expect(small).toEqual([]);
  for (const size of [
    { width: 320, height: 256 },
    { width: 640, height: 400 },
  ]) {
    await page.setViewportSize(size);
    await expectNoSidewaysScroll(page, `in the room at ${size.width}`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole('link', { name: 'Debrief' }).press('Enter');
  await page.getByRole('button', { name: 'File 2 notes' }).press('Enter');
  await expect(page.getByText('With the promises')).toBeVisible();
  const asked = page.getByRole('article', { name: /^Will the confidence survey/ });
  await expect(asked).toContainText('Answered in the room');
  await expect(asked.getByRole('combobox')).toHaveValue('answered');
  await asked.getByRole('button', { name: 'Paste an answer…' }).click();
  await asked.getByRole('textbox', { name: 'Their answer' }).fill('It will be repeated in January.');
  await asked.getByRole('textbox', { name: 'From' }).fill('The office');
  await asked.getByRole('button', { name: 'Keep answer' }).click();
  await expect(asked).toContainText('Answered in writing, The office');
  await expectAccessible(page, 'a debrief');
  await expectNoSidewaysScroll(page, 'a debrief');

  // The minutes come: what they leave out is listed with an amendment.
  await seed(page, { library: { minutes: [minuted] } });
  const inMinutes = page.getByRole('region', { name: 'In the minutes' });
  await expect(inMinutes.getByRole('link', { name: /A member asked whether/ })).toBeVisible();
  const missing = inMinutes.getByRole('listitem').filter({ hasText: 'the survey by ward and age' });
  await expect(missing).toContainText('Not found in the minutes.');
  await expectAccessible(page, 'a debrief with the minutes');
  await missing.getByRole('button', { name: 'Copy the amendment' }).press('Enter');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('The Commissioner undertook, by the next meeting: the survey by ward and age.');
  await page.goto(`${app.address}/promises`);
  await expect(page.getByText('the survey by ward and age')).toBeVisible();
});
