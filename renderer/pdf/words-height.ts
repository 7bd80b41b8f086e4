import { matchQuote } from '../../shared/anchor/match-quote.ts';
import type { OpenPaper } from './open-paper.ts';

/** Least confidence that the words are the ones looked for. */
const certain = 0.7;

/** How far down a page some words begin, as a share of its height; null where they are not found. */
export async function heightOfWords(paper: OpenPaper, number: number, quote: string): Promise<number | null> {
  const page = await paper.document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const starts: { start: number; top: number }[] = [];
  let text = '';
  for (const item of items) {
    if (!('str' in item)) continue;
    const [, , , , x = 0, y = 0] = item.transform;
    const [, top = 0] = viewport.convertToViewportPoint(x, y + item.height);
    starts.push({ start: text.length, top });
    text += item.hasEOL ? `${item.str}\n` : item.str;
  }
  const match = matchQuote(text, { quote });
  if (!match || match.confidence < certain) return null;
  const found = starts.findLast(({ start }) => start <= match.start);
  return found ? Math.max(0, found.top / viewport.height) : null;
}
