import type { OutlineEntry } from '../../../shared/agenda/entries.ts';
import { outlineOf } from '../../../shared/agenda/outline.ts';
import { isSameReport } from '../../../shared/agenda/same-report.ts';
import type { Meeting } from '../../../shared/model/library.ts';
import { library } from '../../data/library-db.ts';
import { byTime, meetingPapers } from '../../data/queries.ts';
import type { Place } from '../../navigation.ts';

/** A paper that can be opened, with its meeting. */
export interface PaperChoice {
  meeting: Meeting;
  title: string;
  /** The title after the number of its item. */
  label: string;
  place: Place;
}

/** So many meetings back a report is looked for: three or four years of most committees. */
const mostMeetings = 24;

/** The papers of a meeting that are here, in the order of its agenda. */
export async function papersToChoose(meetingId: string): Promise<PaperChoice[]> {
  const papers = await meetingPapers(meetingId);
  if (!papers) return [];
  const choices = (entries: readonly OutlineEntry[], above: string): PaperChoice[] =>
    entries.flatMap(({ number, title, stretch, children }) => {
      const label = number ? `${number}. ${title}` : above ? `${above}: ${title}` : title;
      const { meeting } = papers;
      const place = stretch && { meetingId, documentId: stretch.documentId, page: stretch.firstPage };
      return [...(place ? [{ meeting, title, label, place }] : []), ...choices(children, number || above)];
    });
  return choices(outlineOf(papers), '');
}

/** The same report at other meetings of the committee: the one before first, then the others, latest first. */
export async function sameReportElsewhere(meetingId: string, title: string): Promise<PaperChoice[]> {
  const here = await library.meetings.get(meetingId);
  if (!here || title === '') return [];
  const meetings = await library.meetings.where('bodyId').equals(here.bodyId).toArray();
  const others = meetings.filter(({ id }) => id !== meetingId).sort((one, other) => byTime(other, one));
  const earlier = others.filter((meeting) => byTime(meeting, here) < 0);
  const later = others.filter((meeting) => byTime(meeting, here) >= 0);
  const asked = [...earlier, ...later].slice(0, mostMeetings);
  const found = await Promise.all(asked.map(({ id }) => papersToChoose(id)));
  return found.flatMap((choices) => {
    const same = choices.find((choice) => isSameReport(choice.title, title));
    return same ? [same] : [];
  });
}
