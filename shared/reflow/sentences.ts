import type { TextBlock } from './blocks.ts';

/** A sentence of flowing text: where it stands in its block, and where that is on the pages. */
export interface Sentence {
  text: string;
  /** Place of its block in the list, and where it begins and ends in the block's text. */
  block: number;
  start: number;
  end: number;
  /** PDF page it most likely begins on. */
  page: number;
  /** The words before and after it in its block, by which it is told from equal ones. */
  prefix: string;
  suffix: string;
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** Words beside a sentence that are enough to know it by, in UTF-16 units. */
const beside = 32;

/** The page a place in a block stands on: its pages' shares of its letters tell, for line ends alone are folded away. */
function pageAt({ passage: { text, spans } }: TextBlock, start: number): number {
  const lengths = spans.map((span) => span.end - span.start);
  let left = (start / text.length) * lengths.reduce((sum, length) => sum + length, 0);
  const at = lengths.findIndex((length) => {
    left -= length;
    return left < 0;
  });
  return spans.at(at)?.page ?? 1;
}

/** The sentences of flowing text, in order. */
export function sentencesOf(blocks: readonly TextBlock[]): Sentence[] {
  return blocks.flatMap((block, index) => {
    const whole = block.passage.text;
    return [...segmenter.segment(whole)]
      .filter(({ segment }) => segment.trim() !== '')
      .map(({ segment, index: start }) => {
        const end = start + segment.trimEnd().length;
        return {
          text: segment.trim(),
          block: index,
          start,
          end,
          page: pageAt(block, start),
          prefix: whole.slice(Math.max(0, start - beside), start),
          suffix: whole.slice(end, end + beside),
        };
      });
  });
}
