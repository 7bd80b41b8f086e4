import type { Point, Quad } from '../model/member.ts';

/** Red, green and blue from 0 to 1. */
export type Rgb = readonly [number, number, number];

interface AnnotationBase {
  /** Unique on its page; other programs keep it. */
  id: string;
  /** PDF page, from 1. */
  page: number;
  colour: Rgb;
  /** What is said about it; empty when nothing is. */
  comment: string;
  /** In a few words what it is about, which readers show beside the author; empty when nothing. */
  subject: string;
  /** Shown as the title of the comment. */
  author: string;
  /** Instants in ISO 8601, UTC. */
  createdAt: string;
  updatedAt: string;
}

/** On words; a note at a point, or in the top corner of a page for what has no place on it; drawn; round an area. */
export type Annotation = AnnotationBase &
  (
    | { kind: 'highlight' | 'underline' | 'strike-out'; quads: readonly [Quad, ...Quad[]] }
    | { kind: 'note'; point: Point | null }
    | { kind: 'ink'; strokes: readonly (readonly Point[])[]; width: number }
    | { kind: 'rectangle'; area: Quad }
  );
