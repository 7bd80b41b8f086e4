import { monthNames } from '../dates/names.ts';
import { pageStampNumber } from '../text/stamps.ts';

/** A page as it is compared. */
export interface ComparedPage {
  /** PDF page, from 1. */
  page: number;
  /** Printed page number where one is known, or null. */
  printed: string | null;
  text: string;
}

/** Lines at each edge of a page in which numbers and running headers and footers stand. */
const edge = 2;

/** Least share of the pages a line must recur on to be a running header or footer. */
const running = 0.2;

const pageNumber = /^\W*(?:page\s*)?(?:\d{1,3}|[ivxl]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?\W*$/i;
const pageOf = /\bpage\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?/gi;
const printing = /^\W*(?:printed|generated|produced|exported)\b.*\d/i;
const numberOnly = /\d+/g;
const months = monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|');
const dates = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${months})\\.?(?:\\s+\\d{2,4})?|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]m)?)(?!\\w)`,
  'gi',
);

function edgesOf(lines: readonly string[]): string[] {
  return lines.length <= 2 * edge ? [...lines] : [...lines.slice(0, edge), ...lines.slice(-edge)];
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

const mask = (line: string) => line.replace(dates, '#').replace(numberOnly, '#').trim();

/**
 * The lines of every page of two versions that count in their comparison. What a new printing of an unchanged page
 * changes is left out: stamped page numbers, and headers and footers that run through the paper with nothing but dates
 * and page numbers in them. Any other figure stays, wherever it stands.
 */
export function comparedLines(
  older: readonly ComparedPage[],
  newer: readonly ComparedPage[],
): { older: string[][]; newer: string[][] } {
  const times = new Map<string, number>();
  for (const { text } of [...older, ...newer]) {
    for (const form of new Set(edgesOf(linesOf(text)).map(mask))) times.set(form, (times.get(form) ?? 0) + 1);
  }
  // Counted over both versions, so that a line is not furniture in one of them only.
  const often = Math.max(6, (older.length + newer.length) * running);
  const runs = (line: string) => (times.get(mask(line)) ?? 0) >= often;
  return {
    older: older.map((page) => linesThatCount(page, runs)),
    newer: newer.map((page) => linesThatCount(page, runs)),
  };
}

function linesThatCount({ page, printed, text }: ComparedPage, runs: (line: string) => boolean): string[] {
  const lines = linesOf(text).filter((line) => pageStampNumber(line) === null);
  const own = (number: string) => (number === String(page) || number === printed ? '' : number);
  const counted = lines.filter((line, at) => {
    const fromEdge = Math.min(at, lines.length - 1 - at);
    if (fromEdge >= edge) return true;
    if ((fromEdge === 0 && pageNumber.test(line)) || printing.test(line)) return false;
    // What is left of a running line has a figure of its own, such as a total, or says the same on every page.
    return !runs(line) || /\d/.test(line.replace(dates, '').replace(pageOf, '').replace(numberOnly, own));
  });
  if (counted.length) return counted;
  // A page that says nothing else, such as that it is left blank, is compared by that.
  return lines.filter((line) => !pageNumber.test(line) && !printing.test(line));
}

const ignored = /[\s\u00AD\u200B-\u200D\u2060\uFEFF\-\u2010-\u2015\u2212]+/gu;
/** A word that is compared as it is: most are. */
const plain = /^[!-,./-~]*$/;

/**
 * A text as it is compared: without white space, dashes and invisible characters, with straight quotation marks and
 * letters instead of ligatures. Empty for a page without words.
 */
export function comparedKey(text: string): string {
  if (plain.test(text)) return text;
  return text.normalize('NFKC').replace(ignored, '').replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
