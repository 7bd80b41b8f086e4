import type { OutlineEntry } from '../agenda/entries.ts';
import type { Mark } from '../model/member.ts';

/**
 * How many marks are on a line of the agenda: those on its pages, with those `seen` there that were made in another
 * paper with the same words; on an item also those made on it in any of its papers.
 */
export function marksOn(entry: OutlineEntry, marks: readonly Mark[], seen: readonly Mark[]): number {
  const { stretch, kind, number } = entry;
  const item = kind === 'item' && number !== '' ? number : null;
  const isOn = ({ anchor, context }: Mark) => {
    if (context.itemNumber === item) return true;
    if (!stretch || anchor.documentId !== stretch.documentId || anchor.sha256 !== stretch.sha256) return false;
    return anchor.page >= stretch.firstPage && anchor.page <= (stretch.lastPage ?? anchor.page);
  };
  return new Set([...marks, ...seen].filter(isOn).map(({ id }) => id)).size;
}
