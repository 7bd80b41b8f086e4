import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** What leads somewhere in the papers, wherever it stands. */
const leading = 'button, [role="treeitem"], [role="option"], a[href]';

/**
 * Lets whatever leads to a place lead there in the other pane: with Ctrl held, with the middle button, or with
 * Ctrl+Enter. The answer tells, while such a press is being dealt with, that it is one.
 */
export function useBesideClicks(root: RefObject<HTMLElement | null>): () => boolean {
  const asked = useRef(false);

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const stop = new AbortController();
    const { signal } = stop;
    const press = (target: Element) => {
      asked.current = true;
      target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      asked.current = false;
    };
    const leadingAt = (event: Event) =>
      event.target instanceof Element ? event.target.closest<HTMLElement>(leading) : null;
    element.addEventListener(
      'click',
      (event) => {
        asked.current = event.isTrusted ? event.ctrlKey || event.metaKey : asked.current;
      },
      { capture: true, signal },
    );
    // Before the press is over: with the middle button the platform would begin to scroll.
    element.addEventListener(
      'mousedown',
      (event) => {
        if (event.button === 1 && leadingAt(event)) event.preventDefault();
      },
      { signal },
    );
    element.addEventListener(
      'auxclick',
      (event) => {
        const target = event.button === 1 && leadingAt(event);
        if (!target || target.matches('a[href]')) return;
        event.preventDefault();
        press(target);
      },
      { signal },
    );
    element.addEventListener(
      'keydown',
      (event) => {
        const target = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && leadingAt(event);
        if (!target || target.matches('a[href]')) return;
        event.preventDefault();
        event.stopPropagation();
        press(target);
      },
      { capture: true, signal },
    );
    return () => stop.abort();
  }, [root]);

  return useCallback(() => asked.current, []);
}
