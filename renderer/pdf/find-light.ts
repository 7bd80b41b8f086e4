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
  /** First and last PDF page that is looked through. */
  first: number;
  last: number;
  /** The hit that is looked at: its page, and which of the page's hits it is. */
  current: { page: number; ordinal: number } | null;
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
    const ranges = page.page >= lit.first && page.page <= lit.last ? rangesOn(page, lit) : [];
    known.set(page.page, ranges);
    for (const [ordinal, range] of ranges.entries()) {
      all.add(range);
      if (lit.current?.page === page.page && lit.current.ordinal === ordinal) current.add(range);
    }
  });
  return () => {
    stop();
    if (CSS.highlights.get(names.all) === all) CSS.highlights.delete(names.all);
    if (CSS.highlights.get(names.current) === current) CSS.highlights.delete(names.current);
  };
}

/** The words on a page, as ranges of its text layer. */
function rangesOn(page: PaperPage, { query, options }: LitWords): Range[] {
  const text = findableText(page.text.text);
  return findWords(text, query, options).flatMap(({ start, end }) => {
    const range = layerRange(page.text, toSource(text.folded, start), endToSource(text.folded, end));
    return range ? [range] : [];
  });
}
