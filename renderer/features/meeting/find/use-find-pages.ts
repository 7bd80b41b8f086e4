import { useEffect, useMemo, useState } from 'react';
import type { Stretch } from '../../../../shared/agenda/entries.ts';
import type { PageTextRow } from '../../../../shared/model/library.ts';
import { pageTexts } from '../../../data/page-texts.ts';
import { allPapers } from '../panes/opening.ts';
import type { MeetingSession } from '../panes/session.ts';
import type { FindPages } from './find-hits.ts';

/** The pages of a room, as far as they are here, and what of it is not. */
export interface RoomPages {
  papers: FindPages[];
  /** Documents of the room that have not been read to the end yet. */
  unread: number;
  /** True while the words are being fetched. */
  loading: boolean;
}

/** The words of a room's pages: of the open paper as it has them, of the others from the library, bit by bit. */
export function useFindPages({ opening, pages, papers }: MeetingSession, stretches: readonly Stretch[]): RoomPages {
  const open = opening?.sha256 ?? null;
  const extracts = useMemo(() => {
    return new Map(allPapers(papers).map(({ document, extract }) => [document.currentSha256, extract]));
  }, [papers]);
  const others = stretches.filter(({ sha256 }) => sha256 !== open).map(({ sha256 }) => sha256);
  const isRead = (sha256: string) => ['done', 'failed'].includes(extracts.get(sha256)?.state ?? '');
  // Fetched again when one of them has been read to its end.
  const key = [...new Set(others)].map((sha256) => `${sha256} ${isRead(sha256)}`).join('\n');
  const [loaded, setLoaded] = useState<{ key: string; rows: ReadonlyMap<string, PageTextRow[]> }>();

  useEffect(() => {
    let left = false;
    (async () => {
      const rows = new Map<string, PageTextRow[]>();
      for (const line of key.split('\n')) {
        const [sha256 = ''] = line.split(' ');
        if (sha256 === '') continue;
        const all: PageTextRow[] = [];
        for await (const some of pageTexts(sha256)) {
          if (left) return;
          all.push(...some);
        }
        rows.set(sha256, all);
      }
      setLoaded({ key, rows });
    })();
    return () => {
      left = true;
    };
  }, [key]);

  const own = useMemo(() => [...(pages?.byPage.values() ?? [])].sort((a, b) => a.page - b.page), [pages]);
  const waiting = stretches.filter(({ sha256 }) => (sha256 === open ? !pages?.complete : !isRead(sha256)));
  const unread = new Set(waiting.map(({ documentId }) => documentId)).size;
  const loading = key !== '' && loaded?.key !== key;
  return useMemo(() => {
    const rowsOf = (sha256: string) => (sha256 === open ? own : (loaded?.rows.get(sha256) ?? []));
    const found = stretches.map(({ documentId, sha256, firstPage, lastPage }) => ({
      documentId,
      sha256,
      rows: rowsOf(sha256).filter(({ page }) => page >= firstPage && page <= (lastPage ?? page)),
    }));
    return { papers: found, unread, loading };
  }, [stretches, own, loaded, open, loading, unread]);
}
