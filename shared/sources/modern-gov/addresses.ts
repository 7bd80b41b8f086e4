import { failure } from '../answers.ts';
import type { SourceResult } from '../contract.ts';
import { cleanAddress, pastedAddress, resolvedAddress } from '../web-address.ts';

/**
 * Where the site's own part of a path begins. The folder before it is the base: it holds `mgWebService.asmx` and is
 * not always the root of the host.
 */
const ownPath =
  /\/(?=(?:mgWebService\.asmx|(?:mg|ie|ec)[a-z0-9]*\.aspx?|documents\/[a-z]\d+(?:\/|$)|Published\/|Data\/)|robots\.txt$)/i;

/**
 * The base address, ending in `/`, of the site a pasted address belongs to: a page, a document, the calendar, the web
 * service or the site itself, with or without a scheme, a folder before it, or spaces.
 */
export function baseOf(pasted: string): SourceResult<string> {
  const url = pastedAddress(pasted);
  if (url === null) return failure('bad-address');
  const own = ownPath.exec(url.pathname);
  let folder = own ? url.pathname.slice(0, own.index + 1) : url.pathname;
  if (/\.(html?|aspx?|asmx|php|pdf)$/i.test(folder)) folder = folder.slice(0, folder.lastIndexOf('/') + 1);
  if (!folder.endsWith('/')) folder += '/';
  return { ok: true, value: `${url.protocol}//${url.host}${folder.replace(/\/{2,}/g, '/')}` };
}

const parameter = (value: string) => encodeURIComponent(value);

/** Addresses of the site's web service and pages; `base` ends in `/`. */
export const addresses = {
  committees: (base: string) => `${base}mgWebService.asmx/GetCommittees`,
  /** Both dates must be there, as dd/mm/yyyy: with any other form the site ignores the range without a word. */
  meetings: (base: string, committeeId: string, from: string, to: string) =>
    `${base}mgWebService.asmx/GetMeetings?lCommitteeId=${parameter(committeeId)}&sFromDate=${parameter(serviceDate(from))}&sToDate=${parameter(serviceDate(to))}`,
  meeting: (base: string, meetingId: string) =>
    `${base}mgWebService.asmx/GetMeeting?lMeetingId=${parameter(meetingId)}`,
  committeeListPage: (base: string) => `${base}mgListCommittees.aspx?bcr=1`,
  meetingListPage: (base: string, committeeId: string) =>
    `${base}ieListMeetings.aspx?CId=${parameter(committeeId)}&Year=0`,
  meetingPage: (base: string, committeeId: string, meetingId: string) =>
    `${base}ieListDocuments.aspx?CId=${parameter(committeeId)}&MId=${parameter(meetingId)}&Ver=4`,
  itemPage: (base: string, itemId: string) => `${base}mgAi.aspx?ID=${parameter(itemId)}`,
} as const;

const isNumericHost = (host: string) =>
  /^[\d.]+$|^\[|^0x/i.test(host) || !host.includes('.') || host.endsWith('.local');

/**
 * The address a page linked to, on the base's own scheme and host with its path kept; null where it leads to another
 * host or is no web address. Without a base, an absolute address on a named host comes back as it is.
 */
export function ownAddress(base: string | null, href: string): string | null {
  const url = resolvedAddress(base, href);
  if (url === null) return null;
  if (base === null) return isNumericHost(url.hostname) ? null : url.href;
  const home = new URL(base);
  return url.hostname === home.hostname ? `${home.origin}${url.pathname}${url.search}` : null;
}

/**
 * The address the web service gave for one of the site's own papers, on the configured base. The service may name an
 * internal host, or another name of the same site, so only the site's own part of the path is kept.
 */
export function servedAddress(base: string | null, href: string): string | null {
  const url = resolvedAddress(base, href);
  if (url === null || base === null) return ownAddress(base, href);
  const own = ownPath.exec(url.pathname);
  return own ? `${base}${url.pathname.slice(own.index + 1)}${url.search}` : ownAddress(base, href);
}

/** What a document's address says of it. */
export interface DocumentAddress {
  /** `g` meeting, `s` item document, `b` meeting-level supplement, `l` forward plan. */
  letter: string;
  number: string;
  /** The `T` of the query, or null. */
  type: string | null;
  /** Letter + number + `?T=`: what stays the same when the decorative name changes. */
  identity: string;
}

/** Reads `documents/<letter><number>/<any name>?T=<n>` and the older `mgConvert2PDF.aspx?ID=<n>&T=<n>`; else null. */
export function documentAddress(href: string): DocumentAddress | null {
  const clean = cleanAddress(href);
  const queryStart = clean.indexOf('?');
  const query = new URLSearchParams(queryStart < 0 ? '' : clean.slice(queryStart + 1).replace(/#.*$/, ''));
  const named = (wanted: string) => [...query].find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null;
  const type = /^\d+$/.test(named('t') ?? '') ? named('t') : null;
  const direct = /(?:^|\/)documents\/([a-z])0*(\d+)(?:\/|\?|$)/i.exec(clean);
  const converted = /(?:^|\/)mgConvert2PDF\.aspx/i.test(clean) ? /^0*(\d+)$/.exec(named('id') ?? '') : null;
  const letter = direct?.[1]?.toLowerCase() ?? (type === null ? 's' : 'g');
  const number = direct?.[2] ?? converted?.[1];
  if (number === undefined) return null;
  return { letter, number, type, identity: `${letter}${number}${type === null ? '' : `?T=${type}`}` };
}

/** `2026-01-13` as `13/01/2026`: the only form of date the web service takes without silently ignoring it. */
function serviceDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}
