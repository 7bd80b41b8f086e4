import type { PublishedCouncil, PublishedDocument, PublishedMeeting } from '../../electron/sample-council/council.ts';
import { contentOf, versionAt } from '../../electron/sample-council/site-documents.ts';
import { monthNames, weekdayNames } from '../../shared/dates/names.ts';

/** How a simulated CMIS site differs from others. */
export interface CmisSiteOptions {
  /** The instant now: papers appear and are republished as it goes on. */
  clock(): Date;
  /** False for a site whose committees have no pages of their own, so that only the calendar lists meetings. */
  bodyPages?: boolean;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The product's own pages stand in a frame like this one; the council's menu is part of it. */
function page(home: string, content: string): string {
  return `<!DOCTYPE html><html><head><title>Mereshire</title></head><body id="Body"><form id="Form"><div id="dnn_ControlPanel"></div>
<ul id="dnn_menu"><li><a href="${home}Home.aspx">Home</a></li><li><a href="${home}Committees.aspx">Committees</a></li>
<li><a href="${home}MeetingsCalendar/tabid/70/Default.aspx">Meetings</a></li><li><a href="${home}Councillors.aspx">Councillors</a></li></ul>
<div id="dnn_ContentPane">${content}</div></form></body></html>`;
}

const module = (content: string) => `<div class="DNNModuleContent ModCMISMeetingsC">${content}</div>`;
const shortDate = (date: string) =>
  `${Number(date.slice(8))} ${(monthNames[Number(date.slice(5, 7)) - 1] ?? '').slice(0, 3)} ${date.slice(0, 4)}`;

/** What the encrypted first pair of a paper's address stands for. */
function tokenOf({ letter, id, t }: PublishedDocument): string {
  return Buffer.from(`${letter}/${id}?${t ?? ''}+~>>`).toString('base64');
}

/** The papers a meeting lists: its own, and those of its items where there is no pack to hold them. */
function papersOf(meeting: PublishedMeeting): PublishedDocument[] {
  if (!meeting.agendaPublished || meeting.status === 'Cancelled') return [];
  const hasPack = meeting.documents.some(({ t }) => t === 10);
  const ofItems = meeting.items.flatMap((item) => (item.restricted || hasPack ? [] : item.documents));
  return [...meeting.documents, ...ofItems].filter(({ restricted }) => !restricted);
}

/**
 * Serves a council's papers in the form of CMIS, after a saved meeting page and what other readers of such sites say of
 * the rest: pages only, meetings by body and by month, papers at encrypted addresses without validators.
 */
export function createCmisSite(
  council: PublishedCouncil,
  { clock, bodyPages = true }: CmisSiteOptions,
): (request: Request) => Promise<Response> {
  const html = (body: string, status = 200) =>
    new Response(body, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  const nameOf = (id: number) => council.committees.find((each) => each.id === id)?.title ?? '';

  // The folder in links is written with a capital, as on real sites.
  const homeOf = (folder: string) =>
    folder.replace(/\/([a-z])(?=[^/]*\/$)/, (_, letter: string) => `/${letter.toUpperCase()}`);

  const meetingLink = (origin: string, home: string, { id, committeeId }: PublishedMeeting) =>
    `${origin}${home}MeetingsCalendar/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/${id}/Committee/${committeeId}/SelectedTab/Documents/Default.aspx`;

  function committeesPage(home: string): string {
    const line = ({ id, title }: { id: number; title: string }) =>
      `<li><a href="${home}Committees/tabid/62/ctl/ViewCMIS_CommitteeDetails/mid/381/id/${id}/Default.aspx">${escaped(title)}</a></li>`;
    const list = bodyPages ? council.committees.map(line).join('') : '<li>Ask the clerk.</li>';
    return `<div class="CMIS_ModuleWrapper"><h1>Committees</h1><ul>${list}</ul></div>`;
  }

  function committeePage(origin: string, home: string, id: number): string {
    const row = (meeting: PublishedMeeting) =>
      `<tr class="rgRow"><td><a href="${meetingLink(origin, home, meeting)}">${shortDate(meeting.date)} ${meeting.time}</a></td><td>${meeting.status === 'Cancelled' ? 'Cancelled' : 'Scheduled'}</td></tr>`;
    const rows = council.meetings.filter(({ committeeId }) => committeeId === id).map(row);
    return `<div class="CMIS_ModuleWrapper"><h1>${escaped(nameOf(id))}</h1><p>Active: 06 May 2022 - onwards</p><table class="rgMasterTable">${rows.join('')}</table></div>`;
  }

  function monthPage(origin: string, home: string, month: string): string {
    const [year = 0, number = 0] = month.split('-').map(Number);
    const rows = Array.from({ length: new Date(Date.UTC(year, number, 0)).getUTCDate() }, (_, index) => {
      const date = `${month}-${String(index + 1).padStart(2, '0')}`;
      const weekday = weekdayNames[new Date(`${date}T00:00:00Z`).getUTCDay()];
      const meetings = council.meetings.filter((meeting) => meeting.date === date);
      const entry = (meeting: PublishedMeeting) =>
        `<p class="Meeting"><a href="${meetingLink(origin, home, meeting)}">${meeting.time} ${escaped(nameOf(meeting.committeeId))}</a>${meeting.status === 'Cancelled' ? ' CANCELLED' : ''}</p>`;
      return `<tr class="rgRow"><td class="SimpleCalendarDate">${weekday}, ${index + 1} ${monthNames[number - 1]}</td><td>${meetings.map(entry).join('')}</td></tr>`;
    });
    return module(`<table class="rgMasterTable">${rows.join('')}</table>`);
  }

  function listView(origin: string, home: string): string {
    const month = clock().toISOString().slice(0, 7);
    const row = (meeting: PublishedMeeting) => {
      const name = escaped(nameOf(meeting.committeeId));
      const when = `${shortDate(meeting.date)} ${meeting.time}`;
      return `<tr class="rgRow"><td class="DateColumn"><a title="Click to view: ${name} - ${when} : ${meeting.time}" href="${meetingLink(origin, home, meeting)}">${when} - ${name}</a></td><td>${escaped(meeting.venue)}</td></tr>`;
    };
    const meetings = council.meetings.filter(({ date }) => date.startsWith(month));
    return `<div class="CMIS_ModuleWrapper MeetingCalendarListView"><table><thead><tr><th>Date/Start Time</th><th>Venue</th></tr></thead>${meetings.map(row).join('')}</table></div>`;
  }

  function meetingPage(home: string, meeting: PublishedMeeting): string {
    const holder = (label: string, value: string, inside = '') =>
      `<div class="holder"><div class="DNNLabel VenueLabel"><label><span>${label}:</span></label></div><div class="Value Venue">${value}</div>${inside}</div>`;
    const venue = holder('Venue', `<a href="${home}VenueDetails.aspx">${escaped(meeting.venue)}</a>`);
    const status = holder('Status', meeting.status === 'Cancelled' ? 'Cancelled' : 'Scheduled', venue);
    const papers = papersOf(meeting).filter((document) => versionAt(document, clock()));
    const line = (document: PublishedDocument) =>
      `<li class="DocumentListItem"><img class="FileTypeImage" src="${home}images/pdf.gif" alt="pdf" />
<a title="Click to view" class="TitleLink" href="${home}Document.ashx?nQ2cKdWmEeYz=${encodeURIComponent(tokenOf(document))}&amp;pR7sTf%3D%3D=hK0sQ8%3D" target="_blank">${escaped(document.title)}</a> <span class="FileSize">(2Mb)</span></li>`;
    return module(
      `<h1>Meeting Details</h1>${holder('Committee', escaped(nameOf(meeting.committeeId)))}${holder('Date/Time', `${shortDate(meeting.date)} - ${meeting.time}`)}${status}
<div id="dnn_ctr397_ViewMeetingPublic_cmisPdfDocuments_pnlDocuments" class="CmisDocumentList"><ol class="DocumentList">${papers.map(line).join('')}</ol></div>`,
    );
  }

  async function document(query: URLSearchParams, method: string): Promise<Response> {
    const token = [...query][0]?.[1] ?? '';
    const found = council.meetings.flatMap(papersOf).find((each) => tokenOf(each) === token);
    const version = found ? versionAt(found, clock()) : null;
    if (!version) return html(page('/', '<p>The document could not be found.</p>'), 404);
    const { bytes } = await contentOf(version);
    return new Response(method === 'HEAD' ? null : bytes, { headers: { 'Content-Type': 'application/pdf' } });
  }

  return async (request) => {
    const url = new URL(request.url);
    const [, folder = '/', path = ''] = /^(\/[^/]*\/)(.*)$/.exec(url.pathname) ?? [];
    const home = homeOf(folder);
    const answer = (content: string) => html(page(home, content));
    if (/^robots\.txt$/i.test(path)) return new Response('User-agent: *\nDisallow:\n');
    if (/^Document\.ashx$/i.test(path)) return document(url.searchParams, request.method);
    if (path === '' || /^Home\.aspx$/i.test(path)) return answer('<h1>Welcome</h1>');
    if (/^Committees\.aspx$/i.test(path)) return answer(committeesPage(home));
    if (/^MeetingsCalendar\/tabid\/70\/Default\.aspx$/i.test(path)) {
      if (url.searchParams.get('ctl') === 'MeetingCalendarListView') return answer(listView(url.origin, home));
      return answer(
        '<input type="submit" name="dnn$ctr397$MeetingCalendarPublic$btnButtonListView" value="Meeting List View" />',
      );
    }
    const [, view = '', rest = ''] = /\/tabid\/\d+\/ctl\/(\w+)\/mid\/\d+\/(.*)$/i.exec(`/${path}`) ?? [];
    const committee = /^id\/(\d+)/i.exec(rest)?.[1];
    if (/^ViewCMIS_CommitteeDetails$/i.test(view) && committee !== undefined && bodyPages) {
      return answer(committeePage(url.origin, home, Number(committee)));
    }
    const month = /^Date\/(\d{4}-\d{2})/i.exec(rest)?.[1];
    if (/^MeetingCalendarPublicNoJava$/i.test(view) && month !== undefined) {
      return answer(monthPage(url.origin, home, month));
    }
    const meeting = council.meetings.find(({ id }) => String(id) === /^Meeting\/(\d+)/i.exec(rest)?.[1]);
    if (/^ViewMeetingPublic$/i.test(view) && meeting) return answer(meetingPage(home, meeting));
    return html(page(home, '<p>The page could not be found.</p>'), 404);
  };
}
