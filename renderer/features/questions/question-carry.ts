import type { PointerEvent } from 'react';

/** How long a finger rests on something before it carries it, in milliseconds; sooner it scrolls or taps. */
const hold = 350;
/** How far a finger that rests may stray, in pixels. */
const stray = 10;

/**
 * Lets a finger that rests on an element carry it: what it comes over and is let go on hears of it as of a drag by mouse.
 * Browsers begin a drag by finger on some systems only.
 */
export function carryByFinger(event: PointerEvent<HTMLElement>, fill: (data: DataTransfer) => void): void {
  if (event.pointerType !== 'touch' || !event.isPrimary) return;
  const carried = event.currentTarget;
  const { pointerId, clientX: fromX, clientY: fromY } = event;
  const ended = new AbortController();
  const { signal } = ended;
  const data = new DataTransfer();
  fill(data);
  let over: Element | null = null;
  const isCarried = () => carried.hasAttribute('data-carried');
  const tell = (name: 'dragover' | 'dragleave' | 'drop', element: Element | null) =>
    element?.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: data }));
  const end = () => {
    clearTimeout(waiting);
    ended.abort();
    carried.removeAttribute('data-carried');
    carried.style.translate = '';
    tell('dragleave', over);
  };
  const waiting = setTimeout(() => carried.setAttribute('data-carried', ''), hold);
  const move = ({ pointerId: by, clientX, clientY }: globalThis.PointerEvent) => {
    if (by !== pointerId) return;
    const [x, y] = [clientX - fromX, clientY - fromY];
    if (!isCarried()) {
      if (Math.hypot(x, y) > stray) end();
      return;
    }
    carried.style.translate = `${x}px ${y}px`;
    const under = document.elementFromPoint(clientX, clientY);
    if (under !== over) tell('dragleave', over);
    over = under;
    tell('dragover', over);
  };
  const up = ({ pointerId: by }: globalThis.PointerEvent) => {
    if (by !== pointerId) return;
    const target = isCarried() ? over : null;
    end();
    tell('drop', target);
  };
  // What is carried does not scroll, open a menu or begin the browser's own drag, and is not tapped when it is let go.
  const keep = (touch: Event) => {
    if (isCarried() && touch.cancelable) touch.preventDefault();
  };
  const keepFrom = (own: Event) => own.preventDefault();
  document.addEventListener('pointermove', move, { signal });
  document.addEventListener('pointerup', up, { signal });
  document.addEventListener('pointercancel', end, { signal });
  carried.addEventListener('touchmove', keep, { signal, passive: false });
  carried.addEventListener('touchend', keep, { signal, passive: false });
  carried.addEventListener('contextmenu', keepFrom, { signal });
  carried.addEventListener('dragstart', keepFrom, { signal, capture: true });
}
