/** Whether a file is a copy of a paper, told by its words: its bytes and even its pages may be others. */
import { likeness, sketchOf } from './likeness.ts';

/** Words a page must have to tell anything, and the likeness from which two pages are the same one. */
const telling = { words: 12, alike: 0.8 };
/** Share of the pages looked at that a paper must have for the file to be a copy of it. */
const share = 0.8;

/** Pages of a file to look at, PDF pages from 1, spread over all of it: few tell enough. */
export function sampledPages(pageCount: number, most = 12): number[] {
  const step = Math.max(1, pageCount / most);
  const count = Math.min(most, pageCount);
  return Array.from({ length: count }, (_, at) => 1 + Math.floor(at * step));
}

const isTelling = (text: string) => (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= telling.words;

/**
 * How much of some pages of a file a paper has, from 0 to 1: 0 below what makes the file a copy of it, and where no page
 * has words enough to tell.
 */
export function likenessToPaper(sampled: readonly string[], paper: readonly string[]): number {
  const wanted = sampled.filter(isTelling).map(sketchOf);
  if (wanted.length === 0) return 0;
  const theirs = paper.map(sketchOf);
  const found = wanted.filter((one) => theirs.some((other) => likeness(one, other) >= telling.alike));
  const part = found.length / wanted.length;
  return part >= share ? part : 0;
}
