import type { OutlineEntry } from '../text/outline.ts';
import type { AgendaLine } from './front-sheet-agenda.ts';
import { itemKey } from './item-number.ts';

/** A bookmark that names an agenda item, with the bookmarks of the documents under it. */
export interface OutlineItem {
  number: string;
  title: string;
  page: number;
  children: OutlineEntry[];
}

const numbered =
  /^(?:agenda\s+)?(?:item\s+)?(\d{1,3}(?:\.\d{1,2}){0,2}\s?(?:\([a-z]\)|[a-z](?=[\s.)]))?|[A-Z]{1,2}\.?\d{1,2}|[A-Z](?=[.)]\s))[.):]*\s+[-–—]?\s*(\S.*)$/;

/**
 * The bookmarks of a pack that name its items. An author's own headings are bookmarks too (`1 Introduction`,
 * `2 Background`), so they count only when the outline begins with the agenda, or when their titles are those of the
 * front sheet or their pages those of the stamps.
 */
export function outlineItems(
  outline: readonly OutlineEntry[],
  agenda: readonly AgendaLine[],
  stamped: ReadonlyMap<string, ReadonlySet<number>>,
): OutlineItem[] {
  const level = bestLevel(outline, agenda, stamped);
  if (level === null) return [];
  const items: OutlineItem[] = [];
  let current: OutlineItem | null = null;
  for (const entry of outline) {
    if (entry.level < level) current = null;
    else if (entry.level > level) {
      if (entry.level === level + 1) current?.children.push(entry);
    } else {
      const named = nameItem(entry, agenda);
      // Some packs keep documents and items on one level: what follows an item without a number of its own is its.
      if (current !== null && named === null) current.children.push(entry);
      else if (current !== null && named !== null && itemKey(named.number) === itemKey(current.number)) {
        current.children.push({ ...entry, title: named.title });
      } else if (named !== null) {
        current = { ...named, page: entry.page, children: [] };
        items.push(current);
      }
    }
  }
  return items;
}

function bestLevel(
  outline: readonly OutlineEntry[],
  agenda: readonly AgendaLine[],
  stamped: ReadonlyMap<string, ReadonlySet<number>>,
): number | null {
  let best: { level: number; score: number } | null = null;
  for (const level of new Set(outline.map((entry) => entry.level))) {
    const named = outline
      .filter((entry) => entry.level === level)
      .map((entry) => ({ entry, item: nameItem(entry, agenda) }));
    const items = named.filter(({ item }) => item !== null);
    if (items.length === 0) continue;
    const confirmed = items.filter(({ entry, item }) => {
      if (item === null) return false;
      if (stamped.get(itemKey(item.number))?.has(entry.page)) return true;
      return agenda.some((line) => itemKey(line.number) === itemKey(item.number) && sameTitle(line.title, item.title));
    });
    const beginsWithAgenda =
      named[0]?.item === null && /\bagenda\b|\bdocument pack\b/i.test(named[0]?.entry.title ?? '');
    const score = confirmed.length + (beginsWithAgenda ? items.length / 2 : 0);
    if (score < items.length / 2 || (best !== null && score <= best.score)) continue;
    best = { level, score };
  }
  return best?.level ?? null;
}

/** Number and title of the item a bookmark names: by its number, or else by a title of the agenda. */
function nameItem(entry: OutlineEntry, agenda: readonly AgendaLine[]): { number: string; title: string } | null {
  const [, number, title] = numbered.exec(entry.title) ?? [];
  if (number !== undefined && title !== undefined) {
    return { number: number.replace(/[\s()]/g, '').replace(/\.$/, ''), title: title.trim() };
  }
  const line = entry.title.length < 6 ? undefined : agenda.find((one) => plain(one.title) === plain(entry.title));
  return line === undefined ? null : { number: line.number, title: entry.title };
}

/** True where one title is the other, or its beginning (bookmarks and agenda lines are cut at times). */
export function sameTitle(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)];
  if (one === '' || other === '') return false;
  return one.startsWith(other.slice(0, 40)) || other.startsWith(one.slice(0, 40));
}

function plain(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
