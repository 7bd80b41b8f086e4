/** Republishes a paper in many ways and counts what becomes of marks on it. */
import type { AnchorPage } from '../../../shared/anchor/paper-text.ts';
import { type Placement, reanchor, versionOf } from '../../../shared/anchor/reanchor.ts';
import type { TextAnchor } from '../../../shared/model/member.ts';
import {
  chance,
  type MadeQuote,
  type MadeVersion,
  quoteOf,
  truthOf,
  type WordPages,
  wordsOf,
  written,
} from './republish.ts';
import {
  reflowed,
  renumbered,
  repaged,
  resetInOtherFonts,
  withMovedSections,
  withOtherFigures,
  without,
} from './republishings.ts';

/** What became of the quotes of a paper in one republished version of it. */
export interface Row {
  /** Quotes whose words are all there. */
  there: number;
  right: number;
  /** On its words, and some before or after them. */
  ragged: number;
  /** Quotes with a figure in them that is another now, placed on the changed words. */
  changed: number;
  changedPlaced: number;
  unplaced: number;
  /** Quotes whose words are gone. */
  gone: number;
  /** Placed where the words are not. */
  wrong: string[];
}

const lengths = [1, 2, 3, 5, 8, 12, 20, 40, 80];

/** Words, and not only a stamp, which a new printing puts there again with another number. */
const isWorthMarking = (words: string) => /[\p{L}\p{N}]{2}/u.test(words) && !/^Page(?: \d+)?$/.test(words);

function quotesOf(words: WordPages, old: MadeVersion, perPage: number, seed: number): MadeQuote[] {
  const random = chance(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  return words.flatMap((page) =>
    Array.from({ length: perPage }).flatMap(() => {
      const length = pick(lengths) ?? 1;
      const first = pick(page)?.id ?? null;
      const quote = first === null ? null : quoteOf(old, first, first + length - 1);
      return quote && isWorthMarking(quote.anchor.quote) ? [quote] : [];
    }),
  );
}

const isNear = (one: number, other: number) => Math.abs(one - other) <= 2;

/** Places of a version as if its pages were one text. */
function inOneText({ pages }: MadeVersion) {
  const starts = pages.map((_, index) => pages.slice(0, index).reduce((sum, { text }) => sum + text.length + 1, 0));
  return (page: number, position: number) => (starts[page - 1] ?? 0) + position;
}

/** A way to find anchors of an old version in a new one. */
export type Finder = (
  from: readonly AnchorPage[],
) => (to: readonly AnchorPage[]) => (anchor: TextAnchor) => Placement | null;

/** The application's own way. */
const byWords: Finder = (fromPages) => {
  const from = versionOf(fromPages);
  return (toPages) => {
    const to = versionOf(toPages);
    return (anchor) => reanchor(anchor, to, from);
  };
};

function measured(words: WordPages, finderIn: ReturnType<Finder>, quotes: readonly MadeQuote[], after: WordPages): Row {
  const version = written(after);
  const find = finderIn(version.pages);
  const at = inOneText(version);
  const said = (pages: WordPages) => new Map(pages.flat().map(({ id, text }) => [id, text]));
  const [before, now] = [said(words), said(after)];
  const row: Row = { there: 0, right: 0, ragged: 0, changed: 0, changedPlaced: 0, unplaced: 0, gone: 0, wrong: [] };
  for (const quote of quotes) {
    const ids = Array.from({ length: quote.last - quote.first + 1 }, (_, index) => quote.first + index);
    const left = ids.filter((id) => version.where.has(id)).length;
    const truth = truthOf(version, quote);
    const place = find(quote.anchor);
    const touches =
      place &&
      ids.some((id) => {
        const word = version.where.get(id);
        if (!word) return false;
        return (
          at(place.page, place.start) < at(word.page, word.end) && at(word.page, word.start) < at(place.page, place.end)
        );
      });
    if (place && !touches) row.wrong.push(`${quote.anchor.page}: ${quote.anchor.quote}`);
    if (left === 0) row.gone += 1;
    const last = version.where.get(quote.last);
    // Words that are on more than two pages now, or only in part, have no one place.
    if (left < ids.length || !truth || !last || last.page > truth.page + 1 || last.page < truth.page) continue;
    const isChanged = ids.some((id) => /\d/.test(before.get(id) ?? '') && before.get(id) !== now.get(id));
    if (isChanged) {
      row.changed += 1;
      if (touches) row.changedPlaced += 1;
      continue;
    }
    row.there += 1;
    if (!place) row.unplaced += 1;
    else if (place.page === truth.page && isNear(place.start, truth.start) && isNear(place.end, truth.end))
      row.right += 1;
    else row.ragged += 1;
  }
  return row;
}

/** The versions a paper may be republished in. */
function versionsOf(words: WordPages, quotes: readonly MadeQuote[], seed: number): Record<string, WordPages> {
  const random = chance(seed + 4);
  const gone = new Set<number>();
  for (const { first, last } of quotes) {
    if (random() < 0.3) for (let id = first - 2; id <= last + 2; id += 1) gone.add(id);
  }
  const inOtherFonts = resetInOtherFonts(words, chance(seed + 2));
  return {
    'the same': words,
    'other lines and pages': reflowed(words),
    'paragraphs and pages renumbered': renumbered(words),
    'pages put in and taken out': repaged(words, chance(seed - 2)),
    'every tenth figure changed': withOtherFigures(words, chance(seed - 4), 0.1),
    'every second figure changed': withOtherFigures(words, chance(seed - 4), 0.5),
    'other fonts': inOtherFonts,
    'sections moved': withMovedSections(words, chance(seed - 3)),
    'passages taken out': without(words, gone),
    [changedAllOver]: renumbered(withOtherFigures(reflowed(inOtherFonts), chance(seed - 4), 0.1)),
  };
}

/**
 * What becomes of marks on a paper, so many to a page, in each way it may be republished. Another seed draws other marks
 * and other changes.
 */
export function measureRepublished(
  texts: readonly string[],
  { perPage, seed, finder = byWords }: { perPage: number; seed: number; finder?: Finder },
): Record<string, Row> {
  const words = wordsOf(texts);
  const old = written(words);
  const quotes = quotesOf(words, old, perPage, seed);
  const finderIn = finder(old.pages);
  const after = Object.entries(versionsOf(words, quotes, seed));
  return Object.fromEntries(after.map(([name, pages]) => [name, measured(words, finderIn, quotes, pages)]));
}

/** The version in which everything was changed at once. */
export const changedAllOver = 'renumbered, other fonts, figures, lines';
