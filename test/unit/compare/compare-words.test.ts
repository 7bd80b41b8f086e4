import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBlock, compareWords, type PageWords } from '../../../shared/compare/compare-words.ts';

describe('the words of a page in two versions', () => {
  it('are marked where they differ', () => {
    const line = (figure: string) => [`An increase of ${figure} per cent`, 'was agreed.'];
    const page = (figure: string) => ({
      lines: [
        [
          { at: 0, changed: false, text: 'An increase of' },
          { at: 3, changed: true, text: figure },
          { at: 4, changed: false, text: 'per cent' },
        ],
        [{ at: 6, changed: false, text: 'was agreed.' }],
      ],
      changed: 1,
      from: [0],
      touched: true,
    });
    expect(compareWords(line('4.9'), line('5.1'))).toEqual({ older: [page('4.9')], newer: [page('5.1')] });
  });

  it('are the same where lines end elsewhere and words are broken', () => {
    const { older, newer } = compareWords(
      ['The Commis-', 'sioner said that “it”', 'was so.'],
      ['The Commissioner said', 'that "it" was so.'],
    );
    expect([...older, ...newer].map(({ changed, touched }) => [changed, touched])).toEqual([
      [0, false],
      [0, false],
    ]);
  });

  it('are all there in their order, in any two texts', () => {
    const pages = fc.array(fc.array(fc.string(), { maxLength: 4 }), { minLength: 1, maxLength: 3 });
    // A word broken at a line's end is shown whole.
    const flat = (text: string) => text.replace(/[\s-]+/g, '');
    const said = (side: readonly PageWords[]) =>
      side.map(({ lines }) =>
        flat(
          lines
            .flat()
            .map(({ text }) => text)
            .join(),
        ),
      );
    fc.assert(
      fc.property(pages, pages, (older, newer) => {
        const block = compareBlock(older, newer, Number.POSITIVE_INFINITY);
        const commas = (side: string[]) => side.map((text) => text.replaceAll(',', ''));
        expect(commas(said(block?.older ?? []))).toEqual(commas(older.map((lines) => flat(lines.join('\n')))));
        expect(commas(said(block?.newer ?? []))).toEqual(commas(newer.map((lines) => flat(lines.join('\n')))));
      }),
    );
  });
});

describe('pages compared as one text', () => {
  const first = ['one two three four', 'five six seven eight'];
  const second = ['nine ten eleven twelve'];

  it('are unchanged where words only moved over the end of a page', () => {
    const block = compareBlock(
      [first, second],
      [
        ['new', ...first.slice(0, 1)],
        [...first.slice(1), ...second],
      ],
      10,
    );
    expect(block?.newer.map(({ touched, changed, from }) => ({ touched, changed, from }))).toEqual([
      { touched: true, changed: 1, from: [0] },
      { touched: false, changed: 0, from: [0, 1] },
    ]);
    expect(block?.older.map(({ changed, from }) => ({ changed, from }))).toEqual([
      { changed: 0, from: [0, 1] },
      { changed: 0, from: [1] },
    ]);
  });

  it('are touched where words are missing, and given up on where too many differ', () => {
    const block = compareBlock([first, second], [['one two four', 'five six seven eight'], second], 10);
    expect(block?.newer.map(({ touched }) => touched)).toEqual([true, false]);
    expect(compareBlock([first], [second], 5)).toBeNull();
  });
});
