/** Breaks runs of text into lines of a width. */
import { type FontName, measure } from './fonts.ts';
import { drawText, type Page, type Run } from './page.ts';

/** A line ready to be drawn. */
export interface Line {
  runs: Run[];
  width: number;
}

/** Words with their pieces; a word has several pieces where its font changes inside it. A line feed is its own word. */
function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = [];
  let current: Run[] = [];
  const finish = () => {
    if (current.length > 0) words.push(current);
    current = [];
  };
  for (const run of runs) {
    for (const piece of run.text.split(/( +|\n)/)) {
      if (piece === '') continue;
      if (piece === '\n') {
        finish();
        words.push([{ text: '\n', font: run.font }]);
      } else if (piece.startsWith(' ')) finish();
      else current.push({ text: piece, font: run.font });
    }
  }
  finish();
  return words;
}

function append(line: Line, word: readonly Run[], size: number): void {
  for (const [index, piece] of word.entries()) {
    const before = line.runs.at(-1);
    const gap = index === 0 && before ? ' ' : '';
    if (before?.font === piece.font) before.text += gap + piece.text;
    else {
      if (before) before.text += gap;
      line.runs.push({ ...piece });
    }
    const gapFont: FontName = before?.font ?? piece.font;
    line.width += (gap ? measure(' ', gapFont, size) : 0) + measure(piece.text, piece.font, size);
  }
}

/** The text as lines no wider than `width` (a single longer word stands alone). */
export function breakLines(runs: readonly Run[], width: number, size: number): Line[] {
  const lines: Line[] = [];
  let line: Line = { runs: [], width: 0 };
  for (const word of wordsOf(runs)) {
    if (word[0]?.text === '\n') {
      lines.push(line);
      line = { runs: [], width: 0 };
      continue;
    }
    const wordWidth = word.reduce((sum, piece) => sum + measure(piece.text, piece.font, size), 0);
    if (line.runs.length > 0 && line.width + measure(' ', 'regular', size) + wordWidth > width) {
      lines.push(line);
      line = { runs: [], width: 0 };
    }
    append(line, word, size);
  }
  if (line.runs.length > 0 || lines.length === 0) lines.push(line);
  return lines;
}

/** Draws a line with its baseline at `y`. */
export function drawLine(page: Page, line: Line, x: number, y: number, size: number): void {
  let at = x;
  for (const run of line.runs) {
    drawText(page, run.text, at, y, run.font, size);
    at += measure(run.text, run.font, size);
  }
}

/** Widths of the text on one line and of its longest word, in points. */
export function naturalWidths(runs: readonly Run[], size: number): { whole: number; word: number } {
  let whole = 0;
  let word = 0;
  for (const line of breakLines(runs, Number.POSITIVE_INFINITY, size)) whole = Math.max(whole, line.width);
  for (const pieces of wordsOf(runs)) {
    word = Math.max(
      word,
      pieces.reduce((sum, piece) => sum + measure(piece.text, piece.font, size), 0),
    );
  }
  return { whole, word };
}
