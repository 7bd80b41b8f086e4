import { tidy } from './characters.ts';
import type { PdfTextContent, PdfTextItem } from './pdf-document.ts';
import { inReadingOrder } from './reading-order.ts';
import { isStamp } from './stamps.ts';

/** Text on one baseline, in a frame turned so that the text runs rightwards. Lengths in points. */
export interface Fragment {
  text: string;
  /** Start and end of the text along its direction. */
  start: number;
  end: number;
  /** Baseline across the direction, growing downwards as one reads. */
  baseline: number;
  size: number;
  /** Letters and digits, and how many of them are bold. */
  letters: number;
  boldLetters: number;
  /** Quarter turns of the text against the page as seen, clockwise: 0 upright. */
  turn: 0 | 1 | 2 | 3;
  /** Font of the last piece, to tell a stamp that touches the text from the text. */
  font: string;
  stamp: boolean;
  /** -1 among the headers at the top edge of the page, 1 among the footers, 0 between. */
  edge: -1 | 0 | 1;
  /** Where the text goes on after a wide gap, which is a tab in it: the starts of those parts. */
  apart?: number[];
  /** What it was put together from, in order: where each begins in `text`, and from where to where it stands. */
  pieces: { at: number; start: number; end: number }[];
}

/** The view of a page: PDF user space to the page as seen, `y` downwards. */
export interface PageFrame {
  width: number;
  height: number;
  transform: readonly number[];
}

/**
 * The lines of a page in reading order: upright text first, then text that runs up or down the page. Text outside
 * the page is left out, and so is a second copy drawn over the first (which some programs do for bold).
 */
export function pageFragments(
  content: Pick<PdfTextContent, 'items'>,
  frame: PageFrame,
  bold: ReadonlySet<string>,
): Fragment[] {
  const byTurn: [Fragment[], Fragment[], Fragment[], Fragment[]] = [[], [], [], []];
  const letters = [0, 0, 0, 0];
  let space = false;
  for (const item of content.items) {
    if (!isText(item)) continue;
    if (item.str === '') continue;
    if (item.str.trim() === '') {
      space = true;
      continue;
    }
    const piece = place(item, frame, bold);
    if (piece === null) continue;
    letters[piece.turn] = (letters[piece.turn] ?? 0) + piece.text.length;
    append(byTurn[piece.turn], piece, space);
    space = false;
  }
  const turns: Fragment['turn'][] = [0, 1, 2, 3];
  turns.sort((a, b) => (letters[b] ?? 0) - (letters[a] ?? 0) || a - b);
  return turns.flatMap((turn) => inReadingOrder(joinSplitLines(byTurn[turn])));
}

/** Where a fragment starts on the page as seen. */
export function startOf(fragment: Fragment): { x: number; y: number } {
  const { start, baseline } = fragment;
  if (fragment.turn === 0) return { x: start, y: baseline };
  if (fragment.turn === 1) return { x: -baseline, y: start };
  if (fragment.turn === 2) return { x: -start, y: -baseline };
  return { x: baseline, y: -start };
}

function isText(item: PdfTextItem | object): item is PdfTextItem {
  return 'str' in item;
}

function place(item: PdfTextItem, frame: PageFrame, bold: ReadonlySet<string>): Fragment | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = frame.transform;
  const [ta = 0, tb = 0, tc = 0, td = 0, te = 0, tf = 0] = item.transform;
  const x = a * te + c * tf + e;
  const y = b * te + d * tf + f;
  const alongX = a * ta + c * tb;
  const alongY = b * ta + d * tb;
  const size = Math.hypot(a * tc + c * td, b * tc + d * td) || item.height;
  const far = 4;
  if (!(x > -far && x < frame.width + far && y > -far && y < frame.height + far && size > 0)) return null;
  // Text set at a slant is read with the nearest quarter turn: its lines are few and short (watermarks, charts).
  const turn: Fragment['turn'] = Math.abs(alongX) >= Math.abs(alongY) ? (alongX >= 0 ? 0 : 2) : alongY >= 0 ? 1 : 3;
  const [start, baseline] = turn === 0 ? [x, y] : turn === 1 ? [y, -x] : turn === 2 ? [-x, -y] : [-y, x];
  const text = tidy(item.str);
  if (text.trim() === '') return null;
  const letters = text.replace(/[^\p{L}\p{N}]+/gu, '').length;
  return {
    text,
    start,
    end: start + Math.max(0, item.width),
    baseline,
    size,
    letters,
    boldLetters: bold.has(item.fontName) ? letters : 0,
    turn,
    font: item.fontName,
    stamp: isStamp(text),
    pieces: [{ at: 0, start, end: start + Math.max(0, item.width) }],
    edge: turn % 2 === 1 ? 0 : y < 0.065 * frame.height ? -1 : y > 0.935 * frame.height ? 1 : 0,
  };
}

