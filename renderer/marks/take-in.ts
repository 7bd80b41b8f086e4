import type { AnchorPage } from '../../shared/anchor/paper-text.ts';
import { versionOf } from '../../shared/anchor/reanchor.ts';
import { likenessToPaper } from '../../shared/compare/same-paper.ts';
import { isSameMark, markOfAnnotation, type TakenFrom } from '../../shared/marks/incoming-marks.ts';
import { moverTo } from '../../shared/marks/move-anchor.ts';
import type { Document, PageTextRow } from '../../shared/model/library.ts';
import type { Mark, PaperContext } from '../../shared/model/member.ts';
import { counted } from '../../shared/util/counted.ts';
import { perform } from '../data/history.ts';
import { inTurn } from '../data/in-turn.ts';
import { library } from '../data/library-db.ts';
import { member } from '../data/member-db.ts';
import type { AnnotatedPage } from '../pdf/read-annotations.ts';

/** A version of a paper with what the member calls its places. */
interface PaperVersion {
  document: Pick<Document, 'id'>;
  sha256: string;
  contextOf(page: number): PaperContext;
}

/** A file with annotations, and what was read of its pages. */
export interface AnnotatedFile {
  /** Names the file in identifiers: the same annotation of the same file is one mark. */
  id: string;
  /** Empty for a file that is not kept here. */
  sha256: string;
  pages: readonly AnchorPage[];
}

async function pagesOf(sha256: string): Promise<PageTextRow[] | null> {
  const extract = await library.extracts.get(sha256);
  if (extract?.state !== 'done') return null;
  return library.pages.where('[sha256+page]').between([sha256, 0], [sha256, Number.POSITIVE_INFINITY]).toArray();
}

/** A stored paper as a file with annotations; without pages where it has not been read yet. */
export async function storedFile(documentId: string, sha256: string): Promise<AnnotatedFile> {
  return { id: documentId, sha256, pages: (await pagesOf(sha256)) ?? [] };
}

/**
 * The paper that says what some pages of a file say, and is thus what the file is a copy of; of several the one that has
 * as many pages, then the first. Null where there is none.
 */
export async function originalOf(
  sampled: readonly string[],
  file: { sha256: string; pageCount: number },
  papers: readonly Document[],
): Promise<Document | null> {
  let best: { document: Document; rank: number } | null = null;
  for (const document of papers) {
    const { currentSha256 } = document;
    if (!currentSha256 || currentSha256 === file.sha256) continue;
    const theirs = await pagesOf(currentSha256);
    if (!theirs) continue;
    const alike = likenessToPaper(
      sampled,
      theirs.map(({ text }) => text),
    );
    const rank = alike + (theirs.length === file.pageCount ? 1 : 0);
    if (alike > 0 && rank > (best?.rank ?? 0)) best = { document, rank };
  }
  return best?.document ?? null;
}

/** The marks that annotations of a file are, on that version or on the one they are a copy of. */
async function marksFrom(pages: readonly AnnotatedPage[], file: AnnotatedFile, onto: PaperVersion): Promise<Mark[]> {
  const known = new Map(file.pages.map((row) => [row.page, row]));
  const from: TakenFrom = {
    id: file.id,
    documentId: onto.document.id,
    sha256: file.sha256,
    pageOf: (page) => known.get(page),
    contextOf: onto.contextOf,
    now: new Date().toISOString(),
  };
  const made = pages.flatMap(({ annotations, words }) => annotations.map((one) => markOfAnnotation(one, words, from)));
  if (onto.sha256 === file.sha256) return made;
  const theirs = (await pagesOf(onto.sha256)) ?? [];
  const version = versionOf(file.pages);
  const move = moverTo(onto.document.id, onto.sha256, theirs);
  return made.map((mark): Mark => {
    const { page } = mark.anchor;
    const there = theirs.find((row) => row.page === page);
    // A page that says the same to the letter is the same page, and all on it stands where it did.
    if (there && there.text === known.get(page)?.text && theirs.length === file.pages.length) {
      return { ...mark, anchor: { ...mark.anchor, sha256: onto.sha256, printed: there.printed } };
    }
    const moved = mark.anchor.quote === '' ? null : move(mark.anchor, version);
    const { anchor, placement } = moved ?? {
      anchor: mark.anchor,
      placement: { state: 'unplaced' as const, confidence: 0 },
    };
    return { ...mark, anchor, placement, context: onto.contextOf(anchor.page) };
  });
}

/** The marks that annotations would add: those that are not there yet, neither taken in before nor as their original. */
export async function marksToTakeIn(
  pages: readonly AnnotatedPage[],
  file: AnnotatedFile,
  onto: PaperVersion,
): Promise<Mark[]> {
  const marks = await marksFrom(pages, file, onto);
  const there = await member.marks.where('anchor.documentId').equals(onto.document.id).toArray();
  const fresh = marks.filter((mark) => !there.some((one) => isSameMark(one, mark)));
  return [...new Map(fresh.map((mark) => [mark.id, mark])).values()];
}

/** Adds annotations as marks, in one step that can be undone. */
export function takeIn(marks: readonly Mark[]): Promise<void> {
  return inTurn(async () => {
    if (marks.length === 0) return;
    await perform(
      `Add ${counted(marks.length, 'annotation')}`,
      marks.map((mark) => ({ table: 'marks', id: mark.id, before: null, after: mark })),
    );
  });
}
