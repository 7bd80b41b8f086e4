/**
 * Fields that tell when something happened here, and so differ from run to run: everything else must be the same.
 * `indexedBy` is set by the search worker in its own time. `contentHash` is not among them: what a meeting was read from
 * is the same whatever happened before.
 */
export const volatileFields: readonly string[] = [
  'addedAt',
  'lastSync',
  'restUntil',
  'readAt',
  'firstSeenAt',
  'checkedAt',
  'arrivedAt',
  'indexedBy',
];
