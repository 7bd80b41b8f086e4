import type { PageText, TextLine } from '../text/page-text.ts';

/** Everything printed on one height of a page, from left to right. */
export interface AgendaRow {
  text: string;
  x: number;
  y: number;
  /** Right end of the words, page ranges left out. */
  end: number;
  /** Right end of everything. */
  right: number;
  size: number;
  bold: boolean;
  page: number;
  range: [number, number] | null;
  /** Left edge of a range that stands in a cell of its own. */
  rangeX: number | null;
}

const rangePattern =
  /\(?\bpages?\.?\s+(\d{1,4})(?:\s*(?:[-–—]|to)\s*(\d{1,4}))?\s*\)|^pages?\s+(\d{1,4})\s*(?:[-–—]|to)\s*(\d{1,4})$/i;

/** A range in a column headed `Pages`, which does not say the word again. */
const bareRange = /^(\d{1,4})\s*[-–—]\s*(\d{1,4})$/;

/** The lines of a page put into rows, page ranges taken out of the words. */
export function rowsOf(page: PageText): AgendaRow[] {
  const hasColumn = page.lines.some((line) => /^page(?:s|\(s\))?(?:\s+(?:nos?\.?|numbers?))?$/i.test(line.text));
  const lines = page.lines.filter((line) => line.text !== '').toSorted((a, b) => a.y - b.y || a.x - b.x);
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const head = group?.[0];
    if (
      group !== undefined &&
      head !== undefined &&
      Math.abs(line.y - head.y) <= 0.3 * Math.min(line.size, head.size)
    ) {
      group.push(line);
    } else groups.push([line]);
  }
  return mergeBrokenRanges(groups).map((group) =>
    rowOf(
      group.toSorted((a, b) => a.x - b.x),
      page,
      hasColumn,
    ),
  );
}

/** A range too wide for its column is broken: `(Pages 1001 -` and `1004)` below it. */
function mergeBrokenRanges(groups: TextLine[][]): TextLine[][] {
  for (const [index, group] of groups.entries()) {
    const open = group.find((line) => /\(pages?\s+\d{1,4}\s*[-–—]$/i.test(line.text));
    if (open === undefined) continue;
    for (const later of groups.slice(index + 1, index + 3)) {
      const at = later.findIndex((line) => /^\d{1,4}\)$/.test(line.text));
      const close = later[at];
      if (close === undefined) continue;
      group.splice(group.indexOf(open), 1, { ...open, text: `${open.text} ${close.text}` });
      later.splice(at, 1);
      break;
    }
  }
  return groups.filter((group) => group.length > 0);
}

function rowOf(lines: readonly TextLine[], page: PageText, hasColumn: boolean): AgendaRow {
  let range: AgendaRow['range'] = null;
  let rangeX: number | null = null;
  const words: TextLine[] = [];
  for (const line of lines) {
    const inColumn = hasColumn && line.x > 0.6 * page.width;
    const found = rangePattern.exec(line.text) ?? (inColumn ? bareRange.exec(line.text) : null);
    const [a, b] = [found?.[1] ?? found?.[3], found?.[2] ?? found?.[4]];
    if (found && a !== undefined) {
      range = [Number(a), Number(b ?? a)];
      const text = `${line.text.slice(0, found.index)} ${line.text.slice(found.index + found[0].length)}`
        .replace(/\s+/g, ' ')
        .trim();
      if (text === '') rangeX = line.x;
      else words.push({ ...line, text, width: (line.width * text.length) / line.text.length });
    } else words.push(line);
  }
  const head = words[0] ?? lines[0];
  return {
    text: words.map((line) => line.text).join(' '),
    x: head?.x ?? 0,
    y: head?.y ?? 0,
    right: Math.max(0, ...lines.map((line) => line.x + line.width)),
    end: Math.max(0, ...words.map((line) => line.x + line.width)),
    size: Math.max(1, ...words.map((line) => line.size)),
    bold:
      words.length > 0 &&
      words.every((line) => line.bold || /^[\d.()a-z]{1,5}$/i.test(line.text)) &&
      words.some((line) => line.bold),
    page: page.page,
    range,
    rangeX,
  };
}
