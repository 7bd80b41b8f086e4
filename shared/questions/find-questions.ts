/** Choosing questions out of a list by what the member asks for. */
import type { Question, QuestionKind, QuestionStatus } from '../model/questions.ts';
import { isOpen } from './as-text.ts';
import { quotesOf } from './quotes.ts';

/** What is asked for; empty fields ask for nothing. */
export interface QuestionFilter {
  show: 'open' | 'all';
  /** Words that are all to be found in what the question says, quotes or is tagged with. */
  text: string;
  status: QuestionStatus | '';
  kind: QuestionKind | '';
  tag: string;
  /** Name of the committee. */
  body: string;
}

/** Whether anything but whether they are still to be asked is asked for. */
export function isFiltering({ text, status, kind, tag, body }: QuestionFilter): boolean {
  return Boolean(text.trim() || status || kind || tag || body);
}

function wordsOf(question: Question): string {
  const { text, addressee, askedBy, notes, tags, context, followUps } = question;
  const said = [text, addressee, askedBy, notes, ...tags, context.itemTitle, context.bodyName];
  const more = [
    ...quotesOf(question).flatMap(({ words, source }) => [words, source]),
    ...followUps.map((one) => one.text),
  ];
  return [...said, ...more].join('\n').toLowerCase();
}

/** The questions that are asked for, in the order given; one of a status that is asked for is shown though it is done. */
export function findQuestions(questions: readonly Question[], filter: QuestionFilter): Question[] {
  const { show, status, kind, tag, body } = filter;
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return questions.filter((question) => {
    if (status ? question.status !== status : show === 'open' && !isOpen(question)) return false;
    if (kind && question.kind !== kind) return false;
    if (tag && !question.tags.includes(tag)) return false;
    if (body && question.context.bodyName !== body) return false;
    if (words.length === 0) return true;
    const said = wordsOf(question);
    return words.every((word) => said.includes(word));
  });
}

/** The tags and committees of some questions, by name. */
export function namesIn(questions: readonly Question[]): { tags: string[]; bodies: string[] } {
  const sorted = (names: Iterable<string>) => [...new Set(names)].filter(Boolean).sort((a, b) => a.localeCompare(b));
  return {
    tags: sorted(questions.flatMap(({ tags }) => tags)),
    bodies: sorted(questions.map(({ context }) => context.bodyName)),
  };
}

/** The minutes some questions need, and how many of them do not say. */
export function timeNeeded(questions: readonly Question[]): { minutes: number; unsaid: number } {
  const asked = questions.filter((question) => question.kind === 'room' && isOpen(question));
  return {
    minutes: asked.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    unsaid: asked.filter(({ minutes }) => minutes === null).length,
  };
}

/** Time needed against the time there is, in a sentence; empty where nothing is known of either. */
export function timeWords({ minutes, unsaid }: { minutes: number; unsaid: number }, there: number | null): string {
  if (minutes === 0 && there === null) return '';
  const rest = unsaid > 0 ? `, ${unsaid} without a time` : '';
  if (there === null) return `${minutes} min to ask in the room${rest}`;
  const over = minutes - there;
  return over > 0 ? `${minutes} of ${there} min: ${over} too many${rest}` : `${minutes} of ${there} min${rest}`;
}
