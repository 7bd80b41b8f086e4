import type { PackItem, PackWarning } from '../model/library.ts';
import type { OutlineEntry } from '../text/outline.ts';
import type { PageText } from '../text/page-text.ts';
import { readFrontSheet } from './front-sheet.ts';
import type { AgendaLine } from './front-sheet-agenda.ts';
import { headingOf } from './heading.ts';
import { itemDocuments, type Padding } from './item-documents.ts';
import { itemKey } from './item-number.ts';
import { findItemStarts, type ItemStart } from './item-starts.ts';
import { type OutlineItem, outlineItems, sameTitle } from './pack-outline.ts';
import { type ItemStamp, isFiller, isWithoutText, itemStamps } from './page-stamps.ts';
import { printedNumbers } from './printed-numbers.ts';
import { rangeWarnings, stampedBeforeFirst, textWarnings } from './split-warnings.ts';

/** What a pack is split from. */
export interface PackInput {
  pages: readonly PageText[];
  outline: readonly OutlineEntry[];
}

/** How a file divides into agenda items. */
export interface PackSplit {
  /** False for a single report, minutes or anything else that is not put together from the papers of an agenda. */
  isPack: boolean;
  /** Items that have papers in the file, in page order; empty when it is not a pack. */
  items: PackItem[];
  /**
   * Codes: `range-drift` and `range-length` (the agenda's pages are wrong), `missing-stamp`, `duplicate-stamp`,
   * `order`, `no-pages`, `no-stamps`, `gap` and `no-text`.
   */
  warnings: PackWarning[];
  /** Number printed on each page, or null where none is printed and none can be told for certain. */
  printed: (string | null)[];
  /** Number of the one item stamped on the first page of a file that is not a pack, or null. */
  stampedItem: string | null;
}

/**
 * Splits a pack into its agenda items and their documents. Stamps (`Agenda Item 6`) are believed first, bookmarks
 * next and the front sheet's `(Pages 31 - 190)` last; where they disagree a warning says so.
 */
export function splitPack({ pages, outline }: PackInput): PackSplit {
  const printed = printedNumbers(pages);
  const stamps = itemStamps(pages);
  const stamped = new Map<string, Set<number>>();
  for (const { number, page } of stamps) {
    const key = itemKey(number);
    stamped.set(key, (stamped.get(key) ?? new Set()).add(page));
  }
  const sheet = readFrontSheet(pages, endOfAgenda(outline));
  const agenda = sheet?.agenda ?? [];
  const bookmarks = outlineItems(outline, agenda, stamped);
  const warnings: PackWarning[] = [];
  const starts = findItemStarts({ pages, printed, stamps, outline: bookmarks, agenda }, warnings);
  if (!isPack(starts, printed, sheet !== null || bookmarks.length > 0)) {
    return { isPack: false, items: [], warnings: textWarnings(pages, []), printed, stampedItem: stampedItem(stamps) };
  }
  const padding = paddingOf(pages, starts);
  const items = starts.map((start, index): PackItem => {
    const lastPage = (starts[index + 1]?.page ?? pages.length + 1) - 1;
    const bookmark = bookmarks.find((one) => itemKey(one.number) === itemKey(start.number));
    const title = titleOf(start, agenda, bookmark, pages);
    return {
      number: start.number,
      title,
      firstPage: start.page,
      lastPage,
      printedFirst: printed[start.page - 1] ?? null,
      printedLast: printed[lastPage - 1] ?? null,
      documents: itemDocuments(
        pages,
        {
          title,
          firstPage: start.page,
          lastPage,
          bookmarks: bookmark?.children ?? [],
          bookmarked: bookmark !== undefined,
        },
        padding,
      ),
    };
  });
  warnings.push(
    ...rangeWarnings(items, agenda),
    ...stampedBeforeFirst(items, printed, pages),
    ...textWarnings(pages, items),
  );
  return { isPack: true, items, warnings, printed, stampedItem: null };
}

/** The item a single paper was stamped for: on its first page, and no page says otherwise. */
function stampedItem(stamps: readonly ItemStamp[]): string | null {
  const certain = stamps.filter((stamp) => stamp.certain);
  const numbers = new Map(certain.map(({ number }) => [itemKey(number), number]));
  const [number] = numbers.values();
  return numbers.size === 1 && certain.some(({ page }) => page === 1) ? (number ?? null) : null;
}

/** How many pages the front sheet can have when the bookmarks tell where the first paper begins. */
function endOfAgenda(outline: readonly OutlineEntry[]): number | undefined {
  const [first, second] = outline;
  const begins = first !== undefined && /\bagenda\b|\bdocument pack\b/i.test(first.title) && first.page <= 2;
  const next = begins
    ? outline.find((entry) => entry.level <= (second?.level ?? 0) && entry.page > first.page)
    : undefined;
  return next === undefined ? undefined : next.page - 1;
}

/** One stamp at the top of a file is a report taken from a pack; more than one, or one after a front sheet, is a pack. */
function isPack(starts: readonly ItemStart[], printed: readonly (string | null)[], confirmed: boolean): boolean {
  const first = starts[0];
  if (first === undefined) return false;
  if (starts.length > 1) return true;
  return first.page > 1 ? confirmed || printed[first.page - 1] !== null : confirmed && printed[0] !== null;
}

/** The title as the front sheet or the bookmark gives it; of two that begin alike, the bookmark is never run on. */
function titleOf(
  start: ItemStart,
  agenda: readonly AgendaLine[],
  bookmark: OutlineItem | undefined,
  pages: readonly PageText[],
): string {
  const line = agenda.find((one) => itemKey(one.number) === itemKey(start.number));
  const cut = bookmark !== undefined && /(?:\.\.\.|…)$/.test(bookmark.title);
  if (line !== undefined && (bookmark === undefined || cut || !sameTitle(line.title, bookmark.title)))
    return line.title;
  if (bookmark !== undefined) return bookmark.title;
  const page = pages[start.page - 1];
  return (page === undefined ? null : headingOf(page)) ?? `Item ${start.number}`;
}

/** Packs for printing on both sides begin every paper on a right-hand page; told by their fillers and their items. */
function paddingOf(pages: readonly PageText[], starts: readonly ItemStart[]): Padding {
  const first = starts[0];
  if (first === undefined || !pages.some(isFiller) || pages.every(isWithoutText)) return null;
  const side = first.page % 2 === 0 ? 0 : 1;
  return starts.every((start) => start.page % 2 === side) ? side : null;
}
