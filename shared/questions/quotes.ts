/** What a question rests on, whatever it stands in: words and where they come from. */
import { citation, contextWords } from '../marks/citation.ts';
import type { Evidence } from '../model/member.ts';
import type { Question, Said } from '../model/questions.ts';

/** Words with their source, ready to be set beside a question. */
export interface QuotedWords {
  id: string;
  /** As they stand in their source. */
  words: string;
  /** What a figure is of, committee, meeting, item and both page numbers, as far as they are known. */
  source: string;
}

/** Where a quotation of a paper stands, with what it is of where it is a figure of a table. */
function sourceOfEvidence({ anchor, context, figureOf }: Omit<Evidence, 'id'>): string {
  return [figureOf, citation(anchor, context)].filter(Boolean).join('; ');
}

/** Where words stand that are on no page. */
export function sourceOfSaid({ context, place }: Omit<Said, 'id'>): string {
  return [contextWords(context), place.kind === 'item' ? 'minutes' : 'promise as recorded'].filter(Boolean).join(', ');
}

/** Everything a question quotes, those of papers first. */
export function quotesOf({ evidence, said }: Pick<Question, 'evidence' | 'said'>): QuotedWords[] {
  return [
    ...evidence.map((one) => ({ id: one.id, words: one.anchor.quote.trim(), source: sourceOfEvidence(one) })),
    ...said.map((one) => ({ id: one.id, words: one.words.trim(), source: sourceOfSaid(one) })),
  ];
}
