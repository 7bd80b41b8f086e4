import { type Version, versionOf } from '../../shared/anchor/reanchor.ts';
import { moverTo } from '../../shared/marks/move-anchor.ts';
import type { Document } from '../../shared/model/library.ts';
import type { Evidence, Mark } from '../../shared/model/member.ts';
import type { Question } from '../../shared/model/questions.ts';
import type { PageText } from '../../shared/text/page-text.ts';
import { library } from '../data/library-db.ts';
import { member } from '../data/member-db.ts';

/** The versions some marks and quotations were made on, by their hash; null where the text of one is not known. */
async function versionsOf(marks: readonly Pick<Evidence, 'anchor'>[]): Promise<Map<string, Version | null>> {
  const versions = new Map<string, Version | null>();
  for (const sha256 of new Set(marks.map(({ anchor }) => anchor.sha256))) {
    const extract = await library.extracts.get(sha256);
    const range = library.pages.where('[sha256+page]').between([sha256, 0], [sha256, Number.POSITIVE_INFINITY]);
    versions.set(sha256, extract?.state === 'done' ? versionOf(await range.toArray()) : null);
  }
  return versions;
}

/**
 * Carries the marks made on earlier versions of a paper, and the quotations of questions, over to the version whose text
 * was just read. A mark whose words are not found with certainty stays with its own version and is called unplaced, and
 * a quotation stays with its version; none is dropped or guessed.
 * The rectangles of a moved mark are found when its page is next drawn.
 */
export async function carryMarksOver(
  documents: readonly Document[],
  sha256: string,
  pages: readonly PageText[],
  printed: readonly (string | null)[],
): Promise<void> {
  const ids = documents.map((document) => document.id);
  const isOld = (mark: Mark) => mark.anchor.sha256 !== sha256;
  const marks = await member.marks.where('anchor.documentId').anyOf(ids).filter(isOld).toArray();
  const isOldQuote = ({ anchor }: Evidence) => ids.includes(anchor.documentId) && anchor.sha256 !== sha256;
  const questions = await member.questions.filter(({ evidence }) => evidence.some(isOldQuote)).toArray();
  const quotes = questions.flatMap(({ evidence }) => evidence.filter(isOldQuote));
  if (!marks.length && !quotes.length) return;
  const updatedAt = new Date().toISOString();
  const newPages = pages.map(({ page, text }, place) => ({ page, text, printed: printed[place] ?? null }));
  const versions = await versionsOf([...marks, ...quotes]);
  const movers = new Map(ids.map((id) => [id, moverTo(id, sha256, newPages)]));
  const moves = new Map(
    [...marks, ...quotes].map(({ id, anchor }) => [
      id,
      movers.get(anchor.documentId)?.(anchor, versions.get(anchor.sha256) ?? null),
    ]),
  );
  await member.transaction('rw', member.marks, member.questions, async () => {
    for (const { id } of questions) await carryQuotes(id, isOldQuote, (quote) => moves.get(quote)?.anchor);
    for (const { id, anchor: before } of marks) {
      // The member may have changed or deleted it meanwhile: only the place is taken from here.
      const mark = await member.marks.get(id);
      if (!mark || mark.anchor.sha256 !== before.sha256) continue;
      const move = moves.get(id);
      if (move) await member.marks.put({ ...mark, ...move, updatedAt });
      else await member.marks.put({ ...mark, placement: { state: 'unplaced', confidence: 0 }, updatedAt });
    }
  });
}

/** Moves the quotations of a question, as it is now. Not a change of the member's: what it says stays as new as it was. */
async function carryQuotes(
  id: Question['id'],
  isOld: (one: Evidence) => boolean,
  anchorOf: (id: string) => Evidence['anchor'] | undefined,
): Promise<void> {
  const question = await member.questions.get(id);
  if (!question) return;
  const evidence = question.evidence.map((one): Evidence => {
    const anchor = isOld(one) ? anchorOf(one.id) : undefined;
    if (!anchor) return one;
    // The figure is where it was; its table may have been changed round it.
    return { ...one, anchor, ...(one.figureOf ? { headedBefore: true } : {}) };
  });
  await member.questions.put({ ...question, evidence });
}
