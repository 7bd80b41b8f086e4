/**
 * Rows of the `library` database: what councils published and what was read from it.
 * Everything here can be fetched or computed again; nothing of the member's is kept here.
 *
 * Identifiers are strings built from the publisher's own numbers, so that a library that is rebuilt
 * gives every row the same identifier and the member's marks still point at it.
 */
import type { ProgrammeRow } from '../ledger/programme-table.ts';
import type { MinutesRecord } from '../minutes/record.ts';
import type { PrintedTable } from '../tables/printed-table.ts';

/** How far a source lets us in: its XML web service, its pages only, or not at all. */
export type SourceAccess = 'unknown' | 'web-service' | 'pages' | 'blocked';

/** The kinds of site there are adapters for. */
export type SiteKind = 'modern-gov' | 'cmis';

/** A site that publishes papers, or the place of papers imported by hand (`kind: 'imported'`). */
export interface Source {
  /** Base address without a trailing slash for a site, `imported` for papers imported by hand. */
  id: string;
  kind: SiteKind | 'imported';
  name: string;
  /** Folder that holds `mgWebService.asmx`, ending in `/`; empty for imported papers. */
  baseUrl: string;
  access: SourceAccess;
  /** Instant in ISO 8601, UTC. */
  addedAt: string;
  lastSync: SyncResult | null;
  /** Until then the site is left alone, because it refused us or asked for it. Instant in ISO 8601, or null. */
  restUntil: string | null;
}

/** The last run of a sync of one source, kept so that it can be read afterwards. */
export interface SyncResult {
  startedAt: string;
  finishedAt: string | null;
  /** What began it. */
  trigger: SyncTrigger;
  outcome: 'running' | 'done' | 'partly' | 'failed' | 'cancelled' | 'paused';
  /** Steps done and known so far; a step is one meeting read or one document fetched. */
  stepsDone: number;
  stepsTotal: number;
  /** What is being done now, for the progress line. */
  current: string;
  fetchedDocuments: number;
  unchangedDocuments: number;
  /** Bytes of papers that arrived. */
  fetchedBytes: number;
  problems: SyncProblem[];
}

/** What begins a sync: the member, or without being asked the start, the schedule, waking up or the network's return. */
export type SyncTrigger = 'member' | 'start' | 'schedule' | 'wake' | 'online';

/** A sync that is over, in the history of its source. */
export interface SyncRun extends SyncResult {
  /** Assigned by the database. */
  id?: number;
  sourceId: string;
}

/** Something a sync could not do, with a sentence that tells the member what to do about it. */
export interface SyncProblem {
  code: string;
  message: string;
  documentId: string | null;
  meetingId: string | null;
}

/** A panel, committee, council or cabinet. `id` is `<sourceId>#<number of the body at the source>`. */
export interface Body {
  id: string;
  sourceId: string;
  remoteId: string;
  name: string;
  category: string | null;
}

/**
 * A stretch of a body's past whose meetings have been listed and fetched, so that a long history is gone through once
 * and goes on where it was cut short. `id` is `<bodyId>/<from>`. Dates are local, `YYYY-MM-DD`, both included.
 */
export interface HistoryStretch {
  id: string;
  bodyId: string;
  from: string;
  to: string;
  /** Meetings the site listed in it. */
  meetings: number;
  /** Instant everything of it was here, ISO 8601. */
  doneAt: string;
}

/** One sitting of a body. `id` is `<sourceId>/meeting/<number of the meeting at the source>`. */
export interface Meeting {
  id: string;
  sourceId: string;
  bodyId: string;
  remoteId: string;
  /** Name of the body as printed for this meeting. */
  bodyName: string;
  /** Local date of the meeting, `YYYY-MM-DD`. */
  date: string;
  /** Local start, `HH:MM`, or null when the source gives none. */
  time: string | null;
  venue: string | null;
  status: 'confirmed' | 'provisional' | 'cancelled';
  agendaPublished: boolean;
  minutesPublished: boolean;
  /**
   * Hash of what the source last said of the meeting, to tell a change (pages and XML carry no validators). Empty when it
   * could be read only in part: it is read again at the next sync, however long it is over.
   */
  contentHash: string;
  /** Address of the meeting's page at the source, or null for imported meetings. */
  url: string | null;
  /** Instant of the last successful reading, ISO 8601. */
  readAt: string;
  /** False once the source no longer lists it: withdrawn from the site. It is never deleted for that. */
  listed: boolean;
  /** Version of the reader of minutes that made its decisions, promises and minutes; absent before versions were told. */
  minutesReader?: number;
  /**
   * True once every paper wanted of it was found to be here, so that a plan need not look at them again. Gone with its
   * next reading, and when papers of it are wanted again.
   */
  papersHere?: true;
  /** What the source said of it beside its papers: one withheld, one on another site. Absent where there is nothing. */
  notes?: MeetingNote[];
  /** Who belongs to it and who was there; absent where the source does not say. */
  attendees?: Attendee[];
}

