import type { LedgerEntry } from '../../shared/model/member.ts';
import type { Decision } from '../../shared/model/minutes.ts';
import { meetingRow } from '../rows.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { decisions, meetings, panel, scrutiny, source } from './support/mereshire.ts';
import { keepFlashing, packItems, packOfPapers, pageShown, paperPage } from './support/reader-papers.ts';
import { seed, seedMereshire } from './support/seed.ts';
import { meetingId, sha256Of, storeMeeting } from './support/stored-papers.ts';

test.use({ opened: false });

/** A decision about the wardens, of a meeting of Mereshire by its number. */
function ofWardens(number: number, text: string): Decision {
  const meeting = meetings.find(({ remoteId }) => remoteId === String(number));
  const [base] = decisions;
  if (!meeting || !base) throw new Error(`there is no meeting ${number}`);
  const { id, bodyId, bodyName, date } = meeting;
  const itemTitle = 'Town centre wardens';
  return { ...base, id: `wardens ${number}`, meetingId: id, bodyId, bodyName, date, itemTitle, kind: 'agreed', text };
}

const wardens = [
  ofWardens(34, 'That the patrols of the wardens be doubled on Fridays.'),
  ofWardens(21, 'That the patrols of the wardens be funded until March.'),
];

/** A promise the member wrote down: no minutes tell of it. */
const ownPromise: LedgerEntry = {
  id: 'own',
  meetingId: null,
  context: {
    ...{ meetingId: null, bodyName: 'Mereshire Police and Crime Panel', meetingDate: '2026-09-10' },
    ...{ itemNumber: '', itemTitle: '', documentTitle: '' },
  },
  text: 'A letter about the wardens will be sent to every member.',
  who: 'Robert Anstey',
  ...{ due: null, dueOn: null, state: 'open', reason: '', evidence: [], refused: [] },
  updatedAt: '2026-09-11T09:00:00.000Z',
};

