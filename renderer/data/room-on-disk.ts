/** Bytes the browser will still let the application keep, or null where it does not say. */
export async function roomOnDisk(): Promise<number | null> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}
