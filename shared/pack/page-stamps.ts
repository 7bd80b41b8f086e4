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
  /** True when it stands by itself as a stamp does, false when it was found inside a longer line. */
  clean: boolean;
}

/** Part of the page, from any edge, in which stamps and running footers stand. */
const margin = 0.14;

/** The item stamps of a page, the most trustworthy first. */
export function itemStamps(page: PageText): ItemStamp[] {
  const stamps: ItemStamp[] = [];
  for (const line of page.lines) {
    const number = itemStampNumber(line.text);
    if (number === null || !inMargin(line, page)) continue;
    stamps.push({ page: page.page, number, certain: /^\s*(?:Agenda|Minute) Item /.test(line.text) });
  }
  return stamps.sort((a, b) => Number(b.certain) - Number(a.certain));
}

/** The printed numbers a page may bear: `Page 31` by itself, or run together with the report's own footer. */
export function pageNumbers(page: PageText): PageNumber[] {
  const numbers: PageNumber[] = [];
  for (const line of page.lines) {
    if (!inMargin(line, page)) continue;
    const stamp = pageStampNumber(line.text);
    if (stamp !== null) {
      const [, prefix = '', digits = ''] = /^(\D*)(\d+)$/.exec(stamp) ?? [];
      numbers.push({ prefix: prefix.toUpperCase(), value: Number(digits), clean: true });
      continue;
    }
    for (const [, digits] of line.text.matchAll(/(?<![a-z])page\s*(\d{1,4})(?!\d)(?!\s*(?:of|\/)\s*\d)/gi)) {
      numbers.push({ prefix: '', value: Number(digits), clean: false });
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
  if (page.width <= 0 || page.height <= 0) return false;
  const upright = line.turn === undefined || line.turn === 2;
  const across = upright ? line.y / page.height : line.x / page.width;
  return across <= margin || across >= 1 - margin;
}
