/** Which lines of a page go on in the next, as far as their length, labels and full stops tell. */

/** Labels that begin a list entry, a numbered paragraph or a table row. */
const label = /^(?:[•·▪◦‣●○–—*-]\s|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]\s|\d+(?:\.\d+)+\s)/i;
const figure = /^[£$€(+-]*\d/;
const endsSentence = /[.:;?!]["”’)]*$/;
const startsSmall = /^\p{Ll}/u;

/** Shares of the width of a page's lines from which on a line counts as one that runs on. */
const runsOn = { withSmallLetter: 0.5, inSentence: 0.85, afterSentence: 0.95 } as const;

/** True where a line begins with the label of a list entry or of a numbered paragraph. */
export function hasLabel(line: string): boolean {
  return label.test(line);
}

/** True where a line ends with a full stop, a colon or the like. */
export function endsAsSentence(line: string): boolean {
  return endsSentence.test(line);
}

/** A row of a table has figures for a good part of its words; its neighbours are rows of their own. */
export function isRow(line: string): boolean {
  const words = line.split(' ');
  return words.length > 2 && words.filter((word) => figure.test(word)).length >= 0.4 * words.length;
}

/** What most full lines have, in characters; a few lines may be wider than all others. */
export function usualWidth(lines: readonly string[]): number {
  const lengths = lines.map(({ length }) => length).sort((one, other) => one - other);
  return Math.max(1, lengths[Math.floor(lengths.length * 0.9)] ?? 1);
}

/**
 * True when a line goes on in the next. `width` is what most full lines have, in characters; a line without an end goes
 * on in one that begins with a capital from `inSentence` of it on.
 */
export function goesOn(line: string, next: string, width: number, inSentence: number = runsOn.inSentence): boolean {
  if (hasLabel(next) || isRow(line) || isRow(next)) return false;
  const share = line.length / width;
  const ended = endsAsSentence(line);
  if (!ended && startsSmall.test(next)) return share >= runsOn.withSmallLetter;
  return share >= (ended ? runsOn.afterSentence : inSentence);
}
