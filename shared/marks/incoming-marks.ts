import { describeQuote } from '../anchor/describe-quote.ts';
import { matchQuote } from '../anchor/match-quote.ts';
import type { IncomingAnnotation } from '../annotations/incoming.ts';
import { type PlacedText, wordsUnder } from '../annotations/words-under.ts';
import type { Mark, PaperContext, Quad, TextAnchor } from '../model/member.ts';

/** The version annotations are taken in from, and what is known of it. */
export interface TakenFrom {
  /** Names the file they are in: the same annotation of the same file has one identifier. */
  id: string;
  documentId: string;
  sha256: string;
  /** What was read of a page, or undefined where nothing was. */
  pageOf(page: number): { text: string; printed?: string | null } | undefined;
  contextOf(page: number): PaperContext;
  /** Instant in ISO 8601, for annotations that have none. */
  now: string;
}

/** Confidence from which the words under an annotation and those of the stored text are the same passage. */
const samePassage = 0.6;

/** An identifier in the form of a UUID that is always the same for the same words (RFC 9562, version 8). */
function uuidOf(words: string): string {
  const hex = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
    .map((seed) => {
      let hash = seed;
      for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
      hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
      return ((hash ^ (hash >>> 15)) >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The words an annotation is on, as they stand in the stored text of its page where that is known. */
function anchorOf(annotation: IncomingAnnotation, words: PlacedText, from: TakenFrom): TextAnchor {
  const { page, shape } = annotation;
  const stored = from.pageOf(page);
  const stretch = wordsUnder(words, shape);
  const drawn = stretch && describeQuote(words.text, stretch.start, stretch.end);
  const match = stored && drawn ? matchQuote(stored.text, drawn) : null;
  const described =
    stored && match && match.confidence >= samePassage ? describeQuote(stored.text, match.start, match.end) : drawn;
  const box = stretch ? words.boxes[stretch.start] : null;
  const quads: Quad[] = 'quads' in shape ? [...shape.quads] : box ? [box] : [];
  return {
    documentId: from.documentId,
    sha256: from.sha256,
    page,
    printed: stored?.printed ?? null,
    parts: [{ page, quads }],
    ...(described ?? { quote: '', prefix: '', suffix: '', offset: 0 }),
  };
}

/** An annotation of a paper as a mark on the version it is in. The same annotation always gives the same identifier. */
export function markOfAnnotation(annotation: IncomingAnnotation, words: PlacedText, from: TakenFrom): Mark {
  const { shape, colour, comment, tags, page } = annotation;
  const anchor = anchorOf(annotation, words, from);
  const createdAt = annotation.createdAt ?? annotation.updatedAt ?? from.now;
  const base = {
    id: uuidOf(`${from.id} ${annotation.key}`),
    colour,
    comment,
    tags,
    anchor,
    context: from.contextOf(page),
    placement: { state: 'made' as const, confidence: 1 },
    createdAt,
    updatedAt: annotation.updatedAt ?? createdAt,
  };
  if ('quads' in shape) return { ...base, kind: shape.kind };
  const [first] = anchor.parts[0]?.quads ?? [];
  const wordsAt: [number, number] | null = first && anchor.quote ? [first[0], first[3]] : null;
  if (shape.kind === 'rectangle') return { ...base, kind: 'rectangle', area: shape.area, picture: null, wordsAt };
  if (shape.kind === 'ink') return { ...base, kind: 'ink', strokes: shape.strokes, width: shape.width, wordsAt };
  return { ...base, kind: shape.kind, point: shape.point, wordsAt };
}

/** Whether a mark says what another does: of the same kind on the same words, as one has that was exported. */
export function isSameMark(one: Mark, other: Mark): boolean {
  if (one.id === other.id) return true;
  const [a, b] = [one.anchor, other.anchor];
  if (one.kind !== other.kind || a.documentId !== b.documentId || a.sha256 !== b.sha256 || a.page !== b.page)
    return false;
  if ('point' in one && 'point' in other) {
    return Math.hypot(one.point[0] - other.point[0], one.point[1] - other.point[1]) < 4;
  }
  if ('area' in one && 'area' in other) return one.area.every((side, at) => Math.abs(side - (other.area[at] ?? 0)) < 4);
  if ('strokes' in one && 'strokes' in other) {
    const [first, second] = [one.strokes[0]?.[0], other.strokes[0]?.[0]];
    return first !== undefined && second !== undefined && Math.hypot(first[0] - second[0], first[1] - second[1]) < 2;
  }
  return Math.abs(a.offset - b.offset) < 8 && Math.abs(a.quote.length - b.quote.length) < 8;
}
