/** Annotations as they are written into a PDF (ISO 32000-1, 12.5), each with its own picture, so that readers agree. */
import type { Annotation } from './annotation.ts';
import { type Corner, pictureOf } from './pictures.ts';
import { pdfDate, pdfNumber, pdfText } from './written-values.ts';

/** The two objects of an annotation, without their numbers: itself, and its picture, which is a stream. */
export function annotationObjects(
  annotation: Annotation,
  page: string,
  picture: string,
  corner: Corner,
): { annotation: string; picture: string } {
  const colour = annotation.colour.map(pdfNumber).join(' ');
  const { rectangle, entries, drawing, state } = pictureOf(annotation, colour, corner);
  const box = `[${rectangle.map(pdfNumber).join(' ')}]`;
  const said = annotation.comment ? ` /Contents ${pdfText(annotation.comment)}` : '';
  const about = annotation.subject ? ` /Subj ${pdfText(annotation.subject)}` : '';
  return {
    annotation:
      `<< /Type /Annot ${entries} /Rect ${box} /P ${page} /C [${colour}] /NM ${pdfText(annotation.id)}` +
      ` /T ${pdfText(annotation.author)} /CreationDate ${pdfDate(annotation.createdAt)} /M ${pdfDate(annotation.updatedAt)}` +
      `${said}${about} /AP << /N ${picture} >> >>`,
    picture:
      `<< /Type /XObject /Subtype /Form /BBox ${box} /Resources << /ExtGState << /G ${state} >> >>` +
      ` /Length ${drawing.length} >>\nstream\n${drawing}endstream`,
  };
}
