import { monthNames } from '../dates/names.ts';

/** Words of a title that say which time it is, or nothing about what it is of. */
const passing = new Set([
  ...monthNames.flatMap((month) => [month.toLowerCase(), month.slice(0, 3).toLowerCase()]),
  ...['first', 'second', 'third', 'fourth', 'quarter', 'q1', 'q2', 'q3', 'q4', 'quarterly', 'annual', 'year', 'half'],
  ...['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'the', 'to', 'with'],
  ...['report', 'update', 'paper', 'item'],
]);

function tellingWords(title: string): Set<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !passing.has(word) && !/^\d/.test(word));
  // A title of nothing but such words is known by them.
  return new Set(telling.length > 0 ? telling : words);
}

/** Share of their words two titles must have in common. */
const alike = 0.6;

/**
 * Whether two titles are those of the same report at two meetings: "Performance Report Quarter 2 2026/27" and
 * "Quarter 1 Performance Update". Dates, quarters and small words are left out.
 */
export function isSameReport(one: string, other: string): boolean {
  const [words, others] = [tellingWords(one), tellingWords(other)];
  const shared = [...words].filter((word) => others.has(word)).length;
  const all = words.size + others.size - shared;
  return all > 0 && shared / all >= alike;
}
