import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/check-access.ts';
import { allPapersHere } from './support/job.ts';
import { pageShown, paperPage } from './support/reader-papers.ts';
import { expectWholeSample } from './support/sample-council.ts';
import { startWalk, type Walk } from './support/walk.ts';

/** Drafts a question from the first lines of an item, in words of its own. */
async function askOnItem({ page, press, type }: Walk, item: string, pdfPage: number, words: string): Promise<void> {
  await press('Control+g');
  await expect(page.getByRole('textbox', { name: /^Page: as printed/ })).toBeFocused();
  await type(`item ${item}`);
  await press('Enter');
  await pageShown(page, pdfPage);
  await expect(page.getByText(`(PDF ${pdfPage} of 170)`)).toBeVisible();
  // It brings the caret here, also one that still stands where the last question was begun.
  await press('F7');
  await expect(paperPage(page, pdfPage).locator('.caret')).toBeVisible();
  await press('Shift+ArrowDown', 'Shift+ArrowDown');
  await expect.poll(() => page.evaluate(() => getSelection()?.toString().length ?? 0)).toBeGreaterThan(20);
  await press('q');
  const text = page.getByRole('textbox', { name: 'Question' });
  await expect(text).toBeFocused();
  await type(words);
  await expect(page.getByText('Saved on this computer')).toBeVisible();
}

