import { expect, it } from 'vitest';
import { readMinutesFromPages } from '../../../shared/minutes/read-minutes.ts';
import type { PageText, TextLine } from '../../../shared/text/page-text.ts';

/** A page of 11-point text; an empty string is white space, `>` sets a line in, `*` makes it bold. */
function pageOf(page: number, rows: string[]): PageText {
  const lines: TextLine[] = rows.flatMap((row, at) => {
    const [, marks = '', text = ''] = /^([>*]*)(.*)$/.exec(row) ?? [];
    const x = 60 + 30 * [...marks].filter((mark) => mark === '>').length;
    return text === ''
      ? []
      : [{ text, x, y: 60 + at * 13, width: text.length * 5.2, size: 11, bold: marks.includes('*') }];
  });
  return { page, label: null, width: 595, height: 842, lines, text: lines.map((line) => line.text).join('\n') };
}

it('knows the PDF page of each clause and joins what headers, footers and page ends break', () => {
  const header = 'Mereshire Police and Crime Panel – 4 June 2026';
  const record = readMinutesFromPages([
    pageOf(3, [
      header,
      '',
      'Minutes of a meeting of the Mereshire Police and Crime Panel held at Shire Hall, Merecaster on Thursday,',
      '4 June 2026.',
      '',
      'PRESENT',
      'Cllr. Ada Hart (in the Chair)',
      '',
      '*7. Contact Centre.',
      '',
      'The Commissioner said that the new centre would open in the autumn and agreed to provide the Panel with the',
      '',
      'Page 3',
    ]),
    pageOf(4, [
      header,
      '',
      'monthly waiting times before its next meeting.',
      '',
      'RESOLVED:',
      '',
      '(a)',
      '>That the report be noted;',
      '',
      '(b)',
      '>That the Commissioner be requested to provide a report on multi-',
      '',
      'Page 4',
    ]),
    pageOf(5, [
      header,
      '',
      '>agency working by 30 September 2026.',
      '',
      '*8. Date of next meeting.',
      '',
      'RESOLVED:',
      '',
      'That the next meeting be held on 3 September 2026.',
      '',
      '2.00 - 3.15 pm',
      '',
      'Page 5',
    ]),
  ]);
  expect(record.meeting).toEqual({
    body: 'Mereshire Police and Crime Panel',
    date: '2026-06-04',
    time: '14:00',
    venue: 'Shire Hall, Merecaster',
  });
  expect(record.items.map(({ number, title }) => [number, title])).toEqual([
    ['7', 'Contact Centre'],
    ['8', 'Date of next meeting'],
  ]);
  expect(
    record.items.flatMap((item) => item.decisions.map(({ label, text, due, page }) => [label, text, due, page])),
  ).toEqual([
    ['(a)', 'That the report be noted;', null, 4],
    [
      '(b)',
      'That the Commissioner be requested to provide a report on multi-agency working by 30 September 2026.',
      'by 30 September 2026',
      4,
    ],
    [null, 'That the next meeting be held on 3 September 2026.', null, 5],
  ]);
  expect(record.items.flatMap((item) => item.commitments)).toMatchObject([
    {
      who: 'Commissioner',
      text: 'The Commissioner said that the new centre would open in the autumn and agreed to provide the Panel with the monthly waiting times before its next meeting.',
      due: 'before its next meeting',
      page: 3,
    },
  ]);
});
