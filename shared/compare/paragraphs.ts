import type { WordRun } from './compare-words.ts';

/** Labels that begin a list entry, a numbered paragraph or a table row. */
const label = /^(?:[•·▪◦‣●○–—*-]\s|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]\s|\d+(?:\.\d+)+\s)/i;
const figure = /^[£$€(+-]*\d/;
const endsSentence = /[.:;?!]["”’)]*$/;
const startsSmall = /^\p{Ll}/u;

/** Shares of the width of a page's lines from which on a line counts as one that runs on. */
const runsOn = { withSmallLetter: 0.5, inSentence: 0.85, afterSentence: 0.95 } as const;

const textOf = (runs: readonly WordRun[]) => runs.map(({ text }) => text).join(' ');

/** A row of a table has figures for a good part of its words; its neighbours are rows of their own. */
function isRow(text: string): boolean {
  const words = text.split(' ');
  return words.length > 2 && words.filter((word) => figure.test(word)).length >= 0.4 * words.length;
}

/** True when a line goes on in the next. `width` is what most full lines of the page have, in characters. */
function goesOn(line: string, next: string, width: number): boolean {
  if (label.test(next) || isRow(line) || isRow(next)) return false;
  const share = line.length / width;
  const ended = endsSentence.test(line);
  if (!ended && startsSmall.test(next)) return share >= runsOn.withSmallLetter;
  return share >= (ended ? runsOn.afterSentence : runsOn.inSentence);
}

/**
 * The lines of a page joined to paragraphs, as far as their length, labels and full stops tell; every word stays, in its
 * order. Where it is not clear the lines stay apart.
 */
export function inParagraphs(lines: readonly (readonly WordRun[])[]): WordRun[][] {
  const texts = lines.map(textOf);
  const lengths = texts.map(({ length }) => length).sort((one, other) => one - other);
  // A few lines may be wider than all others.
  const width = Math.max(1, lengths[Math.floor(lengths.length * 0.9)] ?? 1);
  const paragraphs: WordRun[][] = [];
  lines.forEach((runs, place) => {
    const before = paragraphs.at(-1);
    if (!before || !goesOn(texts[place - 1] ?? '', texts[place] ?? '', width)) {
      paragraphs.push(runs.map((run) => ({ ...run })));
      return;
    }
    for (const run of runs) {
      const last = before.at(-1);
      if (last?.changed === run.changed) last.text += ` ${run.text}`;
      else before.push({ ...run });
    }
  });
  return paragraphs;
}
