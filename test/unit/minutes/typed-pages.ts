import { type DrawnPage, pdfOf } from '../support/make-pdf.ts';

const linesOnPage = 64;
const columns = 118;

/** A PDF of typed text: columns where the text has them, a new page at a form feed or when one is full. */
export function pdfOfText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const turned = text.replace(/^ {20,}(?:- )?\d{1,3}(?: -)?\n/gm, (number) => `${number}\f`);
  return pdfOf(turned.split('\f').flatMap(pagesOf));
}

function pagesOf(text: string): DrawnPage[] {
  const rows = text.trimEnd().split('\n').flatMap(wrapped);
  const pages: DrawnPage[] = [];
  for (let from = 0; from < rows.length; from += linesOnPage) {
    pages.push({ at: rows.slice(from, from + linesOnPage).flatMap((row, at) => drawn(row, 60 + at * 11.5)) });
  }
  return pages;
}

function wrapped(row: string): string[] {
  if (row.length <= columns) return [row];
  const indent = /^ */.exec(row)?.[0] ?? '';
  const cut = row.lastIndexOf(' ', columns);
  if (cut <= indent.length) return [row];
  return [row.slice(0, cut), ...wrapped(indent + row.slice(cut + 1))];
}

function drawn(row: string, y: number): { text: string; x: number; y: number; size: number }[] {
  return [...row.matchAll(/\S+(?: {1,2}\S+)*/g)].map((run) => ({
    text: run[0],
    x: 40 + run.index * 4.4,
    y,
    size: 9,
  }));
}
