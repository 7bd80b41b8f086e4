import { failure, type Result, success } from '../util/result.ts';
import type { Annotation } from './annotation.ts';
import { annotationObjects } from './annotation-objects.ts';
import { findPages, type PdfPage } from './page-tree.ts';
import { PdfFile, raw } from './pdf-file.ts';
import type { Inflate } from './pdf-streams.ts';
import { DamagedPdf, latin } from './pdf-syntax.ts';
import { type NewObject, writeUpdate } from './update-section.ts';

/** What is to be added after the bytes of a file, which stay as they are. */
export interface AnnotatedUpdate {
  /** To be put after the last byte of the file. */
  added: Uint8Array<ArrayBuffer>;
  /** Annotations whose page is not in the file. */
  left: Annotation[];
}

const damaged = failure(
  'damaged-pdf',
  'This PDF is damaged: programs that show it have to guess where things are, so nothing can be added to it safely. Save the marks as text or as a table instead.',
);
const encrypted = failure(
  'encrypted-pdf',
  'This PDF is locked by whoever made it, and a copy with marks would have to take the lock off. Save the marks as text, as a Word document or as a table instead, or print the paper with them.',
);
const nothingPlaced = failure(
  'no-page',
  'None of the marks is on a page of this PDF. Save them as text or as a table instead.',
);

/** The page again with references added to its annotations; everything else of it is copied as it stands. */
async function pageWith(file: PdfFile, page: PdfPage, references: readonly string[]): Promise<string> {
  const { dictionary } = page;
  const { source, node } = dictionary;
  const there = await file.entry(dictionary, 'Annots');
  const before = there?.node.kind === 'array' ? raw(there).slice(1, -1) : '';
  // A line of its own, because what stands before may end in a comment.
  const list = `[${before}\n${references.join(' ')}]`;
  const old = node.entries.get('Annots');
  return old
    ? `${latin(source, node.start, old.start)} ${list}${latin(source, old.end, node.end)}`
    : `${latin(source, node.start, node.end - 2)} /Annots ${list} >>`;
}

/** Annotations put on pages of a file: what is new or changed of it, and the next number that is free then. */
export async function annotatedPages(
  file: PdfFile,
  pages: ReadonlyMap<number, PdfPage>,
  annotations: readonly Annotation[],
  firstNumber: number,
): Promise<{ objects: NewObject[]; next: number }> {
  const objects: NewObject[] = [];
  let next = firstNumber;
  for (const [place, page] of pages) {
    const here = annotations.filter((one) => one.page === place);
    if (page.number === null || here.length === 0) continue;
    const name = `${page.number} ${page.dictionary.generation} R`;
    const references: string[] = [];
    let notes = 0;
    for (const annotation of here) {
      const corner = { box: page.box, turn: page.turn, before: notes };
      if (annotation.kind === 'note' && !annotation.point) notes += 1;
      const written = annotationObjects(annotation, name, `${next + 1} 0 R`, corner);
      objects.push({ number: next, generation: 0, body: written.annotation });
      objects.push({ number: next + 1, generation: 0, body: written.picture });
      references.push(`${next} 0 R`);
      next += 2;
    }
    const body = await pageWith(file, page, references);
    objects.push({ number: page.number, generation: page.dictionary.generation, body });
  }
  return { objects, next };
}

async function update(file: PdfFile, annotations: readonly Annotation[]): Promise<Result<AnnotatedUpdate>> {
  const pages = await findPages(file, new Set(annotations.map(({ page }) => page)));
  const changeable = (page: number) => typeof pages.get(page)?.number === 'number';
  const placed = annotations.filter(({ page }) => changeable(page));
  if (placed.length === 0) return nothingPlaced;
  const { objects, next } = await annotatedPages(file, pages, placed, file.references.nextNumber);
  return success({
    added: writeUpdate(file, objects, next),
    left: annotations.filter(({ page }) => !changeable(page)),
  });
}

/**
 * What to add after a PDF so that it has these annotations: the bytes that are there stay untouched (an incremental
 * update, ISO 32000-1, 7.5.6). Refuses, in a sentence, a file that is encrypted or whose structure cannot be trusted.
 */
export async function annotate(
  bytes: Uint8Array,
  annotations: readonly Annotation[],
  inflate: Inflate,
): Promise<Result<AnnotatedUpdate>> {
  try {
    const file = await PdfFile.open(bytes, inflate);
    if (file.references.encrypted) return encrypted;
    return await update(file, annotations);
  } catch (error) {
    if (error instanceof DamagedPdf) return damaged;
    throw error;
  }
}
