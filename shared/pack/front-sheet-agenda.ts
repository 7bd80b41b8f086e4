import { awaitedIn } from '../agenda/awaited.ts';
import type { AgendaItem } from '../model/library.ts';
import type { PageText } from '../text/page-text.ts';
import { type AgendaRow, rowsOf } from './agenda-rows.ts';
import { compareItemNumbers, itemKey } from './item-number.ts';

/** A line of the agenda as the front sheet prints it. */
export interface AgendaLine {
  /** As printed, without a closing full stop. */
  number: string;
  title: string;
  /** Printed pages of the item's papers, both ends included, or null when none are given. */
  pages: [number, number] | null;
  /** True when the item is announced as exempt or confidential. */
  restricted: boolean;
  /** What is said of papers that are not there; null where pages are given. */
  awaited: AgendaItem['awaited'];
}

interface Start {
  index: number;
  number: string;
  title: string;
  x: number;
}

const numberPattern =
  /^(?:item\s+(?:no\.?\s*)?)?(\d{1,2}(?:\.\d{1,2}){0,2}\s?(?:\([a-z]\)|[a-z](?=[\s.)]))?|[A-Z]{1,2}\.?\d{1,2}|[A-Z](?=[.)]\s))\s*[.):]*\s+(\S.*)$/;
const exemptHeading = /^(?:exempt|confidential|restricted|private)\b|^part\s+(?:2|ii|b|two)\b/i;
const openHeading = /^(?:unrestricted|public items)|^part\s+(?:1|i|a|one)\b/i;
/** What is open to all even when it is listed after the exempt items. */
const openTitle = /^(?:date of (?:the )?next meeting|any other|urgent|close of)/i;
const exemptWords =
  /\bnot for publication\b|\((?:exempt|confidential|restricted|private)\b[^)]*\)|\bexempt (?:report|appendix|item|information)\b/i;

/** The numbered lines of an agenda, in printed order. Empty when the pages hold none. */
export function readAgenda(pages: readonly PageText[]): AgendaLine[] {
  const all = pages.flatMap(rowsOf);
  // Text without page breaks runs from the agenda straight into the first paper, which is the last minutes as a rule.
  const minutes = all.findIndex((row) => /^\W*minutes of a meeting\b/i.test(row.text));
  const rows = minutes < 0 ? all : all.slice(0, minutes);
  const heading = rows.findIndex((row) => /^a\s*g\s*e\s*n\s*d\s*a(?:\s+item\s+no\.?)?$/i.test(row.text));
  const starts = chooseStarts(rows, heading + 1);
  const cells = rows.flatMap((row) => (row.rangeX === null || row.text === '' ? [] : [row.rangeX]));
  const limit = cells.length > 0 ? Math.min(...cells) : Math.max(0, ...rows.slice(heading + 1).map((row) => row.right));
  let exempt = false;
  return starts.map((start, index) => {
    const next = starts[index + 1]?.index ?? rows.length;
    const previous = starts[index - 1]?.index ?? heading;
    for (const row of rows.slice(previous + 1, start.index)) exempt = exemptState(row.text, exempt);
    return agendaLine(start, rows.slice(start.index, next), limit, exempt);
  });
}

function exemptState(text: string, before: boolean): boolean {
  if (openHeading.test(text)) return false;
  return exemptHeading.test(text) &&
    text.length < 60 &&
    /\b(?:items?|business|matters|session|part|agenda)\b/i.test(text)
    ? true
    : before;
}

function agendaLine(start: Start, rows: readonly AgendaRow[], limit: number, exempt: boolean): AgendaLine {
  const [first, ...rest] = rows;
  let title = start.title;
  let last = first;
  for (const row of rest) {
    if (last === undefined || !continuesTitle(last, row, start.x, limit)) break;
    if (row.text !== '') title += ` ${row.text}`;
    last = row;
  }
  const pages = rows.find((row) => row.range !== null)?.range ?? null;
  const words = rows.slice(0, 12).map((row) => row.text);
  const part = words.findIndex((text, index) => index > 0 && exemptState(text, false));
  const own = part < 0 ? words : words.slice(0, part);
  return {
    number: start.number,
    title: title.replace(/\s+/g, ' ').trim(),
    pages,
    restricted: (exempt && !openTitle.test(title)) || own.some((text) => exemptWords.test(text)),
    // Words in brackets may be broken over two rows.
    awaited: pages === null ? awaitedIn([title, ...own, own.join(' ')]) : null,
  };
}

