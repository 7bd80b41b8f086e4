import { describe, expect, test } from 'vitest';
import { readItemMinutes, readMinutesFromPages } from '../../../shared/minutes/read-minutes.ts';
import { councilOn, documentOf, readBack } from './support.ts';

const { council, meetings } = councilOn('2026-11-21');
const past = meetings.flatMap((meeting, index) => {
  const published = council.meetings[index];
  return published?.minutesPublished ? [{ key: meeting.key, meeting, published }] : [];
});

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * The clauses as they were written, by the plain rule the minutes are written by: a paragraph that begins with RESOLVED
 * is the clause, unless it ends in a colon or dash and lettered or numbered paragraphs follow. Words of its own before
 * the list ("that the Panel –") belong to every clause of it.
 */
function writtenClauses(markdown: string): string[] {
  const paragraphs = markdown.split(/\n\s*\n|\n(?=\d\. )/).map((part) => squeeze(part.replaceAll('**', '')));
  const clauses: string[] = [];
  let stem: string | null = null;
  for (const paragraph of paragraphs) {
    const labelled = /^(?:\([a-z\d]+\)|\d\.) (.*)$/.exec(paragraph);
    if (paragraph.startsWith('RESOLVED')) {
      const clause = paragraph.replace(/^RESOLVED(?: unanimously)?:? ?/, '');
      stem = /[:–]$|That$/.test(paragraph) ? clause.replace(/^that –$|^That$/, '') : null;
      if (stem === null) clauses.push(clause);
    } else if (stem !== null && labelled) clauses.push(`${stem} ${labelled[1]}`.trim());
    else stem = null;
  }
  return clauses;
}

describe.each(past)('minutes of $key', ({ meeting, published }) => {
  test('the decisions read from the web are those written', () => {
    for (const [index, item] of published.items.entries()) {
      const read = readItemMinutes(item.minutesHtml ?? '', { number: item.number, title: item.title });
      expect(read.decisions.map(({ text }) => text)).toEqual(writtenClauses(meeting.items[index]?.minutes ?? ''));
    }
  });

  test('the decisions read from the printed minutes are those written', async () => {
    const bytes = await documentOf(published, 1).versions[0]?.bytes();
    const record = readMinutesFromPages((await readBack(bytes ?? new Uint8Array())).pages);
    expect(record.meeting.body).toBe(meeting.committee.title);
    expect(record.meeting.date).toBe(meeting.date);
    const read = record.items.map(({ title, decisions }) => [title, decisions.map(({ text }) => text)]);
    expect(read).toEqual(meeting.items.map(({ title, minutes }) => [title, writtenClauses(minutes ?? '')]));
  });
});

test('promises made in discussion are found, with who made them', () => {
  const panel = past.find(({ key }) => key === 'pcp-5')?.published.items[4];
  const { commitments } = readItemMinutes(panel?.minutesHtml ?? '', { number: '5.', title: panel?.title ?? '' });
  expect(commitments.map(({ who, text }) => [who, text])).toContainEqual([
    'Commissioner',
    'The Commissioner agreed to provide the hourly abandonment figures to the Panel before its next meeting.',
  ]);
});
