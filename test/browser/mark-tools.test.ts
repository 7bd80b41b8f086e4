import type { Locator, Page } from '@playwright/test';
import { pdfOf } from '../unit/support/make-pdf.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { openPack, pageShown, paperPage, runOf, selectWords } from './support/reader-papers.ts';
import { storeMeeting } from './support/stored-papers.ts';

test.use({ opened: false });

const drawn = (page: Page, kind: string) => paperPage(page, 1).locator(`.mark[data-kind="${kind}"]:not(.wet)`);

/** Where a part of the page is on the screen, as shares of the page's width and height. */
async function at(page: Page, across: number, along: number): Promise<{ x: number; y: number }> {
  const box = await paperPage(page, 1).boundingBox();
  return { x: (box?.x ?? 0) + across * (box?.width ?? 0), y: (box?.y ?? 0) + along * (box?.height ?? 0) };
}

async function drag(page: Page, from: { x: number; y: number }, ...to: { x: number; y: number }[]): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const { x, y } of to) await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.up();
}

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

test('every kind of mark is made with the pointer, moved, sized, rubbed out, taken back and made again', async ({
  app: { page },
}) => {
  await openPack(page);
  const tools = page.getByRole('toolbar', { name: 'Tools for marks' });
  const tool = (name: string) => tools.getByRole('button', { name, exact: true });
  await expect(tools).toBeHidden();
  await page.getByRole('button', { name: 'Tools for marks' }).click();
  await tools.getByRole('button', { name: /^Next marks as Question/ }).click();
  await page.locator('.paper').focus();
  await page.keyboard.press('4');
  await expect(tools.getByRole('button', { name: /^Next marks as Action/ })).toHaveAttribute('aria-pressed', 'true');

  // A pen for words marks what is selected, and stays in hand.
  await tool('Underline').click();
  await selectWords(page, 1, 'Line 3 of page 1');
  await expect(drawn(page, 'underline')).toHaveCount(1);
  await selectWords(page, 1, 'Line 5 of page 1');
  await expect(drawn(page, 'underline')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(tool('Select')).toHaveAttribute('aria-pressed', 'true');

  await tool('Note').click();
  const noted = await at(page, 0.7, 0.2);
  await page.mouse.click(noted.x, noted.y);
  await expect(drawn(page, 'note')).toHaveAttribute('data-selected');
  await expect(page.getByRole('tab', { name: 'Marks 3' })).toHaveAttribute('aria-selected', 'true');
  // Who makes a note goes on to write it.
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused();

  await tool('Rectangle').click();
  await drag(page, await at(page, 0.1, 0.2), await at(page, 0.5, 0.3));
  await expect(drawn(page, 'rectangle')).toHaveAttribute('data-selected');
  const before = await drawn(page, 'rectangle').boundingBox();
  const corner = drawn(page, 'rectangle').locator('[data-handle="se"]');
  await drag(page, await middleOf(corner), await at(page, 0.6, 0.4));
  await expect
    .poll(async () => ((await drawn(page, 'rectangle').boundingBox())?.width ?? 0) / (before?.width ?? 1))
    .toBeCloseTo(1.25, 1);

  // Two strokes at once are one drawing.
  await tool('Draw').click();
  await drag(page, await at(page, 0.7, 0.4), await at(page, 0.75, 0.45), await at(page, 0.8, 0.4));
  await drag(page, await at(page, 0.7, 0.5), await at(page, 0.8, 0.5));
  await expect(drawn(page, 'ink').locator('.stroke')).toHaveCount(2);
  await tool('Rub out strokes').click();
  await drag(page, await at(page, 0.75, 0.48), await at(page, 0.75, 0.52));
  await expect(drawn(page, 'ink').locator('.stroke')).toHaveCount(1);
  await page.keyboard.press('Escape');

  // A note is dragged; all that happened is taken back step by step, and made again.
  await drag(page, noted, await at(page, 0.8, 0.25));
  const moved = await at(page, 0.8, 0.25);
  await expect.poll(async () => Math.abs((await middleOf(drawn(page, 'note'))).x - moved.x)).toBeLessThan(3);
  await page.locator('.paper').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => Math.abs((await middleOf(drawn(page, 'note'))).x - noted.x)).toBeLessThan(3);
  await page.keyboard.press('Control+z');
  await expect(drawn(page, 'ink').locator('.stroke')).toHaveCount(2);
  await page.keyboard.press('Control+y');
  await expect(drawn(page, 'ink').locator('.stroke')).toHaveCount(1);
  await expectAccessible(page, 'the tools for marks');
});

