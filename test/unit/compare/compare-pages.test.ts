import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePages } from '../../../shared/compare/compare-pages.ts';
import type { ComparedPage } from '../../../shared/compare/compared-text.ts';

const paper = (texts: readonly string[]): ComparedPage[] =>
  texts.map((text, place) => ({ page: place + 1, printed: null, text }));
const changesOf = (older: string[], newer: string[]) =>
  comparePages(paper(older), paper(newer)).pages.map(({ change, before }) => `${change} ${before ?? '-'}`);

const precept = 'The Panel is asked to review the proposed precept for the coming year and to report on it.';
const reserves = 'The reserves stand at 12 million pounds at the end of March and are above the minimum.';
const response = 'The median response to urgent calls was 14 minutes and 20 seconds in the quarter.';

describe('pages of two versions', () => {
  it('are the same where only the printing differs', () => {
    const older = [precept, reserves, response].map((text, place) => `Panel 3 March 2026\n${text}\nPage ${place + 3}`);
    const newer = [precept, reserves, response].map((text, place) => `Panel 5 March 2026\n${text}\nPage ${place + 9}`);
    expect(changesOf(older, newer)).toEqual(['same 1', 'same 2', 'same 3']);
  });

  it('are the same where only white space, dashes, quotation marks and ligatures differ', () => {
    expect(changesOf(['The “ofﬁce” – open'], ['The "office" -\nopen'.replace("'", '’')])).toEqual(['same 1']);
  });

  it('are changed where a figure is another one, also in the last line', () => {
    expect(changesOf([precept, `${reserves}\nTotal 1,240 1,190`], [precept, `${reserves}\nTotal 1,240 1,195`])).toEqual(
      ['same 1', 'changed 2'],
    );
    const rows = (total: number) => [1, 2, 3, 4].map((row) => `${precept} ${row}\nTotal ${row}00 ${total}`);
    expect(changesOf(rows(5), rows(6)).every((change) => change.startsWith('changed'))).toBe(true);
  });

  it('are found again behind inserted and removed pages', () => {
    expect(changesOf([precept, reserves, response], ['A letter of the Commissioner came.', precept, response])).toEqual(
      ['new -', 'same 1', 'same 3'],
    );
    expect(comparePages(paper([precept, reserves, response]), paper([precept, response])).removed).toEqual([2]);
  });

  it('are changed and not new when they were moved on by another page and altered', () => {
    const altered = reserves.replace('12', '11');
    expect(
      changesOf([precept, reserves, response], [precept, 'A new letter was added here.', altered, response]),
    ).toEqual(['same 1', 'new -', 'changed 2', 'same 3']);
  });

  it('are the same where their words only moved over the ends of pages', () => {
    const lines = Array.from(
      { length: 12 },
      (_, row) => `${row + 1}. The paragraph ${row + 1} of this report says it all.`,
    );
    const pages = (all: string[]) => [0, 4, 8, 12].map((from) => all.slice(from, from + 4).join('\n')).filter(Boolean);
    const longer = [precept, ...lines];
    expect(comparePages(paper(pages(lines)), paper(pages(longer))).pages).toEqual([
      { page: 1, before: 1, change: 'changed' },
      { page: 2, before: 2, change: 'same', from: [1, 2] },
      { page: 3, before: 3, change: 'same', from: [2, 3] },
      { page: 4, before: null, change: 'same', from: [3] },
    ]);
    const back = comparePages(paper(pages(longer)), paper(pages(lines)));
    expect(back.pages.map(({ change }) => change)).toEqual(['changed', 'same', 'same']);
    expect(back.removed).toEqual([]);
  });

  it('cannot be compared without words, and are never called unchanged', () => {
    expect(changesOf([precept, '', 'Page 3', response], [precept, '', '', '', response])).toEqual([
      'same 1',
      'unknown 2',
      'unknown 3',
      'unknown -',
      'same 4',
    ]);
  });
});

const words = fc.constantFrom('budget', 'panel', 'reserves', 'officer', 'night', 'calls', 'plan', 'risk', 'crime');
const text = fc.array(words, { minLength: 4, maxLength: 12 }).map((list) => list.join(' '));
const anyPaper = fc.array(fc.oneof(text, fc.string(), fc.constant('')), { maxLength: 14 });

describe('comparing any two papers', () => {
  it('finds nothing in two equal ones', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
        const { pages, removed } = comparePages(paper(texts), paper(texts));
        expect(pages.every(({ page, before, change }) => change === 'same' && before === page)).toBe(true);
        expect(removed).toEqual([]);
      }),
    );
  });

  it('calls exactly the inserted pages new, whatever they say', () => {
    const inserted = fc.array(fc.tuple(fc.nat(20), text), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), inserted, (texts, extra) => {
        const newer = [...texts];
        for (const [place, page] of extra) newer.splice(Math.min(place, newer.length), 0, page);
        const { pages, removed } = comparePages(paper(texts), paper(newer));
        expect(pages.filter(({ change }) => change === 'new')).toHaveLength(extra.length);
        expect(pages.filter(({ change }) => change === 'same')).toHaveLength(texts.length);
        expect(removed).toEqual([]);
      }),
    );
  });

  it('never throws, covers every page, keeps the order and takes each older page once at most', () => {
    fc.assert(
      fc.property(anyPaper, anyPaper, (older, newer) => {
        const { pages, removed } = comparePages(paper(older), paper(newer));
        expect(pages.map(({ page }) => page)).toEqual(newer.map((_, place) => place + 1));
        const taken = pages.flatMap(({ before }) => before ?? []);
        expect(taken).toEqual([...new Set(taken)].sort((a, b) => a - b));
        // An older page that is neither taken nor removed has all its words on others.
        const from = pages.flatMap((one) => one.from ?? []);
        const all = new Set([...taken, ...removed, ...from]);
        expect([...all].sort((a, b) => a - b)).toEqual(older.map((_, place) => place + 1));
        expect(removed.some((page) => taken.includes(page))).toBe(false);
      }),
    );
  });
});
