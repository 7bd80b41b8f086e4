import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeQuote } from '../../../shared/anchor/describe-quote.ts';
import { reanchor, versionOf } from '../../../shared/anchor/reanchor.ts';
import type { TextAnchor } from '../../../shared/model/member.ts';

const first = 'Mereshire Police and Crime Panel\nThe Panel is asked to note the report on the precept for next year.';
const second =
  'Background\nThe Commissioner proposes a precept of £265.73 for a Band D property, a rise of £9.00 on this year.\nReserves stand at £14 million.';
const third =
  'Risks\nThe main risk is the pay award, which has not been settled.\nThe Panel is asked to note the report.';
const before = [first, second, third];

function anchorOf(pages: string[], page: number, words: string, parts = [page]): TextAnchor {
  const text = pages[page - 1] ?? '';
  const start = text.indexOf(words);
  const described = describeQuote(text, start, start + words.length);
  if (!described) throw new Error(`not on page ${page}: ${words}`);
  return {
    ...described,
    documentId: 'd',
    sha256: 'old',
    page,
    printed: null,
    parts: parts.map((part) => ({ page: part, quads: [] })),
  };
}

function numbered(pages: string[]) {
  return pages.map((text, index) => ({ page: index + 1, text }));
}

function moved(anchor: TextAnchor, after: string[], from: string[] | null = null) {
  return reanchor(anchor, versionOf(numbered(after)), from && versionOf(numbered(from)));
}

function words(pages: string[], place: ReturnType<typeof reanchor>): string | null {
  return place && (pages[place.page - 1] ?? '').slice(place.start, place.end);
}

describe('a paper that was replaced', () => {
  test('keeps a mark where the page is the same', () => {
    const anchor = anchorOf(before, 2, 'a rise of £9.00');
    const place = moved(anchor, before);
    expect(place).toMatchObject({ page: 2 });
    expect(words(before, place)).toBe('a rise of £9.00');
    expect(place?.confidence).toBeGreaterThan(0.98);
  });

  test('takes a mark along to another page', () => {
    const after = ['New summary', first, second, third];
    const place = moved(anchorOf(before, 2, 'precept of £265.73 for a Band D property'), after);
    expect(place?.page).toBe(3);
    expect(words(after, place)).toBe('precept of £265.73 for a Band D property');
  });

  test('takes a mark along when its own words were edited a little', () => {
    const after = [first, second.replace('£265.73', '£266.10'), third];
    const place = moved(anchorOf(before, 2, 'a precept of £265.73 for a Band D property'), after);
    expect(words(after, place)).toBe('a precept of £266.10 for a Band D property');
    expect(place?.confidence).toBeLessThan(0.98);
  });

  test('does not place a mark whose words are gone', () => {
    const after = [first, 'Background\nThis page is intentionally left blank.', third];
    expect(moved(anchorOf(before, 2, 'Reserves stand at £14 million.'), after)).toBeNull();
  });

  test('does not place a few common words whose surroundings are gone', () => {
    const after = ['Contents of another report of the year', 'The year ahead', 'Every year'];
    expect(moved(anchorOf(before, 2, 'year'), after)).toBeNull();
  });

  test('does not guess between two places that cannot be told apart', () => {
    const line = 'The Panel is asked to note the report.';
    const after = [`Header\n${line}\nFooter`, 'Nothing here', `Header\n${line}\nFooter`];
    const anchor = { ...anchorOf([`Header\n${line}\nFooter`], 1, line), page: 2 };
    expect(moved(anchor, after)).toBeNull();
    // Where it stood before on this very page, it still stands.
    expect(moved({ ...anchor, page: 3 }, after)).toMatchObject({ page: 3 });
  });

  test('finds words that run from one page to the next', () => {
    const pages = ['The Panel resolved that the', 'precept be supported and the letter be sent.', 'End'];
    const joined = `${pages[0]}\n${pages[1]}`;
    const anchor: TextAnchor = { ...anchorOf([joined], 1, 'resolved that the\nprecept be supported'), parts: [] };
    anchor.parts = [1, 2].map((page) => ({ page, quads: [] }));
    const after = ['A new first page', ...pages];
    const place = moved(anchor, after);
    expect(place?.page).toBe(2);
    expect(joined.slice(place?.start, place?.end)).toBe('resolved that the\nprecept be supported');
  });
});

test('an edit elsewhere never moves a mark away from its words', () => {
  fc.assert(
    fc.property(fc.constantFrom(0, 2), fc.string({ maxLength: 60 }), (page, inserted) => {
      const after = before.map((text, index) => (index === page ? `${inserted}\n${text}` : text));
      const place = moved(anchorOf(before, 2, 'a precept of £265.73 for a Band D property'), after);
      expect(place?.page).toBe(2);
      expect(words(after, place)).toBe('a precept of £265.73 for a Band D property');
    }),
  );
});