test('from an empty application to the promise that is overdue at the next meeting, by the keys alone and offline', async ({
  browser,
}) => {
  const walk = await startWalk(browser, '2026-11-23T09:00:00Z');
  const { page, press, type, enter, tabTo } = walk;
  const region = (name: string | RegExp) => page.getByRole('region', { name });
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  // The sample council, and then no network any more.
  await enter(button('Open the sample council'));
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeFocused();
  await allPapersHere(page);
  await expectWholeSample(page);
  await walk.goOffline();
  await expect(page.getByText('Offline: papers here can be read')).toBeVisible();

  // By when questions must be in: the agenda says it, its rule is taken, and the deadline is seen.
  await enter(button('Choose a rule…'));
  const rules = page.getByRole('dialog', { name: /^When must questions for Mereshire Police/ });
  await expect(rules).toContainText('by noon on the third working day before the meeting');
  await expect(rules.getByRole('radio', { name: /^Members’ questions: by noon, 3 working days/ })).toBeChecked();
  await expectAccessible(page, 'choosing a notice rule');
  await press('Enter');
  await expect(rules).toBeHidden();
  await expect(region('Next deadlines')).toContainText('Members’ questions by noon, Mon 30 Nov');
  await expectAccessible(page, 'Today with a deadline');

  // Three questions with what they rest on: to officers, for the room, and from an overdue promise.
  await enter(link('Read the papers'));
  await pageShown(page, 1);
  await askOnItem(walk, '7', 101, 'How many callers gave up at night in October?');
  await tabTo(page.getByRole('combobox', { name: 'Put to' }));
  await type('Office of the Commissioner');
  await askOnItem(walk, '6', 9, 'When will victims be asked again how satisfied they were?');
  await tabTo(page.getByRole('radio', { name: 'Ask officers' }));
  await press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Ask in the room' })).toBeChecked();
  await expect(page.locator('.question-editor')).toContainText('Monday 30 November 2026');
  await expectAccessible(page, 'a question beside the paper');
  await press('Control+1');
  await enter(link('What to ask'));
  await enter(button(/^Draft a question: The figures would be circulated/));
  const text = page.getByRole('textbox', { name: 'Question' });
  await expect(text).toContainText('The figures would be circulated by 8 October 2026');
  await expectAccessible(page, 'a question from a promise');

  // One to officers; the order for the room; cards to speak from.
  await enter(button('Give out…'));
  const giveOut = page.getByRole('dialog', { name: 'Give out questions' });
  await tabTo(giveOut.getByRole('radio', { name: /^Word document/ }));
  const message = giveOut.getByRole('radio', { name: /^Message to officers/ });
  for (let step = 0; step < 10 && !(await message.isChecked()); step += 1) await press('ArrowDown');
  await expect(giveOut.getByRole('radio', { name: 'Ask officers' })).toBeChecked();
  await enter(giveOut.getByRole('button', { name: 'Copy', exact: true }));
  await expect(giveOut).toBeHidden();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('How many callers gave up');
  const rows = page.locator('.question-row');
  await expect(rows.filter({ hasText: 'How many callers' })).toContainText('Submitted');
  await expect(rows.nth(2)).toContainText('The figures would be circulated');
  await tabTo(rows.nth(2).getByRole('link'));
  await press('Alt+ArrowUp');
  await expect(rows.nth(1)).toContainText('The figures would be circulated');
  await enter(button('Give out…'));
  await tabTo(giveOut.getByRole('radio', { name: /^Word document/ }));
  const cards = giveOut.getByRole('radio', { name: /^Speaking cards/ });
  for (let step = 0; step < 10 && !(await cards.isChecked()); step += 1) await press('ArrowDown');
  const download = page.waitForEvent('download');
  await enter(giveOut.getByRole('button', { name: 'Save 3 questions' }));
  expect((await download).suggestedFilename()).toBe('Speaking cards Mereshire Police and Crime Panel 2026-12-03.pdf');
  await expect(giveOut).toBeHidden();

  // In the room: the next question, two answers and a promise, and a page that is called out.
  await walk.comeBackAt('2026-12-03T10:30:00Z');
  await enter(link('In the room'));
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Apologies for absence');
  await expect(title).toBeFocused();
  await press('.');
  await expect(title).toHaveText(/^Police and Crime Plan/);
  const note = async (key: string, words: string, box: string) => {
    await press(key);
    await expect(page.getByRole('textbox', { name: box })).toBeFocused();
    await type(words);
  };
  const log = page.getByRole('list', { name: 'Noted' }).getByRole('listitem');
  await note('a', 'They will be asked from January on.', 'What was answered');
  await press('Enter');
  await expect(log).toHaveCount(1);
  await note('p', 'the results of the survey by district', 'What was promised');
  await press('Tab');
  await type('The Commissioner');
  await press('Tab');
  await type('29 January 2027');
  await press('Enter');
  await expect(log).toHaveCount(2);
  await press('.');
  await expect(title).toHaveText('Answering 999 and 101 calls');
  await note('a', 'One in eight, at night one in five.', 'What was answered');
  await press('Enter');
  await expect(log).toHaveCount(3);
  await expect(title).toBeFocused();
  await press('Control+g');
  await expect(page.getByRole('textbox', { name: 'Printed page' })).toBeFocused();
  await type('7');
  await press('Enter');
  await pageShown(page, 9);
  await enter(link('In the room'));
  await expect(title).toHaveText('Answering 999 and 101 calls');

  // The day after: five minutes on it.
  await walk.comeBackAt('2026-12-04T09:00:00Z');
  await expect(region('Five minutes on Thursday’s meeting')).toContainText('3 notes to put where they belong');
  await expectAccessible(page, 'Today after a meeting');
  await enter(link('Go through it'));
  await enter(button('File 3 notes'));
  await expect(page.getByText('With the promises', { exact: true })).toBeVisible();
  await expect(page.getByRole('article', { name: /^When will victims be asked/ })).toContainText('They will be asked');
  await expect(page.getByRole('article', { name: /^How many callers/ })).toContainText('One in eight');

  // At the next meeting the promise is overdue, and a question about it is a press away.
  await walk.comeBackAt('2027-02-04T09:00:00Z');
  const overdue = region('Overdue promises');
  await expect(overdue).toContainText('the results of the survey by district');
  await enter(link('What to ask'));
  const entry = page.getByRole('listitem').filter({ hasText: 'the results of the survey by district' });
  await expect(entry).toContainText('Overdue');
  await enter(entry.getByRole('button', { name: /^Draft a question/ }));
  await expect(text).toHaveText(
    'On 3 December 2026 the committee was promised by the Commissioner: the results of the survey by district. What has become of it?',
  );
  await expect(page.getByRole('combobox', { name: 'Meeting' }).locator('option:checked')).toContainText('4 Feb 2027');

  // The other one was answered by a report since: that closes it, and can be taken back.
  await press('Control+Shift+L');
  await expect(page.getByRole('heading', { level: 1, name: 'Promises' })).toBeFocused();
  await press('Control+f');
  await type('figures october');
  const promise = page.getByRole('article').filter({ hasText: 'The figures would be circulated by' });
  await expect(promise).toHaveCount(1);
  await expect(promise).toContainText('Overdue');
  await expect(promise).toContainText('1 possible answer');
  await enter(promise.getByRole('button', { name: 'Follow up' }));
  const answers = promise.getByRole('region', { name: 'Possible answers' });
  await expect(answers).toContainText('52 stalking protection orders');
  await expectAccessible(page, 'a promise with a possible answer');
  await enter(answers.getByRole('button', { name: 'This answers it' }));
  await expect(promise.getByRole('list', { name: 'What answers it' })).toContainText('52 stalking protection orders');
  const answered = promise.getByRole('radio', { name: 'Answered', exact: true });
  await expect(answered).toBeChecked();
  await press('Control+z');
  await expect(answered).not.toBeChecked();
  await press('Control+Shift+z');
  await expect(answered).toBeChecked();
  await walk.end();
});
