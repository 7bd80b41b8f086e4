import type { AskSite } from '../../electron/gateway/site-request.ts';
import type { PublishedCouncil } from '../../electron/sample-council/council.ts';
import { createCmisSite } from '../council/cmis-site.ts';
import { tinyCouncil } from '../council/tiny-council.ts';
import { pdfOf } from '../unit/support/make-pdf.ts';
import { expect, test } from './support/app.ts';
import { allPapersHere, goTo, openNextMeeting } from './support/job.ts';
import { agendaLine, pageShown } from './support/reader-papers.ts';

const now = '2026-11-23T09:00:00Z';

/** The small council with a pack whose front sheet announces what is not there. */
function council(): PublishedCouncil {
  const tiny = tinyCouncil('2026-11-23');
  const bytes = () =>
    pdfOf([
      {
        lines: [
          'Public Document Pack',
          'Mereshire Police and Crime Panel',
          'Date: Monday, 7 December 2026',
          'AGENDA',
          '1. Apologies',
          '2. Proposed Precept (Pages 2 - 3)',
          '3. Estates Strategy (report to follow)',
          '4. Recruitment of the Chief Finance Officer (verbal update)',
        ],
      },
      {
        lines: ['Proposed precept for 2027/28'],
        at: [
          { text: 'Agenda Item 2', x: 430, y: 30 },
          { text: 'Page 2', x: 280, y: 810 },
        ],
      },
      { lines: ['The reserves stand at 12 million pounds.'], at: [{ text: 'Page 3', x: 280, y: 810 }] },
    ]);
  const meetings = tiny.meetings.map((meeting) => ({
    ...meeting,
    documents: meeting.documents.map((document) =>
      document.t === 10 ? { ...document, versions: [{ from: '2020-01-01T09:00:00Z', bytes }] } : document,
    ),
  }));
  return { ...tiny, meetings };
}

const site = createCmisSite(council(), { clock: () => new Date(now) });
const asked: string[] = [];
const askSite: AskSite = async ({ url, method, headers, signal }) => {
  asked.push(`${url.pathname}${url.search}`);
  const answer = await site(new Request(url, { method, headers, signal }));
  return { status: answer.status, headers: answer.headers, body: answer.body };
};

test.use({ serve: { now, askSite } });

test('a site without a service for programs is recognised, followed and read like any other', async ({ app }) => {
  const { page } = app;
  await page
    .getByRole('textbox', { name: 'Council, area or address' })
    .fill('https://www.mereshire.example/mereshire/');
  await page.getByRole('button', { name: 'Find its committees' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a council' });
  await expect(dialog.getByRole('textbox', { name: 'Name to show' })).toHaveValue('Mereshire');
  await expect(dialog).toContainText('takes a little longer here');
  await dialog.getByRole('checkbox', { name: /Police and Crime Panel/ }).check();
  await expect(dialog).toContainText('2 meetings, about');
  await dialog.getByRole('button', { name: 'Follow' }).click();
  await expect(dialog).toBeHidden();
  await goTo(page, 'Sources');
  const source = page.getByRole('region', { name: 'Mereshire' });
  await expect(source).toContainText(/Synced/);
  await allPapersHere(page);
  // Modern.Gov was tried first and not found; a paper was fetched once each.
  expect(asked.filter((path) => /mgWebService|mgListCommittees/.test(path))).toHaveLength(2);
  const papers = asked.filter((path) => /Document\.ashx/.test(path));
  expect(papers).toHaveLength(5);
  expect(new Set(papers).size).toBe(5);

  // The site lists no items: the agenda is the one the pack prints, with what it says of papers that are not there.
  await openNextMeeting(page);
  await expect(agendaLine(page, /^1 Apologies/)).toBeVisible();
  await expect(agendaLine(page, /^3 Estates Strategy/)).toContainText(/to follow/i);
  await expect(agendaLine(page, /^4 Recruitment/)).toContainText(/verbal/i);
  await expect(page.getByRole('tree')).toContainText('To follow: letter of the Commissioner');
  await agendaLine(page, /^2 Proposed Precept/).click();
  await expect(await pageShown(page, 2)).toContainText('Proposed precept for 2027/28');

  await goTo(page, 'Decisions');
  await expect(page.getByRole('main')).toContainText('Show “noted” (1)');

  // Without validators a paper would have to be fetched whole to be checked, so that is left for another day.
  asked.length = 0;
  await goTo(page, 'Sources');
  const sync = source.getByRole('button', { name: 'Sync now' });
  await sync.click();
  await expect.poll(() => asked.filter((path) => /ViewMeetingPublic/.test(path)).length).toBeGreaterThan(0);
  await expect(sync).toBeVisible();
  await allPapersHere(page);
  expect(asked.filter((path) => /Document\.ashx/.test(path))).toEqual([]);
});
