/** A small stand-in for the words of a page, by which the likeness of two pages is judged quickly. Ascending. */
export type Sketch = Uint32Array;

/** Words kept of a page. With fewer on the page the likeness is exact, with more it is within some hundredths. */
const kept = 96;

function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let unit = 0; unit < word.length; unit += 1) {
    value = Math.imul(value ^ word.charCodeAt(unit), 0x01000193);
  }
  // Spread over all bits, since the smallest are kept.
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 16)) >>> 0;
}

/** The sketch of a page's words, whatever their order and case. */
export function sketchOf(text: string): Sketch {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return Uint32Array.from([...words].map(hash))
    .sort()
    .slice(0, kept);
}

/** Share of words in common of all words of two pages, from 0 to 1. */
export function likeness(one: Sketch, other: Sketch): number {
  let a = 0;
  let b = 0;
  let common = 0;
  let all = 0;
  // Of a long page only the smallest are known, so only as many of both together can be judged.
  while (all < kept && a < one.length && b < other.length) {
    const [left, right] = [one[a] ?? 0, other[b] ?? 0];
    if (left === right) common += 1;
    if (left <= right) a += 1;
    if (right <= left) b += 1;
    all += 1;
  }
  all = Math.min(kept, all + (one.length - a) + (other.length - b));
  return all === 0 ? 0 : common / all;
}
