import { flatOutline } from '../../../shared/agenda/find-entry.ts';
import { outlineOf } from '../../../shared/agenda/outline.ts';
import type { Document } from '../../../shared/model/library.ts';
import type { PaperPosition } from '../../../shared/model/member.ts';
import { library, type PosterFrame } from '../../data/library-db.ts';
import { lastFrame } from '../../data/posters.ts';
import { meetingPapers } from '../../data/queries.ts';
import { readingOf } from '../../data/reading.ts';
import { restrictedAmong } from '../../data/restricted.ts';
import { readSetting } from '../../data/settings.ts';
import { posterPlace } from '../../pdf/poster.ts';
import { todayDate } from '../../today.ts';
import { allPapers, firstZoom, resolveOpening } from './panes/opening.ts';

/** A paper of which a poster is to be made before it is opened, and all that decides how it will look. */
export interface PaperAhead {
  sha256: string;
  blob: Blob;
  zoom: PaperPosition['zoom'];
  /** Names the place it will open at. */
  place: string;
  look: string;
  frame: PosterFrame;
}

/** So many coming meetings are looked at, the next one first. */
const mostMeetings = 8;

/** Of so many of them all papers, and of the others the one they open with. */
const wholeMeetings = 2;

/** Most papers of one meeting. */
const mostPapers = 8;

/**
 * The next paper that was never opened and has no poster of how it will look in this window, of the coming meetings;
 * undefined where there is none, how large its view will be is not known, or texts are still being read. `passed` says
 * of which it has been tried.
 */
export async function nextPaperAhead(passed: ReadonlySet<string>): Promise<PaperAhead | undefined> {
  const [frame, look, layout, unread] = await Promise.all([
    lastFrame(),
    readSetting('page-look'),
    readSetting('page-layout'),
    library.extracts.where('state').anyOf(['pending', 'running']).count(),
  ]);
  if (!frame || layout !== 'one' || unread > 0) return undefined;
  const place = posterPlace({ page: 1, top: 0, zoom: firstZoom }, layout, frame);
  const meetings = await library.meetings.where('date').aboveOrEqual(todayDate()).limit(mostMeetings).primaryKeys();
  for (const [order, meetingId] of meetings.entries()) {
    for (const { id, sha256 } of await papersOf(meetingId, order < wholeMeetings)) {
      if (passed.has(nameOf({ sha256, place, look })) || (await isKnown(sha256, place, look))) continue;
      const file = await library.files.get(sha256);
      if (file && (await mayBeShown(meetingId, id, sha256))) {
        return { sha256, blob: file.blob, zoom: firstZoom, place, look, frame };
      }
    }
  }
  return undefined;
}

/** Names a poster that is to be made. */
export function nameOf({ sha256, place, look }: Pick<PaperAhead, 'sha256' | 'place' | 'look'>): string {
  return [sha256, place, look].join(' ');
}

/** The papers of a meeting that may be opened at their beginning, the one it opens with first. */
async function papersOf(meetingId: string, all: boolean): Promise<{ id: string; sha256: string }[]> {
  const papers = await meetingPapers(meetingId);
  if (!papers) return [];
  const outline = outlineOf(papers);
  const opening = await resolveOpening({ place: { meetingId }, spot: null }, papers, outline);
  const known = new Map(allPapers(papers).map(({ document }) => [document.id, document]));
  const begun = flatOutline(outline).flatMap(({ stretch }) =>
    stretch?.firstPage === 1 ? (known.get(stretch.documentId) ?? []) : [],
  );
  const documents: Document[] = [...(opening ? [opening.document] : []), ...(all ? begun : [])];
  const stored = documents.flatMap(({ id, currentSha256 }) => (currentSha256 ? [{ id, sha256: currentSha256 }] : []));
  return [...new Map(stored.map((one) => [one.id, one])).values()].slice(0, mostPapers);
}

/** Whether a poster of it is there that will do, or where it was left. */
async function isKnown(sha256: string, place: string, look: string): Promise<boolean> {
  const poster = await library.posters.get(sha256);
  return poster !== undefined && (!poster.ahead || (poster.place === place && poster.look === look));
}

/** Nothing is made of papers that were opened, could not be read, or are not public. */
async function mayBeShown(meetingId: string, documentId: string, sha256: string): Promise<boolean> {
  const beginning = {
    anchor: { documentId, sha256, page: 1 },
    context: { meetingId, itemNumber: '', itemTitle: '' },
  };
  const [extract, reading, restricted] = await Promise.all([
    library.extracts.get(sha256),
    readingOf(documentId, sha256),
    restrictedAmong([beginning]),
  ]);
  return extract?.state === 'done' && !reading && restricted.size === 0;
}
