import type { Comparison } from '../model/library.ts';

/** A page that is not as it was: in both versions, or in one of them only. Pages are 1-based PDF pages. */
export interface ChangedPage {
  kind: 'changed' | 'new' | 'removed' | 'unknown';
  older: number | null;
  newer: number | null;
}

/** The pages of a comparison that are not the same, in the order of the newer version; removed ones stand where they were. */
export function changedPages({ pages, removed }: Pick<Comparison, 'pages' | 'removed'>): ChangedPage[] {
  const gone = removed.map((older): ChangedPage => ({ kind: 'removed', older, newer: null }));
  const all: ChangedPage[] = [];
  for (const { page, before, change } of pages) {
    while (before !== null && (gone[0]?.older ?? Number.POSITIVE_INFINITY) < before) all.push(...gone.splice(0, 1));
    if (change !== 'same') all.push({ kind: change, older: before, newer: page });
  }
  return [...all, ...gone];
}
