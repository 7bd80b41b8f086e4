import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** Milliseconds that the making of papers may hold the event loop before it lets others work. */
const longest = 10;

let since = performance.now();

/** Lets other work run when papers have been made for a while without a pause. */
export async function breathe(): Promise<void> {
  if (performance.now() - since < longest) return;
  await setImmediate();
  since = performance.now();
}
