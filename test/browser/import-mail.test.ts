import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { emlOf } from '../unit/support/make-eml.ts';
import { msgOf } from '../unit/support/make-msg.ts';
import { pdfOf } from '../unit/support/make-pdf.ts';
import { zipOf } from '../unit/support/make-zip.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';

/** Gives files to the page as a drop or a paste does, on an element; true when the page took them. */
async function hand(
  page: Page,
  how: 'drop' | 'paste',
  files: { name: string; bytes: Uint8Array }[],
  on = 'main',
): Promise<boolean> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  return page.evaluate(
    ({ event, list, selector }) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of list) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      const init = { bubbles: true, cancelable: true };
      const target = document.querySelector(selector) ?? document.body;
      return !target.dispatchEvent(
        event === 'drop'
          ? new DragEvent('drop', { ...init, dataTransfer: transfer })
          : new ClipboardEvent('paste', { ...init, clipboardData: transfer }),
      );
    },
    { event: how, list: given, selector: on },
  );
}

/** Drops a folder of the disk on the page, as the system does. */
async function dropFolder(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  }
}

const frontSheet = pdfOf([
  {
    lines: [
      'Mereshire County Council',
      'Police and Crime Panel',
      'Agenda',
      'Date: Monday, 7 December 2026',
      'Time: 2.30 pm',
      'Venue: Committee Room 1, County Hall, Merebridge',
      '1. Apologies',
      '2. Proposed Precept (Pages 2 - 2)',
    ],
  },
  {
    lines: ['Proposed precept'],
    at: [
      { text: 'Agenda Item 2', x: 430, y: 30 },
      { text: 'Page 2', x: 280, y: 810 },
    ],
  },
]);

test('papers come out of a message and a ZIP, dropped and pasted, and are asked about once', async ({ app }) => {
  const { page } = app;
  const [pack, report, letter] = [
    await frontSheet,
    await pdfOf([{ lines: ['Response times', 'The median was 14 minutes.'] }]),
    await pdfOf([{ lines: ['A letter from the Commissioner'] }]),
  ];
  const message = emlOf({
    subject: 'Papers for the panel on 7 December',
    attachments: [
      { name: 'Agenda pack.pdf', bytes: pack },
      {
        name: 'reports.zip',
        bytes: await zipOf({ 'late/response times.pdf': report, 'late/letter.pdf': letter, 'late/copy.pdf': pack }),
      },
      { name: 'note to members.docx', bytes: 'PK\x03\x04 not opened' },
      { name: 'logo.png', bytes: 'picture', inline: true },
    ],
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome to Panel Papers' })).toBeVisible();
  await hand(page, 'drop', [{ name: 'papers.eml', bytes: message }]);

  const dialog = page.getByRole('dialog', { name: 'Import papers' });
  const asked = dialog.getByRole('form', { name: '2 papers' });
  await expect(asked).toContainText('came with the message “Papers for the panel on 7 December”');
  // The pack that came with them names its meeting, so that is where they seem to go.
  await expect(asked.getByRole('combobox', { name: 'Meeting' })).toHaveValue(/police-and-crime-panel-2026-12-07$/);
  await expect(dialog).toContainText('note to members.docx');
  await expect(dialog).toContainText('It is not a paper this application reads: it is a Word document.');
  await expect(dialog).toContainText('logo.png');
  await expect(dialog.getByRole('heading', { name: 'Here already' })).toBeVisible();
  await expectAccessible(page, 'import of a message');
  await asked.getByRole('combobox', { name: 'What response times.pdf is' }).selectOption('Supplement');
  await asked.getByRole('button', { name: 'Import these 2 papers' }).click();
  await expect(dialog.getByRole('heading', { name: 'Imported (3)' })).toBeVisible();
  await expectAccessible(page, 'import that is done');
  await dialog.getByRole('link', { name: /^response times\.pdf/ }).click();
  await expect(page).toHaveURL(/police-and-crime-panel-2026-12-07\?document=/);
  await expect(dialog).toBeHidden();

  // The same bytes in an Outlook message and pasted are the same paper; a new one is joined by what its sheet says.
  const minutes = await pdfOf([{ lines: ['Minutes', 'Police and Crime Panel', 'Monday, 7 December 2026'] }]);
  const outlook = msgOf({
    subject: 'FW: papers',
    attachments: [
      { name: 'pack again.pdf', bytes: pack },
      { name: 'FW', message: { subject: 'minutes', attachments: [{ name: 'minutes.pdf', bytes: minutes }] } },
    ],
  });
  await hand(page, 'paste', [{ name: 'forwarded.msg', bytes: outlook }]);
  const minutesAsked = dialog.getByRole('form', { name: 'minutes.pdf' });
  await expect(minutesAsked.getByRole('combobox', { name: 'What minutes.pdf is' })).toHaveValue('printed-minutes');
  await minutesAsked.getByRole('button', { name: 'Import this paper' }).click();
  await expect(dialog.getByRole('region')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Undo this import' }).click();
  await expect(page.getByText('1 paper removed again.').first()).toBeVisible();

  // In a text field Ctrl+V is for the field.
  await page.getByRole('link', { name: 'Search' }).click();
  await expect(page.getByRole('searchbox')).toBeVisible();
  expect(await hand(page, 'paste', [{ name: 'pack.pdf', bytes: pack }], 'input[type=search]')).toBe(false);
  expect(await hand(page, 'paste', [{ name: 'pack.pdf', bytes: pack }])).toBe(true);
  const toast = page.getByText('This paper is here already.').first();
  await expect(toast).toBeVisible();
  await page.getByRole('link', { name: 'Sources' }).click();
  await expect(page.getByRole('region', { name: 'Imported papers' }).getByRole('listitem')).toHaveCount(3);

  await page.getByRole('button', { name: 'Remove letter…' }).click();
  await page.getByRole('dialog', { name: 'Remove letter?' }).getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('region', { name: 'Imported papers' }).getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expectAccessible(page, 'imported papers');

  const disk = mkdtempSync(join(tmpdir(), 'panel-papers-folder-'));
  mkdirSync(join(disk, 'Cabinet/late'), { recursive: true });
  for (const name of ['first.pdf', 'late/second.pdf']) {
    writeFileSync(join(disk, 'Cabinet', name), await pdfOf([{ lines: [name] }]));
  }
  writeFileSync(join(disk, 'Cabinet/late/.DS_Store'), 'the system’s own');
  await dropFolder(page, join(disk, 'Cabinet'));
  const fromFolder = dialog.getByRole('form', { name: '2 papers' });
  await expect(fromFolder).toContainText('These 2 papers are from Cabinet.');
  await expect(dialog.getByRole('heading', { name: 'Not imported' })).toHaveCount(0);
  rmSync(disk, { recursive: true, force: true });
});
