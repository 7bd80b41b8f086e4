import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeQuote } from '../../../shared/anchor/describe-quote.ts';
import { fold } from '../../../shared/anchor/fold.ts';
import { matchQuote } from '../../../shared/anchor/match-quote.ts';

const page = `Agenda Item 6
Mereshire Police and Crime Panel
1.1 Response times to grade 1 calls rose from 11 to 14 minutes.
1.2 The Commissioner has set aside £1.2 million for neigh-
bourhood teams. The sum is subject to approval.
1.3 Response times to grade 2 calls rose from 40 to 52 minutes.
2.1 The sum is subject to approval.`;

function slice(match: { start: number; end: number } | null): string | null {
  return match && page.slice(match.start, match.end);
}

describe('finding a quote', () => {
  test('letter for letter, across a line end and a broken word', () => {
    const match = matchQuote(page, { quote: '£1.2 million for neighbourhood teams' });
    expect(slice(match)).toBe('£1.2 million for neigh-\nbourhood teams');
    expect(match?.confidence).toBe(1);
  });

  test('without the spaces another reading of the page lost', () => {
    expect(slice(matchQuote(page, { quote: 'Response timestograde 2 calls' }))).toBe('Response times to grade 2 calls');
  });

  test('of two equal places the one whose surroundings fit', () => {
    const quote = 'The sum is subject to approval.';
    expect(matchQuote(page, { quote, prefix: '2.1' })?.start).toBe(page.lastIndexOf(quote));
    expect(matchQuote(page, { quote, suffix: '1.3 Response' })?.start).toBe(page.indexOf(quote));
    const last = fold(page).text.lastIndexOf(quote);
    expect(matchQuote(page, { quote, offset: last })?.start).toBe(page.lastIndexOf(quote));
  });

  test('with a few letters changed, and less sure of it', () => {
    const match = matchQuote(page, { quote: 'has set aside £1.3 million for neighborhood teams' });
    expect(slice(match)).toBe('has set aside £1.2 million for neigh-\nbourhood teams');
    expect(match?.confidence).toBeLessThan(1);
    expect(match?.confidence).toBeGreaterThan(0.9);
  });

  test('not when the passage is another one, and not for nothing', () => {
    expect(matchQuote(page, { quote: 'Vetting of officers was completed in full by the summer.' })).toBeNull();
    expect(matchQuote(page, { quote: ' \n ' })).toBeNull();
    expect(matchQuote('', { quote: 'sum' })).toBeNull();
  });
});

const words = fc.constantFrom(
  'the',
  'panel',
  'noted',
  'officers',
  'well-',
  '\n',
  'budget',
  '2025',
  'of\uFB01ce',
  '“so”',
);
const pages = fc.array(words, { minLength: 3, maxLength: 80 }).map((list) => list.join(' '));

describe('any stretch of any page', () => {
  test('is found again where it was described', () => {
    fc.assert(
      fc.property(pages, fc.nat(), fc.nat(), (text, a, b) => {
        const start = Math.min(a % text.length, b % text.length);
        const end = Math.max(a % text.length, b % text.length) + 1;
        const words = describeQuote(text, start, end);
        if (!words || !/\p{L}|\p{N}/u.test(words.quote)) return;
        const match = matchQuote(text, words);
        expect(match).not.toBeNull();
        // The same letters stand there, whichever of several equal places it is.
        expect(fold(text.slice(match?.start, match?.end)).text.replace(/[ -]/g, '')).toBe(
          words.quote.replace(/[ -]/g, ''),
        );
      }),
    );
  });

  test('never throws and never leaves the page', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (text, quote, prefix) => {
        const match = matchQuote(text, { quote, prefix, suffix: prefix, offset: quote.length });
        if (!match) return;
        expect(match.start).toBeGreaterThanOrEqual(0);
        expect(match.end).toBeLessThanOrEqual(text.length);
        expect(match.end).toBeGreaterThan(match.start);
        expect(match.confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});
