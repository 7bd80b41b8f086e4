import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { GatewayFailure } from '../../electron/gateway/failure.ts';
import type { AskSite } from '../../electron/gateway/site-request.ts';
import { createModernGovSite } from '../../electron/sample-council/modern-gov-site.ts';
import { manifestSchema } from '../../shared/archive/manifest.ts';
import { tinyCouncil } from '../council/tiny-council.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { goTo } from './support/job.ts';

const now = '2026-11-23T09:00:00Z';
const site = createModernGovSite(tinyCouncil('2026-11-23'), { clock: () => new Date(now) });

/** The network as these councils might meet it: one answers, one keeps programs out, one has a bad certificate. */
const askSite: AskSite = async ({ url, method, headers, signal }) => {
  switch (url.hostname) {
    case 'democracy.kent.gov.uk': {
      const answer = await site(new Request(url, { method, headers, signal }));
      return { status: answer.status, headers: answer.headers, body: answer.body };
    }
    case 'democracy.leeds.gov.uk':
      return { status: 403, headers: new Headers({ 'content-type': 'text/html' }), body: null };
    case 'democracy.york.gov.uk':
      throw new GatewayFailure('tls', 'The security certificate cannot be trusted.');
    default:
      throw new GatewayFailure('unreachable', `${url.hostname} cannot be reached.`);
  }
};

/** The folder holds what its manifest says, byte for byte, and its page leads to every file with no application there. */
async function checkArchive(page: Page, folder: string): Promise<void> {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  expect(manifest.meetings.map(({ date }) => date)).toEqual(['2026-12-21', '2026-12-07', '2026-10-24']);
  const versions = manifest.meetings.flatMap(({ documents }) => documents.flatMap((document) => document.versions));
  expect(versions.filter(({ file }) => file !== null)).toHaveLength(5);
  for (const { file, sha256, bytes } of versions) {
    const written = readFileSync(join(folder, file ?? ''));
    expect(written.length).toBe(bytes);
    expect(createHash('sha256').update(written).digest('hex')).toBe(sha256);
  }
  expect(readFileSync(join(folder, '2026-10-24', 'Minutes and decisions.txt'), 'utf8')).toContain(
    '(b) requests the Commissioner to provide a breakdown by district',
  );
  const reader = await page.context().newPage();
  await reader.goto(pathToFileURL(join(folder, 'index.html')).href);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Police and Crime Panel');
  await expectAccessible(reader, 'the page of the archive');
  const links = await reader
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const files = links.filter((link) => link.startsWith('file:'));
  expect(files.length).toBeGreaterThan(6);
  for (const link of files) expect(existsSync(fileURLToPath(link)), link).toBe(true);
  expect(files.filter((link) => link.endsWith('#page=3'))).not.toEqual([]);
  await reader.close();
}

test.use({ serve: { now, askSite } });

