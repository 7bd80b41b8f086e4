import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { councilOn, documentOf, readBack } from './support.ts';

const { council } = councilOn('2026-11-21');
const withMinutes = council.meetings.filter(({ minutesPublished }) => minutesPublished);
const coming = council.meetings.filter(({ date }) => date > '2026-11-21');
const allDocuments = council.meetings.flatMap((meeting) => [
  ...meeting.documents,
  ...meeting.items.flatMap((item) => item.documents),
]);

test('two committees; eight past meetings with minutes, two to come with packs, one of which the day alone is known, one cancelled', () => {
  expect(council.committees.map(({ title }) => title)).toEqual([
    'Health and Adult Care Scrutiny Committee',
    'Mereshire Police and Crime Panel',
  ]);
  expect(withMinutes).toHaveLength(8);
  for (const meeting of withMinutes) {
    expect(meeting.items.every(({ minutesHtml }) => minutesHtml !== null)).toBe(true);
    expect(documentOf(meeting, 1).title).toMatch(/^Printed (draft )?minutes$/);
  }
  expect(coming.map(({ date }) => date)).toEqual(['2026-12-03', '2027-01-12', '2027-02-04']);
  for (const meeting of coming.slice(0, 2)) expect(documentOf(meeting, 10).versions.length).toBeGreaterThan(0);
  expect(coming[2]).toMatchObject({ agendaPublished: false, items: [], documents: [] });
  const cancelled = council.meetings.filter(({ status }) => status === 'Cancelled');
  expect(cancelled).toHaveLength(1);
  expect(cancelled[0]?.documents).toEqual([]);
});

test('an exempt item is named and its paper is never served', () => {
  const exempt = council.meetings.flatMap(({ items }) => items).filter(({ restricted }) => restricted);
  expect(exempt.map(({ title }) => title)).toEqual(['Estates strategy: Hollin Road police station']);
  expect(exempt[0]?.documents.map(({ restricted, versions }) => [restricted, versions.length])).toEqual([[true, 0]]);
});

test('one paper is republished ten minutes after the first use, and with it the pack and front sheet it stands in', () => {
  const twice = allDocuments.filter(({ versions }) => versions.length > 1);
  expect(twice.map(({ letter, t }) => `${letter}${t ?? ''}`)).toEqual(['g0', 'g10', 's']);
  for (const { versions } of twice) expect(versions[1]?.from).toBe('2026-11-21T12:10:00.000Z');
});

test('the republished paper has a changed table row and a paragraph that moved to another page', async () => {
  const paper = allDocuments.find(({ letter, versions }) => letter === 's' && versions.length > 1);
  const read = await Promise.all((paper?.versions ?? []).map(async (version) => readBack(await version.bytes())));
  const [first = [], second = []] = read.map(({ pages }) => pages.map(({ text }) => text));
  const pageOf = (pages: string[], words: string) => pages.findIndex((text) => text.includes(words)) + 1;
  const moved = 'There are 118 intermediate care beds';
  expect(pageOf(first, moved)).toBeGreaterThan(0);
  expect(pageOf(second, moved)).toBeGreaterThan(pageOf(first, moved));
  expect(first.join('\n')).toMatch(/People delayed on an average day 158 129 126 122/);
  expect(second.join('\n')).toMatch(/People delayed on an average day 158 129 126 124/);
});

test('a minutes item is long enough for a page to cut it', () => {
  const lengths = council.meetings.flatMap(({ items }) => items.map(({ minutesHtml }) => minutesHtml?.length ?? 0));
  expect(Math.max(...lengths)).toBeGreaterThan(3000);
});

test('the same first use gives the same bytes, another does not', async () => {
  const bytesOf = async (anchor: string) => documentOf(councilOn(anchor).council.meetings[0], 10).versions[0]?.bytes();
  expect(await bytesOf('2026-11-21')).toEqual(await bytesOf('2026-11-21'));
  expect(await bytesOf('2026-11-21')).not.toEqual(await bytesOf('2026-11-24'));
});

test('bytes are made once', async () => {
  const version = documentOf(council.meetings[0], 0).versions[0];
  expect(await version?.bytes()).toBe(await version?.bytes());
});

test('every paper can be made, also when the first use is on a leap day', async () => {
  const { meetings } = councilOn('2028-02-29').council;
  const documents = meetings.flatMap(({ documents: own, items }) => [
    ...own,
    ...items.flatMap((item) => item.documents),
  ]);
  for (const { versions } of documents) {
    for (const version of versions) {
      const bytes = await version.bytes();
      expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.7');
    }
  }
});

describe('on any day of first use', () => {
  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2036-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('meetings lie around it, papers were published before it, and every number is given once', () => {
    fc.assert(
      fc.property(day, (anchorDate) => {
        const { meetings } = councilOn(anchorDate).council;
        expect(meetings.filter(({ date }) => date > anchorDate)).toHaveLength(3);
        expect(meetings.filter(({ date, minutesPublished }) => date < anchorDate && minutesPublished)).toHaveLength(8);
        for (const { date } of meetings) expect(date.slice(5) >= '12-21' || date.slice(5) <= '01-03').toBe(false);
        const documents = meetings.flatMap((meeting) => [
          ...meeting.documents,
          ...meeting.items.flatMap((item) => item.documents),
        ]);
        const identities = documents.map(({ letter, id, t }) => `${letter}${id}?T=${t}`);
        expect(new Set(identities).size).toBe(identities.length);
        const itemIds = meetings.flatMap(({ items }) => items.map(({ id }) => id));
        expect(new Set(itemIds).size).toBe(itemIds.length);
        // All but the paper that an agenda announces as to follow.
        const later = documents.filter(({ versions }) => versions[0] && versions[0].from >= `${anchorDate}T00:00:00`);
        expect(later.map(({ title, versions }) => [title, versions[0]?.from])).toEqual([
          ['Supplement: Support for unpaid carers', `${anchorDate}T12:10:00.000Z`],
        ]);
        expect(JSON.stringify(meetings)).not.toContain('{{');
      }),
      { numRuns: 40 },
    );
  });
});
