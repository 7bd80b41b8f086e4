import { versionOf } from '../../shared/anchor/reanchor.ts';
import { likeness, sketchOf } from '../../shared/compare/likeness.ts';
import { isSameMark, markOfAnnotation, type TakenFrom } from '../../shared/marks/incoming-marks.ts';
import { moverTo } from '../../shared/marks/move-anchor.ts';
import type { Document, PageTextRow } from '../../shared/model/library.ts';
import type { Mark, PaperContext } from '../../shared/model/member.ts';
import { counted } from '../../shared/util/counted.ts';
import { perform } from '../data/history.ts';
import { library } from '../data/library-db.ts';
import { member } from '../data/member-db.ts';
import type { AnnotatedPage } from '../pdf/read-annotations.ts';

/** A version of a paper with what the member calls its places. */
interface PaperVersion {
  document: Document;
  sha256: string;
  contextOf(page: number): PaperContext;
}

async function pagesOf(sha256: string): Promise<PageTextRow[] | null> {
  const extract = await library.extracts.get(sha256);
  if (extract?.state !== 'done') return null;
  return library.pages.where('[sha256+page]').between([sha256, 0], [sha256, Number.POSITIVE_INFINITY]).toArray();
}

/** Pages compared, and the share of their words two files have in common that are copies of one paper. */
const compared = { pages: 24, share: 0.9 };

/**
 * The paper of a meeting that has the same text as a file that is in it too: what an annotated copy is a copy of. Null
 * where there is none.
 */
export async function originalOf(
  copy: Document,
  sha256: string,
  others: readonly Document[],
): Promise<Document | null> {
  const pages = await pagesOf(sha256);
  if (!pages) return null;
  const sketches = pages.slice(0, compared.pages).map(({ text }) => sketchOf(text));
  for (const other of others) {
    if (other.id === copy.id || !other.currentSha256 || other.currentSha256 === sha256) continue;
    if ((await library.extracts.get(other.currentSha256))?.pageCount !== pages.length) continue;
    const theirs = await pagesOf(other.currentSha256);
    const alike = sketches.map((sketch, at) => likeness(sketch, sketchOf(theirs?.[at]?.text ?? '')));
    if (alike.reduce((sum, share) => sum + share, 0) >= compared.share * alike.length) return other;
  }
  return null;
}

/** The marks that annotations of a version are, on that version or on the one they are a copy of. */
async function marksFrom(pages: readonly AnnotatedPage[], copy: PaperVersion, onto: PaperVersion): Promise<Mark[]> {
  const texts = (await pagesOf(copy.sha256)) ?? [];
  const from: TakenFrom = {
    documentId: copy.document.id,
    sha256: copy.sha256,
    pageOf: (page) => texts.find((row) => row.page === page),
    contextOf: copy.contextOf,
    now: new Date().toISOString(),
  };
  const made = pages.flatMap(({ annotations, words }) => annotations.map((one) => markOfAnnotation(one, words, from)));
  if (onto.sha256 === copy.sha256) return made;
  const version = versionOf(texts);
  const move = moverTo(onto.document.id, onto.sha256, (await pagesOf(onto.sha256)) ?? []);
  return made.map((mark): Mark => {
    const moved = mark.anchor.quote === '' ? null : move(mark.anchor, version);
    const stays = {
      anchor: { ...mark.anchor, documentId: onto.document.id },
      placement: { state: 'unplaced' as const, confidence: 0 },
    };
    const { anchor, placement } = moved ?? stays;
    return { ...mark, anchor, placement, context: onto.contextOf(anchor.page) };
  });
}

/** The marks that annotations would add: those that are not there yet, neither taken in before nor as their original. */
export async function marksToTakeIn(
  pages: readonly AnnotatedPage[],
  copy: PaperVersion,
  onto: PaperVersion,
): Promise<Mark[]> {
  const marks = await marksFrom(pages, copy, onto);
  const there = await member.marks.where('anchor.documentId').equals(onto.document.id).toArray();
  const fresh = marks.filter((mark) => !there.some((one) => isSameMark(one, mark)));
  return [...new Map(fresh.map((mark) => [mark.id, mark])).values()];
}

/** Adds annotations as marks, in one step that can be undone. */
export async function takeIn(marks: readonly Mark[]): Promise<void> {
  if (marks.length === 0) return;
  await perform(
    `Add ${counted(marks.length, 'annotation')}`,
    marks.map((mark) => ({ table: 'marks', id: mark.id, before: null, after: mark })),
  );
}
