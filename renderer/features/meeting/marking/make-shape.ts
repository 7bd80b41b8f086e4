import { describeQuote } from '../../../../shared/anchor/describe-quote.ts';
import { backOnPage, boundsOf, movedShape, type ShapeMark, wordsAtOf } from '../../../../shared/marks/shapes.ts';
import type { Mark, Point, Quad, TextAnchor } from '../../../../shared/model/member.ts';
import { addMark, type NewShape, reshapeMark } from '../../../data/marks.ts';
import { wordsNear } from '../../../pdf/words-near.ts';
import { contextOf, type MeetingSession } from '../panes/session.ts';
import { markTools } from './mark-tools.ts';
import { anchorOfStretch } from './selection-anchor.ts';

/** A shape before it is a mark. */
export type DrawnShape =
  | { kind: 'note' | 'bookmark'; point: Point }
  | { kind: 'ink'; strokes: Point[][]; width: number }
  | { kind: 'rectangle'; area: Quad };

/** A mark as it will be, for showing while it is drawn. */
export function wetMark(session: MeetingSession, page: number, shape: DrawnShape): ShapeMark | null {
  const anchor = bareAnchor(session, page);
  if (!anchor) return null;
  const common = {
    id: 'wet',
    colour: markTools.getState().colour,
    comment: '',
    tags: [],
    anchor,
    context: contextOf(session, page),
    wordsAt: null,
    placement: { state: 'made' as const, confidence: 1 },
    createdAt: '',
    updatedAt: '',
  };
  return shape.kind === 'rectangle' ? { ...common, ...shape, picture: null } : { ...common, ...shape };
}

/** An anchor that says the page alone. */
function bareAnchor({ opening, pages }: MeetingSession, page: number): TextAnchor | null {
  if (!opening?.sha256) return null;
  const printed = pages?.byPage.get(page)?.printed ?? null;
  const nothing = { quote: '', prefix: '', suffix: '', offset: 0, parts: [{ page, quads: [] }] };
  return { documentId: opening.document.id, sha256: opening.sha256, page, printed, ...nothing };
}

/** The words a shape stands by, by which it is carried over to other versions. */
export function anchorBy(session: MeetingSession, page: number, bounds: Quad): TextAnchor | null {
  const { view, opening, pages } = session;
  const shown = view?.page(page);
  const words = shown && wordsNear(shown, bounds);
  if (!shown || !words || !opening?.sha256 || !describeQuote(shown.text.text, words.start, words.end)) {
    return bareAnchor(session, page);
  }
  const version = { documentId: opening.document.id, sha256: opening.sha256 };
  return anchorOfStretch([shown], words.start, words.end, version, pages) ?? bareAnchor(session, page);
}

/** Makes a mark of a shape drawn on a page; a rectangle is kept with what it shows. */
export async function makeShape(session: MeetingSession, page: number, shape: DrawnShape): Promise<Mark | null> {
  const wet = wetMark(session, page, shape);
  const anchor = wet && anchorBy(session, page, boundsOf(wet));
  if (!wet || !anchor) return null;
  const { colour, context } = wet;
  const common = { colour, context, anchor, wordsAt: wordsAtOf(anchor.parts) };
  if (shape.kind !== 'rectangle') return addMark({ ...common, ...shape });
  const picture = (await session.view?.picture(page, shape.area)) ?? null;
  return addMark({ ...common, ...shape, picture });
}

/** Puts a shape somewhere else, on its page or another one, with the words it then stands by. */
export async function putShape(
  session: MeetingSession,
  label: 'Move' | 'Size',
  moved: ShapeMark,
  page: number,
): Promise<void> {
  const anchor = anchorBy(session, page, boundsOf(moved)) ?? moved.anchor;
  const place = { anchor, wordsAt: wordsAtOf(anchor.parts) };
  const shape: NewShape = { ...place, ...movedShape(moved, 0, 0) };
  if ('area' in shape) shape.picture = (await session.view?.picture(page, shape.area)) ?? null;
  await reshapeMark(moved.id, label, shape);
}

/** A shape moved by some points, but never off its page. */
export function shapeMovedBy(mark: ShapeMark, right: number, up: number, page: readonly number[]): ShapeMark {
  const moved = { ...mark, ...movedShape(mark, right, up) } as ShapeMark;
  const [left = 0, bottom = 0, end = 0, top = 0] = page;
  const back = backOnPage(boundsOf(moved), [left, bottom, end, top]);
  return { ...moved, ...movedShape(moved, ...back) } as ShapeMark;
}
