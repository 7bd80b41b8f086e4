/** Annotations that are in a PDF, made by whatever program, as pdf.js gives them: anything may be in them. */
import { z } from 'zod';
import type { Colour, Point, Quad } from '../model/member.ts';
import { dated } from './incoming-dates.ts';

/** Where an annotation lies: on words, at a point, drawn, or round an area. */
export type IncomingShape =
  | { kind: 'highlight' | 'underline' | 'strike-out'; quads: readonly [Quad, ...Quad[]] }
  | { kind: 'note' | 'bookmark'; point: Point }
  | { kind: 'ink'; strokes: Point[][]; width: number }
  | { kind: 'rectangle'; area: Quad };

/** An annotation that can be a mark. */
export interface IncomingAnnotation {
  /** What stays the same of it when the file is read again. */
  key: string;
  page: number;
  colour: Colour;
  comment: string;
  tags: string[];
  /** Instants in ISO 8601, or null where the file does not say. */
  createdAt: string | null;
  updatedAt: string | null;
  shape: IncomingShape;
}

const number = z.number().refine((value) => Math.abs(value) < 1e6);
const numbers = z
  .custom<ArrayLike<number>>((list) => Array.isArray(list) || ArrayBuffer.isView(list))
  .transform((list) => Array.from(list))
  .pipe(z.array(number).max(40_000));
const text = z
  .object({ str: z.string() })
  .transform(({ str }) => str.slice(0, 20_000))
  .catch('');

const annotationSchema = z.object({
  id: z.string().catch(''),
  subtype: z.string(),
  rect: numbers,
  quadPoints: numbers.nullish().catch(null),
  inkLists: z.array(numbers).max(2000).optional().catch([]),
  color: numbers.nullish().catch(null),
  contentsObj: text.optional().transform((said) => said ?? ''),
  titleObj: text.optional().transform((said) => said ?? ''),
  creationDate: z.string().nullish().catch(null),
  modificationDate: z.string().nullish().catch(null),
  inReplyTo: z.string().nullish().catch(null),
  replyType: z.string().nullish().catch(null),
  annotationFlags: z.number().catch(0),
  noRotate: z.boolean().optional().catch(false),
  borderStyle: z.object({ width: z.number() }).optional().catch({ width: 1 }),
  lineCoordinates: numbers.nullish().catch(null),
  vertices: numbers.nullish().catch(null),
  state: z.string().nullish().catch(null),
});
type Read = z.infer<typeof annotationSchema>;

/** Who writes our own exports. */
const ourName = 'Panel Papers';
const hidden = 2;

/** The colour of marks that comes nearest: by hue, since programs differ in how strong theirs are. */
function colourOf(rgb: readonly number[] | null | undefined): Colour {
  const [red = 0, green = 0, blue = 0] = rgb ?? [];
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (rgb?.length !== 3 || range < 12) return 1;
  const sixth =
    most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  const hue = (sixth * 60 + 360) % 360;
  if (hue < 15 || hue >= 285) return 4;
  if (hue < 40) return 5;
  if (hue < 70) return 1;
  return hue < 165 ? 2 : 3;
}

function quadOf(list: readonly number[]): Quad | null {
  const xs = list.filter((_, index) => index % 2 === 0);
  const ys = list.filter((_, index) => index % 2 === 1);
  const quad: Quad = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  return quad.every(Number.isFinite) && quad[2] > quad[0] && quad[3] > quad[1] ? quad : null;
}

function quadsOf({ quadPoints, rect }: Read): [Quad, ...Quad[]] | null {
  const lists = Array.from({ length: Math.floor((quadPoints?.length ?? 0) / 8) }, (_, index) =>
    (quadPoints ?? []).slice(index * 8, index * 8 + 8),
  );
  const [first, ...rest] = (lists.length > 0 ? lists : [rect]).map(quadOf).filter((quad) => quad !== null);
  return first ? [first, ...rest] : null;
}

const pointsOf = (list: readonly number[]): Point[] =>
  Array.from({ length: Math.floor(list.length / 2) }, (_, index) => [list[index * 2] ?? 0, list[index * 2 + 1] ?? 0]);

function widthOf({ borderStyle }: Read): number {
  const width = borderStyle?.width ?? 1;
  return width > 0 && width < 100 ? width : 1;
}

/**
 * The points of what is drawn with a ruler: a line that is level or upright, since pdf.js does not say which way another
 * one goes, or the corners of a figure, back to the first one.
 */
function lineOf({ subtype, lineCoordinates, vertices }: Read): Point[] {
  if (subtype === 'Line') {
    const [left = 0, bottom = 0, right = 0, top = 0] = lineCoordinates ?? [];
    return Math.min(right - left, top - bottom) < 4 ? pointsOf(lineCoordinates ?? []) : [];
  }
  const corners = subtype === 'PolyLine' || subtype === 'Polygon' ? pointsOf(vertices ?? []) : [];
  const [first] = corners;
  return subtype === 'Polygon' && first ? [...corners, first] : corners;
}

/** Side of the sign of a note, as readers draw it whatever its rectangle says. */
const sign = 20;

