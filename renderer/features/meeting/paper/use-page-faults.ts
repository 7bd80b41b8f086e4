import { useEffect } from 'react';
import type { OpenPaper } from '../../../pdf/open-paper.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import './page-fault.css';

/** Says so on every page in sight that the file does not hold, or that is too broken to be drawn; else it would stay blank. */
export function usePageFaults(paper: OpenPaper | null, view: PaperView | null): void {
  useEffect(() => {
    if (!paper || !view) return;
    let left = false;
    const look = () => {
      for (const { page } of view.visiblePages()) {
        // A page that was had before is at hand.
        paper.document.getPage(page).catch(() => {
          if (!left) sayOn(view, page);
        });
      }
    };
    const stopScroll = view.onScroll(look);
    // A page that is sized anew loses what was laid on it.
    const stopState = view.state.subscribe(() => requestAnimationFrame(look));
    look();
    return () => {
      left = true;
      stopScroll();
      stopState();
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
