import type {
  PublishedCouncil,
  PublishedDocument,
  PublishedItem,
  PublishedMeeting,
} from '../../electron/sample-council/council.ts';
import { addDays } from '../../shared/dates/dates.ts';
import { type DrawnPage, pdfOf } from '../unit/support/make-pdf.ts';

const longAgo = '2020-01-01T09:00:00Z';

/** Makes a document whose bytes are drawn when first asked for; `later` are the versions that replace it. */
function publish(
  place: Pick<PublishedDocument, 'letter' | 'id' | 't' | 'title'>,
  pages: readonly DrawnPage[],
  later: readonly { from: string; pages: readonly DrawnPage[] }[] = [],
): PublishedDocument {
  const versions = [{ from: longAgo, pages }, ...later].map((version) => ({
    from: version.from,
    bytes: () => pdfOf(version.pages),
  }));
  return { ...place, fileName: place.title, restricted: false, versions };
}

const item = (id: number, number: string, title: string, more: Partial<PublishedItem> = {}): PublishedItem => ({
  id,
  number,
  title,
  descriptionHtml: '',
  restricted: false,
  documents: [],
  minutesHtml: null,
  decisionHtml: null,
  ...more,
});

/** A page of a pack: body text, the item's stamp on a report's first page, and the printed page number. */
function stamped(page: number, lines: readonly string[], agendaItem?: string): DrawnPage {
  const stamp = agendaItem === undefined ? [] : [{ text: `Agenda Item ${agendaItem}`, x: 430, y: 30 }];
  return { lines, at: [...stamp, { text: `Page ${page}`, x: 280, y: 810 }] };
}

const precept = ['Proposed precept for 2027/28', 'The Panel is asked to review the proposed increase of 4.9 per cent.'];
const response = ['Response times to 999 calls', 'The median response to urgent calls was 14 minutes and 20 seconds.'];

function packPages(date: string, note = ''): DrawnPage[] {
  return [
    {
      lines: [
        'Public Document Pack',
        'Mereshire Police and Crime Panel',
        `Date: ${date}`,
        'Agenda',
        '3. Proposed Precept (Pages 3 - 4)',
        '4. Response Times (Pages 5 - 5)',
      ],
    },
    { lines: ['This page is intentionally left blank'] },
    stamped(3, precept, '3'),
    stamped(4, [`The reserves stand at 12 million pounds. ${note}`]),
    stamped(5, response, '4'),
  ];
}

const longMinutes = Array.from(
  { length: 60 },
  (_, index) => `<p>${index + 1}. Members asked about the call handling of the force and heard an answer.</p>`,
).join('\n');

function pastMeeting(date: string): PublishedMeeting {
  const minutesHtml =
    '<p>The Chairman introduced the report.</p><p><b>RESOLVED</b> that the Panel:</p><p>(a) notes the report; and</p><p>(b) requests the Commissioner to provide a breakdown by district by 31 March.</p><p>The Commissioner agreed to provide the figures after the meeting.</p>';
  return {
    id: 101,
    committeeId: 11,
    date,
    time: '10:00',
    status: 'Confirmed',
    venue: 'Council Chamber, County Hall, Merebridge',
    agendaPublished: true,
    minutesPublished: true,
    decisionsPublished: false,
    items: [
      item(1011, '1.', 'Apologies', { minutesHtml: '<p>There were none.</p>' }),
      item(1012, '2.', 'The Commissioner’s Annual Report & Accounts', {
        descriptionHtml: '<p>To consider the annual report.</p>',
        minutesHtml,
        documents: [
          publish({ letter: 's', id: 5001, t: null, title: 'Annual Report & Accounts' }, [
            { lines: ['Annual report', 'Crime fell by 3 per cent.'] },
          ]),
        ],
      }),
      item(1013, '3.', 'Call Handling', { minutesHtml: longMinutes }),
    ],
    documents: [
      publish({ letter: 'g', id: 101, t: 0, title: 'Agenda frontsheet' }, [{ lines: ['Agenda'] }]),
      publish({ letter: 'g', id: 101, t: 1, title: 'Printed minutes' }, [
        {
          lines: [
            'Mereshire Police and Crime Panel',
            'Minutes',
            '2. The Commissioner’s Annual Report & Accounts',
            'RESOLVED that the Panel notes the report.',
          ],
        },
      ]),
    ],
  };
}

function comingMeeting(date: string, republishedAt: string): PublishedMeeting {
  return {
    id: 102,
    committeeId: 11,
    date,
    time: '14:30',
    status: 'Confirmed',
    venue: 'Committee Room 1, County Hall, Merebridge',
    agendaPublished: true,
    minutesPublished: false,
    decisionsPublished: false,
    items: [
      item(1021, '', 'PART 1 – ITEMS OPEN TO THE PUBLIC'),
      item(1022, '1.', 'Apologies'),
      item(1023, '2.', "Members' Questions"),
      item(1024, '3.', 'Proposed Precept', {
        descriptionHtml: '<p>To review the Commissioner’s proposed precept.</p>',
        documents: [
          publish({ letter: 's', id: 5002, t: null, title: 'Proposed Precept' }, [{ lines: precept }]),
          publish({ letter: 's', id: 5003, t: null, title: 'Appendix 1 – Reserves' }, [
            { lines: ['The reserves stand at 12 million pounds.'] },
          ]),
        ],
      }),
      item(1025, '4.', 'Response Times', {
        documents: [publish({ letter: 's', id: 5004, t: null, title: 'Response Times' }, [{ lines: response }])],
      }),
      item(1026, '5.', 'Complaint about the Commissioner', {
        restricted: true,
        documents: [publish({ letter: 's', id: 5005, t: null, title: 'Complaint' }, [{ lines: ['withheld'] }])],
      }),
    ],
    documents: [
      publish({ letter: 'g', id: 102, t: 0, title: 'Agenda frontsheet' }, packPages(date).slice(0, 1)),
      publish({ letter: 'g', id: 102, t: 10, title: 'Public reports pack' }, packPages(date), [
        { from: republishedAt, pages: packPages(date, 'This figure was corrected.') },
      ]),
      publish({ letter: 'b', id: 2001, t: 9, title: 'To follow: letter of the Commissioner' }, [
        { lines: ['A letter'] },
      ]),
    ],
  };
}

/**
 * A small invented council for tests: a panel with a past, a coming and a cancelled meeting, and a committee with none.
 * Its pack (`g102?T=10`) is republished three days after `today` (`YYYY-MM-DD`).
 */
export function tinyCouncil(today: string): PublishedCouncil {
  return {
    name: 'Mereshire County Council',
    committees: [
      {
        id: 11,
        title: 'Police and Crime Panel',
        category: 'Joint Panels',
        purposeHtml: '<p>Holds the Commissioner to account.</p>',
      },
      {
        id: 12,
        title: 'Health & Care Scrutiny Committee',
        category: 'Scrutiny',
        purposeHtml: '<p>Looks at health.</p>',
      },
    ],
    meetings: [
      pastMeeting(addDays(today, -30)),
      comingMeeting(addDays(today, 14), `${addDays(today, 3)}T09:00:00Z`),
      {
        id: 103,
        committeeId: 11,
        date: addDays(today, 28),
        time: '10:00',
        status: 'Cancelled',
        venue: 'Council Chamber, County Hall, Merebridge',
        agendaPublished: false,
        minutesPublished: false,
        decisionsPublished: false,
        items: [],
        documents: [],
      },
    ],
  };
}
