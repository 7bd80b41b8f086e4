/** The member's whole job in the member's words; the whole-job test and the tour both go through it. */
import { expect, type Page } from '@playwright/test';
import { agendaLine, selectWords } from './reader-papers.ts';

/** What the databases say of work going on: syncs that run, and files whose text is not read yet. */
function workLeft(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('extracts')) {
            database.close();
            resolve(1);
            return;
          }
          const read = database.transaction(['sources', 'extracts']);
          const sources = read.objectStore('sources').getAll();
          const extracts = read.objectStore('extracts').getAll();
          read.oncomplete = () => {
            database.close();
            const syncing = sources.result.filter(({ lastSync, kind }) => {
              return kind === 'modern-gov' && (!lastSync || lastSync.outcome === 'running');
            });
            const reading = extracts.result.filter(({ state }) => state === 'pending' || state === 'running');
            resolve(sources.result.length === 0 ? 1 : syncing.length + reading.length);
          };
        };
      }),
  );
}

/** Waits until everything is fetched and its text is read. */
export async function allPapersHere(page: Page): Promise<void> {
  await expect.poll(() => workLeft(page), { timeout: 240_000, intervals: [300] }).toBe(0);
}

/** Goes to a view by the rail. */
export async function goTo(page: Page, view: string): Promise<void> {
  // Today says how much is new beside its name.
  const name = new RegExp(`^${view}( \\d|$)`);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
}

/** First run: opens the sample council and waits for its papers. */
export async function openSampleCouncil(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample council' }).click();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await allPapersHere(page);
}

/** Opens the papers of the next meeting. */
export async function openNextMeeting(page: Page): Promise<void> {
  await goTo(page, 'Today');
  await page
    .getByRole('link', { name: /Read the papers|Read on/ })
    .first()
    .click();
  await expect(page.getByRole('tree')).toBeVisible();
}

/** Opens an item of the agenda at its first page. */
export async function openItem(page: Page, title: string | RegExp): Promise<void> {
  await agendaLine(page, title).first().click();
}

/** Selects words of a page and drafts a question from them with the keyboard. */
export async function draftQuestion(page: Page, pdfPage: number, words: string, question: string): Promise<void> {
  await selectWords(page, pdfPage, words);
  await page.keyboard.press('q');
  const text = page.getByRole('textbox', { name: 'Question' });
  await expect(text).toBeFocused();
  await text.fill(question);
  await expect(page.getByText('Saved on this computer')).toBeVisible();
}

/** Searches everything, and waits until every paper takes part in the answer. */
export async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+F');
  await page.getByRole('searchbox', { name: /^Search reports/ }).fill(words);
  const state = page.locator('.search-state');
  await expect(state).toContainText(/result|Nothing found/);
  await expect(state).not.toContainText('still reading');
}
