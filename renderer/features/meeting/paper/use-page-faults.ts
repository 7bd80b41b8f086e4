import { useEffect } from 'react';
import type { OpenPaper } from '../../../pdf/open-paper.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import './page-fault.css';

/** Says so on every page in sight that the file does not hold, or that is too broken to be drawn; else it would stay blank. */
export function usePageFaults(paper: OpenPaper | null, view: PaperView | null): void {
  useEffect(() => {
    if (!paper || !view) return;
    const stop = new AbortController();
    const look = () => {
      for (const { page } of view.scroll.visiblePages()) {
        // A page that was had before is at hand.
        paper.document.getPage(page).catch(() => {
          if (!stop.signal.aborted) sayOn(view, page);
        });
      }
    };
    view.listen('scrollend', look, stop.signal);
    // A page that is sized anew loses what was laid on it.
    const stopSizes = view.state.subscribe((now, before) => {
      if (now.scale !== before.scale || now.drawn !== before.drawn) requestAnimationFrame(look);
    });
    look();
    return () => {
      stop.abort();
      stopSizes();
    };
  }, [paper, view]);
}

function sayOn(view: PaperView, page: number): void {
  const element = view.sheet(page)?.element;
  if (!element || element.querySelector(':scope > .page-fault')) return;
  const note = document.createElement('p');
  note.className = 'page-fault';
  note.textContent = `PDF page ${page} is missing from the file or broken, and cannot be shown. The other pages can.`;
  element.append(note);
}
