import { endToSource, toSource } from '../../shared/anchor/fold.ts';
import { type FindOptions, findableText, findWords } from '../../shared/text/find-words.ts';
import type { PaperPage, PaperView } from './paper-view.ts';
import { layerRange } from './text-layer.ts';

/** Names of the lit words in the style: all that were found, and the one that is being looked at. */
const names = { all: 'found', current: 'found-current' };

/** What is lit on the pages of a view. */
export interface LitWords {
  query: string;
  options: FindOptions;
  /** Runs of PDF pages that are looked through. */
  runs: readonly { first: number; last: number }[];
  /** Words that run on from their page to the next one. */
  crossing: readonly CrossingWords[];
  /** The hit that is looked at: its page, and which of the page's hits it is. */
  current: { page: number; ordinal: number } | null;
}

/** Words that stand on two pages, each part with what is beside it there. */
export interface CrossingWords {
  page: number;
  ordinal: number;
  before: string;
  first: string;
  second: string;
  after: string;
}

/**
 * Lights words on the pages that are shown, and on those that come while one reads, until the answer is called. The
 * platform draws them, so that nothing of the page is changed.
 */
export function lightWords(view: PaperView, lit: LitWords): () => void {
  const all = new Highlight();
  const current = new Highlight();
  current.priority = 1;
  CSS.highlights.set(names.all, all);
  CSS.highlights.set(names.current, current);
  const known = new Map<number, Range[]>();
  const stop = view.onPageReady((page) => {
    for (const range of known.get(page.page) ?? []) {
      all.delete(range);
      current.delete(range);
    }
    const isIn = lit.runs.some(({ first, last }) => page.page >= first && page.page <= last);
    const lights = isIn ? [...rangesOn(page, lit), ...crossingOn(page, lit.crossing)] : [];
    known.set(
      page.page,
      lights.map(({ range }) => range),
    );
    for (const { range, from, ordinal } of lights) {
      all.add(range);
      if (lit.current?.page === from && lit.current.ordinal === ordinal) current.add(range);
    }
  });
  return () => {
    stop();
    if (CSS.highlights.get(names.all) === all) CSS.highlights.delete(names.all);
    if (CSS.highlights.get(names.current) === current) CSS.highlights.delete(names.current);
  };
}

/** Words as a range of a page's text layer, and the hit they are, or are part of. */
interface Light {
  range: Range;
  /** The page the hit begins on. */
  from: number;
  ordinal: number;
}

function rangesOn(page: PaperPage, { query, options }: LitWords): Light[] {
  const text = findableText(page.text.text);
  return findWords(text, query, options).flatMap(({ start, end }, ordinal) => {
    const range = layerRange(page.text, toSource(text.folded, start), endToSource(text.folded, end));
    return range ? [{ range, from: page.page, ordinal }] : [];
  });
}

/** The parts on a page of words that stand on two. */
function crossingOn(page: PaperPage, crossing: readonly CrossingWords[]): Light[] {
  const here = crossing.filter((one) => page.page === one.page || page.page === one.page + 1);
  if (here.length === 0) return [];
  const { folded } = findableText(page.text.text);
  return here.flatMap(({ page: from, ordinal, before, first, second, after }) => {
    const isFirst = page.page === from;
    const found = isFirst ? folded.text.lastIndexOf(before + first) : folded.text.indexOf(second + after);
    if (found === -1) return [];
    const start = isFirst ? found + before.length : found;
    const end = start + (isFirst ? first : second).length;
    const range = layerRange(page.text, toSource(folded, start), endToSource(folded, end));
    return range ? [{ range, from, ordinal }] : [];
  });
}
