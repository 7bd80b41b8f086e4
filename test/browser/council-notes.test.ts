import type { Document } from '../../shared/model/library.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import * as mereshire from './support/mereshire.ts';
import { agendaLine, packItems, packOfPapers, pageShown } from './support/reader-papers.ts';
import { seed, seedMereshire } from './support/seed.ts';
import { storeMeeting } from './support/stored-papers.ts';

const [meeting] = mereshire.meetings;
const [pack] = mereshire.documents;
if (!meeting || !pack) throw new Error('the panel meets in December');
const itemOf = (number: string) => {
  return mereshire.items.find((item) => item.meetingId === meeting.id && item.number === number)?.id ?? '';
};
const video: Document = {
  ...pack,
  id: `${mereshire.source.id}/document/s900`,
  identity: 's900',
  itemId: itemOf('4'),
  kind: 'report',
  title: 'Film of the control room',
  url: null,
  currentSha256: null,
};
const notes = [
  {
    code: 'external-link',
    message: '“Film of the control room” is on another website, so it is not kept here.',
    itemId: itemOf('4'),
    documentId: video.id,
    url: 'https://films.example/control-room',
  },
  { code: 'document-withheld', message: '“Contract terms” (item 7) is not public.', itemId: itemOf('7') },
];

test.use({ opened: false });

test('what a council says of papers it does not give is told, and which council it is where there are two', async ({
  app: { page },
}) => {
  await seedMereshire(page);
  await expect(page.getByRole('region', { name: 'Next meeting' })).toContainText('Council Chamber');
  await expect(page.getByRole('main')).not.toContainText(mereshire.source.name);
  const other = { ...mereshire.source, id: 'https://papers.northmere.example', name: 'Northmere District Council' };
  await seed(page, { library: { sources: [other], meetings: [{ ...meeting, notes }], documents: [video] } });
  await expect(page.getByRole('region', { name: 'Next meeting' })).toContainText(mereshire.source.name);
  await expect(page.getByRole('article').first()).toContainText(mereshire.source.name);

  await page.getByRole('link', { name: /Read the papers|Read on|Open the meeting/ }).click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await agendaLine(page, /^4 Police and Crime Plan/).click();
  await expect(inspector.getByRole('link', { name: 'Film of the control room' })).toHaveAttribute(
    'href',
    'https://films.example/control-room',
  );
  await expect(inspector).toContainText('On another website');
  await expectAccessible(page, 'a paper on another website');
  await agendaLine(page, /^7 Custody contract/).click();
  await expect(inspector).toContainText('“Contract terms” (item 7) is not public.');
});

test('the paper stays white where the system chooses the colours', async ({ app: { page } }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await storeMeeting(page, [await packOfPapers()], packItems);
  const paper = await pageShown(page, 1);
  await expect(paper).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});
