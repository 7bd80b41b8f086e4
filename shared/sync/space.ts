/** Which papers may leave the disk, and which of them leave first. Pure: nothing is removed here. */
import type { Document, DocumentKind, Extract } from '../model/library.ts';
import { goneCode } from './plan.ts';

/** A paper on disk as the rules for freeing space look at it. */
export interface PaperOnDisk {
  document: Pick<Document, 'id' | 'kind' | 'url' | 'restricted' | 'listed' | 'currentSha256' | 'freedAt'> & {
    problem: { code: string } | null;
  };
  /** Local date of its meeting, `YYYY-MM-DD`. */
  meetingDate: string;
  /** How far its text is read, or null where that has not begun. */
  extractState: Extract['state'] | null;
  /** True when the member has marks on it, quotes it in a question, or is reading it. */
  held: boolean;
  /** Bytes that its removal frees. */
  bytes: number;
}

/**
 * True when the bytes of a paper may be removed: its text is kept, the site can give it again, its meeting is over and
 * the member has nothing on it.
 */
export function mayBeFreed(paper: PaperOnDisk, today: string): boolean {
  const { document } = paper;
  const here = document.currentSha256 !== null && document.freedAt === null;
  const canComeAgain =
    document.url !== null && document.listed && !document.restricted && document.problem?.code !== goneCode;
  return here && canComeAgain && paper.extractState === 'done' && !paper.held && paper.meetingDate < today;
}

const records = new Set<DocumentKind>(['printed-minutes', 'printed-decisions']);

/**
 * The papers to remove so that `used` bytes become `budget` bytes or fewer: the oldest meetings' first, minutes and
 * printed decisions last, and no more than needed.
 */
export function planFreeing(
  papers: readonly PaperOnDisk[],
  used: number,
  budget: number,
  today: string,
): PaperOnDisk[] {
  const inOrder = papers
    .filter((paper) => paper.bytes > 0 && mayBeFreed(paper, today))
    .sort((one, other) => {
      const kinds = Number(records.has(one.document.kind)) - Number(records.has(other.document.kind));
      if (kinds) return kinds;
      if (one.meetingDate !== other.meetingDate) return one.meetingDate < other.meetingDate ? -1 : 1;
      return other.bytes - one.bytes || (one.document.id < other.document.id ? -1 : 1);
    });
  const freed: PaperOnDisk[] = [];
  let left = used;
  for (const paper of inOrder) {
    if (left <= budget) break;
    freed.push(paper);
    left -= paper.bytes;
  }
  return freed;
}
