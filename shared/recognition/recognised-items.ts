/** The words recognised on a page, in the form of the words a PDF has of its own. */
import type { RecognisedLine } from '../model/library.ts';
import type { PdfTextContent, PdfTextItem } from '../text/pdf-document.ts';

/** Name under which recognised words say their font; no PDF has one of this name. */
export const recognisedFont = 'recognised';

/** A piece of text as pdf.js gives it, with what its selectable layer needs. */
interface LayerItem extends PdfTextItem {
  dir: 'ltr';
  /** True at the end of a line. */
  hasEOL: boolean;
}

/**
 * The words recognised on a page, to come after its own. A word that stands where the page has a word of its own, such
 * as the stamp of the pack over a scan, is left out.
 */
export function recognisedItems(own: PdfTextContent['items'], lines: readonly RecognisedLine[]): LayerItem[] {
  const printed = own.filter((item): item is PdfTextItem => 'str' in item && String(item.str).trim() !== '');
  return lines.flatMap((line) => itemsOf(line).filter((item) => !printed.some((own) => covers(own, item))));
}

function itemsOf({ direction: [across, up], height, words }: RecognisedLine): LayerItem[] {
  return words.map((word, place) => {
    const next = words[place + 1];
    // A word reaches to the next, with the space between them, so that a selection has no holes.
    const gap = next ? (next.x - word.x) * across + (next.y - word.y) * up - word.width : 0;
    return {
      str: next ? `${word.text} ` : word.text,
      dir: 'ltr',
      transform: [across * height, up * height, -up * height, across * height, word.x, word.y],
      width: word.width + Math.max(0, gap),
      height,
      fontName: recognisedFont,
      hasEOL: next === undefined,
    };
  });
}

/** Whether the middle of a recognised word lies on a piece of the page's own text, both level. */
function covers(own: PdfTextItem, word: PdfTextItem): boolean {
  const [, , , , left = 0, bottom = 0] = own.transform;
  const [, , , , x = 0, y = 0] = word.transform;
  const middle = x + word.width / 2;
  const height = own.height || word.height;
  return middle > left && middle < left + own.width && Math.abs(y - bottom) < height / 2;
}
