import type { OutlineEntry } from '../../../../shared/agenda/entries.ts';
import { flatOutline } from '../../../../shared/agenda/find-entry.ts';
import type { MeetingPapers, Paper } from '../../../../shared/agenda/papers.ts';
import type { Document } from '../../../../shared/model/library.ts';
import type { PaperPosition } from '../../../../shared/model/member.ts';
import { member } from '../../../data/member-db.ts';
import { readingOf, readingsOf } from '../../../data/reading.ts';
import { inPrintedMinutes } from '../../../data/record-words.ts';
import type { Step } from './steps.ts';

/** What a pane is asked to show: a version of a document, and a place in it. */
export interface Opening {
  document: Document;
  /** Version to show; null when none is stored. */
  sha256: string | null;
  /** Where to start when the version is not open yet. */
  start: PaperPosition;
  /** Page to go to, or null to stay where the reader was. */
  page: number | null;
  /** The exact place on that page to come back to, PDF points from its top; null where a place is asked for anew. */
  top: number | null;
  quote: string | null;
  markId: string | null;
}

/** Pages a little larger than on paper, but never wider than the pane. */
export const firstZoom = 'auto';

/** All papers of a meeting, those of items included. */
export function allPapers({ items, papers }: MeetingPapers): Paper[] {
  return [...papers, ...items.flatMap((entry) => entry.papers)];
}

/** Works out what a step asks for; null when the meeting has no papers, or the item it names has none. */
export async function resolveOpening(
  { place, spot }: Step,
  papers: MeetingPapers,
  outline: readonly OutlineEntry[],
): Promise<Opening | null> {
  const documents = allPapers(papers).map(({ document }) => document);
  const mark = place.markId ? await member.marks.get(place.markId) : undefined;
  const minuted = place.itemId && place.quote ? await inPrintedMinutes(place.quote, documents) : null;
  const back = documents.find(({ id }) => id === spot?.documentId);
  if (spot && back) {
    const { position, sha256 } = spot;
    const { page, top } = position;
    return { document: back, sha256, start: position, page, top, quote: null, markId: mark?.id ?? null };
  }
  const asked = place.documentId ?? mark?.anchor.documentId ?? minuted?.documentId;
  const item =
    place.itemId && !asked
      ? flatOutline(outline).find((entry) => entry.itemId === place.itemId && entry.stretch)
      : null;
  if (place.itemId && !asked && !item) return null;
  const documentId = asked ?? item?.stretch?.documentId ?? (await usualDocument(documents, outline));
  const document = documents.find(({ id }) => id === documentId);
  if (!document) return null;
  const unplaced = mark?.placement.state === 'unplaced' ? mark.anchor.sha256 : null;
  const sha256 = place.sha256 ?? unplaced ?? document.currentSha256;
  const page = place.page ?? mark?.anchor.page ?? minuted?.page ?? item?.stretch?.firstPage ?? null;
  const reading = sha256 ? await readingOf(document.id, sha256) : undefined;
  const left: PaperPosition = reading?.position ?? { page: 1, top: 0, zoom: firstZoom };
  const { text: _, ...pages } = left;
  // Words and marks are on the pages.
  const shown = place.quote || mark ? pages : left;
  return {
    document,
    sha256,
    start: page === null ? left : { ...shown, page, top: 0 },
    page,
    top: null,
    quote: item ? null : (place.quote ?? null),
    markId: mark?.id ?? null,
  };
}

/** The document opened last, else the first of the tree that has pages, else the first there is. */
async function usualDocument(documents: Document[], outline: readonly OutlineEntry[]): Promise<string | undefined> {
  const stored = documents.filter(({ currentSha256 }) => currentSha256 !== null).map(({ id }) => id);
  const readings = await readingsOf(stored);
  readings.sort((a, b) => b.openedAt.localeCompare(a.openedAt));
  const first = flatOutline(outline).find(({ stretch }) => stretch !== null)?.stretch?.documentId;
  return readings[0]?.documentId ?? first ?? documents[0]?.id;
}
