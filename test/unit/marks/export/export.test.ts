import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ColourNames } from '../../../../shared/marks/colours.ts';
import { marksAsCsv } from '../../../../shared/marks/export/csv.ts';
import { marksAsMarkdown } from '../../../../shared/marks/export/markdown.ts';
import { marksAsWebAnnotations } from '../../../../shared/marks/export/web-annotation.ts';
import type { Mark } from '../../../../shared/model/member.ts';
import { markOf } from '../../support/make-mark.ts';

const address = 'https://democracy.mereshire.example/documents/g7841/pack.pdf?T=10';
const names: ColourNames = ['Fact', 'Concern', 'Praise and thanks', 'Action', ''];
const published = (documentId: string) => (documentId === 'pack' ? address : null);
const precept = markOf({ comment: 'Why so *much*?' });
const imported = markOf({
  id: 'c6a1c5a0-0000-4000-8000-000000000002',
  colour: 3,
  anchor: { documentId: 'imported', page: 2, printed: null, quote: '# 1. [Reserves] fall_to *£9m*', offset: 12 },
  context: { bodyName: 'Mereshire Cabinet', meetingDate: '2026-10-01', itemNumber: '', itemTitle: 'Reserves' },
  placement: { state: 'unplaced', confidence: 0 },
});

test('Markdown has meetings and items as headings, and each quotation with a link to its page', () => {
  const earlier = markOf({ id: 'c6a1c5a0-0000-4000-8000-000000000003', anchor: { page: 7, printed: '3' } });
  expect(
    marksAsMarkdown([imported, precept, earlier], published, names),
  ).toBe(`# Mereshire Police and Crime Panel, 3 December 2026

## Item 6: Precept

> a rise of £9.00

[Mereshire Police and Crime Panel, 3 December 2026, item 6, printed p. 3 (PDF p. 7)](<${address}#page=7>) · Fact

> a rise of £9.00

Why so *much*?

[Mereshire Police and Crime Panel, 3 December 2026, item 6, printed p. 45 (PDF p. 49)](<${address}#page=49>) · Fact

# Mereshire Cabinet, 1 October 2026

## Reserves

> \\# 1. \\[Reserves\\] fall\\_to \\*£9m\\*

Mereshire Cabinet, 1 October 2026, Reserves, PDF p. 2 · Praise and thanks, not found in the version that replaced it
`);
});

/** Reads a table as RFC 4180 has it, without the mark in front. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted = '', end = ''] of text.slice(1).matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    row.push(quoted.replaceAll('""', '"'));
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

test('the table has a line for each mark, and no cell is a formula whatever the paper or the comment says', () => {
  const text = marksAsCsv([precept, imported], published, names);
  expect(text.startsWith('\ufeff"Committee","Meeting","Item",')).toBe(true);
  const [heads = [], first = []] = readCsv(text);
  const cell = (name: string) => first[heads.indexOf(name)];
  expect(cell('Printed page')).toBe('45');
  expect(cell('PDF page')).toBe('49');
  expect(cell('Link')).toBe(`${address}#page=49`);
  expect(cell('Citation')).toContain('item 6, printed p. 45 (PDF p. 49)');

  const risky = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '"', ',', 'a', '＝', '\u0000'),
  });
  fc.assert(
    fc.property(risky, risky, (comment, quote) => {
      const rows = readCsv(marksAsCsv([markOf({ comment, anchor: { quote } })], published, names));
      expect(rows).toHaveLength(2);
      expect(rows[1]).toHaveLength(rows[0]?.length ?? 0);
      for (const value of rows[1] ?? []) expect(value).not.toMatch(/^[\s\p{Cc}]*[=+\-@＝]/u);
      expect(rows[1]?.[rows[0]?.indexOf('Comment') ?? 0]?.replace(/^'/, '')).toBe(comment.replace(/^'/, ''));
    }),
  );
});

test('web annotations say the words, their place in the page, and where the paper is', () => {
  const read = JSON.parse(marksAsWebAnnotations([precept, imported], published, names, 'urn:uuid:all'));
  expect(read).toMatchObject({
    id: 'urn:uuid:all',
    type: 'AnnotationCollection',
    total: 2,
    first: { type: 'AnnotationPage', items: [{ type: 'Annotation' }, { type: 'Annotation' }] },
  });
  const [first, second] = read.first.items;
  expect(first).toMatchObject({
    id: `urn:uuid:${precept.id}`,
    motivation: 'commenting',
    created: precept.createdAt,
    modified: precept.updatedAt,
    body: [
      { type: 'TextualBody', purpose: 'commenting', value: 'Why so *much*?' },
      { type: 'TextualBody', purpose: 'tagging', value: 'Fact' },
    ],
    target: {
      source: address,
      selector: [
        { type: 'TextQuoteSelector', exact: 'a rise of £9.00', prefix: 'which is ', suffix: ' on this year' },
        {
          type: 'FragmentSelector',
          value: 'page=49',
          refinedBy: { type: 'TextPositionSelector', start: 120, end: 135 },
        },
      ],
    },
  });
  expect(second).toMatchObject({ motivation: 'highlighting', target: { source: 'urn:sha256:aa' } });
});

test('nothing marked makes an empty file of each form', () => {
  const none: Mark[] = [];
  expect(readCsv(marksAsCsv(none, published, names))).toHaveLength(1);
  expect(marksAsMarkdown(none, published, names).trim()).toBe('');
  expect(JSON.parse(marksAsWebAnnotations(none, published, names, 'urn:uuid:all')).total).toBe(0);
});
