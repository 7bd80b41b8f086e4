/** Stopping syncs from any window: the worker that runs one may belong to another window than the one that stops it. */
import { z } from 'zod';

/** How a sync is ended by the member: for good, or until it is resumed or the next day. */
export type StopOutcome = 'cancelled' | 'paused';

const stopSchema = z.object({ sourceId: z.string(), outcome: z.enum(['cancelled', 'paused']) });
/** Which sync is to end, and how. */
export type Stop = z.infer<typeof stopSchema>;

/** The channel on which workers hear of stops in other windows. */
export function openStopChannel(onStop: (stop: Stop) => void): { tell(stop: Stop): void } {
  const channel = new BroadcastChannel('stop-sync');
  channel.addEventListener('message', (event) => {
    const stop = stopSchema.safeParse(event.data);
    if (stop.success) onStop(stop.data);
  });
  return { tell: (stop) => channel.postMessage(stop) };
}

/** What becomes of a sync whose signal was aborted: a paused one was aborted with that word. */
export function stopOutcome(signal: AbortSignal): StopOutcome {
  return signal.reason === 'paused' ? 'paused' : 'cancelled';
}
