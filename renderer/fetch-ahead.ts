/**
 * Fetches parts of the application that are not shown yet once there is nothing else to do, so that coming to one waits
 * for nothing. One that does not come now is fetched when it is needed, and whoever needs it is told. Returns what calls
 * it off.
 */
export function fetchAhead(parts: readonly { fetch(): Promise<unknown> }[]): () => void {
  const waiting = requestIdleCallback(() => {
    for (const part of parts) part.fetch().catch((reason) => console.warn(reason));
  });
  return () => cancelIdleCallback(waiting);
}
