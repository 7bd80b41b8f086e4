import type { AgendaItem, PackItem, SyncProblem } from '../../../shared/model/library.ts';
import type { MeetingPapers, Paper } from '../../data/queries.ts';

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
  /** Unique in the tree. */
  key: string;
  kind: 'item' | 'paper' | 'heading';
  itemId: string | null;
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
  children: OutlineEntry[];
}

function plainNumber(number: string): string {
  return number.replace(/[.\s]+/g, '').toLowerCase();
}

function printedRange(first: string | null, last: string | null): string {
  if (first === null) return '';
  return last === null || last === first ? first : `${first}–${last}`;
}

function packStretch({ document }: Paper, pages: { firstPage: number; lastPage: number }): Stretch | null {
  const sha256 = document.currentSha256;
  return sha256 ? { documentId: document.id, sha256, firstPage: pages.firstPage, lastPage: pages.lastPage } : null;
}

function paperEntry({ document, extract }: Paper): OutlineEntry {
  return {
    key: document.id,
    kind: 'paper',
    itemId: document.itemId,
    number: '',
    title: document.title,
    restricted: document.restricted,
    stretch: document.currentSha256
      ? {
          documentId: document.id,
          sha256: document.currentSha256,
          firstPage: 1,
          lastPage: extract?.pageCount || null,
        }
      : null,
    printed: '',
    problem: document.problem,
    children: [],
  };
}

/** False for what is listed but not fetched because the pack holds it. */
function isAwaited({ document }: Paper): boolean {
  const { currentSha256, problem, restricted, kind } = document;
  return currentSha256 !== null || problem !== null || restricted || kind === 'supplement';
}

/** The papers inside an item's pages of the pack; one paper alone is the item itself. */
function packPapers(pack: Paper, item: PackItem, key: string): OutlineEntry[] {
  if (item.documents.length < 2) return [];
  return item.documents.map((document, place) => ({
    key: `${key}/${place}`,
    kind: 'paper',
    itemId: null,
    number: '',
    title: document.title === item.title ? 'Report' : document.title,
    restricted: false,
    stretch: packStretch(pack, document),
    printed: '',
    problem: null,
    children: [],
  }));
}

function packEntry(pack: Paper, item: PackItem, place: number): OutlineEntry {
  const key = `${pack.document.id}/${place}`;
  return {
    key,
    kind: 'item',
    itemId: null,
    number: item.number,
    title: item.title,
    restricted: false,
    stretch: packStretch(pack, item),
    printed: printedRange(item.printedFirst, item.printedLast),
    problem: null,
    children: packPapers(pack, item, key),
  };
}

function itemEntry(item: AgendaItem, papers: Paper[], inPack: OutlineEntry | undefined): OutlineEntry {
  const own = papers
    // A report that stands in the pack is not listed a second time; a supplement is not in the pack.
    .filter(({ document }) => !inPack || document.kind === 'supplement')
    .map(paperEntry);
  const only = own.length === 1 && !inPack ? own[0] : undefined;
  return {
    key: item.id,
    kind: item.number === '' && !inPack && own.length === 0 ? 'heading' : 'item',
    itemId: item.id,
    number: item.number,
    title: item.title,
    restricted: item.restricted,
    stretch: inPack?.stretch ?? own[0]?.stretch ?? null,
    printed: inPack?.printed ?? '',
    problem: only?.problem ?? null,
    children: [
      ...(inPack?.children ?? []).map((child) => ({
        ...child,
        itemId: item.id,
        title: child.title === item.title ? 'Report' : child.title,
      })),
      ...(only ? [] : own),
    ],
  };
}

/** The papers of a meeting as a tree: front sheet, agenda items with their papers, then supplements, minutes and the rest. */
export function outlineOf({ items, papers, pack }: MeetingPapers): OutlineEntry[] {
  const packItems = pack?.extract?.items ?? [];
  const inPack = pack ? packItems.map((item, place) => packEntry(pack, item, place)) : [];
  const taken = new Set<OutlineEntry>();
  const entries = items.map(({ item, papers: own }) => {
    const match =
      item.number === ''
        ? undefined
        : inPack.find((entry) => !taken.has(entry) && plainNumber(entry.number) === plainNumber(item.number));
    if (match) taken.add(match);
    return itemEntry(item, pack ? own.filter(isAwaited) : own, match);
  });
  for (const entry of inPack) {
    if (taken.has(entry)) continue;
    const start = entry.stretch?.firstPage ?? 0;
    const before = entries.findLastIndex(({ stretch }) => {
      return stretch?.documentId === pack?.document.id && (stretch?.firstPage ?? 0) < start;
    });
    entries.splice(before + 1, 0, entry);
  }
  const front = pack ? frontEntry(pack, packItems) : [];
  // The front sheet published by itself is the beginning of the pack once more.
  const rest = papers.filter(
    ({ document }) => document !== pack?.document && !(pack && document.kind === 'front-sheet'),
  );
  return [...front, ...entries, ...rest.map(paperEntry)];
}

/** The pages of the pack before its first item, or the whole pack when it has not been divided. */
function frontEntry(pack: Paper, items: PackItem[]): OutlineEntry[] {
  const whole = paperEntry(pack);
  const first = items[0]?.firstPage;
  if (first === undefined) return [whole];
  if (first <= 1 || !whole.stretch) return [];
  return [{ ...whole, title: 'Front sheet and agenda', stretch: { ...whole.stretch, lastPage: first - 1 } }];
}

/** All lines of a tree, parents before their children. */
export function flatOutline(entries: readonly OutlineEntry[]): OutlineEntry[] {
  return entries.flatMap((entry) => [entry, ...flatOutline(entry.children)]);
}

function holds(stretch: Stretch | null, documentId: string, page: number): boolean {
  return (
    stretch?.documentId === documentId &&
    stretch.firstPage <= page &&
    page <= (stretch.lastPage ?? Number.MAX_SAFE_INTEGER)
  );
}

/** The innermost line a page belongs to; where packs overlap, the one that starts last. Null when it belongs to none. */
export function entryAt(entries: readonly OutlineEntry[], documentId: string, page: number): OutlineEntry | null {
  const top = entries.findLast(
    ({ stretch, children }) =>
      holds(stretch, documentId, page) || children.some((child) => holds(child.stretch, documentId, page)),
  );
  if (!top) return null;
  return top.children.findLast((child) => holds(child.stretch, documentId, page)) ?? top;
}

/** The agenda item a page belongs to, or null. */
export function itemAt(entries: readonly OutlineEntry[], documentId: string, page: number): OutlineEntry | null {
  const at = entryAt(entries, documentId, page);
  return at && (entries.find((entry) => entry === at || entry.children.includes(at)) ?? null);
}