test('search finds questions, minutes and decisions as one types, and opens the place', async ({ app }) => {
  const { page } = app;
  await seedMereshire(page);
  await page.keyboard.press('Control+Shift+F');
  const box = page.getByRole('searchbox');
  await expect(box).toBeFocused();
  await page.keyboard.type('response');
  const hits = page.locator('.hit');
  await expect(hits.filter({ hasText: 'Decision' })).toHaveCount(1);
  await expect(hits.filter({ hasText: 'Decision' }).locator('mark').first()).toHaveText('response');
  await expect(page.getByRole('region', { name: /Mereshire Police and Crime Panel, Thu 10 Sep 2026/ })).toBeVisible();

  await page.getByText(/^Decisions 1$/).click();
  await expect(hits).toHaveCount(1);
  await page.getByText(/^All \d+$/).click();
  await expect(hits).not.toHaveCount(1);

  // By keyboard from the box into the results and back.
  await box.focus();
  await page.keyboard.press('ArrowDown');
  await expect(hits.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(box).toBeFocused();

  await expect(page).toHaveURL(/\?q=response$/);
  await page.getByText(/^Questions \d+$/).click();
  await hits.filter({ hasText: 'southern division' }).click();
  await expect(page.getByRole('textbox', { name: 'Question' })).toHaveText(/southern division/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(box).toHaveValue('response');
  await expect(hits.first()).toBeVisible();
});

test('the language of the box, and searches that are kept', async ({ app }) => {
  const { page } = app;
  await seedMereshire(page, '/search', { decisions: wardens, ledger: [ownPromise] });
  const box = page.getByRole('searchbox');
  const hits = page.locator('.hit');
  await box.fill('kind:decision comissioner divison');
  await expect(page.getByText(/words spelled nearly so are shown/)).toBeVisible();
  await expect(hits.first()).toContainText('Decision');
  await expect(hits.first().locator('mark').first()).toHaveText(/Commissioner|division/);
  await box.fill('work kind:thing ');
  await expect(
    page.getByText('After “kind:” comes report, minutes, decision, promise, mark or question.'),
  ).toBeVisible();

  // What is chosen beside the words, by keyboard; chosen and without a result, it can be taken back.
  const committees = page.getByRole('region', { name: 'Committee', exact: true });
  const scrutinyOnly = committees.getByRole('button', { name: /^Community Safety Scrutiny Committee/ });
  await box.fill('wardens ');
  await expect(hits).toHaveCount(3);
  await page.getByRole('region', { name: 'Year', exact: true }).getByRole('button', { name: /^2025/ }).press('Enter');
  await expect(hits).toHaveCount(1);
  await expect(hits).toContainText('funded until March');
  await expect(page).toHaveURL(/\?q=wardens\+&year=2025$/);
  await box.fill('letter wardens ');
  await expect(page.getByRole('heading', { name: /^Nothing found for .* with what is chosen$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Show all results' }).press('Enter');
  await expect(box).toBeFocused();
  // A promise that only the member knows of opens in the ledger.
  await expect(hits.filter({ hasText: 'letter' })).toHaveAttribute('href', '/promises?promise=own');
  await box.fill('wardens ');
  await expect(hits).toHaveCount(3);
  await scrutinyOnly.press('Enter');
  await expect(scrutinyOnly).toHaveAttribute('aria-pressed', 'true');
  await expect(hits).toHaveCount(1);
  await expect(hits).toContainText('doubled on Fridays');
  await expectAccessible(page, 'search');

  await page.getByRole('button', { name: 'Save this search' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toHaveAttribute('aria-pressed', 'true');
  // Minutes of a later meeting come, as a sync would bring them.
  const [brought] = [ofWardens(42, 'That the wardens be given radios.')];
  const published = { at: '2026-11-25T08:30:00.000Z', kind: 'minutes-published', itemId: null, documentId: null };
  const change = { ...published, id: 90, meetingId: brought?.meetingId, summary: 'The minutes are published.' };
  await seed(page, { library: { decisions: [brought], changes: [change] } }, '/search');

  const words = `wardens committee:"${scrutiny.name}"`;
  const kept = page.getByRole('region', { name: 'Saved searches' });
  await expect(kept.getByRole('button', { name: `${words} 1 new`, exact: true })).toBeVisible();
  await kept.getByRole('button', { name: `Tell no more of new results for ${words}` }).press('Enter');
  await expect(kept.getByRole('button', { name: `Tell of new results for ${words}` })).toBeFocused();
  await kept.getByRole('button', { name: `Rename the saved search ${words}` }).press('Enter');
  await expect(kept.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Wardens');
  await page.keyboard.press('Enter');
  const named = kept.getByRole('button', { name: /^Wardens 1 new/ });
  await expect(named).toBeFocused();
  await kept.getByRole('button', { name: 'Remove the saved search Wardens' }).press('Enter');
  await expect(kept).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(named).toBeVisible();
  await expectAccessible(page, 'saved searches');

  // It opens on what is new alone, and then on everything.
  await named.press('Enter');
  await expect(page.getByText(/^1 new result since/)).toBeVisible();
  await expect(hits).toHaveCount(1);
  await expect(hits).toContainText('given radios');
  await expect(box).toBeFocused();
  await page.getByRole('button', { name: 'Show all results' }).press('Enter');
  await expect(hits).toHaveCount(2);
  await expect(box).toHaveValue(words);
});

test('a decision of an earlier year is found from half a word and a slip of the keys, and opens on its words', async ({
  app,
}) => {
  const { page } = app;
  const pack = await packOfPapers();
  await storeMeeting(page, [pack], packItems);
  const [base] = decisions;
  if (!base) throw new Error('there is no decision');
  const documentId = 'https://democracy.example.gov.uk/document/g7841?T=10';
  const origin = { kind: 'page', documentId, sha256: sha256Of(pack.file), page: 5 } as const;
  const text = 'The Commissioner proposes a precept of £265.73 for a Band D property,';
  const ofPrecept = { ...base, itemNumber: '6', itemTitle: 'Proposed precept', kind: 'agreed', text } as const;
  const decided = { ...ofPrecept, id: 'decided', meetingId, bodyId: panel.id, date: '2019-12-03', origin };
  const earlier = meetingRow({ id: meetingId, sourceId: source.id, bodyId: panel.id, date: '2019-12-03' });
  const rows = { meetings: [...meetings, earlier], decisions: [...wardens, ...decisions, decided] };
  await seed(page, { library: { ...rows, sources: [source], bodies: [panel] } }, '/search');
  await keepFlashing(page);
  await page.getByRole('searchbox').pressSequentially('comissioner propert precpt');
  await expect(page.locator('.search-state')).toContainText(/result/);
  await expect(page.locator('.search-state')).not.toContainText('still reading');
  const hit = page.locator('.hit').filter({ hasText: 'Decision' }).first();
  await expect(hit).toContainText('a precept of £265.73');
  await expect(page.getByRole('region', { name: /Tue 3 Dec 2019$/ }).first()).toBeInViewport();
  await expect(hit).toBeInViewport();
  await hit.press('Enter');
  await pageShown(page, 5);
  await expect(paperPage(page, 5).locator('.flash')).toHaveCount(1);
  await expect(page).toHaveURL(/page=5/);
});

test('what is about the same, beside a question and beside an item', async ({ app }) => {
  const { page } = app;
  const planned = { ...ofWardens(21, 'That progress with the Plan be debated twice a year.'), id: 'plan' };
  const more = { decisions: [...wardens, { ...planned, itemTitle: 'Police and Crime Plan: progress' }] };
  await seedMereshire(page, '/questions/q1', more);
  const text = page.getByRole('textbox', { name: 'Question' });
  await text.fill('Will the patrols of the wardens be funded on Fridays?');
  await expect(page.getByText(/^Asked before\? 2 places about the same$/)).toBeVisible();
  await text.fill('Why were the response times of each division not circulated by October?');
  const similar = page.locator('.similar');
  const promise = similar.filter({ hasText: 'agreed to provide the response times' });
  // Until the new words were looked for, what is about the old ones stays.
  await expect(promise).toHaveCount(1);
  await page.getByText(/^Asked before\?/).press('Enter');
  await expect(promise).toBeVisible();
  await expectAccessible(page, 'asked before');
  await promise.press('Enter');
  await expect(page).toHaveURL(/\/meetings\/.*meeting%2F33/);

  await page.getByRole('tree', { name: 'Agenda' }).getByText('Police and Crime Plan: progress').click();
  const related = page.getByRole('region', { name: 'Related' });
  await expect(related.getByRole('link')).toHaveCount(1);
  await expectAccessible(page, 'related');
  await related.getByRole('link').press('Enter');
  await expect(page).toHaveURL(/\/meetings\/.*meeting%2F21/);
});

test('an answer that comes late never takes the place of a newer one', async ({ app }) => {
  const { page } = app;
  await page.addInitScript(() => {
    const held: (() => number)[] = [];
    const replies: number[] = [];
    class SlowWorker extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }) => replies.push(data.id));
      }
      // The first search, and its being called off, wait until they are released.
      override postMessage(message: { id: number; kind: string }): void {
        if (!JSON.stringify(message).includes('"text":"response"') && message.kind !== 'cancel') {
          super.postMessage(message);
          return;
        }
        if (message.kind === 'cancel') return;
        held.push(() => {
          super.postMessage(message);
          return message.id;
        });
      }
    }
    window.Worker = SlowWorker;
    Object.assign(window, { release: () => held.splice(0).map((send) => send()), replies });
  });
  await seedMereshire(page, '/search');
  const box = page.getByRole('searchbox');
  await box.fill('response');
  await box.fill('confidence survey');
  const hits = page.locator('.hit');
  await expect(hits.filter({ hasText: 'survey' }).first()).toBeVisible();
  await expect(page.locator('.search-state')).not.toContainText('still reading');
  const before = await hits.allTextContents();
  const [late] = await page.evaluate(() => (window as unknown as { release: () => number[] }).release());
  expect(late).toBeDefined();
  await page.waitForFunction((id) => (window as unknown as { replies: unknown[] }).replies.includes(id), late);
  // Two frames, in which it would have been drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await expect(hits).toHaveText(before);
});
