import { goesOn, usualWidth } from '../text/line-ends.ts';
import type { WordRun } from './compare-words.ts';

const textOf = (runs: readonly WordRun[]) => runs.map(({ text }) => text).join(' ');

/**
 * The lines of a page joined to paragraphs, as far as their length, labels and full stops tell; every word stays, in its
 * order. Where it is not clear the lines stay apart.
 */
export function inParagraphs(lines: readonly (readonly WordRun[])[]): WordRun[][] {
  const texts = lines.map(textOf);
  const width = usualWidth(texts);
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
