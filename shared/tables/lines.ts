/** The lines of a page cut into cells, by the gaps between its words. */
import type { PlacedWords } from './page-words.ts';

/** From where to where something goes across a page. */
export interface Span {
  left: number;
  right: number;
}

/** A line of a page, in cells from the left. */
export interface TableLine {
  /** The height at which it stands: the middle of its letters. */
  middle: number;
  height: number;
  cells: PlacedWords[];
}

/** Gaps in a line, in heights of its letters, from which on another cell begins; less between two figures. */
const gap = { words: 0.85, figures: 0.45 };
/** Share of their height by which words of one line may stand apart. */
const level = 0.35;

const figure =
  /^[([]?[-–−+<>~]?\s?[£$€]?\s?[-–−+]?\d[\d,]*(?:\.\d+)?\s?(?:%|pp|p|k|m|bn|yrs?|days?|hrs?|mins?)?[)\]]?[*†^]{0,2}$/i;
/** What stands in a column of figures in place of one. */
const noFigure = /^(?:[-–—−.]+|n\/?a|nil|tbc|tba|\*+)$/i;
/** Years, days and quarters, which head columns. */
const period =
  /^(?:(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?|\d{1,2}[/.-]\d{1,2}[/.-](?:\d\d){1,2}|q[1-4](?:\s.*)?|[1-4]q\d\d)$/i;

/** Whether words are a figure and nothing else. */
export function isFigure(text: string): boolean {
  return figure.test(text.trim());
}

/** Whether words are what a column of figures holds: a figure, or a sign that there is none. */
export function isValue(text: string): boolean {
  return figure.test(text) || noFigure.test(text);
}

/** Whether words are a year, a day or a quarter. */
export function isPeriod(text: string): boolean {
  return period.test(text);
}

/** The middle of something across the page. */
export function centreOf({ left, right }: Span): number {
  return (left + right) / 2;
}

const middleOf = ({ top, bottom }: PlacedWords) => (top + bottom) / 2;

/** The lines of a page from the top. */
export function tableLines(words: readonly PlacedWords[]): TableLine[] {
  const lines: { middle: number; height: number; words: PlacedWords[] }[] = [];
  for (const word of [...words].sort((one, other) => middleOf(one) - middleOf(other))) {
    const line = lines.at(-1);
    const height = word.bottom - word.top;
    if (line && middleOf(word) - line.middle <= level * Math.min(line.height, height)) line.words.push(word);
    else lines.push({ middle: middleOf(word), height, words: [word] });
  }
  return lines.map(({ middle, height, words: of }) => ({ middle, height, cells: cellsOf(of, height) }));
}

function cellsOf(words: readonly PlacedWords[], height: number): PlacedWords[] {
  const cells: PlacedWords[] = [];
  for (const word of [...words].sort((one, other) => one.left - other.left)) {
    const last = cells.at(-1);
    const apart = last && isValue(last.text) && isValue(word.text) ? gap.figures : gap.words;
    if (last && word.left - last.right < apart * height) {
      last.text = `${last.text} ${word.text}`;
      last.right = Math.max(last.right, word.right);
      last.top = Math.min(last.top, word.top);
      last.bottom = Math.max(last.bottom, word.bottom);
    } else cells.push({ ...word });
  }
  return cells;
}
