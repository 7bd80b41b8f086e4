import { useEffect } from 'react';
import { saveReading } from '../../data/reading.ts';
import type { PaperView } from '../../pdf/paper-view.ts';

/** Milliseconds between two looks at what is on the screen. */
const interval = 500;
/** Looks a page must be mostly visible for, one after the other, to count as read: two seconds. */
const looksToRead = 4;
/** Share of a page, or of the view, that is "mostly". */
const mostly = 0.5;

/** Remembers where the member is in a version of a document, and which pages they have read. */
export function useReading(view: PaperView | null, documentId: string, sha256: string): void {
  useEffect(() => {
    if (!view) return;
    let looks = new Map<number, number>();
    let saved = '';
    const save = (pages: number[]) => {
      const position = view.position();
      const place = JSON.stringify(position);
      if (place === saved && pages.length === 0) return;
      saved = place;
      saveReading(documentId, sha256, position, pages).catch((reason) => console.error(reason));
    };
    const look = () => {
      if (document.visibilityState !== 'visible' || !view.state.getState().drawn) return;
      const seen = view.visiblePages().filter(({ share }) => share >= mostly);
      looks = new Map(seen.map(({ page }) => [page, (looks.get(page) ?? 0) + 1]));
      save([...looks].filter(([, times]) => times === looksToRead).map(([page]) => page));
    };
    const timer = setInterval(look, interval);
    return () => clearInterval(timer);
  }, [view, documentId, sha256]);
}
