import { type AnyNode, type Element, isTag } from 'domhandler';
import { dateIn, datePattern, timeIn } from '../../dates/written.ts';
import { counted } from '../../util/counted.ts';
import type { RemoteBody, RemoteDocument, RemoteMeeting, RemoteMeetingDetail, SourceWarning } from '../contract.ts';
import { all, childElements, first, readHtml, words } from '../markup.ts';
import { meetingStatus } from '../meeting-status.ts';
import { addresses, documentIdentity, ownAddress, type Place, readPlace } from './addresses.ts';
import { documentKinds } from './kinds.ts';
import { dayUnder } from './month-days.ts';

/** Words of the product in the markup of its own pages. */
const ownWords =
  /ModCMIS|CMIS_ModuleWrapper|CmisDocumentList|ViewMeetingPublic|ViewCMIS_|MeetingCalendarPublic|MeetingCalendarListView|SimpleCalendarDate/i;

/** True when a page comes from CMIS at all. */
export function isCmisPage(html: string): boolean {
  return ownWords.test(html);
}

/** What the links of any page of the site lead to. */
export interface SitePage {
  /** Bodies with a page of their own, and where it stands. */
  bodies: (RemoteBody & { place: Place })[];
  meetings: RemoteMeeting[];
  /** Where the views of meetings stand; null when no link says so. */
  meetingPlace: Place | null;
  /** Number of the module that shows the calendar, from its buttons; null when the page has none. */
  calendarModule: string | null;
  /** Pages of the site's menu that may list committees, or meetings. */
  committeesPages: string[];
  calendarPages: string[];
  /** Further pages of a long list. */
  furtherPages: string[];
  warnings: SourceWarning[];
}

function ancestor(element: Element, name: string): Element | null {
  let current = element.parent;
  while (current && !(isTag(current) && current.name === name)) current = current.parent;
  return current && isTag(current) ? current : null;
}

const meetingNumbers = /^\/Meeting\/(\d+)\/Committee\/(\d+)(?=\/|$)/i;

/** What is left of a link's words for the name of the body when day, time and state are taken out. */
function bodyNameIn(text: string): string | null {
  const left = text
    .replace(new RegExp(datePattern, 'i'), ' ')
    .replace(/\b\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\b\.?)?/i, ' ')
    .replace(/\b(?:cancelled|postponed|abandoned|provisional)\b/i, ' ')
    .replace(/[([]\s*[)\]]/g, ' ')
    .replace(/^[\s\-–—:,]+|[\s\-–—:,]+$/g, '')
    .replace(/\s+/g, ' ');
  const isName =
    /[a-z]{3}/i.test(left) &&
    !/^(?:view|click|details?|meetings?|agenda|minutes|papers|occurred|scheduled)\b/i.test(left);
  return isName ? left : null;
}

/** The row of a table a meeting stands in; none where a row, made for the layout only, holds several meetings. */
function rowOf(link: Element, base: string): Element | null {
  const row = ancestor(link, 'tr');
  if (!row) return null;
  const numbers = all('a[href]', row).map(
    (each) => meetingNumbers.exec(readPlace(base, each.attribs['href'] ?? '')?.rest ?? '')?.[1],
  );
  return new Set(numbers.filter((number) => number !== undefined)).size === 1 ? row : null;
}

function readMeetingLink(link: Element, base: string, month: string | null): RemoteMeeting | 'unreadable' | null {
  const found = readPlace(base, link.attribs['href'] ?? '');
  const [, remoteId, bodyRemoteId] = (found && meetingNumbers.exec(found.rest)) ?? [];
  if (!found?.view.startsWith('viewmeeting') || remoteId === undefined || bodyRemoteId === undefined) return null;
  const text = words(link);
  const title = link.attribs['title'] ?? '';
  const row = rowOf(link, base);
  const inRow = row
    ? childElements(row)
        .map((cell) => words(cell))
        .join(' ')
    : '';
  const dayHeading = ancestor(link, 'tr');
  const headed = dayHeading ? first('.SimpleCalendarDate', dayHeading) : null;
  const date = dateIn(text) ?? (headed ? dayUnder(words(headed), month) : (dateIn(title) ?? dateIn(inRow)));
  if (date === null) return 'unreadable';
  const besideDate = (words: string) => timeIn(words.replace(new RegExp(datePattern, 'gi'), ' '));
  const state = row ? inRow : link.parent && isTag(link.parent) ? words(link.parent) : text;
  return {
    remoteId,
    bodyRemoteId,
    bodyName: bodyNameIn(text),
    date,
    time: besideDate(text) ?? besideDate(title) ?? besideDate(inRow),
    status: meetingStatus(state),
    pageUrl: addresses.meeting(base, found.place, remoteId, bodyRemoteId),
  };
}

