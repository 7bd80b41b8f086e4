/** Pasted minutes as lines typed on pages, so that they become a paper like any other. */
import { linesFromText } from './line.ts';

/** One typed line; a line without words is white space. */
export interface TypedLine {
  text: string;
  bold: boolean;
}

const columns = 96;
const linesOnPage = 58;

/** Longer lines are paragraphs that were not broken when they were copied. */
const unbroken = 120;

/** Text or Markdown as pages of typed lines; form feeds and full pages begin a new one. */
export function typedPages(text: string): TypedLine[][] {
  const lines = linesFromText(text);
  const isUnbroken = lines.some((line) => line.text.length > unbroken);
  const typed: { line: TypedLine; page: number }[] = [];
  for (const { text: words, cells, indent, gap, bold, page } of lines) {
    const at = page ?? 1;
    if (typed.length > 0 && (gap || isUnbroken)) typed.push({ line: { text: '', bold: false }, page: at });
    const row = cells.length > 0 ? cells.filter((cell) => cell !== '').join('   ') : words;
    for (const piece of wrapped(row, Math.min(indent, 40))) typed.push({ line: { text: piece, bold }, page: at });
  }
  const pages: TypedLine[][] = [];
  for (const part of Map.groupBy(typed, ({ page }) => page).values()) {
    for (let from = 0; from < part.length; from += linesOnPage) {
      pages.push(part.slice(from, from + linesOnPage).map(({ line }) => line));
    }
  }
  return pages;
}

/** A line broken at white space, each piece with the line's indent. */
function wrapped(words: string, indent: number): string[] {
  const before = ' '.repeat(indent);
  const room = columns - indent;
  const pieces: string[] = [];
  let rest = words;
  while (rest.length > room) {
    const at = rest.lastIndexOf(' ', room);
    const end = at > 0 ? at : room;
    pieces.push(before + rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? pieces : [...pieces, before + rest];
}
