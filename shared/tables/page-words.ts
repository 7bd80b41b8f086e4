/** The words of a page as cells may be made of them. */
import type { PdfTextItem } from '../text/pdf-document.ts';

/** Words with the box round them, in points of the page as seen, `top` counted downwards. */
export interface PlacedWords {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The view of a page, as pdf.js gives it. */
interface Frame {
  transform: readonly number[];
}

function isText(item: object): item is PdfTextItem {
  return 'str' in item && 'transform' in item && 'width' in item;
}

/** How far letters go above and below their baseline, in heights. */
const above = 0.75;
const below = 0.2;

/** The single words of a page, those that run level on it as it is seen; within a piece all letters are taken to be as wide. */
export function pageWords(items: readonly object[], { transform: view }: Frame): PlacedWords[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const words: PlacedWords[] = [];
  for (const item of items) {
    if (!isText(item) || item.str.trim() === '') continue;
    const [ta = 0, tb = 0, tc = 0, td = 0, te = 0, tf = 0] = item.transform;
    const [alongX, alongY] = [a * ta + c * tb, b * ta + d * tb];
    const size = Math.hypot(a * tc + c * td, b * tc + d * td) || item.height;
    if (alongX <= 0 || Math.abs(alongY) > 0.02 * alongX || size <= 0) continue;
    const [x, y] = [a * te + c * tf + e, b * te + d * tf + f];
    const letter = item.width / item.str.length;
    for (const { 0: text, index } of item.str.matchAll(/\S+/g)) {
      const left = x + index * letter;
      words.push({ text, left, right: left + text.length * letter, top: y - above * size, bottom: y + below * size });
    }
  }
  return words;
}