/** A title runs on over lines set close together in the same weight, each broken because the next word did not fit. */
function continuesTitle(last: AgendaRow, row: AgendaRow, x: number, limit: number): boolean {
  if (row.page !== last.page || row.y - last.y > 1.5 * last.size || row.y <= last.y) return false;
  if (row.text === '') return row.range !== null;
  if (row.bold !== last.bold || Math.abs(row.size - last.size) > 0.6 || row.x < x - 2) return false;
  if (
    /^(?:to (?:receive|consider|note|agree|approve|confirm)\b|(?:joint )?report of\b|contact\b|lead officer)/i.test(
      row.text,
    )
  )
    return false;
  if (row.text.length < 60 && (exemptHeading.test(row.text) || openHeading.test(row.text))) return false;
  if (last.bold) return true;
  const firstWord = row.text.split(' ', 1)[0] ?? '';
  const letter = (last.end - last.x) / Math.max(1, last.text.length);
  return last.end + letter * (firstWord.length + 1) > (last.rangeX ?? limit) - 0.5 * last.size;
}

/** Rows that begin a line of the agenda: numbers that run on, standing in the column where most of them stand. */
function chooseStarts(rows: readonly AgendaRow[], from: number): Start[] {
  const candidates: Start[] = [];
  for (const [index, row] of rows.entries()) {
    if (index < from) continue;
    const [, number, title] = numberPattern.exec(row.text.replace(/^[-*#\s]+(?=\w)/, '')) ?? [];
    if (number === undefined || title === undefined || !/[A-Za-z]{2}/.test(title)) continue;
    // A time (`10.00 am`) and a telephone number are not items.
    if (/^(?:-\s*\d|am\b|pm\b|noon\b)/i.test(title) || /^\d{1,2}\.(?:00|15|30|45)$/.test(number)) continue;
    // Nor is a paragraph of a report set in one line.
    if (title.length > 200) continue;
    candidates.push({
      index,
      number: number.replace(/[.\s]+$/, '').replace(/\s/g, ''),
      title: plainTitle(title),
      x: row.x,
    });
  }
  const column = mostCommonColumn(candidates);
  return longestRun(candidates, column);
}

function plainTitle(title: string): string {
  return title
    .replace(/[*_]{2,}/g, '')
    .replace(/\s*\.{4,}[\s\d.–-]*$/, '')
    .trim();
}

function mostCommonColumn(candidates: readonly Start[]): number {
  const columns = new Map<number, number>();
  for (const { x, number } of candidates) {
    const column = Math.round(x / 12);
    columns.set(column, (columns.get(column) ?? 0) + (/^\d+$/.test(number) ? 1 : 0.5));
  }
  return ([...columns].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0) * 12;
}

/**
 * The run of candidates that is most like an agenda: numbers rising by one in the main column. A list of points
 * under an item (`1. Written questions must be ...`) starts again at one, or stands further in, and loses.
 */
function longestRun(candidates: readonly Start[], column: number): Start[] {
  const best: { score: number; before: number }[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const own = Math.abs(candidate.x - column) <= 18 ? 1 : 0.25;
    let choice = { score: own + (/^(?:1|A|A1)$/.test(candidate.number) ? 0.5 : 0), before: -1 };
    for (let before = Math.max(0, index - 80); before < index; before++) {
      const previous = candidates[before];
      const so = best[before];
      if (previous === undefined || so === undefined) continue;
      if (itemKey(previous.number) === itemKey(candidate.number)) continue;
      if (compareItemNumbers(previous.number, candidate.number) >= 0 || isLeap(previous.number, candidate.number))
        continue;
      const score = so.score + own + (follows(previous.number, candidate.number) ? 1 : -0.2);
      if (score > choice.score) choice = { score, before };
    }
    best.push(choice);
  }
  let at = -1;
  for (const [index, { score }] of best.entries()) if (at < 0 || score > (best[at]?.score ?? 0)) at = index;
  const run: Start[] = [];
  while (at >= 0) {
    const start = candidates[at];
    if (start === undefined) break;
    run.unshift(start);
    at = best[at]?.before ?? -1;
  }
  return run;
}

function follows(previous: string, next: string): boolean {
  const [, head = '', tail = ''] = /^(\D*\d*)(.*)$/.exec(previous) ?? [];
  if (next.startsWith(previous) && next.length > previous.length) return true;
  const number = Number(/\d+/.exec(head)?.[0] ?? Number.NaN);
  const nextNumber = Number(/\d+/.exec(next)?.[0] ?? Number.NaN);
  return nextNumber === number + 1 || (nextNumber === number && tail !== '' && next.length >= previous.length);
}

/** Agendas skip a few numbers at most; a report's own paragraphs further on do not belong to them. */
function isLeap(previous: string, next: string): boolean {
  return /^\d+$/.test(previous) && /^\d+$/.test(next) && Number(next) - Number(previous) > 8;
}
