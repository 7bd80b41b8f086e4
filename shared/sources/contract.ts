/**
 * What every kind of site adapter offers. Nothing outside an adapter knows the site's own words or addresses.
 * Adapters are pure: they say which addresses to ask and read the answers; fetching is given to them.
 */
import type { AgendaItem, Attendee, DocumentKind, SiteKind } from '../model/library.ts';

/** What a site answered to one request, whatever its status. */
export interface SiteAnswer {
  status: number;
  /** The header as sent, or null. */
  contentType: string | null;
  text: string;
}

/**
 * Fetches one address of the source with GET. It resolves with every answer of the site, refusals too; where there was
 * no answer (offline, cancelled, not allowed) it rejects, and the adapter lets that pass through to its caller.
 */
export type AskSite = (url: string) => Promise<SiteAnswer>;

/** Local dates `YYYY-MM-DD`, both included. */
export interface MeetingWindow {
  from: string;
  to: string;
}

/**
 * A list as a site gave it. An empty list is what the site said, not a failure; nothing is deleted for it. Where there is
 * a warning `readInPart`, what is missing from the list may still be there.
 */
export interface Listing<T> {
  entries: T[];
  /** The way in that worked. */
  access: 'web-service' | 'pages';
  warnings: SourceWarning[];
}

/** A kind of site. Every method asks through `ask` alone, keeps nothing, and gives failures back as values. */
export interface SiteAdapter {
  readonly kind: SiteKind;
  /** The base address (ending in `/`) of the site that any pasted address belongs to. Asks nothing. */
  baseOf(pasted: string): SourceResult<string>;
  /** The bodies that still sit. This is also the test whether a site can be read at all. */
  listBodies(base: string, ask: AskSite): Promise<SourceResult<Listing<RemoteBody>>>;
  /** The meetings of a body in a window, by date. */
  listMeetings(
    base: string,
    bodyRemoteId: string,
    window: MeetingWindow,
    ask: AskSite,
  ): Promise<SourceResult<Listing<RemoteMeeting>>>;
  /**
   * One meeting whole: items with their full minutes, and every document the site lists. `listedBy` is the way in that
   * listed it, where that is known: what only that way in tells of a meeting is missed where the meeting lacks it.
   */
  readMeeting(
    base: string,
    meeting: RemoteMeeting,
    ask: AskSite,
    listedBy?: Listing<RemoteMeeting>['access'],
  ): Promise<SourceResult<RemoteMeetingDetail>>;
  /** The page of a meeting, for the member to open. */
  meetingAddress(base: string, meeting: Pick<RemoteMeeting, 'remoteId' | 'bodyRemoteId' | 'pageUrl'>): string;
}

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
  /** Address of its page where its numbers alone do not give it and a list named it; on the source's own base. */
  pageUrl?: string;
}

/**
 * A document as a site lists it. `identity` is letter + number + `?T=`, such as `g7841?T=10` or `s60860`, or what else the
 * site's addresses have that stays the same when titles and names change.
 */
export interface RemoteDocument {
  identity: string;
  kind: DocumentKind;
  title: string;
  /** Absolute address on the source's own host, or null where the papers are withheld. */
  url: string | null;
  /** `remoteId` of the item it belongs to, or null for the meeting's own documents. */
  itemRemoteId: string | null;
  restricted: boolean;
  /** Local date the site says it was published on, `YYYY-MM-DD`, or null where it does not say. */
  publishedOn: string | null;
}

/** An agenda item as a site lists it. */
export interface RemoteItem {
  remoteId: string;
  order: number;
  number: string;
  title: string;
  description: string;
  restricted: boolean;
  /** Null too where the item has a paper, whatever its words say. */
  awaited: AgendaItem['awaited'];
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
  /** Who belongs to it and who was there; absent where the site does not say. */
  attendees?: Attendee[];
  /** What could not be read, so that the lists may lack something. */
  warnings: SourceWarning[];
  /** What the member may want to know though everything was read: withheld papers, a cancelled meeting. */
  notes: SourceNote[];
}

/** Code of the warning that a list or a meeting was read only in part, so that what is missing from it may still be there. */
export const readInPart = 'page-unread';

/** Something an adapter met that it could read only in part. */
export interface SourceWarning {
  code: string;
  message: string;
}

/** Something a site said of a meeting's papers. */
export interface SourceNote extends SourceWarning {
  /** `remoteId` of the item it is about; absent where it is about the meeting. */
  itemRemoteId?: string;
  /** Of the document whose absence it explains, where one is listed. */
  identity?: string;
  /** Web address of what it tells of, on whatever site. */
  url?: string;
}

/** Why a site could not be read. */
export type SourceFailureCode =
  | 'bad-address' // not an address of a papers site
  | 'blocked' // the site refused this program, or put a check in the way; never "no papers"
  | 'busy' // the site asks to come back later
  | 'unavailable' // the site failed
  | 'missing' // the site has no such page
  | 'other-site'; // it answered, with something else

/** What an adapter read, or why it could not, in words for the member. */
export type SourceResult<T> = { ok: true; value: T } | { ok: false; code: SourceFailureCode; message: string };
