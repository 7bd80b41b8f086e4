import { expect, test } from 'vitest';
import { pageWords, withCitation } from '../../../shared/marks/citation.ts';

test('pages are said as printed, with the page of the file where it differs', () => {
  expect(pageWords('45', 49)).toBe('p. 45 (PDF p. 49)');
  expect(pageWords('45', 45)).toBe('p. 45');
  expect(pageWords(null, 49)).toBe('PDF p. 49');
});

test('a citation names body, date, item, document and page, and nothing twice', () => {
  const anchor = {
    documentId: 'd',
    sha256: 's',
    page: 49,
    printed: '45',
    parts: [],
    quote: 'a rise of £9.00',
    prefix: '',
    suffix: '',
    offset: 0,
  };
  const context = {
    meetingId: 'm',
    bodyName: 'Mereshire Police and Crime Panel',
    meetingDate: '2026-12-03',
    itemNumber: '6',
    itemTitle: 'Precept',
    documentTitle: 'Reports pack',
  };
  expect(withCitation(anchor, context)).toBe(
    '“a rise of £9.00”\n(Mereshire Police and Crime Panel, 3 December 2026, item 6, Precept, Reports pack, p. 45 (PDF p. 49))',
  );
  expect(withCitation(anchor, { ...context, documentTitle: 'Precept', itemNumber: '', meetingDate: '' })).toBe(
    '“a rise of £9.00”\n(Mereshire Police and Crime Panel, Precept, p. 45 (PDF p. 49))',
  );
});
