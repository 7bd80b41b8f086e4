/** A page with the number it is thought to be printed with, and what the file itself calls it where it says. */
interface NumberedPage {
  page: number;
  printed: string | null;
  label?: string;
  text: string;
}

/**
 * How far a printed number can be trusted: the page bears it, pages on both sides agree with it, the file's own label
 * says it, the label says another, or none of these.
 */
export type NumberTrust = 'borne' | 'between' | 'labelled' | 'disputed' | 'unsure';

/** Whether the page may well have another number: it is said with a doubt, and never by itself. */
export function isDoubtful(trust: NumberTrust): boolean {
  return trust === 'unsure' || trust === 'disputed';
}

/** Lines of a page, from either end, among which its number stands. */
const edge = 8;

/** How far the printed number of a page can be trusted, by its own words and those of the other pages of its paper. */
export function trustInNumber(page: number, pages: ReadonlyMap<number, NumberedPage>): NumberTrust {
  const row = pages.get(page);
  if (!row || row.printed === null) return 'unsure';
  if (row.label !== undefined && row.label.toLowerCase() !== row.printed.toLowerCase()) return 'disputed';
  if (bearsNumber(row)) return 'borne';
  if (row.label !== undefined) return 'labelled';
  return agreesTo(-1, row, pages) && agreesTo(1, row, pages) ? 'between' : 'unsure';
}

function bearsNumber({ printed, text }: NumberedPage): boolean {
  if (printed === null) return false;
  const lines = text.split('\n');
  const edges = [...lines.slice(0, edge), ...lines.slice(-edge)].map((line) => line.trim().toLowerCase());
  const number = printed.toLowerCase();
  return edges.some((line) => {
    const bare = line.replace(/^[-–—|\s]+|[-–—|\s]+$/g, '');
    return (
      bare === number ||
      bare === `${number} | page` ||
      /^(\d+)\s*of\s+\d+$/.exec(bare)?.[1] === number ||
      line
        .split(/page[\s|]*/)
        .slice(1)
        .some((behind) => behind.split(/[^\p{L}\p{N}]/u)[0] === number)
    );
  });
}

/** Whether the next page on one side that bears its number counts as this one does. */
function agreesTo(step: 1 | -1, { page, printed }: NumberedPage, pages: ReadonlyMap<number, NumberedPage>): boolean {
  const offset = offsetOf(page, printed);
  for (let other = pages.get(page + step); other; other = pages.get(other.page + step)) {
    if (bearsNumber(other)) return offset !== null && offsetOf(other.page, other.printed) === offset;
  }
  return false;
}

/** The letters before a number and how far it is from the page of the file. */
function offsetOf(page: number, printed: string | null): string | null {
  const [, prefix = '', digits = ''] = /^(\D*)(\d+)$/.exec(printed ?? '') ?? [];
  return digits === '' ? null : `${prefix}${page - Number(digits)}`;
}
