import { sentencesOf } from '../minutes/sentences.ts';

/** Characters to either side of some words, at most, that belong to their passage. */
const farthest = 300;

/** The start of the word at a place, or after it. */
function wordAfter(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}

/** The end of the word before a place. */
function wordBefore(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space < 0 ? at : space;
}

/**
 * The sentences that some words of a text are in, which has single spaces only: from `start` to `end` widened to where they
 * begin and end, or to whole words where these are far away.
 */
export function passageRound(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [0, text.length];
  let at = 0;
  for (const sentence of sentencesOf(text)) {
    const begins = text.indexOf(sentence, at);
    at = begins + sentence.length;
    if (begins <= start) from = begins;
    if (at >= end) {
      to = at;
      break;
    }
  }
  return {
    start: start - from > farthest ? Math.min(start, wordAfter(text, start - farthest)) : Math.min(from, start),
    end: to - end > farthest ? Math.max(end, wordBefore(text, end + farthest)) : Math.max(to, end),
  };
}