/** Adds a piece to the fragment it continues, or as a new one. */
function append(fragments: Fragment[], piece: Fragment, spaceBefore: boolean): void {
  const last = fragments.at(-1);
  if (last !== undefined && isCopy(last, piece)) return;
  if (last === undefined || last.stamp || piece.stamp || !continues(last, piece)) {
    fragments.push({ ...piece });
    return;
  }
  join(last, piece, spaceBefore);
}

function isCopy(last: Fragment, piece: Fragment): boolean {
  const near = 0.15 * piece.size;
  return (
    last.text.endsWith(piece.text) &&
    Math.abs(last.end - piece.end) < near &&
    Math.abs(last.baseline - piece.baseline) < near &&
    piece.start >= last.start - near
  );
}

/** Same baseline and further along; a smaller raised or lowered piece that touches (a superscript) counts as well. */
function continues(last: Fragment, piece: Fragment): boolean {
  const larger = Math.max(last.size, piece.size);
  const drop = Math.abs(last.baseline - piece.baseline);
  const gap = piece.start - last.end;
  // Words far apart in a header or footer have nothing to do with one another.
  if (drop <= 0.12 * larger) return gap > -0.35 * larger && !(piece.edge !== 0 && gap > 2.5 * larger);
  return last.size !== piece.size && drop <= 0.5 * larger && gap > -0.2 * larger && gap < 0.35 * larger;
}

/** Letters' heights between the cells of a table; the words of a justified line are nearer. */
const wideGap = 1.5;

function join(last: Fragment, piece: Fragment, spaceBefore: boolean): void {
  const gap = piece.start - last.end;
  const apart = spaceBefore || gap > 0.18 * Math.min(last.size, piece.size);
  const open = apart && !last.text.endsWith(' ') && !piece.text.startsWith(' ');
  const longer = piece.text.length > last.text.length;
  if (longer || piece.size > last.size) last.baseline = longer ? piece.baseline : last.baseline;
  if (gap > wideGap * last.size) {
    last.apart = [...(last.apart ?? []), piece.start];
    last.text += '\t';
  } else if (open) last.text += ' ';
  for (const { at, start, end } of piece.pieces) last.pieces.push({ at: last.text.length + at, start, end });
  last.text += piece.text;
  if (piece.apart) last.apart = [...(last.apart ?? []), ...piece.apart];
  last.end = Math.max(last.end, piece.end);
  last.size = Math.max(last.size, piece.size);
  last.letters += piece.letters;
  last.boldLetters += piece.boldLetters;
  last.font = piece.font;
}

/** Joins parts of one line that are drawn at different times and touch. */
function joinSplitLines(fragments: Fragment[]): Fragment[] {
  const kept: Fragment[] = [];
  const rows = new Map<number, Fragment[]>();
  for (const fragment of fragments) {
    const row = Math.round(fragment.baseline / 2);
    let joined = false;
    if (!fragment.stamp) {
      for (const other of [row - 1, row, row + 1].flatMap((near) => rows.get(near) ?? [])) {
        const gap = fragment.start - other.end;
        const size = Math.min(fragment.size, other.size);
        if (Math.abs(other.baseline - fragment.baseline) > 0.12 * size || gap < -0.1 * size || gap > 0.6 * size)
          continue;
        join(other, fragment, false);
        joined = true;
        break;
      }
    }
    if (joined) continue;
    kept.push(fragment);
    if (fragment.stamp) continue;
    const sameRow = rows.get(row);
    if (sameRow) sameRow.push(fragment);
    else rows.set(row, [fragment]);
  }
  return kept;
}
