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

/** The pages round a changed one, in both versions, up to the next ones that are wholly the same: 1-based, in order. */
export function pagesRound(
  { pages }: Pick<Comparison, 'pages'>,
  { older, newer }: ChangedPage,
  /** Pages of the older version. */
  count: number,
): { older: number[]; newer: number[] } {
  const ends = pages.flatMap(({ page, before, change, from }) =>
    change === 'same' && !from && before !== null ? [{ older: before, newer: page }] : [],
  );
  const isBefore = (end: { older: number; newer: number }) => {
    return newer === null ? end.older < (older ?? 0) : end.newer < newer;
  };
  const start = ends.findLast(isBefore) ?? { older: 0, newer: 0 };
  const end = ends.find((one) => !isBefore(one)) ?? { older: count + 1, newer: pages.length + 1 };
  const between = (from: number, to: number) => Array.from({ length: to - from - 1 }, (_, step) => from + 1 + step);
  return { older: between(start.older, end.older), newer: between(start.newer, end.newer) };
}
