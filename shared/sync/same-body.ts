/** The name of a body as it is compared and used in identifiers: case, spaces and punctuation do not matter. */
export function foldedName(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The entry that is of the body a paper names. Papers often leave the council's name out or put it before, so where no
 * name is the same, one that ends with the other is taken, but only when no second one does.
 */
export function findSameBody<T>(name: string, entries: readonly T[], nameOf: (entry: T) => string): T | undefined {
  const wanted = foldedName(name);
  if (!wanted) return undefined;
  const same = entries.find((entry) => foldedName(nameOf(entry)) === wanted);
  if (same) return same;
  const alike = entries.filter((entry) => {
    const other = foldedName(nameOf(entry));
    return other !== '' && (other.endsWith(` ${wanted}`) || wanted.endsWith(` ${other}`));
  });
  return alike.length === 1 ? alike[0] : undefined;
}
