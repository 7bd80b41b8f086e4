/** A large invented council, for measuring: many bodies, meetings and papers, quickly made. */
import type { PublishedCouncil, PublishedDocument, PublishedMeeting } from '../../electron/sample-council/council.ts';
import { addDays } from '../../shared/dates/dates.ts';
import { pdfOf } from '../unit/support/make-pdf.ts';

/** How large. */
export interface LargeCouncilSize {
  bodies: number;
  meetings: number;
  /** Papers of each meeting that a sync fetches. */
  papers: number;
  /** Bytes of a paper, at least. */
  bytes: number;
  /** Days from one meeting to the next; the last one is a fortnight after `today`. */
  daysBetween: number;
}

/** A PDF of one page, made larger by white space before its first object. */
async function paperBytes(words: string, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const small = await pdfOf([
    { lines: ['Mereshire County Council', words, 'The committee is asked to note the report.'] },
  ]);
  // The first line is the signature; white space may follow it.
  const head = small.indexOf(10) + 1;
  const filling = new Uint8Array(Math.max(0, size - small.length)).fill(0x20);
  return new Uint8Array([...small.subarray(0, head), ...filling, ...small.subarray(head)]);
}

function paper(meeting: number, number: number, date: string, bytes: number): PublishedDocument {
  const isMinutes = number === 0;
  const title = isMinutes ? 'Printed minutes' : `Supplement ${number}`;
  const words = `${title} of meeting ${meeting} on ${date}`;
  return {
    letter: isMinutes ? 'g' : 'b',
    id: isMinutes ? meeting : meeting * 100 + number,
    t: isMinutes ? 1 : 9,
    title,
    fileName: title,
    restricted: false,
    versions: [{ from: '2015-01-01T09:00:00Z', bytes: () => paperBytes(words, bytes) }],
  };
}

/** Makes the council; its papers are drawn when they are first asked for. */
export function largeCouncil(today: string, size: LargeCouncilSize): PublishedCouncil {
  const last = addDays(today, 14);
  const meetings = Array.from({ length: size.meetings }, (_, place): PublishedMeeting => {
    const id = 10_000 + place;
    const date = addDays(last, -Math.round(place * size.daysBetween));
    return {
      id,
      committeeId: 1 + (place % size.bodies),
      date,
      time: '10:00',
      status: 'Confirmed',
      venue: 'County Hall, Merebridge',
      agendaPublished: true,
      minutesPublished: date < today,
      decisionsPublished: false,
      items: Array.from({ length: 6 }, (_, item) => ({
        id: id * 10 + item,
        number: `${item + 1}.`,
        title: `Report ${item + 1} of the Director`,
        descriptionHtml: '<p>To note the report.</p>',
        restricted: false,
        documents: [],
        minutesHtml: date < today ? '<p><b>RESOLVED</b> that the report be noted.</p>' : null,
        decisionHtml: null,
      })),
      documents: Array.from({ length: size.papers }, (_, number) => paper(id, number, date, size.bytes)),
    };
  });
  const committees = Array.from({ length: size.bodies }, (_, place) => ({
    id: 1 + place,
    title: `Scrutiny Committee ${place + 1}`,
    category: 'Scrutiny',
    purposeHtml: '<p>Looks at what the council does.</p>',
  }));
  return { name: 'Mereshire County Council', committees, meetings };
}
