import type { AgendaItem, Document, DocumentVersion, Extract, Meeting, PackItem } from '../model/library.ts';
import { itemKey } from '../pack/item-number.ts';

/** A document with what is known of its bytes. */
export interface Paper {
  document: Document;
  /** Extract of the current version, or null while there is none. */
  extract: Extract | null;
  /** All versions, newest first. */
  versions: DocumentVersion[];
}

/** A meeting with its agenda and papers. */
export interface MeetingPapers {
  meeting: Meeting;
  /** In agenda order, each with its own papers. */
  items: { item: AgendaItem; papers: Paper[] }[];
  /** Papers of the meeting itself (pack, supplements, minutes ...), in the source's order. */
  papers: Paper[];
  /** The current pack, or null when there is none on disk. */
  pack: Paper | null;
}

/** Instant the first bytes of a paper arrived, ISO 8601, or null while none have. */
export function arrivedAtOf({ versions }: Pick<Paper, 'versions'>): string | null {
  return versions.map(({ arrivedAt }) => arrivedAt).sort()[0] ?? null;
}

/** The part of a pack that holds an item's papers, by the item's number; undefined where the pack has none. */
export function packPartOf(pack: Paper | null, number: string): PackItem | undefined {
  if (number === '') return undefined;
  return pack?.extract?.items.find((part) => itemKey(part.number) === itemKey(number));
}

/**
 * True for a report of an item that needs no file of its own, because the pack holds it. A pack cannot hold what was
 * listed after it came, nor, once it has been divided, the report of a numbered item that has no pages in it.
 */
export function isHeldByPack({ document }: Pick<Paper, 'document'>, pack: Paper | null, itemNumber: string): boolean {
  if (!pack?.document.currentSha256 || document.restricted || document.kind !== 'report') return false;
  const version = pack.versions.find(({ sha256 }) => sha256 === pack.document.currentSha256);
  if (version && document.firstSeenAt > version.arrivedAt) return false;
  const divided = pack.extract?.state === 'done' && pack.extract.items.length > 0;
  return !divided || itemNumber === '' || packPartOf(pack, itemNumber) !== undefined;
}
