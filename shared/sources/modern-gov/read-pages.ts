import { type AnyNode, type Element, isTag } from 'domhandler';
import { dateIn, timeIn, weekdayPattern } from '../../dates/written.ts';
import { foldSpace } from '../../html/blocks.ts';
import type { RemoteBody, RemoteDocument, RemoteMeeting, RemoteMeetingDetail } from '../contract.ts';
import { all, first, innerSource, type Markup, readHtml, words } from '../markup.ts';
import { meetingStatus } from '../meeting-status.ts';
import { ownAddress } from './addresses.ts';
import { documentKind, documentLink } from './kinds.ts';
import { readItems } from './read-items.ts';
import type { ReadList } from './read-web-service.ts';

/** Parts of a link that are not its title: the file's size and the words for screen readers. */
const notTitle = '.mgFileSize, .mgHide';

/** The part of the page that is Modern.Gov's own; the council's chrome round it differs from site to site. */
function ownPart(markup: Markup): AnyNode | null {
  const marked = first('#modgov', markup.root);
  if (marked) return marked;
  return first('.mgContent, .mgItemTable, .mgActionList, .mgSubTitleTxt, .mgMainTitleTxt', markup.root)
    ? markup.root
    : null;
}

/** True when a page comes from Modern.Gov at all. */
export function isModernGovPage(html: string): boolean {
  return ownPart(readHtml(html)) !== null;
}

