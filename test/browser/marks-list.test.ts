import type { Colour, Mark } from '../../shared/model/member.ts';
import { markOf } from '../unit/support/make-mark.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/check-access.ts';
import { documents, meetings, panel } from './support/mereshire.ts';
import { agendaLine, drawnMarks, openPack, runOf, selectWords } from './support/reader-papers.ts';
import { put, seed, seedMereshire } from './support/seed.ts';

const [pack] = documents;
const [meeting] = meetings;

/** A mark on a page of the pack of Mereshire's next meeting. */
function mark(page: number, colour: Colour, quote: string, more: Partial<Pick<Mark, 'comment' | 'tags'>> = {}): Mark {
  return markOf({
    id: `mark-${page}`,
    colour,
    ...more,
    anchor: { documentId: pack?.id ?? '', sha256: pack?.currentSha256 ?? '', page, printed: String(page - 4), quote },
    context: { meetingId: meeting?.id ?? '', bodyName: panel.name, meetingDate: meeting?.date ?? '' },
  });
}

const marks = [
  mark(10, 1, 'Response times rose in three divisions', { tags: ['response'] }),
  mark(20, 2, 'Reserves stand at £14.2 million', { comment: 'Ask **why**:\n\n- who pays' }),
  mark(30, 2, 'The custody contract ends in March', { tags: ['estates'] }),
  mark(40, 3, 'Public confidence fell'),
  {
    ...markOf({ id: 'elsewhere', colour: 5, context: { bodyName: 'Mereshire Cabinet', meetingDate: '2026-06-18' } }),
    placement: { state: 'unplaced' as const, confidence: 0.3 },
  },
];

test.use({ opened: false });

