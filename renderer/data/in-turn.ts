let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a command of the member after all that were given before it, also where one of these failed. Commands read rows
 * and write them whole: two that change the same row at once would lose one of the changes. No command calls another.
 */
export function inTurn<T>(command: () => Promise<T>): Promise<T> {
  const result = last.then(command, command);
  last = result;
  return result;
}
