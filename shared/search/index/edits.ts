/** Longest word, in bytes, whose typing errors are looked at. */
const longest = 40;

const rows = [new Uint8Array(longest + 1), new Uint8Array(longest + 1), new Uint8Array(longest + 1)];

/**
 * True where `word` becomes `bytes[start, end)` with at most so many letters put in, left out, changed, or swapped with
 * the next one (the optimal string alignment distance); where `beginning`, its beginning will do.
 */
export function withinEdits(
  word: Uint8Array,
  bytes: Uint8Array,
  [start, end]: readonly [number, number],
  errors: number,
  beginning = false,
): boolean {
  const length = beginning ? Math.min(end - start, word.length + errors) : end - start;
  if (word.length > longest || length > longest || word.length - length > errors) return false;
  if (length - word.length > errors) return false;
  let [twoBefore, before, now] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= length; column += 1) before[column] = column;
  for (let row = 1; row <= word.length; row += 1) {
    now[0] = row;
    let best = row;
    const letter = word[row - 1];
    for (let column = 1; column <= length; column += 1) {
      const other = bytes[start + column - 1];
      let cost = (before[column - 1] ?? 0) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1);
      if (row > 1 && column > 1 && letter === bytes[start + column - 2] && word[row - 2] === other) {
        cost = Math.min(cost, (twoBefore[column - 2] ?? 0) + 1);
      }
      now[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > errors) return false;
    [twoBefore, before, now] = [before, now, twoBefore];
  }
  if (!beginning) return (before[length] ?? 0) <= errors;
  return before.subarray(0, length + 1).some((cost) => cost <= errors);
}
