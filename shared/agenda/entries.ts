import type { AgendaItem, PackItem, SyncProblem } from '../model/library.ts';
import type { Arrival } from './origin.ts';
import type { Paper } from './papers.ts';

/** A run of pages of one version of a document. Pages are 1-based PDF pages, both ends included. */
export interface Stretch {
  documentId: string;
  sha256: string;
  firstPage: number;
  /** Null while the file's pages have not been counted. */
  lastPage: number | null;
}

/** A line of the agenda tree. */
export interface OutlineEntry {
  /** Unique in the tree; a paper without pages has its document's id. */
  key: string;
  /** A heading is a line of the agenda without a number or papers; a group holds papers that belong to no item. */
  kind: 'item' | 'paper' | 'heading' | 'group';
  itemId: string | null;
  /** The document it shows, or null where it shows none. */
  documentId: string | null;
  /** As printed; empty where there is none. */
  number: string;
  title: string;
  restricted: boolean;
  /** Where its pages are; null when it has none here. */
  stretch: Stretch | null;
  /** Printed pages, such as `45–60`; empty when not known. */
  printed: string;
  /** Why its pages could not be had. */
  problem: SyncProblem | null;
  /** How its paper came to the meeting; null for what shows no paper of its own and for what stands in the pack. */
  arrival: Arrival | null;
  /** What the agenda says of papers that are not there yet; null once they are. */
  awaited: AgendaItem['awaited'];
  children: OutlineEntry[];
}

/** What a line has that shows nothing. */
export const bare = {
  itemId: null,
  documentId: null,
  number: '',
  restricted: false,
  stretch: null,
  printed: '',
  problem: null,
  arrival: null,
  awaited: null,
} as const;

/** Printed pages as text: `45–60`, `45`, or nothing. */
export function printedRange(first: string | null, last: string | null): string {
  if (first === null) return '';
  return last === null || last === first ? first : `${first}–${last}`;
}

/** Pages of a paper's current version; null while it has none. */
export function stretchIn({ document }: Paper, pages: { firstPage: number; lastPage: number }): Stretch | null {
  const sha256 = document.currentSha256;
  return sha256 ? { documentId: document.id, sha256, firstPage: pages.firstPage, lastPage: pages.lastPage } : null;
}

/** A paper as one line. */
export function paperEntry(paper: Paper, arrival: Arrival | null): OutlineEntry {
  const { document, extract } = paper;
  const sha256 = document.currentSha256;
  const stretch = sha256
    ? { documentId: document.id, sha256, firstPage: 1, lastPage: extract?.pageCount || null }
    : null;
  return {
    ...bare,
    key: document.id,
    kind: 'paper',
    itemId: document.itemId,
    documentId: document.id,
    title: document.title,
    restricted: document.restricted,
    stretch,
    problem: document.problem,
    arrival,
    children: [],
  };
}

/** The papers inside an item's pages of a pack; one paper alone is the item itself. */
export function papersInside(paper: Paper, part: PackItem, key: string, itemId: string | null): OutlineEntry[] {
  if (part.documents.length < 2) return [];
  return part.documents.map((document, place) => ({
    ...bare,
    key: `${key}/${place}`,
    kind: 'paper',
    itemId,
    documentId: paper.document.id,
    title: document.title === part.title ? 'Report' : document.title,
    stretch: stretchIn(paper, document),
    children: [],
  }));
}

/** The pages of a pack before its first item, or the whole of it when it has not been divided. */
export function frontEntry(paper: Paper, arrival: Arrival | null, title: string): OutlineEntry[] {
  const whole = paperEntry(paper, arrival);
  const first = paper.extract?.items[0]?.firstPage;
  if (first === undefined) return [whole];
  if (first <= 1 || !whole.stretch) return [];
  return [{ ...whole, title, stretch: { ...whole.stretch, lastPage: first - 1 } }];
}