/** Somebody the site lists for a meeting. */
export interface Attendee {
  /** As printed, with the title: `Councillor A. Fenwick`. */
  name: string;
  /** What they are in the meeting, as the site says: `Committee Member`, `Chair`, `Officer`; empty where it does not. */
  role: string;
  /** Whether they were there, as the site says: `Present`, `Apologies`, `Expected`; empty where it does not. */
  attendance: string;
}

/** Something the member may want to know of a meeting's papers, in a sentence. */
export interface MeetingNote {
  code: string;
  message: string;
  /** The item it is about; absent where it is about the meeting. */
  itemId?: string;
  /** The document whose absence it explains, where one is listed. */
  documentId?: string;
  /** Where what it tells of is to be seen, on whatever site. */
  url?: string;
}

/** A line of the agenda. `id` is `<meetingId>/item/<number of the item at the source, or its order>`. */
export interface AgendaItem {
  id: string;
  meetingId: string;
  /** Place on the agenda, from 0. */
  order: number;
  /** As printed, without a closing full stop: `6`, `6a`, `A1`; empty for a heading. */
  number: string;
  title: string;
  /** Description under the title as plain text; empty when there is none. */
  description: string;
  /** True where the item is exempt and its papers are withheld from the public. */
  restricted: boolean;
  /** What the agenda says of papers that are not there: still to come, or none because the report is spoken. */
  awaited: 'to-follow' | 'verbal' | null;
  /** The minutes of the item as HTML from the web service or the page, or null. */
  minutesHtml: string | null;
  /** The decision of the item as HTML, or null. */
  decisionHtml: string | null;
}

/** What a document is in the life of a meeting. */
export type DocumentKind =
  | 'pack'
  | 'front-sheet'
  | 'report'
  /** Anything the meeting itself lists beside its pack: supplement, addendum, late or tabled paper. */
  | 'supplement'
  | 'printed-minutes'
  | 'printed-decisions'
  | 'plan'
  | 'other';

/**
 * What the source publishes under one identity, whatever its bytes are today.
 * `id` is `<sourceId>/document/<identity>`; identity is letter + number + `?T=`, such as `g7841?T=10` or `s60860`. Where a
 * second meeting has the same paper, its own document has `&meeting=<number of the meeting>` after it.
 */
export interface Document {
  id: string;
  sourceId: string;
  meetingId: string;
  /** The item the document belongs to, or null for meeting-level documents. */
  itemId: string | null;
  identity: string;
  kind: DocumentKind;
  title: string;
  /** Order within its item, or within the meeting-level documents. */
  order: number;
  /** Where it is fetched from; null for imported papers. */
  url: string | null;
  restricted: boolean;
  /** Local date the source says it was published on, `YYYY-MM-DD`, or null where it does not say. */
  publishedOn: string | null;
  /** `SHA-256` in hex of the version shown today; null until a first version is stored. */
  currentSha256: string | null;
  /**
   * Instant its bytes were removed to free space, ISO 8601, or null. Its versions, text and marks are kept, and the
   * bytes are fetched again when the member opens it.
   */
  freedAt: string | null;
  etag: string | null;
  lastModified: string | null;
  /** Instant it was first seen by this installation, ISO 8601. */
  firstSeenAt: string;
  /**
   * Instant of the last successful check with the source, ISO 8601, or null. A paper with validators may have been found
   * unchanged since.
   */
  checkedAt: string | null;
  /** Why there is no current version, or why the last check failed. */
  problem: SyncProblem | null;
  /** False once the source no longer lists it; a document is never deleted for that. */
  listed: boolean;
}

/** One set of bytes of a document. `id` is `<documentId>@<sha256>`. */
export interface DocumentVersion {
  id: string;
  documentId: string;
  sha256: string;
  /** Bytes. */
  size: number;
  /** Instant the bytes arrived, ISO 8601. */
  arrivedAt: string;
}

