import type { Comparison } from '../model/library.ts';
import { counted } from '../util/counted.ts';

const pagesThat = (count: number, what: string) => `${counted(count, 'page')} ${what}`;

/** What a comparison found, in words: `3 pages changed, 1 page new`. */
export function comparisonWords({ pages, removed }: Pick<Comparison, 'pages' | 'removed'>): string {
  const count = (kind: string) => pages.filter(({ change }) => change === kind).length;
  const [changed, added, unknown] = [count('changed'), count('new'), count('unknown')];
  const parts = [
    changed ? pagesThat(changed, 'changed') : '',
    added ? pagesThat(added, 'new') : '',
    removed.length ? pagesThat(removed.length, 'removed') : '',
    unknown ? pagesThat(unknown, 'without words, which cannot be compared') : '',
  ].filter(Boolean);
  if (changed + added + removed.length === 0) parts.unshift('no words changed');
  return parts.join(', ');
}
