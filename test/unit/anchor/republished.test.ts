import { describe, expect, test } from 'vitest';
import { readPack } from '../../../tools/inspect/read-pack.ts';
import { corpusFile, corpusFolder } from '../../corpus.ts';
import { changedAllOver, measureRepublished, type Row } from './measure-republished.ts';
import { chance } from './republish.ts';

/** No mark on other words, and 98 in 100 back on theirs, also where everything was changed at once. */
function expectBar(rows: Record<string, Row>): void {
  const share = (some: readonly Row[]) =>
    some.reduce((sum, { right }) => sum + right, 0) / some.reduce((sum, { there }) => sum + there, 0);
  for (const [name, { wrong }] of Object.entries(rows)) expect(wrong, `${name}: on other words`).toEqual([]);
  const { [changedAllOver]: worst, ...others } = rows;
  expect(share(Object.values(others))).toBeGreaterThanOrEqual(0.98);
  expect(share(worst ? [worst] : [])).toBeGreaterThanOrEqual(0.98);
}

/** Reports by an invented council: each its own words, and the paragraphs that all of them repeat. */
function inventedPack(): string[] {
  const random = chance(21);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const who = ['The Commissioner', 'The Chief Constable', 'The Panel', 'The Treasurer', 'The Deputy Commissioner'];
  const did = [
    'has set aside',
    'was asked to explain',
    'reports a fall in',
    'expects to spend',
    'could not account for',
  ];
  const what = ['neighbourhood teams', 'the estate', 'vetting of officers', 'calls answered late', 'the pay award'];
  const where = ['in Mereford', 'across the county', 'on the coast', 'in the second quarter', 'since the last meeting'];
  const repeated = [
    'Equality implications: there are no equality implications arising directly from this report.',
    'The Panel is asked to note the report and to make any recommendations it thinks fit.',
  ];
  return Array.from({ length: 40 }, (_, page) => {
    const body = Array.from({ length: 14 }, (_line, line) => {
      const figure = `£${Math.floor(random() * 900 + 100)},${Math.floor(random() * 900 + 100)}`;
      return `${1 + (page % 9)}.${line + 1} ${pick(who)} ${pick(did)} ${figure} for ${pick(what)}\n${pick(where)}, against ${Math.floor(random() * 90)} per cent last year, “as agreed” – ${pick(what)}.`;
    });
    return ['Mereshire Police and Crime Panel', ...body, ...repeated, `Page ${page + 3}`].join('\n');
  });
}

test('marks on an invented pack of much the same sentences find their words again, and no others', () => {
  expectBar(measureRepublished(inventedPack(), { perPage: 2, seed: 7 }));
});

describe.skipIf(!corpusFolder)(`a real pack${corpusFolder ? '' : ' (corpus absent)'}`, () => {
  const name = 'kent/cabinet_2025-03-04/Public reports pack 04th-Mar-2025 10.00 Cabinet.pdf';
  test('republished in many ways keeps its marks on their words', async () => {
    const { pages } = await readPack(corpusFile(name));
    const rows = measureRepublished(
      pages.map(({ text }) => text),
      { perPage: 1, seed: 7 },
    );
    expectBar(rows);
  });
});
