/**
 * Runs a query within a live one that does not note what this one reads. To note ten thousand keys takes longer than to
 * read them, so a query that returns that many runs here, after one that is told of every change by itself.
 */
export function unfollowed<T>(query: () => Promise<T>): Promise<T> {
  // Only what runs in a turn of its own is outside of the live query.
  return new Promise((resolve, reject) => {
    setTimeout(() => query().then(resolve, reject), 0);
  });
}
