/** Seeded numbers, so that the same council always publishes the same figures. */

/** A sequence of numbers from 0 up to 1. */
export type Chance = () => number;

/** A sequence that depends on the seed alone (mulberry32). */
export function chanceOf(seed: string): Chance {
  let state = 0x9e3779b9;
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 0x85ebca6b) ^ (state >>> 13);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number between the two. */
export function between(chance: Chance, low: number, high: number): number {
  return low + chance() * (high - low);
}

/** One of the list. */
export function pick<T>(chance: Chance, list: readonly T[]): T {
  const chosen = list[Math.floor(chance() * list.length)];
  if (chosen === undefined) throw new Error('Nothing to pick from');
  return chosen;
}

/** Shares a whole number out in proportion to the weights; the parts add up to it. */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((left, right) => left + right, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  let rest = total - parts.reduce((left, right) => left + right, 0);
  const order = exact.map((value, index) => [value - Math.floor(value), index] as const).sort((a, b) => b[0] - a[0]);
  for (const [, index] of order) {
    if (rest <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    rest -= 1;
  }
  return parts;
}

/** `12,345`. */
export function whole(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
}

/** One decimal. */
export function decimal(value: number): string {
  return value.toFixed(1);
}

/** Change from one value to another in words: `4.2% lower than`. */
export function changeInWords(from: number, to: number): string {
  if (from === to || from === 0) return 'the same as';
  const change = ((to - from) / from) * 100;
  return `${decimal(Math.abs(change))}% ${change > 0 ? 'higher than' : 'lower than'}`;
}
