import type { Annotation, Rgb } from '../annotations/annotation.ts';
import type { Colour, Mark } from '../model/member.ts';
import { type ColourNames, colourName } from './colours.ts';
import { inReadingOrder } from './export/exported.ts';
import { kindNames } from './kinds.ts';
import { hasShape } from './shapes.ts';

const rgb = (hex: number): Rgb => [(hex >> 16) / 255, ((hex >> 8) & 255) / 255, (hex & 255) / 255];

/** The colours of marks in a PDF: those the reader lays over the words. */
export const paints: Readonly<Record<Colour, Rgb>> = {
  1: rgb(0xffe27a),
  2: rgb(0xb9e6b0),
  3: rgb(0xb5dcf7),
  4: rgb(0xf8c3d6),
  5: rgb(0xfbcd9c),
};

/** The same for lines, which would be too pale on paper: those the reader draws in the light. */
export const inks: Readonly<Record<Colour, Rgb>> = {
  1: rgb(0x8a6b00),
  2: rgb(0x2e6f25),
  3: rgb(0x1d618f),
  4: rgb(0x97325a),
  5: rgb(0x93510d),
};

/** Who is named beside the comments: the application, because it does not know what the member is called. */
export const exportAuthor = 'Panel Papers';

/** What a PDF says of a mark besides its comment: the name of its colour, and its tags. */
function labelsOf({ colour, tags }: Mark, names: ColourNames): string {
  return [colourName(colour, names), ...tags.map((tag) => `#${tag}`)].join(' ');
}

/** What an annotation says: the comment, and in a line of its own the colour's name and the tags. */
function saidOf(mark: Mark, names: ColourNames, ...before: readonly string[]): string {
  return [...before, mark.comment.trim(), `[${labelsOf(mark, names)}]`].filter(Boolean).join('\n\n');
}

/**
 * Marks as annotations of the version they stand on, in the order of reading: those on words one for each page they
 * touch, the comment with the first. A mark whose place on the page is not known yet, as it was carried over by its words
 * and not looked at since, becomes a note on its page with its words in it.
 */
export function annotationsOf(marks: readonly Mark[], names: ColourNames): Annotation[] {
  return inReadingOrder(marks).flatMap((mark): Annotation[] => {
    const { id, createdAt, updatedAt, anchor, colour } = mark;
    const shared = { id, author: exportAuthor, createdAt, updatedAt, subject: kindNames[mark.kind] };
    const comment = saidOf(mark, names);
    const quoted = anchor.quote.trim() ? `“${anchor.quote.trim()}”` : '';
    const hasWords = anchor.parts.some(({ quads }) => quads.length > 0);
    const isMoved = mark.placement.state === 'moved' && anchor.quote !== '';
    if (!hasWords && (isMoved || !hasShape(mark))) {
      const words = saidOf(mark, names, quoted);
      return [{ ...shared, kind: 'note', colour: paints[colour], page: anchor.page, point: null, comment: words }];
    }
    if (hasShape(mark)) {
      const here = { ...shared, page: anchor.page, comment };
      if (mark.kind === 'ink') {
        return [{ ...here, kind: 'ink', colour: inks[colour], strokes: mark.strokes, width: mark.width }];
      }
      if (mark.kind === 'rectangle') return [{ ...here, kind: 'rectangle', colour: inks[colour], area: mark.area }];
      const said = mark.kind === 'bookmark' ? saidOf(mark, names, 'Bookmark') : comment;
      return [{ ...here, kind: 'note', colour: paints[colour], point: mark.point, comment: said }];
    }
    const paint = mark.kind === 'highlight' ? paints[colour] : inks[colour];
    const onWords = anchor.parts.flatMap(({ page, quads: [first, ...rest] }) =>
      first ? [{ ...shared, kind: mark.kind, colour: paint, page, quads: [first, ...rest] as const }] : [],
    );
    return onWords.map((one, index) => ({ ...one, comment: index === 0 ? comment : '' }));
  });
}
