import { defaultNow, expect, test } from './support/app.ts';

test('the application opens, on the day of the test', async ({ app }) => {
  await expect(app.page).toHaveTitle(/Panel Papers/);
  expect(new URL(app.page.url()).origin).toBe(app.address);
  expect(await app.page.evaluate(() => new Date().toISOString().slice(0, 10))).toBe(defaultNow.slice(0, 10));
});
