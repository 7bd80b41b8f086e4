/** Annotations as they are written into a PDF (ISO 32000-1, 12.5), each with its own picture, so that readers agree. */
import type { Quad } from '../model/member.ts';

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
  /** Shown as the title of the comment. */
  author: string;
  /** Instants in ISO 8601, UTC. */
  createdAt: string;
  updatedAt: string;
}

/** A highlight over words, or a note in the top corner of a page for what has no place on it. */
export type Annotation = AnnotationBase & ({ kind: 'highlight'; quads: readonly [Quad, ...Quad[]] } | { kind: 'note' });

/** Where a note is put: what is shown of its page, how the page is turned, and how many notes stand there already. */
export interface Corner {
  box: readonly [number, number, number, number];
  turn: number;
  before: number;
}

/** A number as PDF writes it, in thousandths at the finest. */
function pdfNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0).replace(/.*e.*/, '0');
}

/** Text as a PDF string: plain where it can be, otherwise UTF-16 in hexadecimal, which every reader knows. */
function pdfText(text: string): string {
  const tidy = text.toWellFormed().replace(/\r\n?/g, '\n');
  if (/^[\x20-\x7e\n]*$/.test(tidy)) return `(${tidy.replace(/[\\()]/g, '\\$&').replace(/\n/g, '\\n')})`;
  const units = Array.from({ length: tidy.length }, (_, index) => tidy.charCodeAt(index).toString(16).padStart(4, '0'));
  return `<feff${units.join('')}>`;
}

/** An instant as PDF writes it: `D:20250313100000Z`. */
export function pdfDate(instant: string): string {
  const digits = instant.replace(/\D/g, '').slice(0, 14);
  return digits.length === 14 ? `(D:${digits}Z)` : '()';
}

interface Picture {
  rectangle: Quad;
  /** Entries of the annotation that belong to its kind. */
  entries: string;
  /** What draws it, in PDF units of the page. */
  drawing: string;
  /** The graphics state the drawing names `G`. */
  state: string;
}

function pictureOfHighlight(quads: readonly Quad[], colour: string): Picture {
  const rectangle: Quad = [
    Math.min(...quads.map(([left]) => left)),
    Math.min(...quads.map(([, bottom]) => bottom)),
    Math.max(...quads.map(([, , right]) => right)),
    Math.max(...quads.map(([, , , top]) => top)),
  ];
  // Top left, top right, bottom left, bottom right: not the order the standard describes, but the one all readers use.
  const points = quads.flatMap(([left, bottom, right, top]) => [left, top, right, top, left, bottom, right, bottom]);
  const boxes = quads.map(([left, bottom, right, top]) =>
    [left, bottom, right - left, top - bottom].map(pdfNumber).join(' ').concat(' re'),
  );
  return {
    rectangle,
    entries: `/Subtype /Highlight /QuadPoints [${points.map(pdfNumber).join(' ')}] /F 4`,
    drawing: `/G gs ${colour} rg\n${boxes.join('\n')}\nf\n`,
    // The words stay as dark as they are printed.
    state: '<< /Type /ExtGState /BM /Multiply >>',
  };
}

const noteSize = 20;
const noteGap = 6;

function pictureOfNote({ box, turn, before }: Corner, colour: string): Picture {
  const away = noteGap + before * (noteSize + noteGap);
  const [left, bottom, right, top] = box;
  // The corner that is top left when the page is turned as it is shown, and the way to the right from there.
  const corners: Record<number, readonly [number, number]> = {
    90: [left + noteGap, bottom + away + noteSize],
    180: [right - away - noteSize, bottom + noteGap + noteSize],
    270: [right - noteGap - noteSize, top - away],
  };
  const [x, y] = corners[turn] ?? [left + away, top - noteGap];
  const rectangle: Quad = [x, y - noteSize, x + noteSize, y];
  const lines = [6, 10, 14].map(
    (down) => `${pdfNumber(x + 4)} ${pdfNumber(y - down)} m ${pdfNumber(x + 16)} ${pdfNumber(y - down)} l`,
  );
  return {
    rectangle,
    // Keeps its size and stands upright however the page is shown, as notes do.
    entries: '/Subtype /Text /Name /Comment /F 28',
    drawing: `/G gs ${colour} rg 0.3 G 0.8 w\n${pdfNumber(x + 1)} ${pdfNumber(y - 19)} 18 18 re B\n${lines.join('\n')}\nS\n`,
    state: '<< /Type /ExtGState /BM /Normal >>',
  };
}

/** The two objects of an annotation, without their numbers: itself, and its picture, which is a stream. */
export function annotationObjects(
  annotation: Annotation,
  page: string,
  picture: string,
  corner: Corner,
): { annotation: string; picture: string } {
  const colour = annotation.colour.map(pdfNumber).join(' ');
  const { rectangle, entries, drawing, state } =
    annotation.kind === 'note' ? pictureOfNote(corner, colour) : pictureOfHighlight(annotation.quads, colour);
  const box = `[${rectangle.map(pdfNumber).join(' ')}]`;
  const said = annotation.comment ? ` /Contents ${pdfText(annotation.comment)}` : '';
  return {
    annotation:
      `<< /Type /Annot ${entries} /Rect ${box} /P ${page} /C [${colour}] /NM ${pdfText(annotation.id)}` +
      ` /T ${pdfText(annotation.author)} /CreationDate ${pdfDate(annotation.createdAt)} /M ${pdfDate(annotation.updatedAt)}` +
      `${said} /AP << /N ${picture} >> >>`,
    picture:
      `<< /Type /XObject /Subtype /Form /BBox ${box} /Resources << /ExtGState << /G ${state} >> >>` +
      ` /Length ${drawing.length} >>\nstream\n${drawing}endstream`,
  };
}
