import { dateIn } from '../dates/written.ts';
import type { MinutesLine } from './line.ts';

const pageNumber =
  /^(?:[-–—\s|]*\d{1,4}[-–—\s|]*|page\s*\|?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s+of\s+\d{1,4}|tudalen\s+\d{1,4}|\d{1,4}\s*\|\s*page|P\s?a\s?g\s?e\s*\|?\s*\d{1,4})$/i;
const stamp = /^(?:\d{1,2} \p{L}{3,9} \d{4}\s+\d{1,4}|minute item \d+|agenda item \d+|_{5,}|\.{8,})$/iu;
const edge = 5;
/** What is printed at the foot of minutes that are not confirmed yet. */
const cautions = /^(?:these )?(?:draft )?minutes are (?:draft|subject|published subject|not|unconfirmed)\b/i;

/** `Marsh District Council      81      23 February 2026`, printed once in minutes of two pages. */
function isFooter(text: string): boolean {
  const cells = text.split(/\s{3,}/);
  if (cells.length !== 3) return false;
  const named = cells.filter((cell) => ofBody.test(cell)).length;
  const numbers = cells.filter((cell) => /^(?:page )?\d{1,4}$/i.test(cell)).length;
  return named === 1 && numbers === 1 && cells.some((cell) => dateIn(cell) !== null);
}
const ofBody = /\b(?:council|committee|panel|cabinet|board|authority|executive|commission)\b/i;

/**
 * Takes page numbers, running headers and running footers out of the lines. A running line is one that
 * stands at the edge of several pages, or, where the pages are not known, that cuts into sentences.
 */
export function withoutFurniture(lines: MinutesLine[]): MinutesLine[] {
  const running = lines.some((line) => line.page !== null) ? repeatedAtEdges(lines) : repeatedInSentences(lines);
  const kept: MinutesLine[] = [];
  let cutGap = false;
  let caution = false;
  for (const [index, line] of lines.entries()) {
    caution = cautions.test(line.text) || (caution && !/\.$/.test(lines[index - 1]?.text ?? '') && !line.gap);
    if (caution) continue;
    if (running.has(index) || stamp.test(line.text) || isPageNumber(lines, index) || isFooter(line.text)) {
      cutGap = cutGap || line.gap;
      continue;
    }
    const previous = kept.at(-1);
    const turned = previous !== undefined && (cutGap || previous.page !== line.page);
    kept.push(turned ? { ...line, gap: gapAfterTurn(previous, line) } : line);
    cutGap = false;
  }
  return kept;
}

/** Over the turn of a page white space says nothing: a sentence that is not ended goes on. */
function gapAfterTurn(previous: MinutesLine, line: MinutesLine): boolean {
  if (/^\p{Ll}/u.test(line.text)) return false;
  return /[.:;?!”"’')\]]$/.test(previous.text) || previous.bold !== line.bold;
}

/** A lone number is a page number at the edge of a page, or when no title can follow it. */
function isPageNumber(lines: MinutesLine[], index: number): boolean {
  const line = lines[index];
  if (!line || !pageNumber.test(line.text)) return false;
  if (/[a-z]|^[-–—|].*[-–—|]$/i.test(line.text)) return true;
  const previous = lines[index - 1];
  const next = lines[index + 1];
  if (line.page !== null) return previous?.page !== line.page || next?.page !== line.page;
  return line.indent > 20;
}

const keyOf = (line: MinutesLine) => line.text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();

function repeatedAtEdges(lines: MinutesLine[]): Set<number> {
  const places = new Map<string, { indexes: number[]; pages: Set<number | null> }>();
  for (const [index, line] of lines.entries()) {
    const nearTop = lines[index - edge]?.page !== line.page;
    const nearEnd = lines[index + edge]?.page !== line.page;
    if ((!nearTop && !nearEnd) || isWord(line.text)) continue;
    const key = keyOf(line);
    const place = places.get(key) ?? { indexes: [], pages: new Set() };
    place.indexes.push(index);
    place.pages.add(line.page);
    places.set(key, place);
  }
  const pageCount = new Set(lines.map((line) => line.page)).size;
  const running = new Set<number>();
  for (const { indexes, pages } of places.values()) {
    if (pages.size >= Math.max(2, Math.ceil(pageCount * 0.3))) for (const index of indexes) running.add(index);
  }
  return running;
}

function repeatedInSentences(lines: MinutesLine[]): Set<number> {
  const places = new Map<string, { indexes: number[]; cuts: number }>();
  for (const [index, line] of lines.entries()) {
    if (isWord(line.text) || line.text.length > 120) continue;
    const key = keyOf(line);
    const place = places.get(key) ?? { indexes: [], cuts: 0 };
    place.indexes.push(index);
    const before = lines[index - 1]?.text ?? '';
    const after = lines[index + 1]?.text ?? '';
    if (/[\p{L},]$/u.test(before) && /^\p{Ll}/u.test(after) && !/^\p{Ll}/u.test(line.text)) place.cuts += 1;
    places.set(key, place);
  }
  const running = new Set<number>();
  for (const { indexes, cuts } of places.values()) {
    if (indexes.length >= 2 && cuts > 0 && cuts * 4 >= indexes.length) for (const index of indexes) running.add(index);
  }
  return running;
}

/** Lines that repeat because minutes repeat them, not because the page does. */
function isWord(text: string): boolean {
  return (
    /^\W*(resolved|agreed|approved|decisions?|minutes|action|actions|recommended|penderfynwyd|it was|the committee|the panel|for|against|abstain)\b/i.test(
      text,
    ) ||
    /^\(?item\s+\w+\)?$/i.test(text) ||
    /(carried|lost|agreed|unanimously)\.?$/i.test(text)
  );
}
