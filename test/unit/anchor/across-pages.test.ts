import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeOnPages, joinPages, matchOnPages, stretchesOnPages } from '../../../shared/anchor/across-pages.ts';
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

const head = 'Mereshire Policing Board';
const stamped = [
  `${head}\nThe Board is told. It will report infor-\n \nAgenda Item 8\nPage 31`,
  `${head}\nmation on reserves to the next meeting.\nNothing else was said.\nPage 32`,
];
const sentence = 'It will report information on reserves to the next meeting.';

const others = ['The vote.', 'The money.', 'The rest.'].map((text, at) => `${head}\n${text}\nPage ${at + 50}`);

function describeStamped() {
  const all = joinPages(stamped);
  return describeOnPages(stamped, all.indexOf('It will'), all.indexOf('meeting.') + 'meeting.'.length);
}

it('words over the end of a page are without its stamps, and its head, and are found', () => {
  const words = describeStamped();
  expect(words).toMatchObject({ quote: sentence, suffix: ' Nothing else was said. Page 32' });
  const match = matchOnPages(stamped, words ?? { quote: '' });
  expect(joinPages(stamped).slice(match?.start, match?.end)).toMatch(/^It will[\s\S]*meeting\.$/);
  expect(match?.confidence).toBeGreaterThan(0.95);
  const own = stretchesOnPages(stamped, match?.start ?? 0, match?.end ?? 0);
  expect(own.map(({ start: from, end: to }, at) => stamped[at]?.slice(from, to))).toEqual([
    'It will report infor-',
    'mation on reserves to the next meeting.',
  ]);
});

it('words that were kept with the stamps between them are still found', () => {
  const all = joinPages(stamped);
  const old = describeQuote(all, all.indexOf('It will'), all.indexOf('meeting.') + 8);
  expect(old?.quote).toContain('Agenda Item 8 Page 31 Mereshire');
  const match = matchOnPages(stamped, old ?? { quote: '' });
  expect(all.slice(match?.start, match?.end)).toMatch(/^It will[\s\S]*meeting\.$/);
  expect(match?.confidence).toBeGreaterThan(0.95);
});

it('what is selected of a single page, or at the outer ends, stays as it is', () => {
  const all = joinPages(stamped);
  expect(describeOnPages(stamped, 0, stamped[0]?.length ?? 0)?.quote).toMatch(/^Mereshire.*Page 31$/);
  expect(describeOnPages(stamped, 0, all.length)?.quote).toMatch(/^Mereshire Policing Board The.*said\. Page 32$/);
});

it('they are moved into a version that is set and stamped anew', () => {
  const words = describeStamped();
  if (!words) throw new Error('nothing there');
  const numbered = (texts: readonly string[]) => texts.map((text, at) => ({ page: at + 1, text, printed: null }));
  const parts = [1, 2].map((number) => ({ page: number, quads: [] }));
  const anchor = { ...words, documentId: 'd', sha256: 'old', page: 1, printed: null, parts };
  const republished = [
    'A letter was put in.\nPage 31',
    `${head}\nThe Board is told. It will\nAgenda Item 9\nPage 44`,
    `${head}\nreport information on reserves to\nthe next meeting.\nNothing else was said.\nPage 45`,
    ...others,
  ];
  const moved = moverTo('d', 'new', numbered(republished))(anchor, versionOf(numbered([...stamped, ...others])));
  expect(moved?.anchor).toMatchObject({ page: 2, quote: sentence });
});

it('any stretch of any pages is read, in order and within them', () => {
  const line = fc.constantFrom('Page 3', 'Agenda Item 8', 'Some words here', '12', '', ' ', 'Mereshire Board 7');
  const texts = fc.array(
    fc.array(line).map((lines) => lines.join('\n')),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(texts, fc.nat(120), fc.nat(120), (some, one, other) => {
      const all = joinPages(some);
      const [from, to] = [Math.min(one, other, all.length), Math.min(Math.max(one, other), all.length)];
      for (const [at, own] of stretchesOnPages(some, from, to).entries()) {
        if (own.start >= own.end) continue;
        expect(own.start).toBeGreaterThanOrEqual(0);
        expect(own.end).toBeLessThanOrEqual(some[at]?.length ?? 0);
      }
      const words = describeOnPages(some, from, to);
      const plain = describeQuote(all, from, to);
      expect((words?.quote.length ?? 0) <= (plain?.quote.length ?? 0)).toBe(true);
      if (words) expect(matchOnPages(some, words)).not.toBeNull();
    }),
  );
});
