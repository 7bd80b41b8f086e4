import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../shared/agenda/outline.ts';
import { describeQuote } from '../../../shared/anchor/describe-quote.ts';
import type { NewPage } from '../../../shared/marks/move-anchor.ts';
import { maybeSame, sameWordsIn } from '../../../shared/marks/same-report.ts';
import type { Mark, TextAnchor } from '../../../shared/model/member.ts';
import { item, meeting, packItem, paper } from '../agenda/support.ts';
import { markOf } from '../support/make-mark.ts';

const report = [
  'Proposed precept for 2027/28\nThe Commissioner proposes a precept of £265.73 for a Band D property.\nThe panel is asked to note the report.',
  'Reserves stand at £14.2 million at the end of the year.\nThey will fall to £9 million by 2030 unless savings are found.\nThe panel is asked to note the report.',
];
const appendix = [
  'Letter of the Treasurer\nIt has been said that reserves stand at £14.2 million at the end of the year. That is not so.',
];

/** The report as the pack prints it, from page 5 on. */
const inPack: NewPage[] = report.map((text, index) => ({
  page: index + 5,
  printed: String(index + 3),
  text: `Agenda Item 6\n${text}\nPage ${index + 3}`,
}));
const alone: NewPage[] = report.map((text, index) => ({ page: index + 1, printed: null, text }));

function anchorOn({ page, printed, text }: NewPage, words: string, documentId: string): TextAnchor {
  const start = text.indexOf(words);
  const quote = describeQuote(text, start, start + words.length);
  if (start === -1 || !quote) throw new Error(`${words} is not on the page`);
  const parts: TextAnchor['parts'] = [{ page, quads: [[72, 700, 300, 712]] }];
  return { ...quote, documentId, sha256: `sha-${documentId}`, page, printed, parts };
}

const pagesIn = (documentId: string, firstPage: number, lastPage: number) => ({
  item: '6',
  documentId,
  sha256: `sha-${documentId}`,
  firstPage,
  lastPage,
});

describe('the words of a mark on the same report', () => {
  test('are found in the single paper when they were marked in the pack', () => {
    const found = sameWordsIn(pagesIn('single', 1, 2), alone, inPack);
    const words = 'fall to £9 million by 2030';
    expect(found(anchorOn(inPack[1] as NewPage, words, 'pack'))).toMatchObject({
      documentId: 'single',
      sha256: 'sha-single',
      page: 2,
      printed: null,
      quote: words,
      parts: [{ page: 2, quads: [] }],
    });
  });

  test('are found in the pack when they were marked in the single paper', () => {
    const found = sameWordsIn(pagesIn('pack', 5, 6), inPack, alone);
    expect(found(anchorOn(alone[0] as NewPage, 'a precept of £265.73', 'single'))).toMatchObject({
      documentId: 'pack',
      page: 5,
      printed: '3',
      quote: 'a precept of £265.73',
    });
  });

  test('that the report says twice are found where they were marked', () => {
    const found = sameWordsIn(pagesIn('single', 1, 2), alone, inPack);
    const words = 'The panel is asked to note the report.';
    expect(found(anchorOn(inPack[0] as NewPage, words, 'pack'))?.page).toBe(1);
    expect(found(anchorOn(inPack[1] as NewPage, words, 'pack'))?.page).toBe(2);
  });

  test('are not found in another paper of the item that quotes them', () => {
    const pages = appendix.map((text, index) => ({ page: index + 1, printed: null, text }));
    const found = sameWordsIn(pagesIn('letter', 1, 1), pages, inPack);
    const words = 'eserves stand at £14.2 million at the end of the year.';
    expect(found(anchorOn(inPack[1] as NewPage, words, 'pack'))).toBeNull();
  });

  test('are not found where the report has other figures', () => {
    const other = alone.map((page) => ({ ...page, text: page.text.replace('£265.73', '£271.20') }));
    const found = sameWordsIn(pagesIn('single', 1, 2), other, inPack);
    expect(found(anchorOn(inPack[0] as NewPage, 'a precept of £265.73', 'pack'))).toBeNull();
  });
});

describe('the marks that may stand in the paper that is shown', () => {
  const pack = paper('pack', 'pack', null, 10, [packItem('5', 3, 4), packItem('6', 5, 8)]);
  const single = paper('single', 'report', 'i1', 2);
  const loose = paper('copy', 'other', null, 2, [], { stampedItem: '6.' });
  const papers = meeting(
    [
      { item: item(0, '5', 'Minutes'), papers: [] },
      { item: item(1, '6', 'Proposed precept'), papers: [single] },
    ],
    [pack, loose],
  );
  const made = (documentId: string, page: number, more: Partial<Mark['anchor']> = {}): Mark =>
    markOf({ id: `${documentId}${page}`, anchor: { documentId, sha256: `sha-${documentId}`, page, ...more } });
  const seenIn = (documentId: string, marks: Mark[]) => {
    const found = maybeSame(marks, documentId, `sha-${documentId}`, papers, outlineOf(papers));
    return found.map(({ mark, home, here }) => [mark.id, home.firstPage, here.firstPage]);
  };

  test('are those on its item, whichever document is shown', () => {
    const marks = [made('pack', 3), made('pack', 6), made('single', 2), made('copy', 1)];
    expect(seenIn('single', marks)).toEqual([
      ['pack6', 5, 1],
      ['copy1', 1, 1],
    ]);
    expect(seenIn('pack', marks)).toEqual([
      ['single2', 1, 5],
      ['copy1', 1, 5],
    ]);
    expect(seenIn('copy', marks)).toEqual([
      ['pack6', 5, 1],
      ['single2', 1, 1],
    ]);
  });

  test('are none of an older version, without words or without a place', () => {
    const unplaced = { ...made('pack', 6), placement: { state: 'unplaced' as const, confidence: 0 } };
    expect(seenIn('single', [made('pack', 6, { sha256: 'older' }), made('pack', 6, { quote: '' }), unplaced])).toEqual(
      [],
    );
  });

  test('are none that are drawn anyway, because the file is the same', () => {
    expect(seenIn('single', [made('pack', 6, { sha256: 'sha-single' })])).toEqual([]);
  });
});
