/** The same report in two documents, the pack and the single paper, and the marks of the one as seen in the other. */
import type { OutlineEntry } from '../agenda/entries.ts';
import { flatOutline } from '../agenda/find-entry.ts';
import type { MeetingPapers, Paper } from '../agenda/papers.ts';
import { versionOf } from '../anchor/reanchor.ts';
import type { Mark, TextAnchor } from '../model/member.ts';
import { itemKey } from '../pack/item-number.ts';
import { moverTo, type NewPage } from './move-anchor.ts';
import { hasShape } from './shapes.ts';

/** The pages of a document's current version that are on one item. PDF pages from 1, both ends included. */
export interface ItemPages {
  /** The item, as two documents of a meeting agree on it. */
  item: string;
  documentId: string;
  sha256: string;
  firstPage: number;
  lastPage: number;
}

/** A mark that may stand on the same report in the paper that is shown. */
export interface MaybeSame {
  mark: Mark;
  /** The pages it was made on. */
  home: ItemPages;
  /** The pages it may be seen on. */
  here: ItemPages;
}

/** Least confidence that words and what stands on both sides of them are the same, and not a quotation elsewhere. */
const certain = 0.84;

function itemPagesOf(
  { document, extract }: Paper,
  { items }: MeetingPapers,
  outline: readonly OutlineEntry[],
): ItemPages[] {
  const sha256 = document.currentSha256;
  if (!sha256 || extract?.state !== 'done' || extract.sha256 !== sha256) return [];
  const of = (item: string, firstPage: number, lastPage: number) => ({
    item,
    documentId: document.id,
    sha256,
    firstPage,
    lastPage,
  });
  if (!document.itemId && extract.items.length > 0) {
    return extract.items.map((part) => of(itemKey(part.number), part.firstPage, part.lastPage));
  }
  const slotted = flatOutline(outline).find(({ documentId, itemId }) => itemId && documentId === document.id)?.itemId;
  const itemId = document.itemId ?? slotted;
  const number = items.find(({ item }) => item.id === itemId)?.item.number || extract.stampedItem;
  return number ? [of(itemKey(number), 1, extract.pageCount)] : [];
}

/** A mark by which it can be told where it stands: on words, and of a shape where it lies beside them. */
function hasWords(mark: Mark): boolean {
  return mark.placement.state !== 'unplaced' && mark.anchor.quote !== '' && !(hasShape(mark) && !mark.wordsAt);
}

/** The marks made in other documents of the meeting on the items of the paper that is shown. */
export function maybeSame(
  marks: readonly Mark[],
  documentId: string,
  sha256: string,
  papers: MeetingPapers,
  outline: readonly OutlineEntry[],
): MaybeSame[] {
  const others = marks.filter(
    (mark) => mark.anchor.documentId !== documentId && mark.anchor.sha256 !== sha256 && hasWords(mark),
  );
  if (others.length === 0) return [];
  const known = new Map<string, ItemPages[]>();
  const all = [...papers.papers, ...papers.items.flatMap((entry) => entry.papers)];
  const pagesOf = (id: string): ItemPages[] => {
    const paper = known.has(id) ? undefined : all.find(({ document }) => document.id === id);
    if (paper) known.set(id, itemPagesOf(paper, papers, outline));
    return known.get(id) ?? [];
  };
  return others.flatMap((mark) => {
    const { anchor } = mark;
    const home = pagesOf(anchor.documentId).find(
      (one) => one.sha256 === anchor.sha256 && one.firstPage <= anchor.page && anchor.page <= one.lastPage,
    );
    const here = home && pagesOf(documentId).find((one) => one.sha256 === sha256 && one.item === home.item);
    return home && here ? [{ mark, home, here }] : [];
  });
}

/**
 * Finds anchors made on some pages (`homePages`) on those that are shown; null where their words do not stand there as
 * they did at home, with the same on both sides. The anchors found have no rectangles.
 */
export function sameWordsIn(
  here: ItemPages,
  herePages: readonly NewPage[],
  homePages: readonly NewPage[],
): (anchor: TextAnchor) => TextAnchor | null {
  const move = moverTo(here.documentId, here.sha256, herePages);
  const from = versionOf(homePages);
  return (anchor) => {
    const moved = move(anchor, from);
    return moved && moved.placement.confidence >= certain ? moved.anchor : null;
  };
}
