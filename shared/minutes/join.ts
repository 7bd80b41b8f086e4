/** Letters that a word at a line's end can have. */
const longestWord = 80;

/**
 * Joins broken lines into one text, white space folded. A hyphen at a line's end is kept where it belongs to
 * the word (`father-inclusive`) and dropped where it only broke it (`exam-ple`): `known` holds the document's
 * own words and decides: a part that is a word of its own keeps its hyphen.
 */
export function joinWords(lines: string[], known: ReadonlySet<string> = new Set()): string {
  let joined = '';
  for (const line of lines) {
    const next = line.replace(/\s+/g, ' ').trim();
    if (next === '') continue;
    // Only what stands at the end is looked at: paragraphs can be as long as the document.
    const end = joined.endsWith('-') ? joined.slice(-longestWord) : '';
    const broken = /(?:^|[\s(“‘"'])([\p{L}-]*\p{L})-$/u.exec(end);
    const right = /^\p{Ll}+/u.exec(next)?.[0];
    if (broken?.[1] !== undefined && right !== undefined) {
      const left = broken[1];
      const compound = known.has(`${left}-${right}`.toLowerCase());
      const whole =
        !compound && (known.has((left + right).toLowerCase()) || (known.size > 0 && !known.has(left.toLowerCase())));
      joined = (whole ? joined.slice(0, -1) : joined) + next;
    } else if (/[\p{L}\d]-$/u.test(end) && /^[\p{L}\d]/u.test(next)) joined += next;
    else joined += (joined === '' ? '' : ' ') + next;
  }
  return joined;
}

/** The words of a document, in small letters, words with hyphens both whole and not parted at line ends. */
export function knownWords(lines: string[]): Set<string> {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.replace(/-\s*$/, ' ').matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(word.toLowerCase());
  }
  return words;
}
