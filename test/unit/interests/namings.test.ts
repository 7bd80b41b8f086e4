import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namingsIn } from '../../../shared/interests/namings.ts';

const interest = (name: string, ...otherNames: string[]) => ({ id: name, name, otherNames });
const wordsOf = (text: string, ...names: string[]) =>
  namingsIn(names.map((name) => interest(name)))(text).map(({ words }) => words);

describe('an interest in a text', () => {
  it('is found in any case, over a line end, with & for and, with or without Ltd', () => {
    expect(wordsOf('a grant to HARBOUR & SONS LIMITED.', 'Harbour and Sons Ltd')).toEqual(['HARBOUR & SONS']);
    expect(wordsOf('leased to Harbour\nHomes’ tenants', 'Harbour Homes')).toEqual(['Harbour Homes']);
    expect(wordsOf('the Mere-\nshire Trust', 'Mereshire Trust')).toEqual(['Mereshire Trust']);
  });

  it('is found with its accents or without', () => {
    expect(wordsOf('Canolfan Dŵr y Môr', 'Dwr y Mor')).toEqual(['Dŵr y Môr']);
    expect(wordsOf('Dwr y Mor', 'Dŵr y Môr')).toEqual(['Dwr y Mor']);
  });

  it('is not found inside other words, nor as an ordinary word where it is a name', () => {
    expect(wordsOf('Harbourside Homes', 'Harbour')).toEqual([]);
    expect(wordsOf('to unite the county', 'Unite')).toEqual([]);
    expect(wordsOf('Unite the Union was consulted', 'Unite')).toEqual(['Unite']);
  });

  it('is found by its other names, each place once', () => {
    const [found, ...others] = namingsIn([interest('Harbour Homes Ltd', 'Harbour', 'Quay Street')])(
      'the lease of Harbour Homes in the town',
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({ words: 'Harbour Homes', before: 'the lease of ', after: ' in the town' });
  });

  it('shows whole words around it, and says where it was cut', () => {
    const [found] = namingsIn([interest('Harbour')])(`${'before '.repeat(30)}Harbour ${'after '.repeat(30)}`);
    expect(found?.before).toMatch(/^…( before)+ $/);
    expect(found?.after).toMatch(/^( after)+ …$/);
  });

  it('is not looked for where its name says nothing', () => {
    expect(wordsOf('A & B', '&', 'A', '–')).toEqual([]);
  });

  it('is looked for in any text by any name', () => {
    const name = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 5 }), name, fc.string({ unit: 'grapheme' }), (names, before, after) => {
        const interests = names.map((one) => interest(one));
        for (const { words } of namingsIn(interests)(names.reduce((text, one) => text + one + after, before))) {
          expect(words).not.toBe('');
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is found wherever it is put between spaces', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.lorem(), fc.lorem(), (words, before, after) => {
        fc.pre(words.some((one) => !['Ltd', 'Limited', 'Plc', 'Llp', 'Cic', 'Cio', 'Inc', 'Company'].includes(one)));
        const name = words.join(' ');
        expect(namingsIn([interest(name)])(`${before} ${name} ${after}`).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
