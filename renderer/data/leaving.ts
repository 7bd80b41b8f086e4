/** What of something may leave this machine where papers are quoted that are not public. */
import type { Question } from '../../shared/model/questions.ts';
import { type Quotation, saysAgain } from '../../shared/private/quotation.ts';
import { library } from './library-db.ts';
import { restrictedAmong } from './restricted.ts';

/** What of some rows may leave. */
export interface Leaving<Row> {
  /** Titles of the papers that are not public and whose words would leave; none where all rows may. */
  papers: string[];
  /** What is left of the rows without these words. */
  rest: Row[];
}

/** Titles of the papers some quotations are of, each once. */
async function papersQuoted(quotations: readonly Quotation[]): Promise<string[]> {
  const ids = quotations.map(({ anchor }) => anchor?.documentId ?? '');
  const documents = await library.documents.bulkGet(ids);
  const titles = quotations.map(({ context: { documentTitle, itemTitle } }, place) => {
    return documents[place]?.title || documentTitle || itemTitle || 'A paper without a title';
  });
  return [...new Set(titles)];
}

/** What of some rows may leave; one that quotes a paper that is not public stays as a whole. */
export async function leavingRows<Row>(
  rows: readonly Row[],
  quotationsOf: (row: Row) => readonly Quotation[],
): Promise<Leaving<Row>> {
  const of = rows.map((row) => ({ row, quotations: quotationsOf(row) }));
  const restricted = await restrictedAmong(of.flatMap(({ quotations }) => quotations));
  const rest = of.filter(({ quotations }) => !quotations.some((one) => restricted.has(one))).map(({ row }) => row);
  return { papers: await papersQuoted([...restricted]), rest };
}

/** What a question quotes, each with its identifier and all of its words. */
function quotationsOf({ evidence, said }: Pick<Question, 'evidence' | 'said'>) {
  return [
    ...evidence.map(({ id, anchor, context, figureOf = '' }) => ({
      id,
      anchor,
      context,
      words: [anchor.quote, figureOf],
    })),
    ...said.map(({ id, words, context }) => ({ id, anchor: null, context, words: [words] })),
  ];
}

/** Identifiers of those quotations of some questions that are from papers that are not public. */
export async function restrictedQuotations(
  questions: readonly Pick<Question, 'evidence' | 'said'>[],
): Promise<Set<string>> {
  return new Set([...(await restrictedAmong(questions.flatMap(quotationsOf)))].map(({ id }) => id));
}

/** What of questions leaves beside their words. */
export interface QuestionParts {
  quotes: boolean;
  notes: boolean;
}

/**
 * What of some questions may leave: without their quotations of papers that are not public, and without those questions
 * that say the words of such a quotation again themselves.
 */
export async function leavingQuestions(
  questions: readonly Question[],
  parts: QuestionParts,
): Promise<Leaving<Question>> {
  const quoted = questions.flatMap((question) => quotationsOf(question).map((one) => ({ ...one, question })));
  const restricted = [...(await restrictedAmong(quoted))];
  const leaving = restricted.filter(({ question, words }) => parts.quotes || repeats(question, words, parts));
  const ofQuestion = Map.groupBy(restricted, ({ question }) => question);
  const rest = questions.flatMap((question) => {
    const held = ofQuestion.get(question) ?? [];
    if (held.length === 0) return [question];
    const words = held.flatMap((one) => one.words);
    if (repeats(question, words, parts)) return [];
    const may = (quote: { id: string }) => held.every(({ id }) => id !== quote.id);
    return [{ ...question, evidence: question.evidence.filter(may), said: question.said.filter(may) }];
  });
  return { papers: await papersQuoted(leaving), rest };
}

/** Whether a question says words again in what would leave of it. */
function repeats(
  { text, purpose, addressee, followUps, tags, notes }: Question,
  words: readonly string[],
  parts: QuestionParts,
): boolean {
  const own = [text, purpose, addressee, ...tags, ...followUps.flatMap(({ when, text: then }) => [when, then])];
  return [...own, parts.notes ? notes : ''].some((one) => saysAgain(one, words));
}
