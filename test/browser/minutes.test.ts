import { itemRow, meetingRow } from '../rows.ts';
import { expect, test } from './support/app.ts';
import { expectAccessible } from './support/check-access.ts';
import { panel, source } from './support/mereshire.ts';
import { seed } from './support/seed.ts';

test.use({ opened: false });

const meeting = meetingRow({
  id: `${source.id}/meeting/900`,
  sourceId: source.id,
  bodyId: panel.id,
  date: '2026-09-10',
  minutesPublished: true,
  // As a version of the application left it that read no promises.
  minutesReader: 0,
});
const item = itemRow({
  id: `${meeting.id}/item/1`,
  meetingId: meeting.id,
  number: '4',
  title: 'Custody',
  minutesHtml:
    '<p>The Commissioner agreed to provide the waiting times before the next meeting.</p><p><b>RESOLVED:</b></p><p>(a) That the report be noted.</p><p>(b) That the Clerk be asked to write to the Minister. That a reply be reported.</p>',
});
const stale = {
  id: 'stale',
  meetingId: meeting.id,
  of: 'decision',
  context: {
    meetingId: meeting.id,
    bodyName: meeting.bodyName,
    meetingDate: meeting.date,
    itemNumber: '4',
    itemTitle: 'Custody',
    documentTitle: '',
  },
  replaces: [{ label: null, text: 'That an earlier reading of the minutes be kept in mind by all.' }],
  entries: [
    { id: 'stale-1', label: null, text: 'That the Minister be invited.', kind: 'agreed', who: null, due: null },
  ],
  origin: null,
  updatedAt: '2026-09-12T09:00:00.000Z',
};
const pasted = `Minutes of the Mereshire Police and Crime Panel held on 10 June 2026

1. Apologies

There were none.

2. Drones

The Chief Constable undertook to circulate the cost of each flight.

**RESOLVED:** That the purchase be supported.
`;

test('what was decided and promised is put right by the member, and minutes can be pasted', async ({ app }) => {
  const { page } = app;
  const earlier = meetingRow({ ...meeting, id: `${source.id}/meeting/880`, date: '2026-06-10', minutesReader: 1 });
  const library = { sources: [source], bodies: [panel], meetings: [meeting, earlier], items: [item] };
  const view = `/meetings/${encodeURIComponent(meeting.id)}?item=${encodeURIComponent(item.id)}`;
  await seed(page, { library, member: { corrections: [stale] } }, view);
  const decisions = page.getByRole('region', { name: 'Decisions' });
  const promises = page.getByRole('region', { name: 'Promises' });
  await expect(decisions.getByRole('listitem')).toHaveCount(2);
  await expect(promises.getByRole('listitem')).toContainText(['Commissioner · before the next meeting']);

  await decisions.getByRole('button', { name: 'Correct this decision' }).last().press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Correct a decision' });
  const words = dialog.getByRole('textbox', { name: 'Words of the decision' });
  await expect(words).toBeFocused();
  await expectAccessible(page, 'correcting a decision');
  await words.fill('That the Clerk be asked to write to the Minister.\n\nThat a reply be reported.');
  await dialog.getByRole('button', { name: 'Split into 2' }).click();
  await expect(decisions.getByRole('listitem')).toHaveCount(3);
  await expect(decisions.getByRole('listitem').last()).toContainText('put right by you');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(decisions.getByRole('listitem')).toHaveCount(2);

  await decisions.getByRole('button', { name: 'Add a decision' }).click();
  const adding = page.getByRole('dialog', { name: 'Add a decision' });
  await adding.getByRole('textbox', { name: 'Words of the decision' }).fill('That a visit be arranged.');
  await adding.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(decisions.getByRole('listitem').last()).toContainText('That a visit be arranged.');
  await page.reload();
  await expect(decisions.getByRole('listitem').last()).toContainText('That a visit be arranged.');

  await page.goto(`${app.address}/meetings/${encodeURIComponent(earlier.id)}`);
  await page.getByRole('button', { name: 'More about this meeting' }).click();
  await page.getByRole('button', { name: 'Paste minutes' }).click();
  const pasting = page.getByRole('dialog', { name: 'Paste minutes' });
  await pasting.getByRole('textbox', { name: 'Minutes' }).fill(pasted);
  await expect(pasting.getByRole('status')).toHaveText('2 items, 1 decision, 1 promise read.');
  await expectAccessible(page, 'pasting minutes');
  await pasting.getByRole('button', { name: 'Keep as minutes' }).click();
  await expect(page.getByRole('button', { name: 'Paste minutes' })).toBeHidden();
  await page.goto(`${app.address}/decisions`);
  const bought = page.getByRole('article').filter({ hasText: 'That the purchase be supported.' });
  await expect(bought).toBeVisible();
  await page
    .getByRole('article')
    .filter({ hasText: 'write to the Minister' })
    .getByRole('button', { name: 'More about this decision' })
    .click();
  await page.getByRole('menuitem', { name: 'Show the minutes of this item' }).click();
  await page.getByRole('button', { name: 'Correct this decision' }).click();
  await page
    .getByRole('dialog', { name: 'Correct a decision' })
    .getByRole('button', { name: 'Not a decision' })
    .click();
  await expect(page.getByText('write to the Minister')).toHaveCount(0);

  // Of a correction whose words the minutes do not have any more, the member is told.
  await page.getByRole('button', { name: '1 correction to look at' }).click();
  const unplaced = page.getByRole('dialog', { name: 'Corrections that no longer fit' });
  await expectAccessible(page, 'corrections that no longer fit');
  await unplaced.getByRole('button', { name: 'Keep mine' }).click();
  await expect(unplaced).toBeHidden();
  await expect(page.getByRole('article').filter({ hasText: 'That the Minister be invited.' })).toBeVisible();
});
