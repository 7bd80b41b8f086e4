import { type Element, isTag } from 'domhandler';
import { textContent } from 'domutils';
import { dateIn, timeIn } from '../../dates/written.ts';
import { foldSpace } from '../../html/blocks.ts';
import type { Attendee } from '../../model/library.ts';
import type {
  RemoteBody,
  RemoteDocument,
  RemoteItem,
  RemoteMeeting,
  RemoteMeetingDetail,
  SourceNote,
  SourceWarning,
} from '../contract.ts';
import { all, childElements, first, innerSource, type Markup, plainText, readXml, unescapeText } from '../markup.ts';
import { meetingStatus } from '../meeting-status.ts';
import { documentAddress, servedAddress } from './addresses.ts';
import { printedNumber } from './kinds.ts';
import { externalNote } from './warnings.ts';

/** A list as read; null stands for an answer that is not the list that was asked for (HTML, an error page). */
export type ReadList<T> = { entries: T[]; warnings: SourceWarning[] } | null;

/** The text of a child element, unescaped as often as the site escaped it; empty when there is none. */
function rawField(parent: Element, name: string): string {
  const child = childElements(parent, name)[0];
  return child ? unescapeText(textContent(child)) : '';
}

/** The same on one line. An address must not be read like this: in it a line end stands for nothing. */
const field = (parent: Element, name: string) => foldSpace(rawField(parent, name));

const isTrue = (text: string) => /^true$/i.test(text);

/**
 * The HTML a child element carries: escaped once (usual), twice, in CDATA, or not at all. Null when it holds nothing
 * but space.
 */
function htmlField(markup: Markup, parent: Element, name: string): string | null {
  const child = childElements(parent, name)[0];
  if (!child) return null;
  if (childElements(child).length > 0) return innerSource(markup, child).trim();
  const once = textContent(child).trim();
  const html = !once.includes('<') && /&lt;\/?[a-z]/i.test(once) ? unescapeText(once) : once;
  return plainText(html) === '' ? null : html;
}

/** Reads `GetCommittees`: bodies that are neither deleted nor expired. */
export function readCommittees(xml: string): ReadList<RemoteBody> {
  const root = first('committees', readXml(xml).root);
  if (!root) return null;
  const bodies: RemoteBody[] = [];
  for (const committee of all('committee', root)) {
    const remoteId = field(committee, 'committeeid');
    const name = field(committee, 'committeetitle');
    const gone = isTrue(field(committee, 'committeedeleted')) || isTrue(field(committee, 'committeeexpired'));
    if (remoteId === '' || name === '' || gone) continue;
    bodies.push({ remoteId, name, category: field(committee, 'committeecategory') || null });
  }
  return { entries: bodies, warnings: [] };
}

function readMeetingRow(meeting: Element, bodyRemoteId: string, bodyName: string): RemoteMeeting | null {
  const remoteId = field(meeting, 'meetingid');
  const date = dateIn(field(meeting, 'meetingdate'));
  if (remoteId === '' || date === null) return null;
  return {
    remoteId,
    bodyRemoteId: field(meeting, 'committeeid') || bodyRemoteId,
    bodyName: field(meeting, 'committeetitle') || bodyName || null,
    date,
    time: timeIn(field(meeting, 'meetingtime')),
    status: meetingStatus(field(meeting, 'meetingstatus')),
  };
}

function ancestor(element: Element, name: string): Element | null {
  let current = element.parent;
  while (current && !(isTag(current) && current.name === name)) current = current.parent;
  return current && isTag(current) ? current : null;
}

/** Reads `GetMeetings` (and its relative by date): every meeting in it, whatever the range that was asked for. */
export function readMeetings(xml: string, bodyRemoteId: string): ReadList<RemoteMeeting> {
  const { root } = readXml(xml);
  if (!first('getmeetings, getmeetingsbydate, meetings', root)) return null;
  const meetings: RemoteMeeting[] = [];
  const warnings: SourceWarning[] = [];
  for (const element of all('meeting', root)) {
    const committee = ancestor(element, 'committee');
    const owner = committee ? field(committee, 'committeeid') : '';
    const row = readMeetingRow(element, owner || bodyRemoteId, committee ? field(committee, 'committeetitle') : '');
    if (row) meetings.push(row);
    else warnings.push({ code: 'meeting-unreadable', message: 'A meeting in the list has no number or no date.' });
  }
  return { entries: meetings, warnings };
}

