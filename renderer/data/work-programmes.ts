/** The work programmes in the papers that are here, by committee, with what slipped from one to the next. */
import type { ProgrammePlace } from '../../shared/drafting/drafting-list.ts';
import {
  type Programme,
  programmeOf,
  programmeTitle,
  readProgramme,
  type Slip,
  slipsBetween,
  type TakenItem,
} from '../../shared/ledger/work-programme.ts';
import { placeLink } from '../navigation.ts';
import { library } from './library-db.ts';

/** A programme with where it stands. */
export interface PlacedProgramme extends Programme {
  href: string;
  paper: ProgrammePlace;
}

/** What a committee planned, and what came otherwise. */
export interface BodyProgrammes {
  bodyId: string;
  bodyName: string;
  /** Latest meeting first. */
  programmes: PlacedProgramme[];
  slips: Slip[];
}

async function textOf(sha256: string, first: number, last: number): Promise<string> {
  const pages = await library.pages
    .where('[sha256+page]')
    .between([sha256, first], [sha256, last], true, true)
    .toArray();
  return pages.map(({ text }) => text).join('\n');
}

/** Every committee that has a work programme among its papers, by name. */
export async function workProgrammes(): Promise<BodyProgrammes[]> {
  const [documents, extracts, meetings, items] = await Promise.all([
    library.documents.toArray(),
    library.extracts.where('state').equals('done').toArray(),
    library.meetings.toArray(),
    library.items.toArray(),
  ]);
  const extractOf = new Map(extracts.map((extract) => [extract.sha256, extract]));
  const meetingOf = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const found = new Map<string, PlacedProgramme>();
  for (const { id, meetingId, title, kind, currentSha256 } of documents) {
    const extract = extractOf.get(currentSha256 ?? '');
    const meeting = meetingOf.get(meetingId);
    if (!extract || !meeting || found.has(meetingId)) continue;
    const stretches = programmeTitle.test(title)
      ? [{ firstPage: 1, lastPage: extract.pageCount }]
      : kind === 'pack' || kind === 'supplement'
        ? extract.items.filter((item) => programmeTitle.test(item.title))
        : [];
    for (const { firstPage, lastPage } of stretches) {
      const table = extract.programmes?.find((one) => one.firstPage === firstPage);
      const fromTable = table ? programmeOf(table.rows, meeting.date) : [];
      const entries = fromTable.length
        ? fromTable
        : readProgramme(await textOf(extract.sha256, firstPage, lastPage), meeting.date);
      if (entries.length === 0) continue;
      const href = placeLink({ meetingId, documentId: id, page: firstPage });
      const paper = { meetingId, documentId: id, documentTitle: title, sha256: extract.sha256, firstPage, lastPage };
      found.set(meetingId, { meetingId, date: meeting.date, entries, href, paper });
    }
  }
  const byBody = Map.groupBy(found.values(), ({ meetingId }) => meetingOf.get(meetingId)?.bodyId ?? '');
  return [...byBody]
    .map(([bodyId, of]): BodyProgrammes => {
      const programmes = of.sort((one, other) => other.date.localeCompare(one.date));
      const agendas = items.flatMap(({ meetingId, title }): TakenItem[] => {
        const meeting = meetingOf.get(meetingId);
        return meeting?.bodyId === bodyId && meeting.status !== 'cancelled' ? [{ date: meeting.date, title }] : [];
      });
      const slips = programmes.slice(1).flatMap((earlier, place) => {
        const later = programmes[place];
        return later ? slipsBetween(earlier, later, agendas) : [];
      });
      return { bodyId, bodyName: meetingOf.get(of[0]?.meetingId ?? '')?.bodyName ?? '', programmes, slips };
    })
    .sort((one, other) => one.bodyName.localeCompare(other.bodyName));
}
