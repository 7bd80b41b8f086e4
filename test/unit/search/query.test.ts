import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areEmpty, noFilters, passes } from '../../../shared/search/filters.ts';
import { parseQuery, type QueryNode } from '../../../shared/search/query.ts';

/** A search as a short text: words, `word*` for one being typed, "phrases", [compounds], AND, OR and NOT. */
function written(node: QueryNode | null): string {
  if (node === null) return '';
  if (node.kind === 'not') return `NOT ${written(node.part)}`;
  if (node.kind !== 'clause') {
    const between = node.kind === 'any' ? ' OR ' : node.loose ? ' ' : ' AND ';
    return `(${node.parts.map(written).join(between)})`;
  }
  const { kind, words, open } = node.clause;
  const text = words.join(' ') + (open ? '*' : '');
  return kind === 'phrase' ? `"${text}"` : kind === 'compound' ? `[${text}]` : text;
}

const read = (text: string) => written(parseQuery(text).root);

describe('parseQuery', () => {
  test.each([
    ['response tim', '(response tim*)'],
    ['response times ', '(response time)'],
    ['safeguard* adults ', '(safeguard* adult)'],
    ['the precept ', 'precept'],
    ['"statement of accounts" audit ', '("statement of account" audit)'],
    ['“rural crime” ', '"rural crime"'],
    ['"police and cri', '"police and cri*"'],
    ['e-scooters ', '[e scooter]'],
    ['24/00093 ', '[24 00093]'],
    ['24/7', '[24 7]'],
    ['rural crim year:2019 ', '(rural crim*)'],
    ['budget -capital ', '(budget NOT capital)'],
    ['budget -cap', 'budget'],
    ['budget NOT capital ', '(budget NOT capital)'],
    ['budget NOT "council tax" ', '(budget NOT "council tax")'],
    ['precept OR council tax ', '(precept OR (council tax))'],
    ['(precept OR tax) AND rural ', '((precept OR tax) AND rural)'],
    ['precept or tax and ', '(precept tax)'],
    [' "" - … ', ''],
  ])('%j is %s', (typed, tree) => {
    expect(read(typed)).toBe(tree);
    expect(parseQuery(typed).problems).toEqual([]);
  });

  test('filters are taken out of the words', () => {
    const { root, filters, problems } = parseQuery(
      'precept committee:police year:2019-2021 kind:decisions has:mark item:6a by:"chief constable" ',
    );
    expect(written(root)).toBe('precept*');
    expect(problems).toEqual([]);
    expect(filters).toEqual({
      bodies: [{ words: ['police'], whole: false }],
      years: [[2019, 2021]],
      kinds: ['decision'],
      by: [['chief', 'constable']],
      items: ['6a'],
      marked: true,
    });
    expect(parseQuery('body:health year:2024').filters).toMatchObject({
      bodies: [{ words: ['health'] }],
      years: [[2024, 2024]],
    });
    expect(parseQuery('year:2024- kind:prom').filters).toMatchObject({ years: [[2024, 2999]], kinds: ['promise'] });
  });

  test.each([
    ['year:last ', /After “year:”/],
    ['kind:', /After “kind:”/],
    ['author:smith ', /“author:” is not one of the filters/],
    ['(precept ', /bracket is not closed/],
    ['precept) ', /closing bracket too many/],
    ['AND precept ', /AND stands between/],
    ['precept OR ', /OR stands between/],
    ['precept NOT', /NOT stands before/],
    ['-budget ', /at least one word/],
  ])('%j is told about', (typed, problem) => {
    expect(parseQuery(typed).problems.join(' ')).toMatch(problem);
  });

  test('a time of day and an address are no filters', () => {
    expect(parseQuery('at 10:30 ').problems).toEqual([]);
    expect(parseQuery('https://www.example.org ').problems).toEqual([]);
  });

  test('any text is taken', () => {
    const pieces = fc.constantFrom(
      'precept',
      '"',
      '(',
      ')',
      'AND',
      'OR',
      'NOT',
      '-',
      'year:',
      '2019',
      'kind:',
      ' ',
      'e-mail',
      '*',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 12 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const { root, problems } = parseQuery(text);
        expect(root?.kind).not.toBe('not');
        expect(written(root)).not.toMatch(/^\(?NOT .*\)$(?<! .*)/);
        for (const problem of problems) expect(problem).toMatch(/\.$/);
      }),
    );
  });
});

test('filters let through what has all that is asked for', () => {
  const decision = {
    bodyName: 'Mereshire Police and Crime Panel',
    date: '2026-09-10',
    kind: 'decision' as const,
    by: 'Chief Constable',
    itemNumber: '6.',
    itemTitle: 'Rural crime',
  };
  const lets = (typed: string) => passes(parseQuery(typed).filters, decision);
  expect(areEmpty(noFilters())).toBe(true);
  expect(lets('committee:pol year:2026 kind:decision by:chief item:6 ')).toBe(true);
  expect(lets('item:rural ')).toBe(true);
  expect(lets('committee:health ')).toBe(false);
  expect(lets('committee:health committee:police ')).toBe(true);
  expect(lets('year:2025 ')).toBe(false);
  expect(lets('kind:report ')).toBe(false);
  expect(lets('by:commissioner ')).toBe(false);
  expect(lets('item:16 ')).toBe(false);
});
