/**
 * What every kind of site adapter offers. Nothing outside an adapter knows the site's own words or addresses.
 * Adapters are pure: they say which addresses to ask and read the answers; fetching is the sync's affair.
 */
import type { DocumentKind } from '../model/library.ts';

/** What a site said of one of its bodies. */
export interface RemoteBody {
  remoteId: string;
  name: string;
  category: string | null;
}

/** What a list of meetings said of one meeting. */
export interface RemoteMeeting {
  remoteId: string;
  bodyRemoteId: string;
  bodyName: string | null;
  /** Local date, `YYYY-MM-DD`. */
  date: string;
  /** Local time, `HH:MM`, or null. */
  time: string | null;
  status: 'confirmed' | 'provisional' | 'cancelled';
}

/** A document as a site lists it. `identity` is letter + number + `?T=`, such as `g7841?T=10` or `s60860`. */
export interface RemoteDocument {
  identity: string;
  kind: DocumentKind;
  title: string;
  /** Absolute address on the source's own host, or null where the papers are withheld. */
  url: string | null;
  /** `remoteId` of the item it belongs to, or null for the meeting's own documents. */
  itemRemoteId: string | null;
  restricted: boolean;
}

/** An agenda item as a site lists it. */
export interface RemoteItem {
  remoteId: string;
  order: number;
  number: string;
  title: string;
  description: string;
  restricted: boolean;
  minutesHtml: string | null;
  /** True when the page cut the minutes short and `fullTextUrl` has the rest. */
  cut: boolean;
  fullTextUrl: string | null;
  decisionHtml: string | null;
}

/** A meeting read whole. */
export interface RemoteMeetingDetail {
  meeting: RemoteMeeting;
  venue: string | null;
  agendaPublished: boolean;
  minutesPublished: boolean;
  items: RemoteItem[];
  documents: RemoteDocument[];
  warnings: SourceWarning[];
}

/** Something an adapter met that it could read only in part. */
export interface SourceWarning {
  code: string;
  message: string;
}

/** An answer of an adapter that could not be read at all, in words for the member. */
export type SourceResult<T> = { ok: true; value: T } | { ok: false; code: string; message: string };
