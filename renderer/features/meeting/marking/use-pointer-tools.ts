import { useEffect, useRef } from 'react';
import { markAt } from '../../../pdf/mark-layer.ts';
import { PointerSelection } from '../../../pdf/pointer-selection.ts';
import { showToast } from '../../../ui/toast.tsx';
import { type MeetingSession, useSession } from '../panes/session.ts';
import { markTools } from './mark-tools.ts';
import { markWords, wordsNow } from './mark-words.ts';
import { type Gesture, gestureFor } from './pointer-tools.ts';

/** Lets the pointer select marks on the pages of this pane, make them with the tool in hand, and move them. */
export function usePointerTools(): void {
  const session = useSession();
  const { view } = session;
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  });

  useEffect(() => {
    if (!view) return;
    const stop = new AbortController();
    const { signal } = stop;
    let gesture: Gesture | null = null;
    let taken = false;
    const finish = (work: Promise<unknown> | unknown) => {
      Promise.resolve(work).catch((error: unknown) => {
        console.error(error);
        showToast({ tone: 'bad', message: 'The mark could not be saved. Try it again.' });
      });
    };

    view.listen(
      'pointerdown',
      (event) => {
        finger = event.pointerType === 'touch';
        if (event.button !== 0 || !event.isPrimary || gesture) return;
        gesture = gestureFor(latest.current, event);
        taken = gesture !== null;
        if (gesture) view.capture(event.pointerId);
      },
      signal,
    );
    // What a tool has taken neither selects words nor follows a link.
    const selecting = new PointerSelection(view, signal);
    let finger = false;
    view.listen(
      'mousedown',
      (event) => {
        if (taken) swallow(event);
        // A finger scrolls, and selects by the platform's own handles.
        else if (!finger) selecting.press(event);
      },
      signal,
    );
    view.listen('pointermove', (event) => gesture?.move(event), signal);
    view.listen(
      'pointerup',
      (event) => {
        const done = gesture;
        gesture = null;
        if (done) finish(done.end(event));
        else finish(markWithTool(latest.current));
      },
      signal,
    );
    view.listen('pointercancel', () => cancel(), signal);
    view.listen(
      'click',
      (event) => {
        if (taken) swallow(event);
        else select(latest.current, event);
        taken = false;
      },
      signal,
    );
    const cancel = () => {
      gesture?.cancel();
      gesture = null;
    };
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && cancel(), { capture: true, signal });
    const show = ({ tool }: { tool: string }) => view.showTool(tool);
    show(markTools.getState());
    signal.addEventListener('abort', markTools.subscribe(show));
    return () => stop.abort();
  }, [view]);
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** With a pen for words in hand, what was just selected is marked. */
async function markWithTool(session: MeetingSession): Promise<void> {
  const { tool } = markTools.getState();
  if (tool !== 'highlight' && tool !== 'underline' && tool !== 'strike-out') return;
  // After the release the browser may still undo a selection that was clicked on.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const words = wordsNow(session);
  if (words) await markWords(session, words, tool);
}

function select({ selectMark, showTab }: MeetingSession, { target, clientX, clientY }: MouseEvent): void {
  if (!(target instanceof Element) || !window.getSelection()?.isCollapsed) return;
  const page = target.closest<HTMLElement>('.page');
  const mark = page && markAt(page, clientX, clientY);
  selectMark(mark);
  if (mark) showTab('marks');
}
