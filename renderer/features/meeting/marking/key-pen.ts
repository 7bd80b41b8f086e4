import type { Point } from '../../../../shared/model/member.ts';
import { addStroke } from '../../../data/marks.ts';
import { drawPen, drawWet } from '../../../pdf/mark-layer.ts';
import { pixelsToPoint } from '../../../pdf/page-view.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import { boxOnScreen, type Sheet } from '../../../pdf/sheet.ts';
import type { MeetingSession } from '../panes/session.ts';
import { focusPoint } from '../paper/keyboard-place.ts';
import { makeShape, wetMark } from './make-shape.ts';
import { markTools } from './mark-tools.ts';

/** How far one press of an arrow moves the pen, points; with Shift, for what has to be exact. */
const steps = { usual: 9, exact: 2 };

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Keys the pen takes while it is in hand. */
const takes = (key: string) => key === ' ' || key === 'Enter' || arrows[key] !== undefined;

/**
 * The pen moved with the keys: arrows move it, Space puts it on the paper and lifts it, Enter ends the drawing. All strokes
 * until then are one drawing, kept one by one, so that each can be taken back.
 */
export class KeyPen {
  #at: { sheet: Sheet; point: Point } | null = null;
  /** What is being drawn; null while the pen is lifted. */
  #stroke: Point[] | null = null;
  /** The drawing that takes the strokes. */
  #drawing: Promise<string | null> = Promise.resolve(null);
  readonly #voice = document.createElement('div');

  constructor() {
    this.#voice.className = 'visually-hidden';
    this.#voice.setAttribute('role', 'status');
  }

  /** Handles a key; false when it is none of the pen's. */
  press(session: MeetingSession, view: PaperView, { key, shiftKey }: KeyboardEvent): boolean {
    if (!takes(key)) return false;
    if (!this.#at?.sheet.element.isConnected) this.#at = firstPlace(view);
    const at = this.#at;
    if (!at) return true;
    if (!this.#voice.isConnected) view.hold(this.#voice);
    if (key === 'Enter') {
      this.#lift(session);
      void this.#drawing.then((id) => id && session.selectMark(id));
      markTools.setState({ tool: 'select' });
      return true;
    }
    if (key === ' ' && this.#stroke) this.#lift(session);
    else if (key === ' ') {
      this.#stroke = [at.point];
      this.#voice.textContent = 'Pen down';
    } else this.#move(view, at, arrows[key] ?? [0, 0], shiftKey ? steps.exact : steps.usual);
    this.#show(session);
    return true;
  }

  /** Drops the stroke that is being drawn; false when there is none. */
  drop(): boolean {
    const dropped = this.#stroke !== null;
    this.#stroke = null;
    if (this.#at) drawWet(this.#at.sheet, null);
    if (this.#at && dropped) drawPen(this.#at.sheet, { point: this.#at.point, down: false });
    if (dropped) this.#voice.textContent = 'Stroke dropped';
    return dropped;
  }

  /** Takes the pen from the paper, with what is not finished. */
  putAway(): void {
    this.drop();
    if (this.#at) drawPen(this.#at.sheet, null);
    this.#at = null;
    this.#drawing = Promise.resolve(null);
    this.#voice.remove();
  }

  #move(view: PaperView, at: { sheet: Sheet; point: Point }, [across, along]: readonly [number, number], by: number) {
    // As it is seen: on a page that is turned, up is another way of the paper's.
    const { viewport } = at.sheet;
    const [x = 0, y = 0] = viewport.convertToViewportPoint(...at.point);
    const [right = 0, up = 0] = viewport.convertToPdfPoint(
      x + across * by * pixelsToPoint(viewport),
      y - along * by * pixelsToPoint(viewport),
    );
    const [left = 0, bottom = 0, end = 0, top = 0] = viewport.viewBox;
    const within = (value: number, least: number, most: number) =>
      Math.round(Math.min(Math.max(value, least), most) * 100) / 100;
    at.point = [within(right, left, end), within(up, bottom, top)];
    this.#stroke?.push(at.point);
    const [px, py] = at.point;
    view.scroll.keepInSight(boxOnScreen(at.sheet, [px - 12, py - 12, px + 12, py + 12]));
  }

  #show(session: MeetingSession): void {
    const at = this.#at;
    if (!at) return;
    const shape = this.#stroke && { kind: 'ink' as const, strokes: [this.#stroke], width: markTools.getState().width };
    if (shape) drawWet(at.sheet, wetMark(session, at.sheet.page, shape));
    drawPen(at.sheet, { point: at.point, down: this.#stroke !== null });
  }

  #lift(session: MeetingSession): void {
    const stroke = this.#stroke;
    const page = this.#at?.sheet.page;
    this.#stroke = null;
    if (!stroke || page === undefined) return;
    this.#voice.textContent = 'Pen lifted';
    const { width } = markTools.getState();
    const keep = async (before: string | null) => {
      if (before && (await addStroke(before, stroke))) return before;
      return (await makeShape(session, page, { kind: 'ink', strokes: [stroke], width }))?.id ?? null;
    };
    this.#drawing = this.#drawing.then(keep);
    this.#drawing.catch((error) => console.error(error));
  }
}

/** Where the pen begins: at the caret, or in the upper middle of what is seen. */
function firstPlace(view: PaperView): { sheet: Sheet; point: Point } | null {
  const caret = focusPoint(view);
  if (caret) return caret;
  const { left, right, top, bottom } = view.frame();
  const [x, y] = [(left + right) / 2, top + (bottom - top) / 3];
  const sheet = view.sheet(view.state.getState().page);
  if (!sheet) return null;
  const box = sheet.element.getBoundingClientRect();
  const [across = 0, up = 0] = sheet.viewport.convertToPdfPoint(x - box.left, Math.max(y, box.top) - box.top);
  const [least = 0, bottomEdge = 0, most = 0, topEdge = 0] = sheet.viewport.viewBox;
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    sheet,
    point: [round(Math.min(Math.max(across, least), most)), round(Math.min(Math.max(up, bottomEdge), topEdge))],
  };
}
