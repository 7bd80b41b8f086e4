/** Questions that are likely the same one: a rule of thumb on the words they share. */
import type { Question } from '../model/questions.ts';

/** Words that any question may have. */
const common = new Set(
  'what which when where that this these those will would does have been being with from they them their there about into than then were your could should shall between before after and the for are was has had not how why who can did per any all its our'.split(
    ' ',
  ),
);

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !common.has(word)).map((word) => word.replace(/(?:ies|es|s|ed|ing)$/, '')));
}

/** Share of their words that two questions must have in common. */
const enough = 0.55;

/** Those of some questions that are likely the same as one of them. */
export function alike(question: Pick<Question, 'id' | 'text'>, others: readonly Question[]): Question[] {
  const words = wordsOf(question.text);
  if (words.size < 3) return [];
  return others.filter(({ id, text }) => {
    if (id === question.id) return false;
    const theirs = wordsOf(text);
    if (theirs.size < 3) return false;
    const both = [...theirs].filter((word) => words.has(word)).length;
    return both / (words.size + theirs.size - both) >= enough;
  });
}
