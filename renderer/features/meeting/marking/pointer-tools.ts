import { hasShape, type ShapeMark } from '../../../../shared/marks/shapes.ts';
import type { Point } from '../../../../shared/model/member.ts';
import { addStroke, eraseStrokes } from '../../../data/marks.ts';
import { drawWet, fadeStroke, handleAt, markAt, strokeAt } from '../../../pdf/mark-layer.ts';
import { areaOn, boxOnScreen, pointOn, type Sheet } from '../../../pdf/sheet.ts';
import { holdLetters, wantComment } from '../../marks/wanted-comment.ts';
import type { MeetingSession } from '../panes/session.ts';
import { type DrawnShape, makeShape, putShape, shapeMovedBy, wetMark } from './make-shape.ts';
import { markTools, takeTool } from './mark-tools.ts';

/** What a press of the pointer does until it is let go. */
export interface Gesture {
  move: (event: PointerEvent) => void;
  /** Resolves when what was done is on the disk. */
  end: (event: PointerEvent) => Promise<unknown> | unknown;
  cancel: () => void;
}

/** Pixels the pointer must go before a press is more than a press. */
const least = 4;
/** Points of a stroke that lie closer than this are one, in points of 1/72 inch. */
const closest = 0.6;
/** Strokes of one colour begun within this many milliseconds of the last are one drawing. */
const wetFor = 1500;

/** What a press at a place begins with the tool in hand, or null when it is left to the pages themselves. */
export function gestureFor(session: MeetingSession, event: PointerEvent): Gesture | null {
  const sheet = session.view?.sheetAt(event.clientX, event.clientY);
  if (!sheet) return null;
  // The other end of many pens rubs out, whatever the tool.
  const rubs = event.pointerType === 'pen' && (event.buttons & 32) !== 0;
  const { tool } = markTools.getState();
  if (rubs || tool === 'eraser') return erasing(sheet, event);
  if (tool === 'ink') return drawing(session, sheet, event);
  if (tool === 'rectangle') return framing(session, sheet, event);
  if (tool === 'note') return noting(session, sheet);
  if (tool === 'select' && event.pointerType !== 'touch')
    return sizing(session, sheet, event) ?? moving(session, sheet, event);
  return tool === 'select' ? sizing(session, sheet, event) : null;
}

function noting(session: MeetingSession, sheet: Sheet): Gesture {
  return {
    move: () => {},
    end: async ({ clientX, clientY }) => {
      takeTool('select');
      await makeNote(session, sheet, pointOn(sheet, clientX, clientY));
    },
    cancel: () => {},
  };
}

/** Puts a note at a point of a page and opens its comment. */
export async function makeNote(session: MeetingSession, sheet: Sheet, point: Point): Promise<void> {
  holdLetters();
  const mark = await makeShape(session, sheet.page, { kind: 'note', point });
  if (!mark) return;
  session.selectMark(mark.id);
  session.showTab('marks');
  wantComment(mark.id);
}

function framing(session: MeetingSession, sheet: Sheet, { clientX: x, clientY: y }: PointerEvent): Gesture {
  const shapeTo = (event: PointerEvent): DrawnShape => ({
    kind: 'rectangle',
    area: areaOn(sheet, { x, y }, { x: event.clientX, y: event.clientY }),
  });
  return {
    move: (event) => drawWet(sheet, wetMark(session, sheet.page, shapeTo(event))),
    end: async (event) => {
      if (Math.abs(event.clientX - x) < least || Math.abs(event.clientY - y) < least) return drawWet(sheet, null);
      takeTool('select');
      const mark = await makeShape(session, sheet.page, shapeTo(event));
      if (mark) session.selectMark(mark.id);
    },
    cancel: () => drawWet(sheet, null),
  };
}

/** The drawing that takes the next stroke, while it is wet. */
let wet: { id: string; page: number; sha256: string; look: string; at: number } | null = null;
let lastStroke: Promise<unknown> = Promise.resolve();

function drawing(session: MeetingSession, sheet: Sheet, first: PointerEvent): Gesture {
  const begun = performance.now();
  const { colour, width } = markTools.getState();
  const stroke: Point[] = [rounded(pointOn(sheet, first.clientX, first.clientY))];
  const add = (event: PointerEvent) => {
    for (const { clientX, clientY } of [...event.getCoalescedEvents(), event]) {
      const point = rounded(pointOn(sheet, clientX, clientY));
      const before = stroke.at(-1) ?? point;
      if (Math.hypot(point[0] - before[0], point[1] - before[1]) >= closest) stroke.push(point);
    }
  };
  const shape = (): DrawnShape => ({ kind: 'ink', strokes: [stroke], width });
  const keep = async () => {
    const look = `${colour} ${width}`;
    const sha256 = session.opening?.sha256 ?? '';
    const joins = wet?.look === look && wet.page === sheet.page && wet.sha256 === sha256 && begun - wet.at < wetFor;
    const joined = joins && wet && (await addStroke(wet.id, stroke)) ? wet.id : null;
    const id = joined ?? (await makeShape(session, sheet.page, shape()))?.id;
    wet = id ? { id, page: sheet.page, sha256, look, at: performance.now() } : null;
  };
  drawWet(sheet, wetMark(session, sheet.page, shape()));
  return {
    move: (event) => {
      add(event);
      drawWet(sheet, wetMark(session, sheet.page, shape()));
    },
    end: (event) => {
      add(event);
      // Strokes are kept one after another, so that each finds the drawing that the one before has begun.
      lastStroke = lastStroke.then(keep, keep);
      return lastStroke;
    },
    cancel: () => drawWet(sheet, null),
  };
}

