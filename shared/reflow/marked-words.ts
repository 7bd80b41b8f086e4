/** Where the words of marks stand in flowing text, and the way back from a stretch of it to the words of the pages. */
import { describeOnPages, matchOnPages } from '../anchor/across-pages.ts';
import type { Description } from '../anchor/describe-quote.ts';
import { matchQuote } from '../anchor/match-quote.ts';
import type { TextAnchor } from '../model/member.ts';
import type { TextBlock } from './blocks.ts';

/** Part of a block's text that a mark covers. */
export interface MarkedStretch {
  mark: string;
  block: number;
  start: number;
  end: number;
}

/** A piece of a block's text with the marks on it, the one that lies on top last. */
export interface MarkedPiece {
  text: string;
  /** Where it begins in the block's text. */
  start: number;
  marks: readonly string[];
}

/** Where flowing text begins or ends: a block and a place in its text. */
export interface BlockPlace {
  block: number;
  at: number;
}

/** Least confidence that words of the text are those of a mark, or those of the page. */
const certain = 0.75;

/** Letters before and after some words by which they are told from equal ones. */
const beside = 64;

/** The stretches of flowing text that the words of marks cover; of those that are not in it, none. */
export function markedStretches(
  blocks: readonly TextBlock[],
  marks: readonly { id: string; anchor: Pick<TextAnchor, 'quote' | 'prefix' | 'suffix' | 'parts'> }[],
): MarkedStretch[] {
  return marks.flatMap(({ id, anchor: { quote, prefix, suffix, parts } }) => {
    if (quote === '') return [];
    const pages = new Set(parts.map(({ page }) => page));
    const held = blocks.flatMap((block, index) =>
      block.passage.spans.some(({ page }) => pages.has(page)) ? [{ index, text: block.passage.text }] : [],
    );
    const found = matchQuote(held.map(({ text }) => text).join('\n'), { quote, prefix, suffix });
    if (!found || found.confidence < certain) return [];
    let before = 0;
    return held.flatMap(({ index, text }): MarkedStretch[] => {
      const start = Math.max(0, found.start - before);
      const end = Math.min(text.length, found.end - before);
      before += text.length + 1;
      return start < end ? [{ mark: id, block: index, start, end }] : [];
    });
  });
}

/** A block's text cut where marks on it begin and end. */
export function markedPieces(text: string, stretches: readonly MarkedStretch[]): MarkedPiece[] {
  const edges = new Set([0, text.length, ...stretches.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const on = stretches.filter(({ start, end }) => start <= from && end >= to);
    return { text: text.slice(from, to), start: from, marks: on.map(({ mark }) => mark) };
  });
}

/** Where a stretch of flowing text stands on its pages, in the words that are stored of them. */
export interface WordsOnPages extends Description {
  /** The pages the words are on, in order. */
  pages: number[];
}

/** Finds a stretch of flowing text on its pages; null where it holds no words, or the pages say something else. */
export function wordsOnPages(
  blocks: readonly TextBlock[],
  from: BlockPlace,
  to: BlockPlace,
  textOf: (page: number) => string | undefined,
): WordsOnPages | null {
  const held = blocks.slice(from.block, to.block + 1);
  const whole = held.map(({ passage }) => passage.text).join('\n');
  const end = whole.length - (held.at(-1)?.passage.text.length ?? 0) + to.at;
  const quote = whole.slice(from.at, end);
  const numbers = held.flatMap(({ passage }) => passage.spans.map(({ page }) => page));
  const first = Math.min(...numbers);
  const texts: string[] = [];
  for (let page = first; page <= Math.max(...numbers); page += 1) {
    const text = textOf(page);
    if (text === undefined) return null;
    texts.push(text);
  }
  if (quote.trim() === '') return null;
  const earlier = `${blocks[from.block - 1]?.passage.text ?? ''}\n${whole.slice(0, from.at)}`;
  const later = `${whole.slice(end)}\n${blocks[to.block + 1]?.passage.text ?? ''}`;
  const match = matchOnPages(texts, { quote, prefix: earlier.slice(-beside), suffix: later.slice(0, beside) });
  if (!match || match.confidence < certain) return null;
  let before = 0;
  const pages = texts.flatMap((text, index) => {
    const covers = match.start < before + text.length && match.end > before ? [{ page: first + index, before }] : [];
    before += text.length + 1;
    return covers;
  });
  // Its place is counted from the beginning of the first page it is on.
  const begins = pages[0]?.before ?? 0;
  const words = describeOnPages(
    texts.slice(Math.max(0, (pages[0]?.page ?? first) - first)),
    match.start - begins,
    match.end - begins,
  );
  return words && { ...words, pages: pages.map(({ page }) => page) };
}
