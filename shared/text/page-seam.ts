import { fold, type MappedText } from '../anchor/fold.ts';
import { isStamp } from './stamps.ts';

/** The words round the end of a page, put together as one reads them. */
export interface PageSeam {
  folded: MappedText;
  /** Where the words of the second page begin, in the text that was folded. */
  joint: number;
}

/**
 * Where the words of a page begin and end: without the stamps and page numbers among its first and last lines, nor the
 * heads and feet that the pages beside it have at the same edge. Both are 0 on a page without words.
 */
export function wordsWithin(page: string, beside: readonly string[] = []): { start: number; end: number } {
  const lines = [...page.matchAll(/[^\n]+/g)].flatMap(({ 0: words, index }) =>
    words.trim() === '' ? [] : [{ words, index }],
  );
  const heads = beside.flatMap((text) => linesOf(text).slice(0, edge));
  const feet = beside.flatMap((text) => linesOf(text).slice(-edge));
  const isWords = (line: string, known: readonly string[]) =>
    !isStamp(line) && !numberAlone.test(line) && !known.some((other) => isSameHead(line.trim(), other));
  const first = lines.find(({ words }, at) => isWords(words, at < edge ? heads : []));
  const last = lines.findLast(({ words }, at) => isWords(words, at >= lines.length - edge ? feet : []));
  return first && last && first.index <= last.index
    ? { start: first.index, end: last.index + last.words.length }
    : { start: 0, end: 0 };
}

/**
 * Whether lines of pages that follow each other are one running head: the same words and figures but for that of the page
 * at its end. Two rows of a table, or two numbered sentences, look alike as well.
 */
function isSameHead(line: string, other: string): boolean {
  if (line.replace(/[^\p{L}]/gu, '').length < 6 || form(line) !== form(other)) return false;
  if (line === other) return true;
  const [own, theirs] = [line, other].map((one) => /^(.*?)(\d+)\W*$/.exec(one));
  return own?.[1] === theirs?.[1] && own !== null && Math.abs(Number(own?.[2]) - Number(theirs?.[2])) === 1;
}

/** Characters of each page that are put together: longer than what anyone looks for. */
const reach = 300;
/** Lines at the edge of a page among which headers and footers stand. */
const edge = 4;

const numberAlone = /^\W*(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\W*$/i;

/**
 * The last words of a page and the first ones of the next, without stamps, page numbers and what the neighbouring pages
 * have at the same edge. Null where there is nothing to put together.
 */
export function pageSeam(page: string, next: string, before = '', afterNext = ''): PageSeam | null {
  const foot = without(lastLines(page), [...lastLines(next), ...lastLines(before)], 'end');
  const head = without(firstLines(next), [...firstLines(page), ...firstLines(afterNext)], 'start');
  if (foot.length === 0 || head.length === 0) return null;
  const tail = foot.join('\n').slice(-reach);
  const start = head.join('\n').slice(0, reach);
  return { folded: fold(`${tail}\n${start}`), joint: tail.length + 1 };
}

/** More lines than stand at an edge, so that a reach of words is left when those are gone. */
const taken = 12;
/** No line of so many is longer than this on average. */
const longLine = 200;

function lastLines(text: string): string[] {
  return linesOf(text.slice(-taken * longLine)).slice(-taken);
}

function firstLines(text: string): string[] {
  return linesOf(text.slice(0, taken * longLine)).slice(0, taken);
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function without(lines: string[], neighbours: readonly string[], side: 'start' | 'end'): string[] {
  const known = new Set(neighbours.map(form));
  const isFurniture = (line: string) => isStamp(line) || numberAlone.test(line) || known.has(form(line));
  const looked = Math.min(edge, Math.floor(lines.length / 2));
  const outer = side === 'end' ? lines.slice(lines.length - looked) : lines.slice(0, looked);
  // Of what is at an edge, the innermost line that is furniture has only furniture outside it.
  const furniture = outer.map(isFurniture);
  const cut = side === 'end' ? furniture.indexOf(true) : furniture.lastIndexOf(true) + 1;
  if (side === 'end') return cut === -1 ? lines : lines.slice(0, lines.length - outer.length + cut);
  return lines.slice(cut);
}

function form(line: string): string {
  return line.replace(/\d+/g, '#').toLowerCase();
}
