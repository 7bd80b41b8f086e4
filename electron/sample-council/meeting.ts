/** Committees and meetings of the sample council, read and dated. */
import type { SourceMeeting } from './content/read-content.ts';
import type { Numbering } from './paper/pack.ts';

/** A committee as written in its file. */
export interface Committee {
  key: string;
  id: number;
  title: string;
  category: string;
  /** Day of its meetings; 0 is Sunday. */
  weekday: number;
  /** `HH:MM`. */
  time: string;
  venue: string;
  contact: string;
  members: string[];
  /** Paragraphs under every agenda. */
  notes: string[];
  signed: string;
  style: 'letter' | 'form';
  numbering: Numbering;
  purpose: string;
}

/** A meeting with its date. */
export interface Meeting extends SourceMeeting {
  committee: Committee;
  /** `YYYY-MM-DD`. */
  date: string;
  /** Day the agenda was published, `YYYY-MM-DD`. */
  publishedOn: string;
  isComing: boolean;
  isCancelled: boolean;
  /** True while only its day is known: its agenda is not out yet. */
  isOnlyArranged: boolean;
}

/** Names or paragraphs written on one line with bars between them. */
export function nameList(text: string): string[] {
  return text
    .split('|')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Number of an item without its full stop, as stamped. */
export function stampNumber(number: string): string {
  return number.replace(/\.$/, '');
}
