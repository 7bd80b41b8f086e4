import { expect, it } from 'vitest';
import { joinPages, matchOnPages } from '../../../shared/anchor/across-pages.ts';
import { describeQuote } from '../../../shared/anchor/describe-quote.ts';
import { versionOf } from '../../../shared/anchor/reanchor.ts';
import { moverTo } from '../../../shared/marks/move-anchor.ts';
import type { TextAnchor } from '../../../shared/model/member.ts';

/** A page of sentences each of which stands nowhere else. */
const page = (number: number) =>
  Array.from(
    { length: 30 },
    (_, line) => `${number}.${line + 1} Sentence ${number * 100 + line} about matter ${line * 7 + number}.`,
  ).join('\n');
const pages = [1, 2, 3, 4, 5].map(page);
const begins = 'Sentence 110 about';
const ends = 'Sentence 420 about';
const whole = joinPages(pages.slice(0, 4));
const [start, end] = [whole.indexOf(begins), whole.indexOf(ends) + ends.length];

function anchorOfFour(): TextAnchor {
  const words = describeQuote(whole, start, end);
  if (!words) throw new Error('nothing there');
  const parts = [1, 2, 3, 4].map((number) => ({ page: number, quads: [] }));
  return { ...words, documentId: 'd', sha256: 'old', page: 1, printed: null, parts };
}

it('words on four pages are found by their two ends, also where a letter between them is read otherwise', () => {
  const other = pages.slice(0, 4).map((text, at) => (at === 1 ? text.replaceAll('matter', 'rnatter') : text));
  const match = matchOnPages(other, anchorOfFour());
  expect(match?.confidence).toBeGreaterThan(0.9);
  const text = joinPages(other);
  expect(text.slice(match?.start, match?.end)).toMatch(/^Sentence 110 about[\s\S]*Sentence 420 about$/);
  expect(matchOnPages(['Nothing of it.', 'Nor here.', ...other.slice(2)], anchorOfFour())).toBeNull();
});

it('a mark on four pages goes with them into a version with a page before', () => {
  const numbered = (texts: readonly string[]) => texts.map((text, at) => ({ page: at + 1, text, printed: null }));
  const moved = moverTo(
    'd',
    'new',
    numbered(['A page put in before.', ...pages]),
  )(anchorOfFour(), versionOf(numbered(pages)));
  expect(moved?.anchor.parts.map((part) => part.page)).toEqual([2, 3, 4, 5]);
  expect(moved?.anchor.quote).toBe(anchorOfFour().quote);
});