function rounded([x, y]: Point): Point {
  return [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
}

function erasing(sheet: Sheet, first: PointerEvent): Gesture {
  const erased = new Map<string, Set<number>>();
  let last = { x: first.clientX, y: first.clientY };
  const rub = ({ clientX, clientY }: PointerEvent) => {
    // A quick hand leaves gaps between two events, in which thin lines would be missed.
    const steps = Math.max(1, Math.ceil(Math.hypot(clientX - last.x, clientY - last.y) / 3));
    for (let step = 1; step <= steps; step += 1) {
      const x = last.x + ((clientX - last.x) * step) / steps;
      const y = last.y + ((clientY - last.y) * step) / steps;
      const hit = strokeAt(sheet.element, x, y);
      if (!hit) continue;
      erased.set(hit.mark, (erased.get(hit.mark) ?? new Set()).add(hit.stroke));
      fadeStroke(sheet.element, hit.mark, hit.stroke);
    }
    last = { x: clientX, y: clientY };
  };
  rub(first);
  return {
    move: rub,
    end: (event) => {
      rub(event);
      return eraseStrokes(erased);
    },
    cancel: () => {},
  };
}

/** A shape that was made on the paper that is shown; one only seen on it is moved where it was made. */
function shapeOf({ marks, opening }: MeetingSession, id: string | null): ShapeMark | null {
  const mark = marks.find((one) => one.id === id);
  return mark && hasShape(mark) && mark.anchor.sha256 === opening?.sha256 ? mark : null;
}

/** Taking hold of a handle of the selected rectangle. */
function sizing(session: MeetingSession, sheet: Sheet, { clientX, clientY }: PointerEvent): Gesture | null {
  const hit = handleAt(sheet.element, clientX, clientY);
  const mark = shapeOf(session, hit?.mark ?? null);
  if (!hit || mark?.kind !== 'rectangle') return null;
  const { left, right, top, bottom } = boxOnScreen(sheet, mark.area);
  const sized = (event: PointerEvent): ShapeMark => ({
    ...mark,
    area: areaOn(
      sheet,
      { x: hit.handle.includes('w') ? event.clientX : left, y: hit.handle.includes('n') ? event.clientY : top },
      { x: hit.handle.includes('e') ? event.clientX : right, y: hit.handle.includes('s') ? event.clientY : bottom },
    ),
  });
  return {
    move: (event) => drawWet(sheet, sized(event)),
    end: (event) => putShape(session, 'Size', sized(event), sheet.page),
    cancel: () => drawWet(sheet, null),
  };
}

/** Whether a press at a place takes hold of a shape: anywhere on a sign or a line, but only at a rectangle's edge. */
function takesHold(sheet: Sheet, mark: ShapeMark, x: number, y: number): boolean {
  if (mark.kind !== 'rectangle') return true;
  const reach = 6;
  const { left, right, top, bottom } = boxOnScreen(sheet, mark.area);
  return Math.min(x - left, right - x, y - top, bottom - y) <= reach;
}

/** Dragging a shape: notes and bookmarks at once, drawings and rectangles once they are selected. */
function moving(session: MeetingSession, sheet: Sheet, { clientX: x, clientY: y }: PointerEvent): Gesture | null {
  const mark = shapeOf(session, markAt(sheet.element, x, y));
  const large = mark?.kind === 'ink' || mark?.kind === 'rectangle';
  if (!mark || (large && mark.id !== session.selectedMark) || !takesHold(sheet, mark, x, y)) return null;
  const [fromX, fromY] = pointOn(sheet, x, y);
  const movedTo = (event: PointerEvent): ShapeMark => {
    const [toX, toY] = pointOn(sheet, event.clientX, event.clientY);
    return shapeMovedBy(mark, toX - fromX, toY - fromY, sheet.viewport.viewBox);
  };
  let far = false;
  return {
    move: (event) => {
      far ||= Math.hypot(event.clientX - x, event.clientY - y) >= least;
      if (far) drawWet(sheet, movedTo(event));
    },
    end: (event) => {
      if (far) return putShape(session, 'Move', movedTo(event), sheet.page);
      session.selectMark(mark.id);
      return session.showTab('marks');
    },
    cancel: () => drawWet(sheet, null),
  };
}
