/** What a question rests on, whatever it stands in: words and where they come from. */
import { bothPages, citation, contextWords } from '../marks/citation.ts';
import type { Evidence } from '../model/member.ts';
import type { Question, Said } from '../model/questions.ts';

/** Words with their source, ready to be set beside a question. */
export interface QuotedWords {
  id: string;
  /** As they stand in their source. */
  words: string;
  /** What a figure is of, committee, meeting, item and both page numbers, as far as they are known. */
  source: string;
  /** Both page numbers; empty for words that stand on no page. */
  pages: string;
  /** What of the source is not the question's own meeting and item and no page; empty where nothing is. */
  besides: string;
}

/** What a figure of a table is of, as its headings say; empty for other words. */
export function figureWords({ figureOf = '', headedBefore }: Pick<Evidence, 'figureOf' | 'headedBefore'>): string {
  return figureOf && headedBefore ? `${figureOf} (headings of the version before)` : figureOf;
}

/** Where a quotation of a paper stands, with what it is of where it is a figure of a table. */
function sourceOfEvidence(one: Omit<Evidence, 'id'>): string {
  return [figureWords(one), citation(one.anchor, one.context)].filter(Boolean).join('; ');
}

/** Where words stand that are on no page. */
export function sourceOfSaid({ context, place }: Omit<Said, 'id'>): string {
  return [contextWords(context), place.kind === 'item' ? 'minutes' : 'promise as recorded'].filter(Boolean).join(', ');
}

/** Everything a question quotes, those of papers first. */
export function quotesOf({ evidence, said, context }: Pick<Question, 'evidence' | 'said' | 'context'>): QuotedWords[] {
  const elsewhere = (of: Evidence['context']) => (contextWords(of) === contextWords(context) ? '' : contextWords(of));
  return [
    ...evidence.map(
      (one): QuotedWords => ({
        id: one.id,
        words: one.anchor.quote.trim(),
        source: sourceOfEvidence(one),
        pages: bothPages(one.anchor),
        besides: [figureWords(one), elsewhere(one.context)].filter(Boolean).join('; '),
      }),
    ),
    ...said.map((one): QuotedWords => {
      const source = sourceOfSaid(one);
      return { id: one.id, words: one.words.trim(), source, pages: '', besides: source };
    }),
  ];
}
