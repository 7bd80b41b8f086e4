import { inflate } from '../../renderer/marks/inflate.ts';
import { annotate } from '../../shared/annotations/annotate.ts';
import { documentRow } from '../rows.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { drawnMarks, packItems, packOfPapers } from './support/reader-papers.ts';
import { put } from './support/seed.ts';
import { meetingId, sha256Of, storeMeeting } from './support/stored-papers.ts';

const copyId = 'imported/document/i0123456789abcdef';

test.use({ opened: false });

test('annotations in an imported copy are offered as marks of the paper it is a copy of', async ({ app: { page } }) => {
  const pack = await packOfPapers();
  if (typeof pack.file === 'string') throw new Error('the pack is made here');
  const base = {
    page: 5,
    colour: [1, 1, 0] as const,
    author: 'A. Member',
    subject: '',
    createdAt: '2026-11-22T09:00:00.000Z',
    updatedAt: '2026-11-22T09:00:00.000Z',
  };
  // pdfkit puts the third line 122 points from the top of the page.
  const update = await annotate(
    pack.file,
    [
      { ...base, id: 'one', kind: 'highlight', comment: 'Why £9?', quads: [[70, 707, 540, 721]] },
      { ...base, id: 'two', kind: 'note', comment: 'Ask the Treasurer.', point: [300, 600] },
    ],
    inflate,
  );
  if (!update.ok) throw new Error(update.message);
  const file = Buffer.concat([pack.file, update.value.added]);
  const copy = documentRow({
    id: copyId,
    sourceId: 'imported',
    meetingId,
    identity: 'i0123456789abcdef',
    kind: 'report',
    title: 'Marked copy',
    order: 9,
    currentSha256: sha256Of(file),
  });
  await put(page, { library: { documents: [copy] } });
  await storeMeeting(
    page,
    [pack, { ...pack, file, kind: 'report', title: 'Marked copy', identity: 's1' }],
    packItems,
    `?document=${encodeURIComponent(copyId)}&page=5`,
  );
  const offer = page.getByText('This is a copy of Public reports pack, with 2 annotations.');
  await expect(offer).toBeVisible();
  // As they are in the file, the sign of the note with a name.
  await expect(page.getByRole('img', { name: 'Note' })).toBeAttached();
  await expectAccessible(page, 'the offer');
  await page.getByRole('button', { name: 'Add them as marks' }).click();
  await expect(page.getByText('2 annotations added as marks.').first()).toBeVisible();
  await expect(offer).toBeHidden();
  // On the pack, where their words stand.
  const packId = encodeURIComponent(`${new URL(meetingId).origin}/document/g7841?T=10`);
  await page.goto(`${new URL(page.url()).origin}/meetings/${encodeURIComponent(meetingId)}?document=${packId}&page=5`);
  await expect(drawnMarks(page, 5)).toHaveCount(2);
  await expect(page.getByRole('tab', { name: 'Marks 2' })).toBeVisible();

  // A copy annotated in another program, dropped on the open paper: what is new on it is offered, and it is not imported.
  const another = await annotate(
    file,
    [{ ...base, id: 'three', kind: 'highlight', comment: 'By 2030?', quads: [[70, 689, 400, 703]] }],
    inflate,
  );
  if (!another.ok) throw new Error(another.message);
  const dropped = Buffer.concat([file, another.value.added]).toString('base64');
  await page.locator('.paper').evaluate((paper, base64) => {
    const transfer = new DataTransfer();
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([bytes], 'from a colleague.pdf', { type: 'application/pdf' }));
    paper.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, dropped);
  const asked = page.getByRole('dialog', { name: 'An annotated copy' });
  await expect(asked).toContainText('is a copy of Public reports pack, with 3 annotations.');
  await expectAccessible(page, 'the annotated copy');
  await asked.getByRole('button', { name: 'Add 1 mark' }).click();
  await expect(drawnMarks(page, 5)).toHaveCount(3);
  await expect(page.getByText('By 2030?')).toBeVisible();
});
