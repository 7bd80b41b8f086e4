import { follows, type Label, takeLabel } from '../minutes/label.ts';
import { type Passage, passageOf } from './passage.ts';
import type { ReportLine } from './report-lines.ts';

/** A line of a list: its label as printed, or nothing, and its words. */
export interface ListEntry {
  label: string;
  passage: Passage;
}

/** A list with the words that lead to it. A text that is no list is all stem. */
export interface LabelledList {
  stem: Passage | null;
  entries: ListEntry[];
}

/** A stretch of lines that begins with a label, or with none. */
interface Piece {
  label: Label | null;
  lines: ReportLine[];
  /** Units of the first line before its words. */
  skip: number;
}

/** Words that lead to a list or name what is asked: the paragraph's own number before them is no label of the list. */
const leading =
  /(?:\b(?:asked|requested|invited|recommended|recommends?|agrees?|that|to|following[\p{L}\s]*)\s*[:;,–—-]*|:\s*[-–—]*)$/iu;

/**
 * Reads lines as a list: the stem and the entries with their labels. A list inside an entry stays in that entry's
 * words. The number of a paragraph that leads to a list belongs to the stem.
 */
export function readList(lines: readonly ReportLine[], skip = 0): LabelledList {
  const pieces = piecesOf(lines, skip);
  const [first] = pieces;
  if (!first) return { stem: null, entries: [] };
  const leads = first.label === null || isLeading(pieces);
  const stem = leads ? passageOf(first.lines, first.label ? 0 : first.skip) : null;
  const rest = leads ? pieces.slice(1) : pieces;
  const entries: ListEntry[] = [];
  for (const entry of joinInner(rest)) {
    const passage = passageOf(entry.lines, entry.skip);
    if (passage) entries.push({ label: entry.label?.printed ?? '', passage });
  }
  // One numbered paragraph is not a list.
  if (!stem && entries.length === 1 && /^\d+(?:\.\d+)*\.?$/.test(entries[0]?.label ?? '')) {
    return { stem: passageOf(lines, skip), entries: [] };
  }
  return { stem, entries };
}

function isLeading(pieces: readonly Piece[]): boolean {
  const [first, second] = pieces;
  if (!first?.label || !second?.label) return false;
  return second.label.style !== first.label.style && leading.test(first.lines.at(-1)?.text ?? '');
}

function piecesOf(lines: readonly ReportLine[], skip: number): Piece[] {
  const pieces: Piece[] = [];
  let before = '';
  for (const [index, line] of lines.entries()) {
    const start = index === 0 ? skip : 0;
    const text = line.text.slice(start).trimStart();
    const from = line.text.length - text.length;
    const label = takeLabel(text);
    const isVerb = label === null && startsWithVerb(text) && (before === '' || /[.;:]$|\band$/i.test(before));
    if (label !== null) pieces.push({ label, lines: [line], skip: line.text.length - label.rest.length });
    else if (isVerb && pieces.every((piece) => piece.label === null))
      pieces.push({ label: null, lines: [line], skip: from });
    else if (pieces.length === 0) pieces.push({ label: null, lines: [line], skip: from });
    else pieces.at(-1)?.lines.push(line);
    before = text;
  }
  return pieces;
}

/** `APPROVE the budget`: recommendations without labels that begin with a verb in capitals. */
function startsWithVerb(text: string): boolean {
  return /^(?:TO )?(?:NOTE|AGREE|APPROVE|ENDORSE|DELEGATE|CONSIDER|COMMENT|DEBATE|DECIDE|RECOMMEND|ADOPT|CONFIRM|REQUEST|RECEIVE|REVIEW)\b/.test(
    text,
  );
}

/** Pieces of one list: those of another style, or out of their turn, belong to the entry before them. */
function joinInner(pieces: readonly Piece[]): Piece[] {
  const entries: Piece[] = [];
  const [first] = pieces;
  let known: Label | null = null;
  for (const piece of pieces) {
    const last = entries.at(-1);
    const isNext =
      last === undefined || (last.label === null ? piece.label === null : isAfter(known, piece.label, first?.label));
    if (isNext) entries.push({ ...piece, lines: [...piece.lines] });
    else last.lines.push(...piece.lines);
    if (isNext) known = piece.label;
  }
  return entries;
}

/** True when a label is the next of its list; in a list that began with `a`, `(ii)` is no second entry. */
function isAfter(known: Label | null, label: Label | null, first: Label | null | undefined): boolean {
  if (known === null || label === null || !follows(known, label)) return false;
  const letter = first ? letterOf(first) : '';
  if (letter.toLowerCase() !== 'a') return true;
  return letterOf(label).charCodeAt(0) === letterOf(known).charCodeAt(0) + 1 && letterOf(label).length === 1;
}

function letterOf({ printed }: Label): string {
  return printed.replace(/[^a-z]/gi, '');
}
