import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { type LiveReference, ReferenceResolver } from '../../../../shared/references/resolve.ts';
import { markAt } from '../../../pdf/mark-layer.ts';
import type { PaperPage } from '../../../pdf/paper-view.ts';
import { drawReferences, pointAtReference, quadsOfStretch, referenceAt } from '../../../pdf/reference-layer.ts';
import type { MeetingSession } from '../panes/session.ts';
import { useKnownMeetings } from './meeting-place.ts';

/** What tells where the words of the open paper lead; null until all its pages have been read. */
export function useResolver(session: MeetingSession): ReferenceResolver | null {
  const { opening, outline, pages } = session;
  const documentId = opening?.document.id;
  const isCurrent = opening?.sha256 === opening?.document.currentSha256;
  const isOwnMinutes = opening?.document.kind === 'printed-minutes';
  const meetings = useKnownMeetings(session, pages?.complete === true);
  return useMemo(
    () =>
      // The outline is that of the current version; on an older one its pages are others.
      documentId && pages?.complete && isCurrent
        ? new ReferenceResolver({
            documentId,
            outline,
            pages: pages.byPage,
            isOwnMinutes,
            ...(meetings ? { meetings } : {}),
          })
        : null,
    [documentId, isCurrent, isOwnMinutes, outline, pages, meetings],
  );
}

/**
 * Underlines what leads somewhere on the pages that are shown, and tells when it is clicked, with its box on the
 * screen.
 */
export function useReferences(
  session: MeetingSession,
  frame: RefObject<HTMLElement | null>,
  onOpen: (reference: LiveReference, box: DOMRect) => void,
): void {
  const { view } = session;
  const resolver = useResolver(session);
  const open = useRef(onOpen);
  open.current = onOpen;

  useEffect(() => {
    const element = frame.current;
    if (!element || !view || !resolver) return;
    const found = new Map<number, LiveReference[]>();
    const waiting = new Map<number, PaperPage>();
    let asked = 0;
    // When there is time: a page is there to be read first.
    const drawWaiting = (deadline: IdleDeadline) => {
      asked = 0;
      for (const [number, page] of waiting) {
        waiting.delete(number);
        const references = resolver.on(number, page.text.text);
        found.set(number, references);
        drawReferences(
          page,
          references.map((reference) => quadsOfStretch(page, reference)),
        );
        if (waiting.size > 0 && deadline.timeRemaining() < 5) break;
      }
      if (waiting.size > 0) asked = requestIdleCallback(drawWaiting);
    };
    const stopListening = view.onPageReady((page) => {
      waiting.set(page.page, page);
      if (asked === 0) asked = requestIdleCallback(drawWaiting);
    });

    const stop = new AbortController();
    const { signal } = stop;
    const under = (event: MouseEvent) => {
      const page = event.target instanceof Element ? event.target.closest<HTMLElement>('.page') : null;
      const hit = page && referenceAt(page, event.clientX, event.clientY);
      return page ? { page, hit } : null;
    };
    let pointed: HTMLElement | null = null;
    element.addEventListener(
      'pointermove',
      (event) => {
        const at = under(event);
        if (pointed && pointed !== at?.page) pointAtReference(pointed, null);
        pointed = at?.page ?? null;
        if (at) pointAtReference(at.page, at.hit?.index ?? null);
      },
      { passive: true, signal },
    );
    element.addEventListener(
      'click',
      (event) => {
        const at = under(event);
        if (!at?.hit || !window.getSelection()?.isCollapsed || markAt(at.page, event.clientX, event.clientY)) return;
        const reference = found.get(Number(at.page.dataset['pageNumber']))?.[at.hit.index];
        if (reference) open.current(reference, at.hit.box);
      },
      { signal },
    );
    return () => {
      stopListening();
      cancelIdleCallback(asked);
      stop.abort();
      for (const page of view.pagesReady()) drawReferences(page, []);
    };
  }, [frame, view, resolver]);
}
