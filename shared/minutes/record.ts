import type { DecisionKind } from '../model/minutes.ts';

/** A clause of a resolution in the record's exact words, without its label. */
export interface MinutesDecision {
  label: string | null;
  /** The words that lead into the list the clause stands in, then the clause's own. */
  text: string;
  /** The part of `text` that leads into the list and is shared by its clauses, or null. */
  stem: string | null;
  kind: DecisionKind;
  /** Who must act, as printed, or null. */
  requestedOf: string | null;
  /** By when, as printed, or null. */
  due: string | null;
  /** PDF page the clause begins on, or null when the source has no pages. */
  page: number | null;
  /** How many of those told in the same form of words are decisions, 0 to 1, as measured on layouts it was not fitted to. */
  confidence: number;
  /** Who moved it, who seconded it, and the figures of the vote, as printed; absent where the record does not say. */
  mover?: string;
  seconder?: string;
  votes?: string;
}

/** Something someone outside the body promised, in the record's exact words. */
interface MinutesCommitment {
  who: string | null;
  text: string;
  due: string | null;
  page: number | null;
  confidence: number;
}

/** A paragraph of the minutes as plain text with its label, and the PDF page it begins on. */
export interface MinutesParagraph {
  text: string;
  page: number | null;
}

/** One item of the minutes. */
export interface MinutesItem {
  number: string | null;
  title: string | null;
  decisions: MinutesDecision[];
  commitments: MinutesCommitment[];
  /** All that the minutes say under its heading, in order. */
  paragraphs: MinutesParagraph[];
}

/** Minutes read from any source. Values that the source does not give are null. */
export interface MinutesRecord {
  meeting: { body: string | null; date: string | null; time: string | null; venue: string | null };
  /** The lines that list who was present, absent and in attendance, before the first item. */
  present: MinutesParagraph[];
  items: MinutesItem[];
}
