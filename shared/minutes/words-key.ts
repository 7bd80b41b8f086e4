/** Letters and digits in small print: what stays of words when a record is printed or read in another way. */
export function foldedWords(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** A short name for some words, the same whatever their white space, case and punctuation (53 bits, base 36). */
export function wordsKey(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const character of foldedWords(text)) {
    const code = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

function pairsOf(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const pairs = new Map<string, number>();
  for (const [at, word] of words.entries()) {
    const pair = `${words[at - 1] ?? ''} ${word}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How alike two texts are, 0 to 1: by the pairs of neighbouring words they share; 1 where only white space, case or punctuation differ. */
export function likeness(one: string, other: string): number {
  if (one === other || foldedWords(one) === foldedWords(other)) return 1;
  // Much longer is not alike, and need not be counted.
  if (Math.min(one.length, other.length) < Math.max(one.length, other.length) / 3) return 0;
  const [ours, theirs] = [pairsOf(one), pairsOf(other)];
  let shared = 0;
  for (const [pair, count] of ours) shared += Math.min(count, theirs.get(pair) ?? 0);
  const sum = [...ours.values(), ...theirs.values()].reduce((total, count) => total + count, 0);
  return sum === 0 ? 0 : (2 * shared) / sum;
}
