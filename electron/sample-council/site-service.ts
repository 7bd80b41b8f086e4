import type { PublishedCouncil, PublishedDocument, PublishedItem, PublishedMeeting } from './council.ts';
import { escapeText, escapeXml, printedTime, slashDate, wordSection } from './site-markup.ts';

/** One element on its own lines; an empty one holds a line end and spaces, as the service writes it. */
function element(name: string, value: string | number | boolean): string {
  const text = typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
  return `<${name}>${text === '' ? '\n      ' : text}</${name}>\n`;
}

const answer = (root: string) => `<?xml version="1.0" encoding="utf-8"?>\n${root}`;

/** Answers `GetCommittees`. */
export function committeesXml(council: PublishedCouncil): string {
  const rows = council.committees.map(
    ({ id, title, category }) =>
      `  <committee>\n${element('committeeid', id)}${element('committeetitle', escapeXml(title))}${element('committeedeleted', false)}${element('committeeexpired', false)}${element('committeecategory', escapeXml(category))}  </committee>\n`,
  );
  return answer(`<committees>\n${element('committeescount', ` ${rows.length}`)}${rows.join('')}</committees>`);
}

/** A date of a query as `YYYY-MM-DD`; null for any other form than dd/mm/yyyy, which the service ignores. */
function queryDate(text: string): string | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return match ? `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : null;
}

/** Answers `GetMeetings`; committee `0` means all of them. */
export function meetingsXml(council: PublishedCouncil, committeeId: string, from: string, to: string): string {
  const [first, last] = [queryDate(from), queryDate(to)];
  const inRange = ({ date }: PublishedMeeting) => first === null || last === null || (date >= first && date <= last);
  const committees = council.committees.filter(({ id }) => committeeId === '0' || String(id) === committeeId);
  let count = 0;
  const rows = committees.map(({ id, title }) => {
    const meetings = council.meetings
      .filter((meeting) => meeting.committeeId === id && inRange(meeting))
      .sort((a, b) => a.date.localeCompare(b.date));
    count += meetings.length;
    const inside = meetings.map(
      (meeting) =>
        `      <meeting>\n${element('meetingid', meeting.id)}${element('meetingdate', slashDate(meeting.date))}${element('meetingstatus', meeting.status)}${element('meetingtime', printedTime(meeting.time))}${element('iswebcast', false)}      </meeting>\n`,
    );
    return `  <committee>\n${element('committeeid', id)}${element('committeetitle', escapeXml(title))}${element('committeemeetingcount', ` ${meetings.length}`)}    <committeemeetings>\n${inside.join('')}    </committeemeetings>\n  </committee>\n`;
  });
  return answer(
    `<getmeetings>\n${element('meetingscount', ` ${count}`)}${element('committeescount', ` ${committees.length}`)}${rows.join('')}</getmeetings>`,
  );
}

/** Titles go through two hands on their way into the service and come out escaped twice. */
const title = (text: string) => escapeXml(escapeText(text));

function linkedDocXml(
  document: PublishedDocument,
  item: PublishedItem,
  meeting: PublishedMeeting,
  committee: string,
  base: string,
): string {
  const restricted = document.restricted || item.restricted;
  return `        <linkeddoc>\n${[
    element('attachmentid', document.id),
    element('title', title(document.title)),
    element('isurl', false),
    element('url', `${base}mgConvert2PDF.aspx?ID=${document.id}`),
    element('isrestricted', restricted),
    element('restrictionsRef', restricted ? '3' : ''),
    element('itemnum', 1),
    element('publicationdate', slashDate(document.versions[0]?.from.slice(0, 10) ?? meeting.date)),
    element('meetingdate', slashDate(meeting.date)),
    element('decisiondate', slashDate(meeting.date)),
    element('committeetitle', escapeXml(committee)),
    element('isdecisionattachment', false),
    element('ownertitle', title(item.title)),
  ].join('')}        </linkeddoc>\n`;
}

function itemXml(
  item: PublishedItem,
  order: number,
  meeting: PublishedMeeting,
  committee: string,
  base: string,
): string {
  const html = (name: string, text: string | null) =>
    text === null ? '' : element(name, escapeXml(wordSection(text)));
  const documents = item.documents.filter(({ versions }) => versions.length > 0);
  return `    <agendaitem>\n${[
    element('agendaitemid', item.id),
    element('agendaitemtitle', title(item.title)),
    element('agendatext', item.descriptionHtml === '' ? '' : escapeXml(wordSection(item.descriptionHtml))),
    element('actualmeetingdate', slashDate(meeting.date)),
    element('agendaitemnumber', order + 4),
    element('agendaitemsubnumber', ''),
    element('fulldisplaynumberformat', escapeXml(item.number)),
    html('decisionnonemptyhtmlbody', meeting.decisionsPublished ? item.decisionHtml : null),
    html('minutesnonemptyhtmlbody', meeting.minutesPublished ? item.minutesHtml : null),
    element('declarationcount', 0),
    element('isdecisionpublished', meeting.decisionsPublished && item.decisionHtml !== null),
    element('isminutepublished', meeting.minutesPublished && item.minutesHtml !== null),
    element('isrestricted', item.restricted),
    element('isdisplayallowed', true),
    element('meetingdate', slashDate(meeting.date)),
    element('meetingtime', printedTime(meeting.time)),
    element('minutesitemnumber', order + 1),
    element('minutesitemsubnumber', ''),
    element('refertocommittee', escapeXml(committee)),
    `      <linkeddocuments>\n${documents.map((document) => linkedDocXml(document, item, meeting, committee, base)).join('')}      </linkeddocuments>\n`,
  ].join('')}    </agendaitem>\n`;
}

/** Answers `GetMeeting`. `base` is the site's own address as the request reached it. */
export function meetingXml(council: PublishedCouncil, meeting: PublishedMeeting, base: string): string {
  const committee = council.committees.find(({ id }) => id === meeting.committeeId)?.title ?? '';
  const shown = meeting.status !== 'Cancelled' && meeting.agendaPublished;
  const items = shown ? meeting.items.map((item, order) => itemXml(item, order, meeting, committee, base)) : [];
  return answer(
    `<meeting>\n${[
      element('meetingid', meeting.id),
      element('meetingdate', slashDate(meeting.date)),
      element('meetingstatus', meeting.status),
      element('isdisplayallowed', true),
      element('meetingtime', printedTime(meeting.time)),
      element('meetingactualstarttime', ''),
      element('meetingplannedfinishtime', ''),
      element('meetingactualfinishtime', ''),
      element('meetinglocation', escapeXml(meeting.venue)),
      element('iswebcast', false),
      element('agendaid', meeting.id),
      element('agendapublished', shown),
      element('decisionpublished', shown && meeting.decisionsPublished),
      element('minutepublished', shown && meeting.minutesPublished),
      element('meetingroom', ''),
      `  <agendaitems>\n${items.join('')}  </agendaitems>\n  <attendees>\n  </attendees>\n`,
    ].join('')}</meeting>`,
  );
}
