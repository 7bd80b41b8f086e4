/**
 * Rows of the `library` database that are read from minutes: what was decided and what was promised, in the record's own
 * words. They are made anew whenever the minutes are read; what the member puts right is kept apart (`Correction`).
 */

/**
 * Where words of a record stand: a page of printed minutes, or the minutes of an item on the web. `pack` is the later meeting
 * in whose papers the minutes stand, as drafts for it to confirm.
 */
export type MinutesOrigin =
  | { kind: 'page'; documentId: string; sha256: string; page: number; pack?: { meetingId: string; date: string } }
  | { kind: 'item'; itemId: string; url: string | null };

/** What every entry read from minutes knows of its meeting and item. */
interface OfMinutes {
  /**
   * `<meetingId>/decision/<key of its words>` or `.../commitment/...`, so that an entry keeps its id when the record is read
   * again and others come or go; of the words of an item `<meetingId>/minute/<place>`.
   */
  id: string;
  sourceId: string;
  bodyId: string;
  bodyName: string;
  meetingId: string;
  /** Local date of the meeting, `YYYY-MM-DD`. */
  date: string;
  /** Place in the record, from 1: rows of one meeting stand in this order. */
  order: number;
  itemNumber: string;
  itemTitle: string;
  origin: MinutesOrigin;
}

/** A clause under RESOLVED and its relatives, in the record's exact words. */
export interface Decision extends OfMinutes {
  /** Label of the clause as printed, such as `(a)` or `2.`; null for the one unlabelled clause. */
  label: string | null;
  text: string;
  kind: DecisionKind;
  requestedOf: string | null;
  due: string | null;
  /** The vote as printed, such as `For: 42, Against: 20`; absent where the record gives none. */
  votes?: string;
  /** Who moved and who seconded it, as printed; absent where the record does not say. */
  mover?: string;
  seconder?: string;
  /** How sure the reading is, 0 to 1. */
  confidence: number;
}

/** Kinds of decision. */
export type DecisionKind =
  | 'noted'
  | 'agreed'
  | 'approved'
  | 'requested'
  | 'deferred'
  | 'referred'
  | 'recommended'
  | 'appointed'
  | 'other';

/** What somebody outside the body promised it, outside the resolution, in the record's exact words. */
export interface Commitment extends OfMinutes {
  /** Who promised it, as printed, or null where the record does not say. */
  who: string | null;
  text: string;
  /** By when, as printed, or null. */
  due: string | null;
  /** How sure the reading is that it is a promise, 0 to 1. */
  confidence: number;
}

/** What the record of a meeting says of one item beside decisions and promises. */
export interface MinutedItem extends OfMinutes {
  /** Its paragraphs as plain text, in order, furniture taken out. */
  paragraphs: string[];
  /** PDF page on which each paragraph begins, as many as there are paragraphs; empty where the record has no pages. */
  pages: number[];
  /** Declarations of interest made in it, each in the record's words. */
  declarations: string[];
  /** Who was present, absent and in attendance, line by line, where this is the part of the record that lists them. */
  present: string[];
}
