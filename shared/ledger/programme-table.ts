/** Work programmes that are printed as tables: their columns told apart by where they stand on the page. */
import { monthPattern } from '../dates/written.ts';
import type { PageText } from '../text/page-text.ts';

/** A row of a work programme as printed; what a table has no column for is empty. */
export interface ProgrammeRow {
  when: string;
  subject: string;
  who: string;
  purpose: string;
}

type Column = keyof ProgrammeRow;

/** What the columns are headed with. */
const headings: readonly [Column, RegExp][] = [
  ['purpose', /^(?:purpose|reason|objectives?|outcome|why|details?|scope|notes|description|comments?)\b/i],
  ['who', /\b(?:officers?|lead|owner|author|responsible|presented by|report(?:ing)? by|contact|origin|who)\b/i],
  ['when', /^(?:when|dates?|meeting|month|timescale|committee date)\b/i],
  ['subject', /^(?:items?|subjects?|topics?|titles?|reports?|issues?|matters?|agenda items?|business|theme)\b/i],
];

interface Piece {
  text: string;
  x: number;
  y: number;
  size: number;
}

/** Pieces of one height and the column each begins. */
interface Head {
  y: number;
  columns: { column: Column; x: number }[];
}

function piecesOf(page: PageText): Piece[] {
  const level = page.lines.filter(({ turn }) => turn === undefined);
  return level
    .flatMap(({ text, x, y, size, parts }) => (parts ?? [{ text, x }]).map((part) => ({ ...part, y, size })))
    .filter(({ text }) => text !== '')
    .sort((one, other) => one.y - other.y || one.x - other.x);
}

const columnOf = (text: string) => headings.find(([, pattern]) => pattern.test(text) && text.length < 40)?.[0];

/** The heading of a table on a page: two cells or more at one height, one of them over the subjects. */
function headIn(pieces: readonly Piece[]): Head | null {
  for (const { y } of pieces) {
    const columns: Head['columns'] = [];
    for (const piece of pieces) {
      if (Math.abs(piece.y - y) > 3) continue;
      const column = columnOf(piece.text);
      if (column && !columns.some((one) => one.column === column)) columns.push({ column, x: piece.x });
    }
    const has = (wanted: Column) => columns.some(({ column }) => column === wanted);
    if (has('subject') && columns.length > 1 && (has('when') || has('who') || has('purpose'))) {
      return { y, columns: columns.sort((one, other) => one.x - other.x) };
    }
  }
  return null;
}

const dated = new RegExp(
  `\\b${monthPattern}\\b|\\b(?:spring|summer|autumn|winter)\\b|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b|\\bTBC\\b`,
  'i',
);
const ended =
  /^(?:contact officers?|implications?|financial implications|legal|background|equality|requests? outstanding|officers? to contact|appendix)\b/i;
const furniture = /^(?:page \d+|(?!20\d\d$)\d+|agenda item \d+)$/i;

/** Points by which a cell can begin left of its column's heading. */
const askew = 8;

/** The rows of the work programme on some pages; none where it is not printed as a table with headings. */
export function programmeRows(pages: readonly PageText[]): ProgrammeRow[] {
  const rows: ProgrammeRow[] = [];
  let head: Head | null = null;
  for (const page of pages) {
    const pieces = piecesOf(page);
    const here = headIn(pieces);
    head = here ?? head;
    if (!head) continue;
    const below: Piece[] = here ? pieces.filter(({ y }) => y > here.y + 3) : pieces;
    const end = below.findIndex(({ text }) => ended.test(text));
    const table = (end < 0 ? below : below.slice(0, end)).filter(({ text }) => !furniture.test(text));
    addRows(rows, table, head.columns);
    if (end >= 0) break;
  }
  return rows.filter(({ when, subject }) => when !== '' && subject !== '');
}

function addRows(rows: ProgrammeRow[], pieces: readonly Piece[], columns: Head['columns']): void {
  const hasWhen = columns.some(({ column }) => column === 'when');
  const lastY = new Map<Column, number>();
  for (const line of Map.groupBy(pieces, ({ y }) => Math.round(y / 3)).values()) {
    const cells = line.map((piece) => ({
      ...piece,
      column: columns.findLast(({ x }) => x <= piece.x + askew)?.column ?? columns[0]?.column ?? 'subject',
    }));
    // A day over the rows, across the columns.
    const [only] = cells;
    if (!hasWhen && only && cells.length === 1 && dated.test(only.text) && only.text.length < 60) {
      rows.push({ when: only.text, subject: '', who: '', purpose: '' });
      lastY.clear();
      continue;
    }
    const day = cells.find(({ column, text }) => column === 'when' && dated.test(text));
    const subject = cells.find(({ column }) => column === 'subject');
    const above = lastY.get('subject');
    const apart = subject !== undefined && (above === undefined || subject.y - above > subject.size * 1.9);
    const last = rows.at(-1);
    if ((day && !goesOn(last, day.text)) || (apart && last && last.subject !== '')) {
      rows.push({ when: hasWhen && day ? '' : (last?.when ?? ''), subject: '', who: '', purpose: '' });
    }
    const row = rows.at(-1);
    if (!row) continue;
    for (const { column, text, y } of cells) {
      row[column] = row[column] === '' ? text : `${row[column]} ${text}`;
      lastY.set(column, y);
    }
  }
}

/** `3 December` over `2026`, and a weekday over its day, are one cell. */
function goesOn(row: ProgrammeRow | undefined, day: string): boolean {
  if (!row || row.when === '' || row.subject === '') return false;
  return /^(?:\d{4})$/.test(day) || /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?$/i.test(row.when);
}
