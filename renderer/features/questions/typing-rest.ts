/** Milliseconds of rest after which what was typed is written to the database. */
const rest = 300;

/** Longest that typed words wait to be written while typing goes on without rest, milliseconds. */
const longestWait = 600;

/** Milliseconds from a key until what was typed is written; `since` is when the first key not yet written was pressed. */
export function waitAfterKey(since: number): number {
  return Math.max(0, Math.min(rest, since + longestWait - performance.now()));
}
