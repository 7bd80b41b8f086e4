import type { Mark, TextAnchor } from '../../shared/model/member.ts';
import type { Question } from '../../shared/model/questions.ts';
import { pageKey, pagesOfQuote } from '../../shared/questions/out/evidence.ts';
import { leavingQuestions, type QuestionParts, restrictedQuotations } from '../data/leaving.ts';
import { library } from '../data/library-db.ts';
import { marksIn } from '../data/marks.ts';
import { openPaper } from '../pdf/open-paper.ts';
import type { PackTools } from './evidence-pack.ts';
import { loadFonts } from './pdf-fonts.ts';

/** What there is for an evidence pack of some questions. */
export interface PackFacts {
  /** Where the words of each quotation stand, by its identifier. */
  evidence: Map<string, TextAnchor>;
  /** Quotations from papers that are not public, by identifier. */
  restricted: Set<string>;
  /** Questions that say such a quotation again themselves, by identifier. */
  saidAgain: Set<string>;
  /** The member's marks on the quoted pages. */
  marks: Mark[];
}

/** What there is for an evidence pack of some questions. */
export async function packFacts(questions: readonly Question[], parts: QuestionParts): Promise<PackFacts> {
  const all = questions.flatMap(({ evidence }) => evidence);
  const evidence = new Map(all.map(({ id, anchor }) => [id, anchor]));
  const restricted = await restrictedQuotations(questions);
  const { rest } = await leavingQuestions(questions, { ...parts, quotes: true });
  const left = new Set(rest.map(({ id }) => id));
  const saidAgain = new Set(questions.flatMap(({ id }) => (left.has(id) ? [] : [id])));
  const pages = new Set(all.flatMap(({ anchor }) => pagesOfQuote(anchor)).map(pageKey));
  const documents = [...new Set(all.map(({ anchor }) => anchor.documentId))];
  const marks = (await marksIn(documents)).filter(({ anchor }) =>
    pagesOfQuote(anchor).some((page) => pages.has(pageKey(page))),
  );
  return { evidence, restricted, saidAgain, marks };
}

/** What a pack is made with in this window. */
export async function packTools(): Promise<PackTools> {
  return {
    open: async (sha256) => {
      const file = await library.files.get(sha256);
      return file ? openPaper(file.blob) : 'away';
    },
    openMade: (bytes) => openPaper(new Blob([new Uint8Array(bytes)], { type: 'application/pdf' })),
    fonts: await loadFonts(),
  };
}
