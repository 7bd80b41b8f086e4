import type { Comparison } from '../model/library.ts';

const counted = (count: number, what: string) => `${count} ${count === 1 ? 'page' : 'pages'} ${what}`;

/** What a comparison found, in words: `3 pages changed, 1 page new`. */
export function comparisonWords({ pages, removed }: Pick<Comparison, 'pages' | 'removed'>): string {
  const count = (kind: string) => pages.filter(({ change }) => change === kind).length;
  const [changed, added, unknown] = [count('changed'), count('new'), count('unknown')];
  const parts = [
    changed ? counted(changed, 'changed') : '',
    added ? counted(added, 'new') : '',
    removed.length ? counted(removed.length, 'removed') : '',
    unknown ? counted(unknown, 'without words, which cannot be compared') : '',
  ].filter(Boolean);
  if (changed + added + removed.length === 0) parts.unshift('no words changed');
  return parts.join(', ');
}
