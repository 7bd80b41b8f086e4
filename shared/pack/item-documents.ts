import type { PackDocument } from '../model/library.ts';
import type { OutlineEntry } from '../text/outline.ts';
import type { PageText } from '../text/page-text.ts';
import { appendixHeading, beginsPaper, headingOf } from './heading.ts';
import { isFiller } from './page-stamps.ts';

/** The pages of one item and what is known about the papers in them. */
export interface ItemPages {
  title: string;
  /** PDF pages, both ends included. */
  firstPage: number;
  lastPage: number;
  /** Bookmarks under the item's own. */
  bookmarks: readonly OutlineEntry[];
  /** True when the pack has bookmarks for items, so that an item without any under it is one document. */
  bookmarked: boolean;
}

/** How many pages, as 0 or 1 after halving, the first pages of papers stand at; null when either happens. */
export type Padding = 0 | 1 | null;

/**
 * The documents of an item: its report and its appendices. Bookmarks are believed; without them a document begins
 * after a blank filler page, at an appendix heading that was not running on the page before, where a new report or
 * minutes begin, where a report's own page numbers start again, or where the paper's exact size changes.
 */
export function itemDocuments(pages: readonly PageText[], item: ItemPages, padding: Padding): PackDocument[] {
  const starts = item.bookmarked ? fromBookmarks(item) : fromCues(pages, item, padding);
  return starts.map(({ title, page }, index) => ({
    title,
    firstPage: page,
    lastPage: (starts[index + 1]?.page ?? item.lastPage + 1) - 1,
  }));
}

interface Start {
  title: string;
  page: number;
}

function fromBookmarks({ title, firstPage, lastPage, bookmarks }: ItemPages): Start[] {
  const starts: Start[] = [{ title, page: firstPage }];
  for (const { title: name, page } of bookmarks) {
    const last = starts.at(-1);
    if (last === undefined || page < firstPage || page > lastPage) continue;
    const start = { title: name.replace(/\.(?:pdf|docx?|xlsx?|pptx?)$/i, ''), page };
    if (page === last.page) starts[starts.length - 1] = start;
    else if (page > last.page) starts.push(start);
  }
  return starts;
}

function fromCues(pages: readonly PageText[], { title, firstPage, lastPage }: ItemPages, padding: Padding): Start[] {
  const starts: Start[] = [{ title, page: firstPage }];
  const seen = new Set<string>();
  let appendixNumber = '';
  let format: PageText | null = pages[firstPage - 1] ?? null;
  for (let page = firstPage + 1; page <= lastPage; page++) {
    const here = pages[page - 1];
    const before = pages[page - 2];
    if (here === undefined || before === undefined || isFiller(here)) continue;
    const appendix = appendixHeading(here);
    const newAppendix = appendix !== null && appendix.label !== appendixNumber && !seen.has(appendix.label);
    const afterFiller = isFiller(before);
    const rightSide = padding === null || page % 2 === padding;
    const otherMaker = padding !== null && format !== null && isOtherFormat(format, here);
    const begins =
      afterFiller || (rightSide && (newAppendix || otherMaker || beginsPaper(here) || numbersRestart(before, here)));
    // An appendix named on a left-hand page is a running header, which begins nothing on the pages after it.
    if (appendix !== null) {
      appendixNumber = appendix.label;
      seen.add(appendix.label);
    }
    format = here;
    if (!begins) continue;
    starts.push({ title: appendix?.title ?? headingOf(here) ?? `${title} (from page ${page})`, page });
  }
  return starts;
}

/**
 * True where the page is a little larger or smaller than the one before: every program has its own idea of A4, and
 * some mean Letter, so the page comes from another file. A fold-out differs by more, a page on its side by nothing.
 */
function isOtherFormat(before: PageText, here: PageText): boolean {
  const [long, short] = [Math.max(here.width, here.height), Math.min(here.width, here.height)];
  const wide = Math.abs(long - Math.max(before.width, before.height));
  const high = Math.abs(short - Math.min(before.width, before.height));
  return Math.max(wide, high) > 0.015 && Math.max(wide, high) < 60;
}

/** True where a paper's own `Page 1 of 9` begins and the page before was not its first. */
function numbersRestart(before: PageText, here: PageText): boolean {
  const now = ownNumber(here);
  const then = ownNumber(before);
  return now !== null && now.value === 1 && (then === null || then.value > 1 || then.of !== now.of);
}

function ownNumber(page: PageText): { value: number; of: number } | null {
  for (const line of page.lines) {
    if (line.y < 0.86 * page.height && line.y > 0.1 * page.height) continue;
    const [, value, of] =
      /\bpage\s+(\d{1,3})\s+of\s+(\d{1,3})\b/i.exec(line.text) ??
      /^(\d{1,3})\s*(?:of|\/)\s*(\d{1,3})$/i.exec(line.text) ??
      [];
    if (value !== undefined && of !== undefined) return { value: Number(value), of: Number(of) };
  }
  return null;
}
