import { library } from '../../../data/library-db.ts';
import type { PrintedPlace } from '../agenda/go-to.ts';
import { allPapers } from '../panes/opening.ts';
import type { MeetingSession } from '../panes/session.ts';

/** Pages with a printed number in the meeting's packs and supplements other than the open paper. */
export async function printedElsewhere({ papers, opening }: MeetingSession, printed: string): Promise<PrintedPlace[]> {
  const places: PrintedPlace[] = [];
  for (const { document, extract } of allPapers(papers)) {
    const { id, currentSha256, title } = document;
    // Papers that are not divided count from 1 each: their numbers are nobody's in the room.
    if (id === opening?.document.id || currentSha256 === null || !extract?.items.length) continue;
    const rows = await library.pages
      .where('sha256')
      .equals(currentSha256)
      .filter((row) => row.printed?.toLowerCase() === printed.toLowerCase())
      .toArray();
    places.push(...rows.map(({ page }) => ({ documentId: id, page, title })));
  }
  return places;
}
