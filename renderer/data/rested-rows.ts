import type { KeptRows } from './kept-rows.ts';

/** Milliseconds without another change of words after which rows are shown with them: longer than one who types on waits for the next to be written. */
const rest = 900;

/** Longest that words are waited for while they are written without rest, milliseconds. */
const longestWait = 5000;

/** Whether two rows say the same but for some of their fields. */
export function sameBut<Row extends object>(one: Row, other: Row, fields: readonly string[]): boolean {
  if (one === other) return true;
  const names = Object.keys({ ...one, ...other });
  return names.every((name) => fields.includes(name) || Object.is(Reflect.get(one, name), Reflect.get(other, name)));
}

/**
 * The same rows for views that need not follow every word: while nothing but some fields of rows changes, and those
 * change again and again because somebody types, the rows stay what they were. Whatever else changes is there at once,
 * as is the first change of words after a rest.
 */
export function restedRows<Row extends object>(
  kept: Pick<KeptRows<Row>, 'rows' | 'subscribe'>,
  typed: readonly string[],
): Pick<KeptRows<Row>, 'rows' | 'subscribe'> {
  const listeners = new Set<() => void>();
  let stop: (() => void) | null = null;
  let latest: readonly Row[] | null = null;
  let shown: readonly Row[] | null = null;
  let isFailed = false;
  let changedAt = Number.NEGATIVE_INFINITY;
  let waitsSince: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(): void {
    clearTimeout(timer);
    waitsSince = null;
    shown = latest;
    for (const changed of listeners) changed();
  }

  function isOnlyTyped(before: readonly Row[] | null, now: readonly Row[] | null): boolean {
    if (!before || !now || before.length !== now.length) return false;
    return now.every((row, place) => {
      const known = before[place];
      return known !== undefined && sameBut(known, row, typed);
    });
  }

  /** Milliseconds until rows that have just changed are shown. */
  function waitAfter(before: readonly Row[] | null): number {
    if (!isOnlyTyped(before, latest)) return 0;
    const now = performance.now();
    const sinceLast = now - changedAt;
    changedAt = now;
    if (sinceLast > rest) return 0;
    waitsSince ??= now;
    return Math.min(rest, waitsSince + longestWait - now);
  }

  function changed(): void {
    // What was not read was not shown.
    const before = isFailed ? null : latest;
    try {
      latest = kept.rows();
      isFailed = false;
    } catch {
      // Told by `rows`, to whoever asks for them.
      isFailed = true;
    }
    const wait = isFailed ? 0 : waitAfter(before);
    clearTimeout(timer);
    if (wait <= 0) show();
    else timer = setTimeout(show, wait);
  }

  return {
    rows: () => (stop && !isFailed ? shown : kept.rows()),
    subscribe(told) {
      listeners.add(told);
      if (!stop) {
        stop = kept.subscribe(changed);
        changed();
      }
      return () => {
        listeners.delete(told);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
        clearTimeout(timer);
        waitsSince = null;
        latest = null;
      };
    },
  };
}
