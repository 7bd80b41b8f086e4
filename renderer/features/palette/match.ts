/**
 * How well a name answers what was typed, from 0 (not at all) to 1. Every word typed must be in it; the beginning of
 * the name counts most, then the beginning of a word, then any place.
 */
export function matchName(name: string, typed: string): number {
  const text = name.toLowerCase();
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  let sum = 0;
  for (const word of words) {
    const at = text.indexOf(word);
    if (at < 0) return 0;
    if (at === 0) sum += 1;
    else sum += text.includes(` ${word}`) ? 0.8 : 0.4;
  }
  return words.length ? sum / words.length : 1;
}
