import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { member } from '../../../renderer/data/member-db.ts';
import { createQuestion, noContext, putHeadings } from '../../../renderer/data/questions.ts';
import { carryMarksOver } from '../../../renderer/extract/carry-marks-over.ts';
import type { Evidence } from '../../../shared/model/member.ts';
import { figureWords } from '../../../shared/questions/quotes.ts';
import { documentRow } from '../../rows.ts';

const quoted = (quote: string): Omit<Evidence, 'id'> => ({
  context: noContext,
  anchor: {
    documentId: 'd',
    sha256: 'old',
    page: 1,
    printed: '1',
    parts: [],
    quote,
    prefix: 'Performance ',
    suffix: ' over the quarter.',
    offset: 0,
  },
});

test('quotations follow their words into a new version; one whose words are gone stays with its own', async () => {
  const { id, updatedAt } = await createQuestion({
    meetingId: null,
    context: noContext,
    evidence: [
      { ...quoted('Response times rose in the southern division by nine per cent'), figureOf: 'Response times, Q3' },
      { ...quoted('The force will not publish it'), figureOf: 'Complaints, Q3' },
    ],
  });
  const text = 'Performance\nResponse times rose in the southern division by nine per cent over the quarter.';
  const page = { page: 2, text, width: 595, height: 842, columns: [], runs: [] };
  const pages = [{ ...page, page: 1, text: 'Another page altogether' }, page] as unknown as Parameters<
    typeof carryMarksOver
  >[2];
  await carryMarksOver([documentRow({ currentSha256: 'new' })], 'new', pages, ['1', '2']);
  const question = await member.questions.get(id);
  expect(question?.updatedAt).toBe(updatedAt);
  expect(question?.evidence.map(({ anchor }) => [anchor.sha256, anchor.page, anchor.printed])).toEqual([
    ['new', 2, '2'],
    ['old', 1, '1'],
  ]);
  // Until the table round a figure that has moved is read again, what it said is said to be of the version before.
  expect(question?.evidence.map(figureWords)).toEqual([
    'Response times, Q3 (headings of the version before)',
    'Complaints, Q3',
  ]);
  await putHeadings(id, 'new', new Map((question?.evidence ?? []).map((one) => [one.id, 'Response times, Q4'])));
  const read = await member.questions.get(id);
  expect(read?.evidence.map(figureWords)).toEqual(['Response times, Q4', 'Complaints, Q3']);
  expect(read?.updatedAt).toBe(updatedAt);
});