/** The middle of a note's sign, which keeps upright at its left top corner on a page that is turned. */
function pointOf({ rect, noRotate }: Read, turn: number): Point | null {
  const quad = rect.length === 4 ? quadOf(rect) : null;
  const [left = Number.NaN, bottom = 0, right = left, top = bottom]: readonly number[] = quad ?? rect;
  if (![left, bottom, right, top].every(Number.isFinite)) return null;
  if (!noRotate) return [(left + right) / 2, (bottom + top) / 2];
  const half = Math.min(sign, right - left || sign) / 2;
  if (turn === 90) return [left + half, top + half];
  if (turn === 180) return [left - half, top + half];
  if (turn === 270) return [left - half, top - half];
  return [left + half, top - half];
}

function shapeOf(read: Read, turn: number): IncomingShape | null {
  const onWords = {
    Highlight: 'highlight',
    Underline: 'underline',
    Squiggly: 'underline',
    StrikeOut: 'strike-out',
  } as const;
  const kind = onWords[read.subtype as keyof typeof onWords];
  if (kind) {
    const quads = quadsOf(read);
    return quads && { kind, quads };
  }
  if (read.subtype === 'Ink') {
    const strokes = (read.inkLists ?? []).map(pointsOf).filter(({ length }) => length > 0);
    return strokes.length > 0 ? { kind: 'ink', strokes, width: widthOf(read) } : null;
  }
  const line = lineOf(read);
  if (line.length > 1) return { kind: 'ink', strokes: [line], width: widthOf(read) };
  if (['Square', 'Circle', 'Line'].includes(read.subtype)) {
    const area = quadOf(read.rect);
    return area && { kind: 'rectangle', area };
  }
  if (!['Text', 'FreeText', 'Caret'].includes(read.subtype)) return null;
  const point = pointOf(read, turn);
  return point && { kind: 'note', point };
}

/** What somebody said and when, in a line under their words; nothing under our own. */
function signed({ contentsObj, titleObj, modificationDate, creationDate }: Read): string {
  const who = titleObj.trim();
  const day = dated(modificationDate ?? creationDate ?? '')?.slice(0, 10) ?? '';
  const line = who === '' || who === ourName ? '' : `— ${[who, day].filter(Boolean).join(', ')}`;
  return [contentsObj.replace(/\r\n?/g, '\n').trim(), line].filter(Boolean).join('\n\n');
}

interface Said {
  kind: 'note' | 'bookmark';
  comment: string;
  tags: string[];
}

/** What one of our own exports says, taken apart again: the tags in its last line, and whether it is a bookmark. */
function takenApart(read: Read): Said {
  const said = signed(read);
  if (read.titleObj !== ourName) return { kind: 'note', comment: said, tags: [] };
  const labels = /(?:^|\n\n)\[([^\n]*)\]$/.exec(said);
  const comment = labels ? said.slice(0, labels.index) : said;
  const tags = (labels?.[1] ?? '')
    .split(/\s#/)
    .slice(1)
    .map((tag) => tag.trim())
    .filter(Boolean);
  const bookmark = /^Bookmark(?:\n\n|$)/.exec(comment);
  return bookmark
    ? { kind: 'bookmark', comment: comment.slice(bookmark[0].length), tags }
    : { kind: 'note', comment, tags };
}

/** The replies to some annotations, and those to these replies. */
function answersTo(ids: readonly string[], replies: readonly Read[]): Read[] {
  const known = new Set(ids);
  return replies.filter(({ id, inReplyTo }) => known.has(inReplyTo ?? '') && id !== '' && known.add(id));
}

/** Annotations of one page that can be marks, replies joined to what they answer. `turn` is how the page is shown. */
export function incomingOf(page: number, turn: number, given: readonly unknown[]): IncomingAnnotation[] {
  const read = given.flatMap((one) => {
    const parsed = annotationSchema.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
  // That somebody has accepted or ticked off a note is itself kept as a reply to it.
  const shown = read.filter(({ annotationFlags, state }) => (annotationFlags & hidden) === 0 && !state);
  const isReply = ({ inReplyTo, replyType }: Read) => Boolean(inReplyTo) && replyType !== 'Group';
  const byId = new Map(shown.map((one) => [one.id, one]));
  // Words to be put in place of others are a sign between letters, with the words struck out in its group.
  const inGroup = shown.filter((one) => one.inReplyTo && !isReply(one) && shapeOf(one, turn));
  const replaced = new Set(
    inGroup.flatMap(({ inReplyTo }) => (byId.get(inReplyTo ?? '')?.subtype === 'Caret' ? inReplyTo : [])),
  );
  return shown.flatMap((one): IncomingAnnotation[] => {
    const shape = isReply(one) || replaced.has(one.id) ? null : shapeOf(one, turn);
    if (!shape) return [];
    // What is said in a group is said by its first, and pdf.js gives it with each.
    const { kind, comment, tags } = takenApart(one);
    const answers = answersTo(
      [one.id, ...(replaced.has(one.inReplyTo ?? '') ? [one.inReplyTo ?? ''] : [])],
      shown.filter(isReply),
    );
    const createdAt = dated(one.creationDate ?? '');
    const corner = one.rect.slice(0, 4).map((value) => Math.round(value));
    return [
      {
        key: [page, one.subtype, ...corner, createdAt ?? '', one.titleObj].join(' '),
        page,
        colour: colourOf(one.color),
        comment: [comment, ...answers.map(signed)].filter(Boolean).join('\n\n'),
        tags: [...new Set(tags)],
        createdAt,
        updatedAt: dated(one.modificationDate ?? ''),
        shape: shape.kind === 'note' ? { ...shape, kind } : shape,
      },
    ];
  });
}
