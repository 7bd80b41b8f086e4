import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { agendaLine, drawnMarks, packItems, packOfPapers, pageShown } from './support/reader-papers.ts';
import { storeMeeting } from './support/stored-papers.ts';

/** Puts a voice in the page that says each sentence as soon as it is asked to. */
function withVoice(): void {
  const said: string[] = [];
  Object.assign(window, {
    said,
    go: () => {},
    SpeechSynthesisUtterance: class extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    },
  });
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      getVoices: () => [{ lang: 'en-GB', localService: true }],
      speak(utterance: SpeechSynthesisUtterance) {
        said.push(utterance.text);
        Object.assign(window, { go: () => utterance.dispatchEvent(new Event('end')) });
      },
      cancel() {},
    },
  });
}

test.use({ opened: false });

test('an item is read as text, in a size of one’s own, aloud, and back on the same words', async ({
  app: { page },
}) => {
  await page.addInitScript(withVoice);
  await storeMeeting(page, [await packOfPapers(undefined, true)], packItems);
  await agendaLine(page, /^6 Proposed precept/).click();
  await pageShown(page, 5);
  await page.keyboard.press('x');
  const text = page.getByRole('article', { name: '6. Proposed precept' });
  await expect(text).toContainText('Reserves stand at £14.2 million at the end of the year.');
  await expect(text).not.toContainText('Page 3');
  await expect(text.getByRole('row', { name: 'Robbery' }).getByRole('cell')).toHaveText(['Robbery', '41', '38']);
  await expectAccessible(page, 'the text of an item');
  await expect(page.locator('.paper')).toHaveAttribute('inert');
  await expect(page.getByRole('button', { name: 'Select with the keyboard', includeHidden: true })).toBeDisabled();

  // Where one is in the text is kept, whatever else is drawn anew.
  const scrolled = () => text.evaluate((element) => element.scrollTop);
  await text.evaluate((element) => element.scrollTo({ top: 150 }));
  await page.getByRole('tab', { name: /^Marks/ }).click();
  await expect(page.getByRole('tab', { name: /^Marks/ })).toHaveAttribute('aria-selected', 'true');
  expect(await scrolled()).toBeGreaterThan(100);

  // What is selected in the text is marked there and on its page, and a press on it opens it.
  const sentence = text.getByText('Reserves stand at £14.2 million', { exact: false });
  await sentence.scrollIntoViewIfNeeded();
  await sentence.evaluate((element) => {
    const words = element.firstChild as Text;
    const start = words.data.indexOf('Reserves stand');
    getSelection()?.setBaseAndExtent(words, start, words, start + 'Reserves stand at £14.2 million'.length);
  });
  const bar = page.getByRole('toolbar', { name: 'Selected words' });
  await expect(bar).toBeVisible();
  await page.keyboard.press('2');
  const marked = text.locator('mark');
  await expect(marked).toHaveText('Reserves stand at £14.2 million');
  await expect(bar).toBeHidden();
  await marked.click();
  await expect(marked).toHaveAttribute('data-selected');
  await expectAccessible(page, 'a mark in the text');
  const onPage = drawnMarks(page, 5, 2);
  await expect(onPage).toHaveCount(1);

  const sizeOf = () => text.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  const usual = await sizeOf();
  await page.getByRole('button', { name: 'Larger text' }).click();
  await expect.poll(sizeOf).toBeGreaterThan(usual);

  await page.getByRole('button', { name: 'Read aloud' }).click();
  const said = () => page.evaluate(() => Reflect.get(window, 'said') as string[]);
  await expect.poll(async () => (await said()).length).toBe(1);
  await page.evaluate(() => (Reflect.get(window, 'go') as () => void)());
  await expect.poll(async () => (await said()).length).toBe(2);
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String)))
    .toEqual([(await said())[1]]);
  await page.getByRole('button', { name: 'Stop reading', exact: true }).click();
  await expect.poll(() => page.evaluate(() => CSS.highlights.has('spoken'))).toBe(false);

  await page.getByRole('button', { name: /^p\. 3/ }).click();
  await expect(text).toBeHidden();
  await pageShown(page, 5);
  await page.keyboard.press('x');
  await expect(text).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(text).toBeHidden();
  await expect(page.locator('.paper')).toBeFocused();

  // It opens at what stands at the top of the pages, and the pages go along with it.
  const pageField = page.getByRole('textbox', { name: /^Page: as printed/ });
  await pageField.fill('4');
  await pageField.press('Enter');
  await expect(page.locator('.paper')).toBeFocused();
  await pageShown(page, 6);
  await expect(pageField).toHaveValue('4');
  await page.keyboard.press('x');
  const atTop = () =>
    text.evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      const blocks = [...element.querySelectorAll('[data-block]')];
      return blocks.find((block) => block.getBoundingClientRect().bottom > top + 1)?.textContent ?? '';
    });
  await expect.poll(atTop).toMatch(/Response times to grade 1/);
  // In another size the same words stay at the top.
  const smaller = await sizeOf();
  await page.keyboard.press('Control+=');
  await expect.poll(sizeOf).toBeGreaterThan(smaller);
  await expect.poll(atTop).toMatch(/Response times to grade 1/);
  await page.keyboard.press('End');
  await expect(pageField).toHaveValue(/5|6/);
  await page.keyboard.press('x');
  await expect(text).toBeHidden();

  // What is read aloud is what is shown.
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Read aloud' }).click();
  await expect(page.getByRole('button', { name: 'Stop reading', exact: true })).toBeVisible();
  await agendaLine(page, /^8 Work programme/).click();
  const other = page.getByRole('article', { name: '8. Work programme' });
  await expect(other).toContainText('Vetting will be looked at in the spring.');
  await expect(page.getByRole('button', { name: 'Read aloud' })).toBeVisible();

  // Aloud from the pages: from the first sentence in sight, each lit on its page, past the end of the page.
  await page.getByRole('button', { name: 'Back to the pages' }).click();
  await expect(other).toBeHidden();
  await agendaLine(page, /^6 Proposed precept/).click();
  await expect(pageField).toHaveValue('3');
  await pageShown(page, 5);
  const lit = () =>
    page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String).join('').replace(/\s+/g, ' '));
  const latest = async () => (await said()).at(-1);
  await page.locator('.paper').focus();
  await page.evaluate(() => (Reflect.get(window, 'said') as string[]).splice(0));
  await page.keyboard.press('a');
  await expect.poll(latest).toMatch(/^Proposed precept for 2027/);
  await expect.poll(lit).toMatch(/^Proposed precept for 2027.* on this year\.$/);
  const voice = page.getByRole('toolbar', { name: 'Reading aloud' });
  await expect(voice).toBeVisible();
  await page.keyboard.press('.');
  await expect.poll(lit).toBe('Reserves stand at £14.2 million at the end of the year.');
  await voice.getByRole('button', { name: 'Pause' }).click();
  await voice.getByRole('button', { name: 'Faster' }).click();
  await expect(voice.getByRole('status', { name: 'Speed' })).toHaveText('1.25 ×');
  const before = (await said()).length;
  await expectAccessible(page, 'reading aloud from the pages');
  await voice.getByRole('button', { name: 'Go on reading aloud' }).click();
  await expect.poll(async () => (await said()).length).toBe(before + 1);
  await page.keyboard.press(',');
  await expect.poll(latest).toMatch(/^Proposed precept for 2027/);
  // A table is read cell by cell, each lit where it is: 41 is not part of 412.
  const goUntil = (words: string) =>
    page.evaluate((wanted) => {
      const spoken = Reflect.get(window, 'said') as string[];
      for (let step = 0; step < 100 && spoken.at(-1) !== wanted; step += 1) (Reflect.get(window, 'go') as () => void)();
      return spoken.slice(-4);
    }, words);
  expect(await goUntil('41')).toEqual(['390', '412', 'Robbery', '41']);
  const litIn = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('spoken') ?? [])].map(({ startContainer }) => startContainer.textContent),
    );
  await expect.poll(litIn).toEqual(['41']);
  // The words of the next page come into sight with the voice.
  await page.evaluate(() => {
    const spoken = Reflect.get(window, 'said') as string[];
    for (let step = 0; step < 100 && !spoken.at(-1)?.startsWith('Response times to grade 1'); step += 1) {
      (Reflect.get(window, 'go') as () => void)();
    }
  });
  await expect.poll(lit).toContain('Response times to grade 1 calls');
  await expect(pageField).toHaveValue('4');
  await page.keyboard.press('Shift+a');
  await expect(voice).toBeHidden();
  await agendaLine(page, /^8 Work programme/).click();
  await page.keyboard.press('x');
  await expect(other).toBeVisible();

  // What is found is on the pages.
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox', { name: 'Find in this paper' }).fill('still to be found');
  await page.getByRole('button', { name: /^Savings of £4 million/ }).click();
  await expect(other).toBeHidden();
  await pageShown(page, 8);
});
