/**
 * What a council publishes, as data: the input of the Modern.Gov site in `modern-gov-site.ts`. The sample council is
 * one such council; tests make others.
 */

/** A council and everything its site publishes. */
export interface PublishedCouncil {
  /** As printed on front sheets: `Mereshire County Council`. */
  name: string;
  committees: PublishedCommittee[];
  meetings: PublishedMeeting[];
}

/** A committee of the council. */
export interface PublishedCommittee {
  id: number;
  title: string;
  category: string;
  /** What it is for, one paragraph of HTML. */
  purposeHtml: string;
}

/** One meeting of a committee. */
export interface PublishedMeeting {
  id: number;
  committeeId: number;
  /** Local date, `YYYY-MM-DD`. */
  date: string;
  /** Local time, `HH:MM`. */
  time: string;
  status: 'Confirmed' | 'Provisional' | 'Cancelled';
  venue: string;
  agendaPublished: boolean;
  minutesPublished: boolean;
  decisionsPublished: boolean;
  items: PublishedItem[];
  /** Front sheet, pack, supplements, printed decisions and minutes, in the order the site lists them. */
  documents: PublishedDocument[];
}

/** One line of the agenda as published. */
export interface PublishedItem {
  id: number;
  /** As printed: `4.`; empty for a heading. */
  number: string;
  title: string;
  descriptionHtml: string;
  restricted: boolean;
  documents: PublishedDocument[];
  minutesHtml: string | null;
  decisionHtml: string | null;
}

/** A document and the bytes it has had. */
export interface PublishedDocument {
  /** `g` meeting, `s` item document, `b` meeting-level supplement. */
  letter: 'g' | 's' | 'b';
  id: number;
  /** The `?T=` of its address: 0 front sheet, 1 printed minutes, 2 decisions, 9 supplement, 10 pack; null for `s`. */
  t: number | null;
  /** Text of its link. */
  title: string;
  /** Decorative file name of its address, without the ending. */
  fileName: string;
  restricted: boolean;
  /** Oldest first. The newest whose time has come is served, so that a paper is republished as the clock goes on. */
  versions: PublishedVersion[];
}

/** One set of bytes of a published document. */
export interface PublishedVersion {
  /** Instant from which it is served, ISO 8601. */
  from: string;
  bytes(): Promise<Uint8Array>;
}