/** One value of an address's query, its name in any case; empty when there is none. */
function queryValue(href: string, wanted: string): string {
  const start = href.indexOf('?');
  const query = new URLSearchParams(start < 0 ? '' : href.slice(start + 1).replace(/#.*$/, ''));
  return [...query].find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';
}

function linksTo(page: RegExp, within: AnyNode): Element[] {
  return all('a[href]', within).filter((link) => page.test(link.attribs['href'] ?? ''));
}

/** Reads the list of committees, `mgListCommittees.aspx`. */
export function readCommitteeListPage(html: string): ReadList<RemoteBody> {
  const scope = ownPart(readHtml(html));
  if (!scope) return null;
  const bodies = new Map<string, RemoteBody>();
  let category: string | null = null;
  for (const element of all('.mgSectionTitle, a[href]', scope)) {
    const href = element.attribs['href'];
    if (href === undefined) {
      category = words(element) || null;
      continue;
    }
    const remoteId = /mgCommitteeDetails\.aspx/i.test(href) ? queryValue(href, 'id') : '';
    const name = words(element, notTitle);
    if (/^\d+$/.test(remoteId) && name !== '' && !bodies.has(remoteId))
      bodies.set(remoteId, { remoteId, name, category });
  }
  return { entries: [...bodies.values()], warnings: [] };
}

/** A list of meetings as its page shows it: only some of them, with links to the earlier and the later ones. */
export interface MeetingListPage {
  meetings: RemoteMeeting[];
  earlier: string | null;
  later: string | null;
}

/** The words between a link and the next one: ` - CANCELLED`. */
function textAfter(link: Element): string {
  let text = '';
  for (let node = link.next; node && !(isTag(node) && node.name === 'a'); node = node.next) text += words(node);
  return text;
}

/** Reads a committee's meetings, `ieListMeetings.aspx`. */
export function readMeetingListPage(html: string, base: string | null, bodyRemoteId: string): MeetingListPage | null {
  const scope = ownPart(readHtml(html));
  if (!scope) return null;
  const subtitle = first('.mgSubTitleTxt', scope);
  const bodyName = subtitle ? words(subtitle) || null : null;
  const meetings: RemoteMeeting[] = [];
  for (const link of linksTo(/ieListDocuments\.aspx/i, scope)) {
    const href = link.attribs['href'] ?? '';
    const remoteId = queryValue(href, 'mid') || queryValue(href, 'meetingid');
    const date = dateIn(words(link));
    if (!/^\d+$/.test(remoteId) || date === null) continue;
    meetings.push({
      remoteId,
      bodyRemoteId: queryValue(href, 'cid') || bodyRemoteId,
      bodyName,
      date,
      time: timeIn(words(link)),
      status: meetingStatus(textAfter(link)),
    });
  }
  const next = (act: RegExp) => {
    const link = linksTo(/ieListMeetings\.aspx/i, scope).find((each) =>
      act.test(queryValue(each.attribs['href'] ?? '', 'act')),
    );
    return link ? ownAddress(base, link.attribs['href'] ?? '') : null;
  };
  return { meetings, earlier: next(/^earlier$/i), later: next(/^later$/i) };
}

/** A link on a meeting's page to a page where one of its packs is chosen, instead of to the PDF. */
export interface PackChooser {
  title: string;
  url: string | null;
}

/** A meeting as its page shows it. */
export interface MeetingPage extends RemoteMeetingDetail {
  choosers: PackChooser[];
}

const subtitleForm = new RegExp(`^(.*?)\\s+-\\s+(?=${weekdayPattern},?\\s+\\d{1,2})(.*)$`, 'i');

/** The page's second heading: `<committee> - Monday, 1st June, 2026 10.30 am`, a committee's name may have dashes too. */
function readSubtitle(text: string): { bodyName: string | null; when: string } {
  const match = subtitleForm.exec(text);
  return match ? { bodyName: match[1] || null, when: match[2] ?? '' } : { bodyName: text || null, when: text };
}

function readVenue(scope: AnyNode): string | null {
  const label = all('.mgLabel', scope).find((each) => /venue\s*:?\s*$/i.test(words(each)));
  if (!label?.parent) return null;
  const directions = 'a[href*="mgLocationDetails"]';
  const text = words(label.parent, `.mgLabel, ${directions}`);
  return (first(directions, label.parent) ? text.replace(/\.$/, '') : text) || null;
}

function readMeetingDocuments(
  base: string | null,
  scope: AnyNode,
): { documents: RemoteDocument[]; choosers: PackChooser[] } {
  const documents = new Map<string, RemoteDocument>();
  const choosers: PackChooser[] = [];
  const ofItems = new Set(all('.mgItemTable a[href]', scope));
  const listed = new Set(all('.mgActionList a[href]', scope));
  for (const link of all('a[href]', scope)) {
    const href = link.attribs['href'] ?? '';
    if (ofItems.has(link)) continue;
    const title = words(link, notTitle);
    if (/mgChooseM?DocPack\.aspx/i.test(href)) {
      choosers.push({ title, url: ownAddress(base, href) });
      continue;
    }
    const address = documentLink(base, href);
    if (!address || documents.has(address.identity) || (address.letter === 's' && !listed.has(link))) continue;
    const { identity, url } = address;
    documents.set(identity, {
      identity,
      kind: documentKind(address),
      title,
      url,
      itemRemoteId: null,
      restricted: false,
      publishedOn: null,
    });
  }
  return { documents: [...documents.values()], choosers };
}

/** Reads a meeting's page, `ieListDocuments.aspx`; null when the page is not one. */
export function readMeetingPage(html: string, base: string | null): MeetingPage | null {
  const markup = readHtml(html);
  const scope = ownPart(markup);
  const subtitle = scope ? first('.mgSubTitleTxt', scope) : null;
  if (!scope || !subtitle) return null;
  const { bodyName, when } = readSubtitle(words(subtitle));
  const published = first('meta[name="DC.date"]', markup.root)?.attribs['content'] ?? '';
  const date = dateIn(when) ?? dateIn(published);
  if (date === null) return null;
  const stage = words(first('.mgMainTitleTxt', scope) ?? subtitle);
  const attendance = linksTo(/mgMeetingAttendance\.aspx/i, scope)[0]?.attribs['href'] ?? '';
  const committee = linksTo(/mgCommitteeDetails\.aspx/i, scope)[0]?.attribs['href'] ?? '';
  const own = readMeetingDocuments(base, scope);
  const { items, documents, notes } = readItems(markup, scope, base);
  return {
    meeting: {
      remoteId: queryValue(attendance, 'id'),
      bodyRemoteId: queryValue(committee, 'id'),
      bodyName,
      date,
      time: timeIn(when),
      status: meetingStatus(`${when.replace(/\d/g, '')} ${/cancelled/i.test(stage) ? stage : ''}`),
    },
    venue: readVenue(scope),
    agendaPublished: /agenda/i.test(stage),
    minutesPublished: /minutes/i.test(stage),
    items,
    documents: [...own.documents, ...documents],
    warnings: [],
    notes,
    choosers: own.choosers,
  };
}

/** The whole minutes and decision of one item. */
export interface ItemPage {
  minutesHtml: string | null;
  decisionHtml: string | null;
}

/** Reads an item in full, `mgAi.aspx`; null when the page has neither minutes nor a decision. */
export function readItemPage(html: string): ItemPage | null {
  const markup = readHtml(html);
  const scope = ownPart(markup);
  if (!scope) return null;
  const found: ItemPage = { minutesHtml: null, decisionHtml: null };
  let section = '';
  for (const element of all('p, h2, h3, h4, div.mgWordPara', scope)) {
    if (/\bmgWordPara\b/.test(element.attribs['class'] ?? '')) {
      const text = innerSource(markup, element).trim();
      if (section === 'minutes') found.minutesHtml ??= text;
      if (section === 'decision') found.decisionHtml ??= text;
      section = '';
      continue;
    }
    const heading = /^(minutes|decision)s?\s*:?$/i.exec(foldSpace(words(element)));
    if (heading?.[1] && !insideWords(element)) section = heading[1].toLowerCase();
  }
  return found.minutesHtml === null && found.decisionHtml === null ? null : found;
}

function insideWords(element: Element): boolean {
  for (let parent = element.parent; parent; parent = parent.parent) {
    if ('attribs' in parent && /\bmgWordPara\b/.test(parent.attribs['class'] ?? '')) return true;
  }
  return false;
}

/** Reads a page where a pack is chosen: the meeting-level PDFs it links to; null when it is none. */
export function readChooserPage(html: string, base: string | null): RemoteDocument[] | null {
  const scope = ownPart(readHtml(html));
  return scope ? readMeetingDocuments(base, scope).documents.filter(({ kind }) => kind !== 'report') : null;
}
