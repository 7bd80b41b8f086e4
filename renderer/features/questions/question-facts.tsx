import type { Question } from '../../../shared/model/questions.ts';
import { questionKindNames } from '../../../shared/questions/as-text.ts';

/** What is known of a question in a line, between what comes `first` and `last`: whose it is, its kind, who asks it and how long it takes. */
export function QuestionFacts({
  question,
  first = '',
  last = '',
}: {
  question: Question;
  first?: string;
  last?: string;
}) {
  const { author, kind, askedBy, minutes } = question;
  const asks = author && askedBy === '' ? 'You ask' : askedBy;
  const facts = [
    first,
    author ? `From ${author.name}` : '',
    questionKindNames[kind],
    // One's own question is one's own to ask unless somebody is named.
    asks === author?.name ? '' : asks,
    minutes === null ? '' : `${minutes} min`,
    last,
  ];
  return <span className="question-facts">{facts.filter(Boolean).join(' · ')}</span>;
}
