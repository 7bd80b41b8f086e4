import { onStored } from './stored.ts';

/** Milliseconds after the last write before it is read again: nobody is kept from what they do. */
const rest = 2000;

/**
 * Reads what a view will ask for as soon as there is nothing else to do, and again when rows of some tables were written,
 * for as long as the page lives; what reads keeps what it has read. Tables are named `database/table`. A reading that
 * fails is made again by the view, which says so.
 */
export function readAhead(tables: readonly string[], read: () => Promise<unknown>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = () => requestIdleCallback(() => void read().catch((reason: unknown) => console.warn(reason)));
  onStored(tables, () => {
    clearTimeout(timer);
    timer = setTimeout(start, rest);
  });
  start();
}
