import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Question } from '../../shared/model/questions.ts';
import { expect, killBrowser, openBrowser, serveApp, test } from './support/app.ts';
import { goTo } from './support/job.ts';
import { rowsOf } from './support/rows.ts';

// How much of the last words is lost is measured by the bench; here nothing is that had reached the database.
test('a browser that is killed while one types takes nothing of a draft that was on the disk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'panel-papers-killed-'));
  const profile = join(folder, 'profile');
  const server = await serveApp(join(folder, 'data'));
  const open = async () => {
    const context = await openBrowser(profile);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(server.openingAddress());
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    return { context, page, text: page.getByRole('textbox', { name: 'Question' }) };
  };
  const first = await open();
  await first.page.keyboard.press('ControlOrMeta+Shift+q');
  await expect(first.text).toBeFocused();
  const kept = 'Why did the average wait on 101 rise in October,';
  await first.page.keyboard.type(kept);
  await expect
    .poll(async () => (await rowsOf<Question>(first.page, 'member', 'questions')).map(({ text }) => text))
    .toEqual([kept]);
  const whole = `${kept} and what will be done about it by the spring?`;
  await first.page.keyboard.type(whole.slice(kept.length));
  await killBrowser(first.context, profile);

  const second = await open();
  await goTo(second.page, 'Questions');
  await second.page.getByRole('link', { name: new RegExp(`^${kept}`) }).click();
  await expect(second.text).toContainText(kept);
  expect(whole).toContain(await second.text.innerText());
  await second.context.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
