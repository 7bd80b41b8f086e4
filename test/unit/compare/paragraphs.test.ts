import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { WordRun } from '../../../shared/compare/compare-words.ts';
import { inParagraphs } from '../../../shared/compare/paragraphs.ts';

const plain = (lines: readonly string[]): WordRun[][] => lines.map((text, at) => [{ at, changed: false, text }]);
const joined = (paragraphs: readonly (readonly WordRun[])[]) =>
  paragraphs.map((runs) => runs.map(({ text }) => text).join(' '));

it('joins the lines of a paragraph, and leaves headings, list entries and rows of figures apart', () => {
  const lines = [
    'Financial implications',
    '4.1 The Commissioner proposes to raise the precept by £9.00, which brings',
    'in £6.2 million more and meets the pay award of the coming year in full.',
    '4.2 The reserves are set out below. They are less than half of what they',
    'were. The auditor has seen them.',
    '(a) general reserves;',
    '(b) reserves for major incidents, which may only be drawn upon with leave',
    'of the Home Secretary.',
    'Year 2024 2025 2026',
    'General 9.1 8.2 7.7',
    'Earmarked 20.4 18.8 12.0',
  ];
  expect(joined(inParagraphs(plain(lines)))).toEqual([
    lines[0],
    `${lines[1]} ${lines[2]}`,
    `${lines[3]} ${lines[4]}`,
    lines[5],
    `${lines[6]} ${lines[7]}`,
    ...lines.slice(8),
  ]);
});

it('makes one change of a change that runs over the end of a line', () => {
  const lines: WordRun[][] = [
    [
      { at: 0, changed: false, text: 'The Panel is asked to note the report and to' },
      { at: 10, changed: true, text: 'ask for' },
    ],
    [
      { at: 12, changed: true, text: 'another in June' },
      { at: 15, changed: false, text: 'and every year after that.' },
    ],
  ];
  expect(inParagraphs(lines)).toEqual([
    [lines[0]?.[0], { at: 10, changed: true, text: 'ask for another in June' }, lines[1]?.[1]],
  ]);
});

it('keeps every word in its order and what is changed, whatever the lines are', () => {
  const run = fc.record({ at: fc.nat(), changed: fc.boolean(), text: fc.stringMatching(/^\S[\S ]{0,40}\S$/) });
  fc.assert(
    fc.property(fc.array(fc.array(run, { minLength: 1, maxLength: 4 }), { maxLength: 12 }), (lines) => {
      const words = (all: readonly (readonly WordRun[])[]) =>
        all.flat().flatMap(({ changed, text }) => text.split(' ').map((word) => [changed, word]));
      expect(words(inParagraphs(lines))).toEqual(words(lines));
    }),
  );
});
