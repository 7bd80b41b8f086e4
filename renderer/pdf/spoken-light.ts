import { matchQuote, type Quote, type QuoteMatch } from '../../shared/anchor/match-quote.ts';
import type { PaperPage, PaperView } from './paper-view.ts';
import { joinedText } from './parts.ts';
import { layerRange } from './text-layer.ts';

/** Words that are spoken, and the page they begin on; more than one quotation where they are apart on it. */
export interface SpokenWords {
  page: number;
  quotes: readonly Quote[];
}

/** Name of the spoken words in the style. */
const highlightName = 'spoken';

/** Least confidence that words on the page are those that are spoken. */
const certain = 0.6;
/** Share of the view at its foot in which words are not easily read on from: the pages are moved before. */
const foot = 0.15;

/** The words on their page, and on the next where they run on; empty where the page's words are laid out otherwise. */
export function rangesOfWords(view: PaperView, words: SpokenWords): Range[] {
  const first = view.page(words.page);
  if (!first) return [];
  const next = view.page(words.page + 1);
  const pages: PaperPage[] = next ? [first, next] : [first];
  const joined = joinedText(pages);
  return words.quotes.flatMap((quote) => {
    const match = matchQuote(joined, quote);
    return match && match.confidence >= certain ? rangesOn(pages, match) : [];
  });
}

function rangesOn(pages: readonly PaperPage[], match: QuoteMatch): Range[] {
  let before = 0;
  return pages.flatMap(({ text }) => {
    const from = Math.max(0, match.start - before);
    const to = Math.min(text.text.length, match.end - before);
    before += text.text.length + 1;
    const range = from < to ? layerRange(text, from, to) : null;
    return range ? [range] : [];
  });
}

/** Lights spoken words on the pages, brings them into sight, and lights them again when a page is laid out anew. */
export function lightSpoken(view: PaperView, words: SpokenWords): () => void {
  const lit = new Highlight();
  CSS.highlights.set(highlightName, lit);
  let isInSight = false;
  const light = () => {
    lit.clear();
    const ranges = rangesOfWords(view, words);
    for (const range of ranges) lit.add(range);
    const [first] = ranges;
    if (!first || isInSight) return;
    isInSight = true;
    showRange(view, first);
  };
  const stop = view.onPageReady(({ page }) => {
    if (page === words.page || page === words.page + 1) light();
  });
  let ended = false;
  // A page that was scrolled past is not laid out any more.
  view.pageReady(words.page).then(() => {
    if (!ended) light();
  });
  return () => {
    ended = true;
    stop();
    if (CSS.highlights.get(highlightName) === lit) CSS.highlights.delete(highlightName);
  };
}

function showRange(view: PaperView, range: Range): void {
  const box = range.getBoundingClientRect();
  const { top, bottom, height } = view.frame();
  // So that one can read on below it.
  if (box.top < top || box.bottom > bottom - foot * height) view.scroll.by(box.top - top - height / 4);
  view.scroll.keepInSight(range.getBoundingClientRect());
}
