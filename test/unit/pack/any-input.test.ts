import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrontSheet } from '../../../shared/pack/front-sheet.ts';
import { compareItemNumbers } from '../../../shared/pack/item-number.ts';
import { splitPack } from '../../../shared/pack/split.ts';
import { madePack } from '../support/make-pages.ts';

const number = fc.oneof(
  fc.integer({ min: 0, max: 30 }).map(String),
  fc.stringMatching(/^[A-C]\d{0,2}$/),
  fc.stringMatching(/^\d{1,2}[a-c]$/),
  fc.stringMatching(/^\d\.\d{1,2}$/),
);
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    'AGENDA',
    'This page is intentionally left blank',
    'Appendix A',
    'Date: Thursday, 14 May 2026',
    'Venue:',
    'Dear Member',
    'Page 3 of 9',
    '(Pages 1001 -',
    '1004)',
    'EXEMPT ITEMS',
    'Minutes of a meeting',
    '31/02/2026 at 25.99 pm',
  ),
  fc.tuple(number, fc.nat(40), fc.nat(40)).map(([n, a, b]) => `${n}. Title ${a} (Pages ${a} - ${b})`),
);
const page = fc.record(
  {
    lines: fc.array(words, { maxLength: 12 }),
    item: number,
    printed: fc.nat(30),
    bookmark: fc.oneof(
      words,
      number.map((n) => `${n} A report`),
    ),
    child: words,
    size: fc.constantFrom<[number, number]>([595, 842], [842, 595], [0, 0]),
  },
  { requiredKeys: [] },
);
const pack = fc.array(fc.oneof(page, fc.constant('filler' as const)), { maxLength: 40 });

test('a split of anything: no error, and items and documents lie in order without gaps or overlaps', () => {
  fc.assert(
    fc.property(pack, (pages) => {
      const input = madePack(pages);
      const { isPack, items, warnings, printed } = splitPack(input);
      expect(printed).toHaveLength(pages.length);
      expect(isPack).toBe(items.length > 0);
      for (const [index, item] of items.entries()) {
        expect(item.firstPage).toBeGreaterThanOrEqual(1);
        expect(item.lastPage).toBe((items[index + 1]?.firstPage ?? pages.length + 1) - 1);
        expect(item.firstPage).toBeLessThanOrEqual(item.lastPage);
        expect(item.title).not.toBe('');
        expect(item.documents[0]?.firstPage).toBe(item.firstPage);
        for (const [place, document] of item.documents.entries()) {
          expect(document.lastPage).toBe((item.documents[place + 1]?.firstPage ?? item.lastPage + 1) - 1);
          expect(document.firstPage).toBeLessThanOrEqual(document.lastPage);
        }
        expect(printed[item.firstPage - 1]).toBe(item.printedFirst);
      }
      for (const { code, message } of warnings) {
        expect(code).toMatch(/^[a-z-]+$/);
        expect(message).toMatch(/^[A-Z].*\.$/);
      }
    }),
  );
});

test('a front sheet of anything: no error, a real date and time, pages as numbers', () => {
  fc.assert(
    fc.property(pack, (pages) => {
      const sheet = readFrontSheet(madePack(pages).pages);
      if (sheet === null) return;
      if (sheet.date !== null) expect(new Date(`${sheet.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(sheet.date);
      if (sheet.time !== null) expect(sheet.time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
      for (const line of sheet.agenda) expect(line.number).toMatch(/^[A-Za-z0-9.()]+$/);
    }),
  );
});

test('stamps in agenda order split exactly, whatever lies between', () => {
  const body = fc.array(
    fc.string({ unit: 'grapheme-ascii', maxLength: 30 }).map((text) => `The ${text}`),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 8 }),
      fc.array(fc.array(body, { minLength: 1, maxLength: 5 }), { minLength: 8, maxLength: 8 }),
      fc.integer({ min: 1, max: 5 }),
      (numbers, bodies, front) => {
        const items = numbers.sort((a, b) => a - b).map((n, index) => ({ n, pages: bodies[index] ?? [] }));
        const stamped = items.flatMap(({ n, pages }) =>
          pages.map((lines, index) => (index === 0 ? { lines, item: String(n) } : { lines })),
        );
        const made = madePack([
          ...Array.from({ length: front }, () => ({ lines: ['Notes for visitors'] })),
          ...stamped.map((one, index) => ({ ...one, printed: index + 1 })),
        ]);
        let at = front + 1;
        const wanted = items.map(({ n, pages }) => {
          const first = at;
          at += pages.length;
          return { number: String(n), firstPage: first, lastPage: at - 1, printedFirst: String(first - front) };
        });
        expect(
          splitPack(made).items.map(({ number: n, firstPage, lastPage, printedFirst }) => ({
            number: n,
            firstPage,
            lastPage,
            printedFirst,
          })),
        ).toEqual(wanted);
      },
    ),
  );
});

test('item numbers sort as agendas print them', () => {
  const numbers = ['A1', '10', '6.10', '2', '6a', '6', '6.2', 'A2', '6b'];
  expect(numbers.sort(compareItemNumbers)).toEqual(['2', '6', '6.2', '6.10', '6a', '6b', '10', 'A1', 'A2']);
});
