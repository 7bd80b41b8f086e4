import search from 'approx-string-match';

/** Letters on either side by which a place is known: the nearest in their order, the others in any. */
const reach = { near: 40, far: 320 };
/** Letters of the other paper in which the far ones are looked for: more, as something may have been put between. */
const lookedIn = 520;
/** Letters of the pieces the far ones are compared in. */
const piece = 6;

/** One side of a stretch of text. */
interface Side {
  near: string;
  /** The pieces of the far letters. */
  pieces: readonly string[];
}

/** What stands before and after a stretch of text. */
export interface Neighbourhood {
  before: Side;
  after: Side;
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at + piece <= text.length; at += 1) pieces.push(text.slice(at, at + piece));
  return pieces;
}

/** The neighbourhood of the stretch of a text from `start` to `end`. */
export function neighbourhoodOf(text: string, start: number, end: number): Neighbourhood {
  const before = text.slice(Math.max(0, start - reach.far), start);
  const after = text.slice(end, end + reach.far);
  return {
    before: { near: before.slice(-reach.near), pieces: piecesOf(before) },
    after: { near: after.slice(0, reach.near), pieces: piecesOf(after) },
  };
}

/** How alike letters are to the best stretch of a text, 0 where more than half of them differ. */
function nearness(pattern: string, text: string): number {
  if (pattern === '' || text.includes(pattern)) return 1;
  const most = Math.floor(pattern.length / 2);
  const errors = search(text, pattern, most).reduce((least, match) => Math.min(least, match.errors), most);
  return most === 0 ? 0 : 1 - errors / most;
}

function sideLikeness({ near, pieces }: Side, text: string, close: string): number | null {
  if (near === '') return null;
  const theirs = new Set(piecesOf(text));
  const common = pieces.filter((one) => theirs.has(one)).length;
  const far = pieces.length === 0 ? nearness(near, close) : common / pieces.length;
  return 0.5 * nearness(near, close) + 0.5 * far;
}

/** How alike the two sides of a place are to a neighbourhood, each from 0 to 1; null where nothing stood there. */
export function likenessAt(
  own: Neighbourhood,
  text: string,
  start: number,
  end: number,
): { before: number | null; after: number | null } {
  const before = text.slice(Math.max(0, start - lookedIn), start);
  const after = text.slice(end, end + lookedIn);
  const close = reach.near + 12;
  return {
    before: sideLikeness(own.before, before, before.slice(-close)),
    after: sideLikeness(own.after, after, after.slice(0, close)),
  };
}

/** Letters on either side that tell apart two places whose neighbourhoods are the same: more than a page. */
const furtherOff = 4000;
/** Letters of the pieces those are compared in, and every how many letters one is taken. */
const farPiece = { length: 12, step: 5 };

/** A measure of how much of what stands round a stretch, pages off, stands round a stretch of another text: 0 to 1. */
export function farNeighbours(
  own: string,
  start: number,
  end: number,
): (text: string, start: number, end: number) => number {
  const around = own.slice(Math.max(0, start - furtherOff), end + furtherOff);
  const pieces: string[] = [];
  for (let at = 0; at + farPiece.length <= around.length; at += farPiece.step) {
    pieces.push(around.slice(at, at + farPiece.length));
  }
  return (text, from, to) => {
    const there = text.slice(Math.max(0, from - furtherOff), to + furtherOff);
    const theirs = new Set<string>();
    for (let at = 0; at + farPiece.length <= there.length; at += 1) theirs.add(there.slice(at, at + farPiece.length));
    return pieces.length === 0 ? 1 : pieces.filter((piece) => theirs.has(piece)).length / pieces.length;
  };
}
