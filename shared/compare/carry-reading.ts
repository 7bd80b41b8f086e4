import { versionIdOf } from '../model/ids.ts';
import type { Comparison } from '../model/library.ts';
import type { Reading } from '../model/member.ts';

/**
 * What was read of an older version, carried over to the newer one: pages that say the same are read there too, changed
 * and new ones are not, and the place is the page that came from the one the member was at. What was read of the newer
 * version already, and the place in it, stays.
 */
export function carryReading(comparison: Comparison, older: Reading, newer: Reading | undefined): Reading {
  const { documentId, pages } = comparison;
  const read = new Set(older.pagesRead);
  const same = pages.flatMap(({ page, before, change, from }) => {
    const origins = from ?? (before === null ? [] : [before]);
    return change === 'same' && origins.length > 0 && origins.every((origin) => read.has(origin)) ? [page] : [];
  });
  const pagesRead = [...new Set([...(newer?.pagesRead ?? []), ...same])].sort((a, b) => a - b);
  if (newer) return { ...newer, pagesRead };
  const at = pages.find(({ before }) => before === older.position.page);
  const near = pages.findLast(({ before }) => before !== null && before < older.position.page);
  const position = {
    ...older.position,
    page: (at ?? near)?.page ?? 1,
    // Only an unchanged page is laid out as it was.
    top: at?.change === 'same' ? older.position.top : 0,
  };
  const { openedAt } = older;
  return {
    id: versionIdOf(documentId, comparison.newer),
    documentId,
    sha256: comparison.newer,
    pagesRead,
    position,
    openedAt,
  };
}
