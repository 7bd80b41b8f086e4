import { failure } from '../answers.ts';
import type { SourceResult } from '../contract.ts';
import { cleanAddress, pastedAddress, resolvedAddress } from '../web-address.ts';

/**
 * The base address, ending in `/`, of the site a pasted address belongs to: its host and first folder, as in
 * `https://mereshire.cmis.uk.com/mereshire/`. The folder is in lower case, because the servers do not tell cases apart
 * and their own links mix them. On the supplier's hosts a site is most often in a folder of the council's name.
 */
export function baseOf(pasted: string): SourceResult<string> {
  const url = pastedAddress(pasted);
  if (url === null) return failure('bad-address');
  const [first = ''] = url.pathname.split('/').filter((part) => part !== '');
  const isPage =
    first === '' || /\.(?:a[sx][a-z]{1,2}x?|html?|pdf|txt)$/i.test(first) || /^(?:tabid|ctl)$/i.test(first);
  const council = /^([a-z0-9-]+)\.cmis\.uk\.com$/.exec(url.hostname)?.[1];
  const folder = isPage ? (council ?? '') : first.toLowerCase();
  return { ok: true, value: `${url.protocol}//${url.host}/${folder === '' ? '' : `${folder}/`}` };
}

/** Where a view of one module of the site stands: `<page>tabid/<tab>/ctl/<view>/mid/<module>/<rest>`. */
export interface Place {
  /** Folder of the page under the base, ending in `/`; may be empty. */
  page: string;
  tab: string;
  module: string;
}

/** Where meetings stand on every site that was seen, for when no link has said so. */
export const usualMeetingPlace: Place = { page: 'Meetings/', tab: '70', module: '397' };

/** The part of an address under the base; null where it is not of this site. Hosts named inside a site are not believed. */
function underBase(base: string, href: string): { path: string; query: string } | null {
  const url = resolvedAddress(base, href);
  if (url === null) return null;
  const folder = new URL(base).pathname;
  if (!url.pathname.toLowerCase().startsWith(folder.toLowerCase())) return null;
  return { path: url.pathname.slice(folder.length), query: url.search };
}

/** Where the views of meetings stand by the calendar's own address and the number of its module. */
export function placeOfCalendar(base: string, url: string, module: string): Place {
  const own = underBase(base, url);
  const [, page, tab] = (own && /^((?:[^/]+\/)*?)tabid\/(\d+)\//i.exec(own.path)) ?? [];
  return { page: page ?? usualMeetingPlace.page, tab: tab ?? usualMeetingPlace.tab, module };
}

/** A link to a page or a paper, on the base; null where it leads away from the site. */
export function ownAddress(base: string, href: string): string | null {
  const url = resolvedAddress(base, href);
  const own = url === null || url.hostname !== new URL(base).hostname ? null : underBase(base, href);
  return own === null ? null : `${base}${own.path}${own.query}`;
}

/** What a link to a view of a module says: where it stands, which view, and what of. */
export function readPlace(base: string, href: string): { place: Place; view: string; rest: string } | null {
  const own = underBase(base, href);
  const match = own && /^((?:[^/]+\/)*?)tabid\/(\d+)\/ctl\/(\w+)\/mid\/(\d+)(?=\/|$)(.*)$/i.exec(own.path);
  const [, page = '', tab = '', view = '', module = '', rest = ''] = match ?? [];
  return match ? { place: { page, tab, module }, view: view.toLowerCase(), rest } : null;
}

const at = (base: string, { page, tab, module }: Place, view: string, rest: string) =>
  `${base}${page}tabid/${tab}/ctl/${view}/mid/${module}/${rest}/Default.aspx`;

/** Addresses of the site's pages. */
export const addresses = {
  committeesPage: (base: string) => `${base}Committees.aspx`,
  /** The names the page of meetings is known to have. */
  calendarPages: (base: string) =>
    ['Meetings', 'MeetingsCalendar', 'CalendarofMeetings'].map((name) => `${base}${name}.aspx`),
  /** The meetings of the present month, whatever date is asked for. */
  listView: (page: string, module: string) =>
    `${page}${page.includes('?') ? '&' : '?'}ctl=MeetingCalendarListView&mid=${module}`,
  /** `month` is `YYYY-MM`. */
  month: (base: string, place: Place, month: string) =>
    at(base, place, 'MeetingCalendarPublicNoJava', `Date/${month}-01`),
  body: (base: string, place: Place, id: string) =>
    at(base, place, 'ViewCMIS_CommitteeDetails', `id/${encodeURIComponent(id)}`),
  meeting: (base: string, place: Place, id: string, bodyId: string) =>
    at(base, place, 'ViewMeetingPublic', `Meeting/${encodeURIComponent(id)}/Committee/${encodeURIComponent(bodyId)}`),
} as const;

/**
 * The identity of a paper from its address: `Document.ashx?id=<id>`, or a query of encrypted pairs of which the first
 * names the paper and the others are the same for all. Null when it is no paper.
 */
export function documentIdentity(href: string): string | null {
  const [path = '', query = ''] = cleanAddress(href)
    .replace(/#.*$/s, '')
    .split(/\?(.*)/s);
  if (!/(?:^|\/)Document\.ashx$/i.test(path)) return null;
  const pairs = [...new URLSearchParams(query)];
  const [name, value] = pairs.find(([key]) => key.toLowerCase() === 'id') ?? pairs[0] ?? ['', ''];
  // A plus that was not escaped reads as a space; the same paper's links have it both ways.
  const token = (value || name).replaceAll(' ', '+');
  return token === '' ? null : `d${encodeURIComponent(token)}`;
}