test('a council is found by name, told about honestly, and followed with a window and a size', async ({ app }) => {
  const { page } = app;
  await page.getByRole('textbox', { name: 'Council, area or address' }).fill('atlantis');
  await page.getByRole('button', { name: 'Find its committees' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a council' });
  const box = dialog.getByRole('combobox', { name: 'Council, area or address' });
  const options = dialog.getByRole('option');
  await expect(dialog.getByRole('alert')).toContainText('No council of that name is in the directory');

  // Keys alone: an area lists its councils, the arrows move among them, Enter asks the site.
  await box.fill('w yorks');
  await expect(options.first()).toContainText('West Yorkshire');
  await expectAccessible(page, 'councils offered');
  await box.fill('thames valley police');
  await expect(options.first()).toContainText('Thames Valley Police');
  await expect(dialog).toContainText('There are more.');
  await box.fill('leeds');
  await expect(options.first()).toHaveText(/Leeds City Council/);
  await expect(box).toHaveAttribute('aria-activedescendant', (await options.first().getAttribute('id')) ?? '');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('The site keeps this application out');
  await expect(dialog.getByRole('link', { name: 'Open it in your browser' })).toHaveAttribute(
    'href',
    /democracy\.leeds\.gov\.uk/,
  );
  await expect(dialog.getByRole('link', { name: 'Open it in your browser' })).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Import papers by hand…' })).toBeVisible();
  await expectAccessible(page, 'a blocked site');

  await box.fill('city of york');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('The security certificate cannot be trusted.');
  await box.fill('sheffeild');
  await expect(options.first()).toHaveText(/Sheffield/);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('The site does not answer');
  await expect(dialog.getByRole('alert')).toContainText('paste the address of any page');

  await box.fill('kent');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Name to show' })).toHaveValue('Kent County Council');
  await expect(dialog).toContainText('The site can be read, with everything it publishes');

  // Three meetings are listed, one of them cancelled; two are within a year, one of them to come.
  await dialog.getByRole('checkbox', { name: /Police and Crime Panel/ }).check();
  await expect(dialog).toContainText('2 meetings, about 6 MB (an estimate)');
  const meetings = dialog.getByRole('combobox', { name: 'Meetings of Police and Crime Panel' });
  await meetings.selectOption('Next meetings only');
  await expect(dialog).toContainText('1 meeting, about 3 MB (an estimate)');
  await dialog.getByRole('combobox', { name: 'What to keep of Police and Crime Panel' }).selectOption({ index: 1 });
  await expect(dialog).toContainText('Altogether 1 meeting, about 3 MB to fetch, less than 1 MB to keep: an estimate');
  await dialog.getByRole('checkbox', { name: /Health & Care/ }).check();
  await expect(dialog).toContainText('No meetings in that time.');
  await expectAccessible(page, 'bodies chosen');
  await dialog.getByRole('checkbox', { name: /Health & Care/ }).uncheck();
  await dialog.getByRole('button', { name: 'Follow' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeFocused();

  await goTo(page, 'Sources');
  await expect(page.getByRole('button', { name: 'Import a folder…' })).toBeVisible();
  const source = page.getByRole('region', { name: 'Kent County Council' });
  await expect(source).toContainText('Next meetings only · Text and minutes only');
  await expect(source).toContainText(/Synced/);
  await source.getByRole('button', { name: 'More for Police and Crime Panel' }).click();
  await page.getByRole('menuitem', { name: 'Download the whole history…' }).click();
  const change = page.getByRole('dialog', { name: 'Meetings of Police and Crime Panel' });
  await expect(change.getByRole('combobox', { name: 'Which meetings' })).toHaveValue('all');
  await expect(change).toContainText('2 meetings');
  await expectAccessible(page, 'meetings of a body');
  await change.getByRole('combobox', { name: 'What to keep' }).selectOption('Papers, text and minutes');
  await change.getByRole('button', { name: 'Save and download' }).click();
  await expect(change).toBeHidden();
  await expect(source).toContainText('All history · Papers, text and minutes');

  // A body that is not followed yet is told its size first as well.
  await source.getByText('1 other committee of this council').click();
  await source.getByRole('button', { name: 'More for Health & Care Scrutiny Committee' }).click();
  await page.getByRole('menuitem', { name: 'Choose meetings and follow…' }).click();
  const other = page.getByRole('dialog', { name: 'Meetings of Health & Care Scrutiny Committee' });
  await other.getByRole('combobox', { name: 'Which meetings' }).selectOption('Next meetings only');
  await expect(other).toContainText('No meetings in that time.');
  await other.getByRole('button', { name: 'Follow' }).click();
  await expect(source).toContainText('Next meetings only · Papers, text and minutes');

  // Who adds the council again is told what is followed already.
  await page.getByRole('button', { name: 'Add a council…' }).click();
  await box.fill('https://democracy.kent.gov.uk/ieListMeetings.aspx?CId=11&Year=0');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('checkbox', { name: /Police and Crime Panel/ })).toBeDisabled();
  await expect(dialog).toContainText('Followed already');
});

test('what is here of a body goes to plain folders and stays whole; space is counted, limited and freed', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('textbox', { name: 'Council, area or address' }).fill('https://democracy.kent.gov.uk/');
  await page.getByRole('button', { name: 'Find its committees' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a council' });
  await dialog.getByRole('checkbox', { name: /Police and Crime Panel/ }).check();
  await dialog.getByRole('button', { name: 'Follow' }).click();
  await expect(dialog).toBeHidden();
  await goTo(page, 'Sources');
  const source = page.getByRole('region', { name: 'Kent County Council' });
  await expect(source).toContainText('Synced: 5 papers fetched');
  await expect(source).toContainText(/3 meetings here, 0\.\d MB/);

  // What is here goes to plain folders; the second time nothing is written again but the manifest, which says when.
  for (const said of [
    /^\d+ files written\. The folder is:$/,
    /^1 file written, 7 were there already\. The folder is:$/,
  ]) {
    await source.getByRole('button', { name: 'More for Police and Crime Panel' }).click();
    await page.getByRole('menuitem', { name: 'Export to folders…' }).click();
    const exporting = page.getByRole('dialog', { name: 'Export Police and Crime Panel' });
    await expect(exporting).toContainText(/3 meetings, 5 PDFs/);
    await exporting.getByRole('button', { name: 'Export' }).click();
    await expect(exporting.getByRole('status')).toHaveText(said);
    await expect(exporting).toContainText('Police and Crime Panel, Kent County Council');
    if (said.source.startsWith('^1')) await expectAccessible(page, 'an export');
    await exporting.getByRole('button', { name: 'Done' }).click();
  }
  await checkArchive(page, join(app.dataFolder, 'exports', 'Police and Crime Panel, Kent County Council'));

  const space = page.getByRole('region', { name: 'Space on this computer' });
  await expect(space).toContainText(/Papers take 0\.\d MB\./);
  await space.getByRole('combobox', { name: 'Most that papers may take' }).selectOption('2 GB');
  await expect(space).toContainText('of the 2 GB they may');
  await space.getByRole('button', { name: 'Free space…' }).click();
  const freeing = page.getByRole('dialog', { name: 'Free space' });
  await expectAccessible(page, 'free space');
  await freeing.getByRole('button', { name: /Free space of Police and Crime Panel/ }).click();
  await expect(page.getByText(/papers? removed, .* freed|Nothing could be removed/).first()).toBeVisible();
  await freeing.getByRole('button', { name: 'Done' }).click();
});
