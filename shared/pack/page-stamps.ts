import type { PageText, TextLine } from '../text/page-text.ts';
import { itemStampNumber, pageStampNumber } from '../text/stamps.ts';

/** An `Agenda Item N` printed at an edge of a page. */
export interface ItemStamp {
  /** PDF page, from 1. */
  page: number;
  number: string;
  /** False for wordings that authors use as well (`AGENDA ITEM 6`), which count for less. */
  certain: boolean;
}

/** A number that a page may bear. */
export interface PageNumber {
  prefix: string;
  value: number;
  /** How much it says: 1 for `Page 31` by itself, less when it stands inside a longer line or without the word. */
  weight: number;
}

const looseItem = /^(?:item|report)\s*(?:no\.?|number)?\s*:?\s*(\d{1,3}(?:\.\d{1,2})*\s?[a-z]?)$/i;

/** Part of the page, from any edge, in which stamps and running footers stand. */
const margin = 0.14;

/**
 * The item stamps of a pack, in page order and the most trustworthy of a page first. Councils that stamp only
 * `Item 6` are read as well, when no page says `Agenda Item`.
 */
export function itemStamps(pages: readonly PageText[]): ItemStamp[] {
  const stamps = pages.flatMap((page) => stampsOn(page, itemStampNumber));
  return stamps.length > 0 ? stamps : pages.flatMap((page) => stampsOn(page, looseNumber));
}

/** True for a page that bears the stamp of an item. */
export function hasItemStamp(page: PageText): boolean {
  return stampsOn(page, itemStampNumber).length > 0;
}

function stampsOn(page: PageText, numberOf: (text: string) => string | null): ItemStamp[] {
  // Of two on a page the outer one is the stamp, and the inner one the author's own heading.
  const lines = page.lines.filter((line) => inMargin(line, page));
  lines.sort((a, b) => fromEdge(a, page) - fromEdge(b, page));
  const stamps: ItemStamp[] = [];
  for (const line of lines) {
    const number = numberOf(line.text);
    if (number === null) continue;
    stamps.push({ page: page.page, number, certain: /^\s*(?:Agenda|Minute) Item /.test(line.text) });
  }
  return stamps.sort((a, b) => Number(b.certain) - Number(a.certain));
}

function looseNumber(text: string): string | null {
  return text.length > 20 ? null : (looseItem.exec(text)?.[1]?.replace(/\s/g, '') ?? null);
}

const countedPages = /(?:^|\s)(?:page\s*)?(\d{1,4})\s*(?:of|\/)\s*(\d{1,4})$/i;

/** The number of a line that is one by itself (`31`, `– 31 –`, `B31`, `Page | 3`) or counts the pages (`Page 3 of 12`). */
function ownNumber(text: string): { prefix: string; value: number } | null {
  const [, prefix = '', bare] = /^[-–—|\s]*([A-Z]?)(\d{1,4})[-–—|\s]*$/.exec(text) ?? [];
  if (bare !== undefined) return { prefix, value: Number(bare) };
  const barred = /^page\s*\|\s*(\d{1,4})$/i.exec(text)?.[1] ?? /^(\d{1,4})\s*\|\s*page$/i.exec(text)?.[1];
  if (barred !== undefined) return { prefix: '', value: Number(barred) };
  const [whole = '', value = '', all = ''] = countedPages.exec(text) ?? [];
  const isCount = Number(value) <= Number(all) && (/page/i.test(whole) || whole.length === text.length);
  return whole !== '' && isCount ? { prefix: '', value: Number(value) } : null;
}

/** The printed numbers a page may bear: `Page 31` by itself, run together with the report's own footer, or bare. */
export function pageNumbers(page: PageText): PageNumber[] {
  const numbers: PageNumber[] = [];
  for (const line of page.lines) {
    if (!inMargin(line, page)) continue;
    const stamp = pageStampNumber(line.text);
    if (stamp !== null) {
      const [, prefix = '', digits = ''] = /^(\D*)(\d+)$/.exec(stamp) ?? [];
      numbers.push({ prefix: prefix.toUpperCase(), value: Number(digits), weight: 1 });
      continue;
    }
    const own = ownNumber(line.text);
    if (own !== null) numbers.push({ ...own, weight: 0.4 });
    for (const [, digits] of line.text.matchAll(/(?<![a-z])page\s*(\d{1,4})(?!\d)(?!\s*(?:of|\/)\s*\d)/gi)) {
      numbers.push({ prefix: '', value: Number(digits), weight: 0.5 });
    }
  }
  return numbers;
}

/** True for a page that holds nothing but stamps: a picture, a scan, or nothing at all. */
export function isWithoutText(page: PageText): boolean {
  return page.lines.every((line) => itemStampNumber(line.text) !== null || pageStampNumber(line.text) !== null);
}

/** True for the blank pages put in so that every paper begins on a right-hand page. */
export function isFiller(page: PageText): boolean {
  return (
    page.lines.length <= 4 &&
    /\bpage (?:is|has been|was)?\s*(?:intentionally|deliberately) (?:left )?blank\b/i.test(page.text)
  );
}

function inMargin(line: TextLine, page: PageText): boolean {
  return fromEdge(line, page) <= margin;
}

/** Distance of a line from the edge of the page it runs along, as a part of the page; outside a page without size. */
function fromEdge(line: TextLine, page: PageText): number {
  if (page.width <= 0 || page.height <= 0) return 1;
  const upright = line.turn === undefined || line.turn === 2;
  const across = upright ? line.y / page.height : line.x / page.width;
  return Math.min(across, 1 - across);
}