/** What the extraction of one file found, and how far it is. Keyed by `sha256`. */
export interface Extract {
  sha256: string;
  /** Version of the extraction code that made this row; an older one is made again. */
  extractorVersion: number;
  state: 'pending' | 'running' | 'done' | 'failed';
  pageCount: number;
  pagesDone: number;
  /** Set when state is `failed`, or when some pages could not be read. */
  problem: { code: string; message: string } | null;
  /** How the file divides into agenda items; empty when it is not a pack. */
  items: PackItem[];
  /** Work programmes among its pages that are printed as tables, and where each begins; absent where there are none. */
  programmes?: { firstPage: number; rows: ProgrammeRow[] }[];
  /** Minutes among its pages of meetings that were not here when it was read; absent where there are none. */
  minutes?: MinutesRecord[];
  /** Number of the one item stamped on the pages of a file that is not a pack; absent where there is none. */
  stampedItem?: string;
  /** Pages without words of their own: pictures, or blank. PDF pages from 1; absent where there are none. */
  scannedPages?: number[];
  /** How far the words on those pages have been recognised; `stopped` by the member. Absent where there are none. */
  recognition?: 'waiting' | 'stopped' | 'done';
  /** Version of the search index that holds its pages; absent until one does. */
  indexedBy?: number;
  warnings: PackWarning[];
}

/** One page's text. Primary key `[sha256+page]`. */
export interface PageTextRow {
  sha256: string;
  /** PDF page, from 1. */
  page: number;
  /** Printed page number where one is known, or null. */
  printed: string | null;
  /** What the file itself calls the page, where it says. */
  label?: string;
  text: string;
  /** Its tables whose cells are certain; absent where there is none, and on pages read before they were looked for. */
  tables?: PrintedTable[];
  /** Where the words were recognised in a picture, which can go wrong: how sure that was, 0 to 100. Absent elsewhere. */
  recognised?: number;
}

/** A word recognised in the picture of a page. Lengths are points of the unrotated page, origin bottom left. */
export interface RecognisedWord {
  text: string;
  /** Where its baseline begins. */
  x: number;
  y: number;
  /** Length along the baseline. */
  width: number;
}

/** A line of words recognised in the picture of a page. */
export interface RecognisedLine {
  /** Direction of the baseline, a vector of length 1. */
  direction: readonly [number, number];
  /** Height of its letters, points. */
  height: number;
  words: RecognisedWord[];
}

/** What was recognised on one page. Primary key `[sha256+page]`. No lines: nothing was found on it. */
export interface RecognisedPage {
  sha256: string;
  /** PDF page, from 1. */
  page: number;
  lines: RecognisedLine[];
  /** How sure the recognition is of its words, 0 to 100. */
  confidence: number;
}

/** A run of pages of a pack that belongs to one agenda item. Pages are 1-based PDF pages, both ends included. */
export interface PackItem {
  number: string;
  title: string;
  firstPage: number;
  lastPage: number;
  printedFirst: string | null;
  printedLast: string | null;
  /** The report and its appendices, in order. */
  documents: PackDocument[];
}

/** A report or appendix inside a pack item. Pages are 1-based PDF pages, both ends included. */
export interface PackDocument {
  title: string;
  firstPage: number;
  lastPage: number;
}

/** Where stamps, bookmarks and front sheet disagree, or something could not be read. */
export interface PackWarning {
  code: string;
  message: string;
  /** Number of the item it concerns, where there is one. */
  item?: string;
}

/** What became of one page of a paper in a newer version. Pages are 1-based PDF pages. */
export interface PageChange {
  /** Page of the newer version. */
  page: number;
  /** The page of the older version it comes from, or null for a page that is new. */
  before: number | null;
  /** `unknown` where one of the two has no text, as scanned pages have none: they cannot be compared. */
  change: 'same' | 'changed' | 'new' | 'unknown';
  /**
   * The pages of the older version its words stood on, where it has the same words but begins or ends at others: only
   * of pages that are `same`. `before` may then be null.
   */
  from?: number[];
}

/** Two versions of a document compared page by page. `id` is `<documentId>@<older sha256>><newer sha256>`. */
export interface Comparison {
  id: string;
  documentId: string;
  older: string;
  newer: string;
  /** Every page of the newer version, in order. */
  pages: PageChange[];
  /** Pages of the older version that have no successor. */
  removed: number[];
}

/** Something that happened to a meeting or a document, for "What is new". */
export interface Change {
  /** Assigned by the database. */
  id?: number;
  /** Instant we noticed it, ISO 8601. */
  at: string;
  kind:
    | 'meeting-added'
    | 'agenda-published'
    | 'pack-published'
    | 'supplement-published'
    /** A paper arrived for an item that was announced as to follow. */
    | 'to-follow-arrived'
    | 'document-added'
    | 'document-republished'
    | 'document-withdrawn'
    | 'minutes-published'
    | 'meeting-cancelled'
    | 'meeting-moved'
    | 'meeting-withdrawn';
  meetingId: string;
  /** The item it concerns, or null. */
  itemId: string | null;
  documentId: string | null;
  /** What happened, in words for the member, to be shown with the body and date of the meeting. */
  summary: string;
}
