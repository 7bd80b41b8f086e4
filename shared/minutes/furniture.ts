import type { MinutesLine } from './line.ts';

const pageNumber =
  /^(?:[-–—\s|]*\d{1,4}[-–—\s|]*|page\s*\|?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s+of\s+\d{1,4}|tudalen\s+\d{1,4}|\d{1,4}\s*\|\s*page|P\s?a\s?g\s?e\s*\|?\s*\d{1,4})$/i;
const stamp = /^(?:\d{1,2} \p{L}{3,9} \d{4}\s+\d{1,4}|minute item \d+|agenda item \d+|_{5,}|\.{8,})$/iu;
const edge = 5;

/**
 * Takes page numbers, running headers and running footers out of the lines. A running line is one that
 * stands at the edge of several pages, or, where the pages are not known, that cuts into sentences.
 */
export function withoutFurniture(lines: MinutesLine[]): MinutesLine[] {
  const running = lines.some((line) => line.page !== null) ? repeatedAtEdges(lines) : repeatedInSentences(lines);
  const kept: MinutesLine[] = [];
  let cutGap = false;
  for (const [index, line] of lines.entries()) {
    if (running.has(index) || stamp.test(line.text) || isPageNumber(lines, index)) {
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
