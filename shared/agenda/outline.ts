import type { AgendaItem, PackItem } from '../model/library.ts';
import { awaitedIn } from './awaited.ts';
import { bare, frontEntry, type OutlineEntry, paperEntry, papersInside, printedRange, stretchIn } from './entries.ts';
import { type Arrival, arrivalsOf } from './origin.ts';
import { isHeldByPack, type MeetingPapers, type Paper, packPartOf } from './papers.ts';
import { lineOf, type SlotLine, subjectOf } from './slots.ts';

/** A line of the agenda while the tree is put together. */
interface Line extends SlotLine {
  entry: OutlineEntry;
  /** True where the agenda says that its papers are to follow, be they here by now or not. */
  toFollow: boolean;
  /** Papers slotted under it, in the source's order. */
  slotted: OutlineEntry[];
}

function packLine(pack: Paper, part: PackItem, place: number, item: AgendaItem | null): OutlineEntry {
  const key = item?.id ?? `${pack.document.id}/${place}`;
  const children = papersInside(pack, part, `${pack.document.id}/${place}`, item?.id ?? null);
  return {
    ...bare,
    key,
    kind: 'item',
    itemId: item?.id ?? null,
    documentId: pack.document.id,
    number: item?.number ?? part.number,
    title: item?.title ?? part.title,
    restricted: item?.restricted ?? false,
    stretch: stretchIn(pack, part),
    printed: printedRange(part.printedFirst, part.printedLast),
    children: children.map((child) => (child.title === item?.title ? { ...child, title: 'Report' } : child)),
  };
}

function itemLine(
  { item, papers }: MeetingPapers['items'][number],
  inPack: OutlineEntry | null,
  pack: Paper | null,
  arrivals: ReadonlyMap<Paper, Arrival>,
): Line {
  // A report that stands in the pack is not listed a second time.
  const own = papers
    .filter((paper) => !isHeldByPack(paper, pack, item.number))
    .map((paper) => paperEntry(paper, arrivals.get(paper) ?? null));
  const only = own.length === 1 && !inPack ? own[0] : undefined;
  const entry: OutlineEntry = {
    ...bare,
    key: item.id,
    kind: item.number === '' && !inPack && own.length === 0 ? 'heading' : 'item',
    itemId: item.id,
    documentId: only?.documentId ?? null,
    number: item.number,
    title: item.title,
    restricted: item.restricted || (only?.restricted ?? false),
    problem: only?.problem ?? null,
    ...(inPack ?? {
      stretch: own.find(({ stretch }) => stretch !== null)?.stretch ?? null,
      arrival: only?.arrival ?? null,
    }),
    awaited: item.awaited,
    children: [...(inPack?.children ?? []), ...(only ? [] : own)],
  };
  const titles = papers.map(({ document }) => document.title);
  const toFollow = item.awaited === 'to-follow' || awaitedIn([item.title, item.description, ...titles]) === 'to-follow';
  return { ...lineWith(entry, titles), toFollow };
}

function lineWith(entry: OutlineEntry, papers: readonly string[]): Line {
  return { key: entry.key, number: entry.number, title: entry.title, papers, entry, toFollow: false, slotted: [] };
}

/** The lines of the agenda: the site's items with their pages in the pack, and between them what only the pack has. */
function agendaLines({ items, pack }: MeetingPapers, arrivals: ReadonlyMap<Paper, Arrival>): Line[] {
  const taken = new Set<PackItem>();
  const lines = items.map((entry) => {
    const part = packPartOf(pack, entry.item.number);
    if (!pack || !part || taken.has(part)) return itemLine(entry, null, pack, arrivals);
    taken.add(part);
    return itemLine(entry, packLine(pack, part, pack.extract?.items.indexOf(part) ?? 0, entry.item), pack, arrivals);
  });
  for (const [place, part] of (pack?.extract?.items ?? []).entries()) {
    if (!pack || taken.has(part)) continue;
    const before = lines.findLastIndex(({ entry: { stretch } }) => {
      return stretch?.documentId === pack.document.id && stretch.firstPage < part.firstPage;
    });
    lines.splice(before + 1, 0, lineWith(packLine(pack, part, place, null), []));
  }
  return lines;
}

/** `Supplement 2: Questions` without what its badge says. */
function withoutSupplement(title: string): string {
  return title.replace(/^supplement\s*\d*\s*[-–—:]\s*/i, '');
}

/** One part of a supplement, as a line under the item it belongs to. */
function partEntry(
  paper: Paper,
  part: PackItem,
  place: number,
  arrival: Arrival | null,
  line: Line | null,
): OutlineEntry {
  const key = `${paper.document.id}/${place}`;
  const itemId = line?.entry.itemId ?? null;
  const inside = part.documents[0];
  const told = part.documents.length === 1 && inside ? inside.title : part.title;
  const sameAsItem = line !== null && subjectOf(told) === subjectOf(line.title);
  const alone = line !== null && line.entry.stretch === null;
  return {
    ...bare,
    key,
    kind: 'paper',
    itemId,
    documentId: paper.document.id,
    number: line ? '' : part.number,
    title: !sameAsItem ? told : alone ? line.title : withoutSupplement(paper.document.title),
    restricted: paper.document.restricted,
    stretch: stretchIn(paper, part),
    printed: printedRange(part.printedFirst, part.printedLast),
    arrival,
    children: papersInside(paper, part, key, itemId),
  };
}

