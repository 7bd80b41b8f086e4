import { useEffect } from 'react';
import { markPageRead } from '../../data/reading.ts';

/** Milliseconds a page must be shown for to count as read, as in the reader. */
const longEnough = 2000;

/** Notes a page of the newer version as read once it has been shown beside the older one for two seconds. */
export function usePageSeen(documentId: string, sha256: string, page: number | null): void {
  useEffect(() => {
    if (page === null) return;
    let timer = 0;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible') return;
      timer = window.setTimeout(() => {
        markPageRead(documentId, sha256, page).catch((reason) => console.error(reason));
      }, longEnough);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [documentId, sha256, page]);
}