test('all marks are listed, filtered, edited and changed together, by the keyboard, and back finds the filter', async ({
  app: { page, address, context },
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await put(page, { member: { marks } });
  await seedMereshire(page);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+4');
  await expect(main.getByRole('heading', { level: 1, name: 'Marks' })).toBeFocused();
  await expect(main.getByRole('status').first()).toHaveText('5 marks');
  const entries = page.locator('.mark-entry');
  await expect(entries).toHaveCount(5);
  await expect(main.getByRole('heading', { level: 2 })).toHaveText([panel.name, 'Mereshire Cabinet']);
  await expect(entries.nth(1).locator('strong')).toHaveText('why');
  await expect(entries.nth(1).getByRole('listitem')).toHaveText('who pays');
  await expect(entries.nth(4)).toContainText('Not placed');
  await expectAccessible(page, 'the list of marks');

  // Filters stand in the address; a paper is opened and left again.
  await main.getByRole('button', { name: 'Only Concern (green), 2 marks' }).click();
  await expect(entries).toHaveCount(2);
  await main.getByRole('searchbox').fill('CUSTODY contrac');
  await expect(entries).toHaveCount(1);
  await expect(main.getByRole('status').first()).toHaveText('1 of 5 marks');
  await main.getByRole('link', { name: 'Open in the paper' }).click();
  await expect(page).toHaveURL(/mark=mark-30/);
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible();
  await page.goBack();
  await expect(main.getByRole('searchbox')).toHaveValue('CUSTODY contrac');
  await expect(entries).toHaveCount(1);
  await main.getByRole('button', { name: 'Show all', exact: true }).click();
  await expect(entries).toHaveCount(5);

  // Three are chosen with Shift, recoloured, tagged, copied and deleted, each a step.
  await page.getByRole('button', { name: /Response times rose/ }).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 marks chosen')).toBeVisible();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3);
  await expectAccessible(page, 'marks that are chosen');
  await page.keyboard.press('4');
  await expect(page.locator('.mark-entry[data-colour="4"]')).toHaveCount(3);
  const tags = page.getByRole('combobox', { name: 'Add to tags of the chosen marks' });
  await tags.fill('est');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveText('estates');
  await page.keyboard.press('Enter');
  await expect(entries.filter({ hasText: 'estates' })).toHaveCount(3);
  await page.getByRole('button', { name: 'Copy with citations' }).click();
  await expect(page.getByText('3 marks copied.').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '“Reserves stand at £14.2 million”\nMereshire Police and Crime Panel, 3 December 2026, item 6, printed p. 16 (PDF p. 20)\nAsk **why**',
  );
  await page.getByRole('button', { name: 'Delete the chosen marks' }).click();
  await expect(entries).toHaveCount(2);
  await main.getByRole('heading', { level: 1 }).focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  await expect(page.locator('.mark-entry[data-colour="2"]')).toHaveCount(2);
  await expect(entries.filter({ hasText: 'estates' })).toHaveCount(1);

  // One is edited on the spot: the comment as it is typed, a tag with the comma, the kind.
  await page.getByRole('button', { name: /Public confidence fell/ }).click();
  await page.getByRole('textbox', { name: 'Comment' }).fill('Ask _again_');
  const add = page.getByRole('combobox', { name: 'Add to tags', exact: true });
  await add.fill('survey');
  await add.press(',');
  await expect(page.getByRole('button', { name: 'Remove the tag survey' })).toBeVisible();
  await add.press('Backspace');
  await expect(page.getByRole('button', { name: 'Remove the tag survey' })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Kind', exact: true }).last().selectOption('Underline');
  await page.getByRole('button', { name: /Public confidence fell/ }).click();
  await expect(page.locator('.mark-entry[data-kind="underline"] em')).toHaveText('again');
  await page.setViewportSize({ width: 320, height: 400 });
  await expectNoSidewaysScroll(page, 'the list of marks at 320');
  await page.setViewportSize({ width: 1280, height: 800 });

  // A colour gets another name, which is read wherever the colour is.
  await page.goto(`${address}/settings`);
  await page.getByRole('textbox', { name: 'Name of green' }).fill('Money');
  await page.keyboard.press('Control+4');
  await main.getByRole('combobox', { name: 'Order' }).selectOption('By colour');
  await expect(main.getByRole('heading', { level: 2, name: 'Money (green)' })).toBeVisible();
  await expect(page).toHaveURL(/sort=colour/);
});

test('a mark and its entry light each other; one that lost its place is put where the member says', async ({
  app: { page },
}) => {
  await openPack(page);
  await agendaLine(page, /^6 Proposed precept/).click();
  await selectWords(page, 5, 'Line 2 of page 5');
  await page.keyboard.press('2');
  await expect(drawnMarks(page, 5)).toHaveCount(1);
  const [made] = await page.evaluate(
    () =>
      new Promise<Mark[]>((resolve) => {
        const opening = indexedDB.open('member');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('marks').objectStore('marks').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
  const { documentId = '' } = made?.anchor ?? {};
  const lost = markOf({
    id: 'lost',
    colour: 4,
    comment: 'Why?',
    placement: { state: 'unplaced', confidence: 0 },
    anchor: { documentId, sha256: 'e'.repeat(64), page: 3, printed: '1', quote: 'words that are gone' },
    context: made?.context ?? {},
  });
  await seed(page, { member: { marks: [lost] } });
  await page.getByRole('tab', { name: 'Marks 2' }).click();
  const entries = page.locator('.mark-entry');
  await expect(entries).toHaveCount(2);

  await entries.first().hover();
  await expect(drawnMarks(page, 5)).toHaveAttribute('data-hovered');
  await page.getByRole('tab', { name: 'Marks 2' }).hover();
  await expect(drawnMarks(page, 5)).not.toHaveAttribute('data-hovered');
  await runOf(page, 5, 'Line 2 of page 5').hover();
  await expect(entries.first()).toHaveAttribute('data-hovered');

  const unplaced = entries.filter({ hasText: 'words that are gone' });
  await expect(page.getByRole('heading', { name: 'Not placed in the current version' })).toBeVisible();
  await expect(unplaced).toContainText('Its words were not found');
  await expect(unplaced).toContainText('is not kept any more');
  await expect(unplaced.getByRole('button', { name: 'Show where it was' })).toHaveCount(0);
  await expectAccessible(page, 'a mark that lost its place');
  await selectWords(page, 5, 'Line 4 of page 5');
  await unplaced.getByRole('button', { name: 'Place on the selected words' }).click();
  await expect(drawnMarks(page, 5, 4)).toHaveCount(1);
  await expect(page.getByRole('heading', { name: 'Not placed in the current version' })).toHaveCount(0);
  await expect(entries.filter({ hasText: 'Line 4 of page 5' })).toHaveAttribute('data-colour', '4');
  await page.locator('.paper').focus();
  await page.keyboard.press('Control+z');
  await expect(drawnMarks(page, 5, 4)).toHaveCount(0);
  await unplaced.getByRole('button', { name: 'Place here as a note' }).click();
  await expect(page.locator('.mark[data-kind="note"][data-colour="4"]')).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('> words that are gone\n\nWhy?');
});
