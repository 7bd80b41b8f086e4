import type { Annotation, Rgb } from '../annotations/annotation.ts';
import type { Colour, Mark } from '../model/member.ts';
import { inReadingOrder } from './export/exported.ts';

/** The colours of marks in a PDF: those the reader lays over the words. */
export const paints: Readonly<Record<Colour, Rgb>> = {
  1: [0xff / 255, 0xe2 / 255, 0x7a / 255],
  2: [0xb9 / 255, 0xe6 / 255, 0xb0 / 255],
  3: [0xb5 / 255, 0xdc / 255, 0xf7 / 255],
  4: [0xf8 / 255, 0xc3 / 255, 0xd6 / 255],
  5: [0xfb / 255, 0xcd / 255, 0x9c / 255],
};

/** Who is named beside the comments: the application, because it does not know what the member is called. */
const author = 'Panel Papers';

/**
 * Marks as annotations of the version they stand on, in the order of reading, one for each page they touch; the comment goes with the first. A
 * mark whose place on the page is not known yet, as it was carried over by its words and not looked at since, becomes a
 * note on its page with its words in it.
 */
export function annotationsOf(marks: readonly Mark[]): Annotation[] {
  return inReadingOrder(marks).flatMap((mark): Annotation[] => {
    const { id, comment, createdAt, updatedAt, anchor } = mark;
    const shared = { id, author, createdAt, updatedAt, colour: paints[mark.colour] };
    const highlights = anchor.parts.flatMap(({ page, quads: [first, ...rest] }) =>
      first ? [{ ...shared, kind: 'highlight' as const, page, quads: [first, ...rest] as const }] : [],
    );
    if (highlights.length === 0) {
      const words = [`“${anchor.quote.trim()}”`, comment].filter(Boolean).join('\n\n');
      return [{ ...shared, kind: 'note', page: anchor.page, comment: words }];
    }
    return highlights.map((highlight, index) => ({ ...highlight, comment: index === 0 ? comment : '' }));
  });
}