function readLinkedDocument(
  base: string | null,
  element: Element,
  itemRemoteId: string,
): { document: RemoteDocument } | { warning: SourceWarning } {
  const title = field(element, 'title');
  const href = rawField(element, 'url');
  const number = /^0*(\d+)$/.exec(field(element, 'attachmentid'))?.[1];
  const address = documentAddress(href);
  const identity = address?.letter === 's' ? address.identity : number === undefined ? null : `s${number}`;
  if (identity === null) {
    return {
      warning: { code: 'document-unreadable', message: `A paper, “${title}”, has no number and cannot be told apart.` },
    };
  }
  const restricted = isTrue(field(element, 'isrestricted'));
  const external = isTrue(field(element, 'isurl'));
  const url = restricted || external ? null : servedAddress(base, href);
  const publishedOn = dateIn(field(element, 'publicationdate'));
  return { document: { identity, kind: 'report', title, url, itemRemoteId, restricted, publishedOn } };
}

/** Those the service lists for a meeting; their names stand in attributes. */
function readAttendees(root: Element): Attendee[] {
  const list = childElements(root, 'attendees')[0];
  return (list ? childElements(list, 'attendee') : []).flatMap((element) => {
    const said = (name: string) => foldSpace(unescapeText(element.attribs[name] ?? ''));
    const name = said('name');
    return name === '' ? [] : [{ name, role: said('roledescription'), attendance: said('attendance') }];
  });
}

/** Reads `GetMeeting`. It has the items, their papers and whole minutes, but never the packs and supplements. */
export function readMeeting(xml: string, base: string | null, bodyRemoteId: string): RemoteMeetingDetail | null {
  const markup = readXml(xml);
  const root = all('meeting', markup.root).find((element) => childElements(element, 'meetingid').length > 0);
  if (!root) return null;
  const row = readMeetingRow(root, bodyRemoteId, '');
  if (!row) return null;
  const warnings: SourceWarning[] = [];
  const notes: SourceNote[] = [];
  const items: RemoteItem[] = [];
  const documents: RemoteDocument[] = [];
  const committees = new Set<string>();
  const agenda = childElements(root, 'agendaitems')[0];
  for (const element of agenda ? childElements(agenda, 'agendaitem') : []) {
    const order = items.length;
    const remoteId = field(element, 'agendaitemid') || `row${order + 1}`;
    const description = htmlField(markup, element, 'agendatext');
    items.push({
      remoteId,
      order,
      number: printedNumber(field(element, 'fulldisplaynumberformat')),
      title: field(element, 'agendaitemtitle'),
      description: description === null ? '' : plainText(description),
      restricted: isTrue(field(element, 'isrestricted')),
      awaited: null,
      minutesHtml: htmlField(markup, element, 'minutesnonemptyhtmlbody'),
      cut: false,
      fullTextUrl: null,
      decisionHtml: htmlField(markup, element, 'decisionnonemptyhtmlbody'),
    });
    const linked = childElements(element, 'linkeddocuments')[0];
    for (const link of linked ? childElements(linked, 'linkeddoc') : []) {
      committees.add(field(link, 'committeetitle'));
      const read = readLinkedDocument(base, link, remoteId);
      if ('warning' in read) warnings.push(read.warning);
      else {
        documents.push(read.document);
        if (isTrue(field(link, 'isurl'))) notes.push(externalNote(read.document, rawField(link, 'url')));
      }
    }
  }
  committees.delete('');
  const [onlyCommittee] = committees.size === 1 ? [...committees] : [];
  const attendees = readAttendees(root);
  return {
    meeting: { ...row, bodyName: row.bodyName ?? onlyCommittee ?? null },
    venue: field(root, 'meetinglocation') || field(root, 'meetingroom') || null,
    agendaPublished: isTrue(field(root, 'agendapublished')),
    minutesPublished: isTrue(field(root, 'minutepublished')),
    items,
    documents,
    ...(attendees.length > 0 ? { attendees } : {}),
    warnings,
    notes,
  };
}