test('every kind that has a place is made with the keyboard alone, and undo goes on after a reload', async ({
  app: { page },
}) => {
  await openPack(page);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const told = page.locator('.paper [role=status]');
  await page.locator('.paper').focus();
  await press('F7', 'ArrowDown', 'ArrowDown');
  await expect(told).toContainText('Line 1 of page 1');
  // What is typed before the comment is there is in it, and does nothing to the pages.
  await press('n');
  await page.keyboard.type('As asked.');
  await expect(drawn(page, 'note')).toHaveAttribute('data-selected');
  await expect(page.getByRole('textbox', { name: 'Comment' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Comment' })).toHaveValue('As asked.');
  await press('Escape');
  await expect(page.locator('.paper')).toBeFocused();
  await press('ArrowDown', 'b');
  await expect(drawn(page, 'bookmark')).toHaveCount(1);

  // From the caret's line, grown with the arrows.
  await press('r', 'Shift+ArrowDown', 'Shift+ArrowDown');
  const wet = paperPage(page, 1).locator('.mark.wet');
  await expect(wet).toHaveCount(1);
  const before = await wet.boundingBox();
  await press('Shift+ArrowDown', 'ArrowRight');
  await expect.poll(async () => ((await wet.boundingBox())?.height ?? 0) - (before?.height ?? 0)).toBeGreaterThan(3);
  await press('Enter');
  await expect(drawn(page, 'rectangle')).toHaveAttribute('data-selected');

  // The pen is moved with the arrows, and each stroke is a step that can be taken back.
  await press('d', ' ', 'ArrowRight', 'ArrowRight', ' ', 'ArrowDown', ' ', 'ArrowLeft', 'Shift+ArrowDown', ' ');
  await expect(drawn(page, 'ink').locator('.stroke')).toHaveCount(2);
  await expect(paperPage(page, 1).locator('.pen-point')).toHaveCount(1);
  await expectAccessible(page, 'a pen that is moved with the keys');
  await press(' ', 'ArrowUp', 'Escape', 'Enter');
  await expect(drawn(page, 'ink').locator('.stroke')).toHaveCount(2);
  await expect(drawn(page, 'ink')).toHaveAttribute('data-selected');
  await expect(paperPage(page, 1).locator('.pen-point')).toHaveCount(0);
  await press('Control+z');
  await expect(drawn(page, 'ink').locator('.stroke')).toHaveCount(1);
  await press('Control+z');
  await expect(drawn(page, 'ink')).toHaveCount(0);

  // What was taken last is put away first: the tool, and then the caret.
  const tool = page.getByRole('toolbar', { name: 'Tools for marks' }).getByRole('button', { name: 'Highlight' });
  await press('h');
  await expect(tool).toHaveAttribute('aria-pressed', 'true');
  await press('Escape');
  await expect(tool).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('.caret')).toHaveCount(1);

  // The caret goes over the page's end; what is selected there has a part on both pages.
  await press('Control+Home', 'PageDown', 'PageDown', 'PageDown', 'End');
  await expect(told).toContainText(/page [12]/);
  await press('Control+Home');
  await expect(told).toContainText('Mereshire Police');
  for (let line = 0; line < 31; line += 1) await press('ArrowDown');
  await expect(told).toContainText('Line 30 of page 1');
  await press('Shift+ArrowDown', 'Shift+End', 'u');
  await expect(drawn(page, 'underline')).toHaveCount(1);
  await expect(paperPage(page, 2).locator('.mark[data-kind="underline"]:not(.wet)')).toHaveCount(1);
  await press('Escape', 'Escape', 'Escape');

  // The shape that is selected is moved by its own keys.
  await press('Shift+M', 'Shift+M', 'Shift+M', 'Shift+M', 'Shift+M');
  await expect(paperPage(page, 1).locator('.mark[data-selected]')).toHaveCount(1);
  await page.reload();
  await expect(drawn(page, 'underline')).toHaveCount(1);
  await page.locator('.paper').focus();
  await press('Control+z');
  await expect(drawn(page, 'underline')).toHaveCount(0);
  await press('Control+z');
  await expect(drawn(page, 'rectangle')).toHaveCount(0);
  await press('Control+y');
  await expect(drawn(page, 'rectangle')).toHaveCount(1);
});

test('a selection keeps to its column, takes words and lines, is extended, and goes over the page’s end', async ({
  app: { page },
}) => {
  const columns = (number: number) => ({
    at: [
      ...[1, 2].flatMap((column) =>
        Array.from({ length: 12 }, (_, line) => ({
          text: `P${number} C${column} L${line + 1} ${line % 4 === 3 ? 'short.' : 'some words of a column'}`,
          x: 60 + (column - 1) * 260,
          y: 100 + line * 18,
        })),
      ),
      { text: 'Agenda Item 9', x: 440, y: 40 },
      { text: `Page ${number}`, x: 280, y: 800 },
    ],
  });
  const file = await pdfOf([columns(1), columns(2)]);
  await storeMeeting(page, [{ file, kind: 'pack', title: 'Two columns', identity: 'g1?T=10' }], []);
  await pageShown(page, 1);
  const selected = () => page.evaluate(() => String(window.getSelection()).replaceAll(/\s+/g, ' ').trim());
  const boxOf = async (words: string) => {
    const box = await runOf(page, Number(words[1]), words).boundingBox();
    return box ?? { x: 0, y: 0, width: 0, height: 0 };
  };
  // Once two looks agree, the pages have their sizes and stay where they are.
  let before = '';
  await expect(async () => {
    const now = JSON.stringify(await boxOf('P1 C1 L2 '));
    const settled = now === before;
    before = now;
    expect(settled).toBe(true);
  }).toPass();
  const first = await boxOf('P1 C1 L2 ');
  const begin = async () => {
    await page.mouse.move(first.x + 1, first.y + first.height / 2);
    await page.mouse.down();
  };

  // In one leap to the empty place beside a short line, close to the other column.
  const short = await boxOf('P1 C1 L4 ');
  const other = await boxOf('P1 C2 L4 ');
  await begin();
  await page.mouse.move(other.x - 6, short.y + short.height / 2);
  await page.mouse.up();
  await expect.poll(selected).toMatch(/^P1 C1 L2 .* P1 C1 L4 short\.$/);
  await expect(page.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
  // Shift extends it to a place between two lines.
  const further = await boxOf('P1 C1 L7 ');
  await page.keyboard.down('Shift');
  await page.mouse.click(further.x + further.width + 30, further.y + further.height + 1);
  await page.keyboard.up('Shift');
  await expect.poll(selected).toMatch(/^P1 C1 L2 .* P1 C1 L7 some words of a column$/);
  expect(await selected()).not.toContain('C2');

  await page.mouse.click(first.x + first.width - 4, first.y + first.height / 2, { clickCount: 2 });
  await expect.poll(selected).toBe('column');
  await page.mouse.click(first.x + first.width - 4, first.y + first.height / 2, { clickCount: 3 });
  // All of its paragraph, which ends with a short line, and nothing of the other column.
  await expect.poll(selected).toMatch(/^P1 C1 L1 .* P1 C1 L4 short\.$/);
  expect(await selected()).not.toContain('C2');

  await page.keyboard.press('Control+9');
  await page.keyboard.press('Control+-');
  await pageShown(page, 2);
  await expect(async () => {
    const [from, to] = [await boxOf('P1 C2 L12 '), await boxOf('P2 C1 L1 ')];
    await page.mouse.move(from.x + 1, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width - 1, to.y + to.height / 2);
    await page.mouse.up();
    expect(await selected()).toMatch(/^P1 C2 L12 .* P2 C1 L1 some words of a column?$/);
  }).toPass();
  // What can be done with them stands by their end, and not over the reader's toolbar.
  const bar = page.getByRole('toolbar', { name: 'Selected words' });
  const reader = page.getByRole('toolbar', { name: 'Reader' });
  const topOf = async (one: Locator) => (await one.boundingBox())?.y ?? 0;
  await expect.poll(async () => (await topOf(bar)) > (await topOf(reader)) + 40).toBe(true);
  await page.keyboard.press('4');
  // The line, and not what is stamped on its page.
  await expect(drawn(page, 'highlight')).toHaveCount(1);
  await expect(paperPage(page, 2).locator('.mark[data-kind="highlight"]')).toHaveCount(1);
});
