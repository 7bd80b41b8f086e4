import type { PageText } from '../text/page-text.ts';
import type { AgendaLine } from './front-sheet-agenda.ts';
import { itemKey } from './item-number.ts';

/** A front sheet is at most this long, and so is the shift between printed and PDF pages. */
const longest = 16;

interface Wanted {
  key: string;
  words: string[];
  first: number;
  last: number;
}

/**
 * The PDF pages on which items begin in a pack that bears no numbers at all, by item key, found by looking for the
 * items' titles at the top of the pages the agenda names. Empty unless one shift between printed and PDF pages, and
 * only one, puts most items on a page that says their title; an item that is not borne out by its title or by the
 * items right before and after it is left out.
 */
export function placeByTitles(pages: readonly PageText[], agenda: readonly AgendaLine[]): Map<string, number> {
  const wanted = agenda.flatMap(({ number, title, pages: stated }): Wanted[] =>
    stated === null ? [] : [{ key: itemKey(number), words: wordsOf(title), first: stated[0], last: stated[1] }],
  );
  const tops = pages.map(
    (page) =>
      new Set(
        wordsOf(
          page.lines
            .slice(0, 15)
            .map((line) => line.text)
            .join(' '),
        ),
      ),
  );
  const hitsAt = (offset: number) =>
    wanted.filter(({ words, first }) => {
      const top = tops[first + offset - 1];
      return (
        top !== undefined && words.length > 0 && words.filter((word) => top.has(word)).length >= 0.6 * words.length
      );
    });
  const tries = Array.from({ length: longest + 1 }, (_, offset) => ({ offset, hits: hitsAt(offset) }));
  tries.sort((a, b) => b.hits.length - a.hits.length);
  const [best, second] = tries;
  const places = new Map<string, number>();
  if (best === undefined || best.hits.length < Math.max(2, 0.5 * wanted.length)) return places;
  if (second !== undefined && second.hits.length === best.hits.length) return places;
  for (const [index, item] of wanted.entries()) {
    const before = wanted[index - 1];
    const after = wanted[index + 1];
    const between =
      (before === undefined || before.last + 1 === item.first) &&
      after !== undefined &&
      item.last + 1 === after.first &&
      best.hits.includes(after);
    if (best.hits.includes(item) || between) places.set(item.key, item.first + best.offset);
  }
  return places;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}