/** Puts a paper of the meeting under the lines it belongs to; gives back what belongs to none with certainty. */
function slot(paper: Paper, arrival: Arrival | null, lines: readonly Line[]): OutlineEntry[] {
  const { document, extract } = paper;
  const { title } = document;
  const parts = extract?.items ?? [];
  if (parts.length === 0 || !document.currentSha256) {
    const key = lineOf({ title, stamped: extract?.stampedItem ?? null }, lines);
    const line = lines.find((one) => one.key === key);
    const entry = paperEntry(paper, arrival);
    if (!line) return [entry];
    line.slotted.push({ ...entry, itemId: line.entry.itemId });
    return [];
  }
  const loose = frontEntry(paper, arrival, title);
  for (const [place, part] of parts.entries()) {
    const key = lineOf({ title: part.title, stamped: part.number }, lines);
    const line = lines.find((one) => one.key === key) ?? null;
    const entry = partEntry(paper, part, place, arrival, line);
    if (line) line.slotted.push(entry);
    else loose.push(entry);
  }
  return loose;
}

/** A line with what was slotted under it. What is here is awaited no longer. */
function filled({ entry, toFollow, slotted }: Line): OutlineEntry {
  const [only] = slotted;
  // A paper that is all an item has, and is called like it, is the item itself.
  const hasNone = entry.documentId === null && entry.stretch === null && entry.children.length === 0;
  if (hasNone && slotted.length === 1 && only?.title === entry.title) {
    const arrival = toFollow && only.stretch ? cameAt(only, []) : only.arrival;
    const { documentId, stretch, printed, problem, children } = only;
    const awaited = stretch === null ? entry.awaited : null;
    return { ...entry, kind: 'item', documentId, stretch, printed, problem, children, arrival, awaited };
  }
  const first = slotted.find(({ stretch }) => stretch !== null);
  const children = [...entry.children, ...slotted];
  const kind = entry.kind === 'heading' && slotted.length > 0 ? 'item' : entry.kind;
  const stretch = entry.stretch ?? first?.stretch ?? null;
  return {
    ...entry,
    kind,
    stretch,
    children,
    awaited: stretch === null ? entry.awaited : null,
    arrival: toFollow && stretch !== null ? cameAt(entry, children) : entry.arrival,
  };
}

/** When the first paper of an item that was to follow came. */
function cameAt(entry: OutlineEntry, children: readonly OutlineEntry[]): Arrival | null {
  const arrivals = [entry.arrival, ...children.map(({ arrival }) => arrival)].filter((arrival) => arrival !== null);
  const [first] = arrivals.sort((one, other) => ((one.arrivedAt ?? '~') < (other.arrivedAt ?? '~') ? -1 : 1));
  return first ? { ...first, origin: 'to-follow', label: 'Paper to follow' } : null;
}

/** Origins of papers that, belonging to no item with certainty, stand among the supplements. */
const besideThePack = new Set<string | undefined>(['supplement', 'addendum', 'late', 'tabled', 'to-follow']);

/** True for papers that belong under items of the agenda when they say under which. */
function isSlotted(paper: Paper, arrival: Arrival | undefined): boolean {
  const { kind } = paper.document;
  if (kind === 'supplement' || kind === 'report' || kind === 'other') return true;
  return kind === 'pack' && besideThePack.has(arrival?.origin);
}

/**
 * The papers of a meeting as one tree: front sheet, agenda items with their papers, minutes and the rest, and at the
 * end, as a group, the supplements that belong to no item with certainty. Every paper stands in it once.
 */
export function outlineOf(papers: MeetingPapers): OutlineEntry[] {
  const { items, pack } = papers;
  const all = [...papers.papers, ...items.flatMap((entry) => entry.papers)];
  const arrivals = arrivalsOf(all);
  const lines = agendaLines(papers, arrivals);
  const fronts: OutlineEntry[] = pack ? frontEntry(pack, null, 'Front sheet and agenda') : [];
  const rest: OutlineEntry[] = [];
  const supplements: OutlineEntry[] = [];
  for (const paper of papers.papers) {
    const { kind } = paper.document;
    // The front sheet published by itself is the beginning of the pack once more.
    if (paper.document.id === pack?.document.id || (pack && kind === 'front-sheet')) continue;
    const arrival = arrivals.get(paper);
    if (!isSlotted(paper, arrival)) (kind === 'front-sheet' ? fronts : rest).push(paperEntry(paper, null));
    else {
      const loose = slot(paper, arrival ?? null, lines);
      (kind === 'supplement' || besideThePack.has(arrival?.origin) ? supplements : rest).push(...loose);
    }
  }
  const group: OutlineEntry = {
    ...bare,
    key: 'supplements',
    kind: 'group',
    title: 'Supplements',
    children: supplements,
  };
  return [...fronts, ...lines.map(filled), ...rest, ...(supplements.length > 0 ? [group] : [])];
}