/** Reads any page of the site for what its links lead to; `month` (`YYYY-MM`) is the one a calendar was asked for. */
export function readSitePage(html: string, base: string, month: string | null = null): SitePage {
  const { root } = readHtml(html);
  const bodies = new Map<string, RemoteBody & { place: Place }>();
  const meetings = new Map<string, RemoteMeeting>();
  const unreadable = new Set<string>();
  let meetingPlace: Place | null = null;
  const menu = { committees: new Set<string>(), calendar: new Set<string>(), further: new Set<string>() };
  for (const link of all('a[href]', root)) {
    const href = link.attribs['href'] ?? '';
    const found = readPlace(base, href);
    if (found?.view === 'viewcmis_committeedetails') {
      const remoteId = /^\/id\/(\d+)(?=\/|$)/i.exec(found.rest)?.[1];
      const name = words(link);
      if (/ChangePage=/i.test(href)) menu.further.add(ownAddress(base, href) ?? '');
      else if (remoteId !== undefined && /[a-z]{3}/i.test(name) && !bodies.has(remoteId)) {
        bodies.set(remoteId, { remoteId, name, category: null, place: found.place });
      }
    }
    if (found?.view.startsWith('viewmeeting')) meetingPlace ??= found.place;
    const meeting = readMeetingLink(link, base, month);
    if (meeting === 'unreadable') unreadable.add(href);
    else if (meeting && !meetings.has(meeting.remoteId)) meetings.set(meeting.remoteId, meeting);
    const own = found ? null : ownAddress(base, href);
    if (own === null) continue;
    const page = /([^/]+?)(?:\/tabid\/\d+\/Default)?\.aspx$/i.exec(own.replace(/\?.*$/s, ''))?.[1] ?? '';
    if (/old|archive|former|attend/i.test(page)) continue;
    if (/^(?:meeting|calendar)s?\w*$/i.test(page) || /meetings?calendar$/i.test(page)) menu.calendar.add(own);
    else if (/committee|panels?$/i.test(page)) menu.committees.add(own);
  }
  menu.further.delete('');
  const button = all('input[name]', root).find((input) =>
    /\$MeetingCalendarPublic\w*\$/i.test(input.attribs['name'] ?? ''),
  );
  const several = counted(unreadable.size, 'meeting in the list has', 'meetings in the list have');
  return {
    bodies: [...bodies.values()],
    meetings: [...meetings.values()],
    meetingPlace,
    calendarModule: /\$ctr(\d+)\$/.exec(button?.attribs['name'] ?? '')?.[1] ?? null,
    committeesPages: [...menu.committees],
    calendarPages: [...menu.calendar],
    furtherPages: [...menu.further],
    warnings: unreadable.size ? [{ code: 'meeting-unreadable', message: `${several} no date that can be read.` }] : [],
  };
}

/** The block of labels and values on a meeting's page; the classes are no guide, the words of the labels are. */
function readSummary(scope: AnyNode): Map<string, string> {
  const summary = new Map<string, string>();
  for (const holder of all('.holder', scope)) {
    const label = first('.DNNLabel', holder);
    const value = first('.Value', holder);
    if (!label || !value) continue;
    const name = words(label).replace(/\s*:$/, '').toLowerCase();
    if (!summary.has(name)) summary.set(name, words(value));
  }
  return summary;
}

function readDocuments(scope: AnyNode, base: string, date: string) {
  const found = new Map<string, { title: string; url: string }>();
  for (const link of all('a[href]', scope)) {
    const href = link.attribs['href'] ?? '';
    const identity = documentIdentity(href);
    const url = identity === null ? null : ownAddress(base, href);
    const title = words(link);
    if (identity !== null && url !== null && title !== '' && !found.has(identity)) found.set(identity, { title, url });
  }
  const kinds = documentKinds(
    [...found.values()].map(({ title }) => title),
    date,
  );
  const documents = [...found].map(
    ([identity, { title, url }], index): RemoteDocument => ({
      identity,
      kind: kinds[index] ?? 'supplement',
      title,
      url,
      itemRemoteId: null,
      restricted: false,
      publishedOn: null,
    }),
  );
  const withheld = all('li.DocumentListItem', scope).filter(
    (line) => all('a[href]', line).length === 0 && words(line) !== '',
  );
  return { documents, withheld: withheld.map((line) => words(line, '.FileSize')) };
}

/** Reads a meeting's page; null when the page is not one. `known` is what a list said of it. */
export function readMeetingPage(html: string, base: string, known: RemoteMeeting): RemoteMeetingDetail | null {
  const { root } = readHtml(html);
  const mark = '[class*="ModCMISMeetings"], [id*="ViewMeetingPublic"], .CmisDocumentList, .DocumentListItem';
  if (!first(mark, root)) return null;
  const summary = readSummary(root);
  const when = summary.get('date/time') ?? summary.get('date') ?? '';
  const date = dateIn(when) ?? known.date;
  const { documents, withheld } = readDocuments(root, base, date);
  const status = summary.get('status');
  return {
    meeting: {
      ...known,
      bodyName: summary.get('committee') ?? known.bodyName,
      date,
      time: timeIn(when.replace(new RegExp(datePattern, 'gi'), ' ')) ?? known.time,
      status: status === undefined ? known.status : meetingStatus(status),
    },
    venue: summary.get('venue') ?? null,
    agendaPublished: documents.some(({ kind }) => kind === 'pack' || kind === 'front-sheet'),
    minutesPublished: documents.some(({ kind }) => kind === 'printed-minutes'),
    items: [],
    documents,
    warnings: [],
    notes: withheld.map((title) => ({
      code: 'document-withheld',
      message: `“${title}” is not public: the council lists it without its paper.`,
    })),
  };
}
