import type { MeetingPapers } from '../../../../shared/agenda/papers.ts';
import { library } from '../../../data/library-db.ts';
import type { PrintedPlace } from '../agenda/go-to.ts';
import { allPapers } from '../panes/opening.ts';

/** Pages with a printed number in a meeting's packs and supplements, but not in the document that is named. */
export async function printedPlaces(papers: MeetingPapers, printed: string, but?: string): Promise<PrintedPlace[]> {
  const places: PrintedPlace[] = [];
  for (const { document, extract } of allPapers(papers)) {
    const { id, currentSha256, title } = document;
    // Papers that are not divided count from 1 each: their numbers are nobody's in the room.
    if (id === but || currentSha256 === null || !extract?.items.length) continue;
    const rows = await library.pages
      .where('sha256')
      .equals(currentSha256)
      .filter((row) => row.printed?.toLowerCase() === printed.toLowerCase())
      .toArray();
    places.push(...rows.map(({ page }) => ({ documentId: id, page, title })));
  }
  return places;
}
