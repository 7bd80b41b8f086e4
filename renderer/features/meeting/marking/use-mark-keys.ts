import { useEffect, useRef } from 'react';
import { hasShape } from '../../../../shared/marks/shapes.ts';
import type { Quad } from '../../../../shared/model/member.ts';
import { isSomethingInFront } from '../../../full-screen.ts';
import { drawWet } from '../../../pdf/mark-layer.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import { areaOn, boxOnScreen, pointOn, type Sheet } from '../../../pdf/sheet.ts';
import { dismissToast } from '../../../ui/toast.tsx';
import type { MeetingSession } from '../panes/session.ts';
import { focusBox } from '../paper/keyboard-place.ts';
import { KeyPen } from './key-pen.ts';
import { makeShape, putShape, shapeMovedBy, wetMark } from './make-shape.ts';
import { isMovedByKeys, markTools, toolToast } from './mark-tools.ts';
import { wordsNow } from './mark-words.ts';
import { caretMode } from './use-caret.ts';

/** How far one press of an arrow goes, points. */
const stepLength = 9;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Frame {
  sheet: Sheet;
  area: Quad;
}

/** The keys of shapes: rectangles and drawings made with the arrows, the selected shape moved and sized; Escape puts things away. */
export function useMarkKeys(session: MeetingSession): void {
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  });
  useEffect(() => {
    let frame: Frame | null = null;
    const pen = new KeyPen();
    const drop = () => {
      if (frame) drawWet(frame.sheet, null);
      frame = null;
    };
    const onKey = (event: KeyboardEvent) => {
      const { view } = latest.current;
      if (event.defaultPrevented || !view || !(event.target instanceof Node)) return;
      // What closes a dialog or a menu puts nothing else away.
      if (isSomethingInFront()) return;
      // A stroke that is being drawn goes before the pen.
      if (event.key === 'Escape') {
        if (pen.drop() || putAway(latest.current)) event.preventDefault();
        return drop();
      }
      if (!view.holds(event.target)) return;
      const { tool } = markTools.getState();
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (tool === 'ink' && plain && pen.press(latest.current, view, event)) event.preventDefault();
      else if (tool === 'rectangle' && (event.key === 'Enter' || arrows[event.key])) {
        event.preventDefault();
        frame = frame?.sheet.element.isConnected ? frame : firstFrame(view);
        if (frame && event.key === 'Enter') keep(latest.current, frame).finally(drop);
        else if (frame) frame = grown(view, frame, event);
        if (frame)
          drawWet(frame.sheet, wetMark(latest.current, frame.sheet.page, { kind: 'rectangle', area: frame.area }));
      } else if ((event.ctrlKey || event.metaKey) && arrows[event.key] && !caretMode.getState().on) {
        if (nudge(latest.current, view, event)) event.preventDefault();
      }
    };
    window.addEventListener('keydown', onKey);
    const unfollow = markTools.subscribe(({ tool }) => {
      if (tool !== 'rectangle') drop();
      if (tool !== 'ink') pen.putAway();
      if (!isMovedByKeys(tool)) dismissToast(toolToast);
    });
    return () => {
      window.removeEventListener('keydown', onKey);
      unfollow();
      drop();
      pen.putAway();
    };
  }, []);
}

/** One thing at a time: the tool in hand, then the selected words, then the selected mark. False when there was nothing. */
function putAway(session: MeetingSession): boolean {
  if (markTools.getState().tool !== 'select') markTools.setState({ tool: 'select' });
  else if (wordsNow(session)) window.getSelection()?.collapseToEnd();
  else if (session.selectedMark !== null) session.selectMark(null);
  else return false;
  return true;
}

/** Where a rectangle drawn with the keys begins: at the line of the caret, or in the middle of what is seen. */
function firstFrame(view: PaperView): Frame | null {
  const caret = focusBox(view);
  const sheet =
    (caret && view.sheetAt(caret.left, (caret.top + caret.bottom) / 2)) ?? view.sheet(view.state.getState().page);
  if (!sheet) return null;
  const { left, right, top, bottom } = sheet.element.getBoundingClientRect();
  const seen = Math.max(top, view.frame().top);
  const from = caret
    ? { x: caret.left, y: caret.top }
    : { x: left + (right - left) / 3, y: seen + (bottom - seen) / 4 };
  const size = (right - left) / 3;
  return { sheet, area: areaOn(sheet, from, { x: from.x + size, y: from.y + (caret ? caret.height : size / 2) }) };
}

/** A rectangle moved by one arrow, or sized with Shift. */
function grown(view: PaperView, { sheet, area }: Frame, event: KeyboardEvent): Frame {
  const box = boxOnScreen(sheet, area);
  const [across, along] = (arrows[event.key] ?? [0, 0]).map(
    (way) => way * stepLength * view.state.getState().scale,
  ) as [number, number];
  const start = event.shiftKey ? { x: box.left, y: box.top } : { x: box.left + across, y: box.top + along };
  const end = { x: Math.max(start.x + 8, box.right + across), y: Math.max(start.y + 8, box.bottom + along) };
  const next = areaOn(sheet, start, end);
  view.scroll.keepInSight(boxOnScreen(sheet, next));
  return { sheet, area: next };
}

async function keep(session: MeetingSession, { sheet, area }: Frame): Promise<void> {
  markTools.setState({ tool: 'select' });
  const mark = await makeShape(session, sheet.page, { kind: 'rectangle', area });
  if (mark) session.selectMark(mark.id);
}

/** Moves the selected shape by one arrow, or sizes a rectangle with Shift; false when there is none on this paper. */
function nudge(session: MeetingSession, view: PaperView, event: KeyboardEvent): boolean {
  const mark = session.marks.find(({ id }) => id === session.selectedMark);
  const sheet = mark && mark.anchor.sha256 === session.opening?.sha256 ? view.sheet(mark.anchor.page) : null;
  if (!mark || !sheet || !hasShape(mark)) return false;
  if (event.shiftKey && mark.kind === 'rectangle') {
    const { area } = grown(view, { sheet, area: mark.area }, event);
    putShape(session, 'Size', { ...mark, area }, sheet.page).catch((error) => console.error(error));
    return true;
  }
  const [across, along] = arrows[event.key] ?? [0, 0];
  const { scale } = view.state.getState();
  const [x0, y0] = pointOn(sheet, 0, 0);
  const [x1, y1] = pointOn(sheet, across * stepLength * scale, along * stepLength * scale);
  const moved = shapeMovedBy(mark, x1 - x0, y1 - y0, sheet.viewport.viewBox);
  putShape(session, 'Move', moved, sheet.page).catch((error) => console.error(error));
  return true;
}
