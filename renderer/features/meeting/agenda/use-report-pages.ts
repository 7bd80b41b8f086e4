import type { OutlineEntry, Stretch } from '../../../../shared/agenda/entries.ts';
import type { PageTextRow } from '../../../../shared/model/library.ts';
import { library } from '../../../data/library-db.ts';
import { useLive } from '../../../data/use-live.ts';

/** A report is read no further: its end has been reached long before, and a book is no report. */
const mostPages = 120;

/** The pages of an item's report: of what stands in a pack the first paper, and else the whole of the first one. */
function reportStretch({ stretch, children }: OutlineEntry): Stretch | null {
  const first = children.find((child) => child.stretch !== null)?.stretch ?? null;
  const isSame = first?.documentId === stretch?.documentId && first?.firstPage === stretch?.firstPage;
  return first && isSame ? first : stretch;
}

/** The words of an item's report; undefined until all of them have been read. */
export function useReportPages(entry: OutlineEntry): { stretch: Stretch; pages: PageTextRow[] } | undefined {
  const stretch = reportStretch(entry);
  const { sha256 = '', firstPage = 1 } = stretch ?? {};
  const lastPage = stretch?.lastPage ?? null;
  const wanted = lastPage === null ? 0 : Math.min(lastPage - firstPage + 1, mostPages);
  const pages = useLive(
    () =>
      library.pages
        .where('[sha256+page]')
        .between([sha256, firstPage], [sha256, firstPage + wanted], true, false)
        .toArray(),
    [sha256, firstPage, wanted],
  );
  // A report read in part would seem to say less than it does.
  return stretch && pages && wanted > 0 && pages.length === wanted && pages[0]?.sha256 === sha256
    ? { stretch, pages }
    : undefined;
}
