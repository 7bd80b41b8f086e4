import { sampledPages } from '../../shared/compare/same-paper.ts';
import type { Document } from '../../shared/model/library.ts';
import { extractPages } from '../../shared/text/extract-pages.ts';
import { failure, type Result, success } from '../../shared/util/result.ts';
import { type OpenPaper, openPaper, type PaperProblem } from '../pdf/open-paper.ts';
import { type AnnotatedPage, readAnnotations } from '../pdf/read-annotations.ts';
import { type AnnotatedFile, originalOf } from './take-in.ts';

/** A file the member has that is a copy of a paper, with what was put on it in another program. */
export interface AnnotatedCopy {
  original: Document;
  annotated: readonly AnnotatedPage[];
  file: AnnotatedFile;
}

const locked = 'The file is protected by a password. Save a copy without one, and use that.';

const problems: Record<PaperProblem, string> = {
  empty: 'The file is empty. Choose another one.',
  'not-a-pdf': 'The file is not a PDF. Choose the annotated paper, saved as a PDF.',
  password: locked,
  'wrong-password': locked,
  damaged: 'The file is damaged and cannot be read. Save it anew in the program it was annotated in.',
};

const otherWords = failure(
  'other-words',
  'The file says something else than the papers of this meeting. Open the meeting its paper belongs to first.',
);
const nothingInIt = failure(
  'no-annotations',
  'The file is a copy of a paper of this meeting, but nothing was marked or noted in it.',
);

async function textsOf({ document }: OpenPaper, pages: readonly number[]): Promise<string[]> {
  const texts: string[] = [];
  for (const page of pages) {
    const [read] = await extractPages(document, { from: page, to: page });
    texts.push(read?.text ?? '');
  }
  return texts;
}

/**
 * Reads a file that may be an annotated copy of one of some papers: which, told by its words, and what is on it. The
 * papers come in the order of which is meant first.
 */
export async function readCopy(blob: Blob, papers: readonly Document[]): Promise<Result<AnnotatedCopy>> {
  const paper = await openPaper(blob);
  if (typeof paper === 'string') return failure(paper, problems[paper]);
  try {
    const pageCount = paper.document.numPages;
    const sampled = await textsOf(paper, sampledPages(pageCount));
    const original = await originalOf(sampled, { sha256: '', pageCount }, papers);
    if (!original) return otherWords;
    const annotated = await readAnnotations(paper.document, () => false);
    if (annotated.length === 0) return nothingInIt;
    const pages = await extractPages(paper.document);
    return success({ original, annotated, file: { id: original.id, sha256: '', pages } });
  } finally {
    await paper.close();
  }
}
