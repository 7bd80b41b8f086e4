import type { Quote } from '../anchor/match-quote.ts';
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
  /** Its words as they stand on the page, with those beside them; more than once in a cell whose lines are apart. */
  quotes: Quote[];
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** A number or letter before a heading or an entry: `1.`, `2.3.`, `(a)`. */
const label = /^\s*\(?(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.)]\s*$/i;
/** Words that are cut short with a full stop. */
const cutShort = /\b(?:Nos?|Cllrs?|Mr|Mrs|Ms|Dr|St|Rev|Hon|Fig|paras?|pp?|vs|e\.g|i\.e|approx)\.\s*$/i;

interface Stretch {
  start: number;
  end: number;
}

/** Where the sentences of a text begin and end. */
function stretchesOf(whole: string): Stretch[] {
  const stretches: Stretch[] = [];
  let open = false;
  for (const { segment, index } of segmenter.segment(whole)) {
    const last: Stretch | undefined = open ? stretches.at(-1) : undefined;
    if (last) last.end = index + segment.length;
    else stretches.push({ start: index, end: index + segment.length });
    open = cutShort.test(segment) || (!last && label.test(segment));
  }
  return stretches;
}

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

/** The words of a block from one place to another, with what is beside them. */
function quotesOf(block: TextBlock, start: number, end: number): Quote[] {
  const { text } = block.passage;
  if (block.kind !== 'cell') {
    const [prefix, suffix] = [text.slice(Math.max(0, start - beside), start), text.slice(end, end + beside)];
    return [{ quote: text.slice(start, end).trim(), prefix, suffix }];
  }
  return block.words.flatMap((words): Quote[] => {
    const [from, to] = [Math.max(start, words.start), Math.min(end, words.end)];
    if (from >= to) return [];
    const prefix = `${words.prefix}${text.slice(words.start, from)}`;
    const suffix = `${text.slice(to, words.end)}${words.suffix}`;
    return [{ quote: text.slice(from, to).trim(), prefix, suffix }];
  });
}

/** The sentences of flowing text, in order; in tables each cell begins another. */
export function sentencesOf(blocks: readonly TextBlock[]): Sentence[] {
  return blocks.flatMap((block, index) => {
    const whole = block.passage.text;
    return stretchesOf(whole)
      .map(({ start, end }) => ({ start, segment: whole.slice(start, end) }))
      .filter(({ segment }) => segment.trim() !== '')
      .map(({ segment, start }) => {
        const end = start + segment.trimEnd().length;
        return {
          text: segment.trim(),
          block: index,
          start,
          end,
          page: pageAt(block, start),
          quotes: quotesOf(block, start, end),
        };
      });
  });
}
