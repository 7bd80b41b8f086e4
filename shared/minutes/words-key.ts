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
