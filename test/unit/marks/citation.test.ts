import { expect, test } from 'vitest';
import { markAsText, pageWords, withCitation } from '../../../shared/marks/citation.ts';
import { anchorRow, contextRow } from '../../rows.ts';
import { markOf } from '../support/make-mark.ts';

test('pages are said as printed, with the page of the file where it differs', () => {
  expect(pageWords('45', 49)).toBe('p. 45 (PDF p. 49)');
  expect(pageWords('45', 45)).toBe('p. 45');
  expect(pageWords(null, 49)).toBe('PDF p. 49');
});

test('a citation names body, date, item and both pages; what is not known is left out', () => {
  const anchor = anchorRow({ quote: 'a rise of £9.00' });
  const context = contextRow({ documentTitle: 'Reports pack' });
  expect(withCitation(anchor, context)).toBe(
    '“a rise of £9.00”\nMereshire Police and Crime Panel, 3 December 2026, item 6, printed p. 45 (PDF p. 49)',
  );
  expect(withCitation({ ...anchor, unsure: true }, context)).toContain('item 6, PDF p. 49, perhaps printed p. 45');
  expect(withCitation({ ...anchor, printed: null, unsure: true }, context)).toMatch(/item 6, PDF p\. 49$/);
  expect(withCitation({ ...anchor, printed: null }, { ...context, itemNumber: '', meetingDate: '' })).toBe(
    '“a rise of £9.00”\nMereshire Police and Crime Panel, Precept, PDF p. 49',
  );
});

test('a mark as text is its words or its kind, where it stands, and the comment', () => {
  expect(markAsText(markOf({ comment: 'Why?\n' }))).toBe(
    '“a rise of £9.00”\nMereshire Police and Crime Panel, 3 December 2026, item 6, printed p. 45 (PDF p. 49)\nWhy?',
  );
  expect(markAsText({ ...markOf({ anchor: { quote: '' } }), kind: 'bookmark', point: [0, 0], wordsAt: null })).toBe(
    'Bookmark: Mereshire Police and Crime Panel, 3 December 2026, item 6, printed p. 45 (PDF p. 49)',
  );
});
