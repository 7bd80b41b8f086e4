/** Questions as plain text, for an e-mail to officers or a note to read from. */
import { shortDate } from '../dates/dates.ts';
import type { PaperContext } from '../model/member.ts';
import type { Question, QuestionKind, QuestionStatus } from '../model/questions.ts';
import { quotesOf } from './quotes.ts';
import { plainWords } from './rich-text.ts';

/** What each kind of question is called. */
export const questionKindNames: Record<QuestionKind, string> = {
  officers: 'Ask officers',
  room: 'Ask in the room',
};

/** What each status of a question is called. */
export const questionStatusNames: Record<QuestionStatus, string> = {
  idea: 'Idea',
  drafted: 'Drafted',
  submitted: 'Submitted',
  asked: 'Asked',
  answered: 'Answered',
  partly: 'Partly answered',
  promised: 'Answer promised in writing',
  'not-reached': 'Not reached',
  withdrawn: 'Withdrawn',
};

/** Whether a question is still to be asked. */
export function isOpen(question: Pick<Question, 'status'>): boolean {
  return question.status === 'idea' || question.status === 'drafted' || question.status === 'submitted';
}

/** One question with its kind and each quotation with its citation. */
export function questionAsText(question: Question): string {
  const words = plainWords(question.text) || '(no words yet)';
  const quotes = quotesOf(question).map(({ words: quoted, source }) => `“${quoted}”\n${source}`);
  return [`${questionKindNames[question.kind]}:\n${words}`, ...quotes].join('\n\n');
}

/** The questions of one meeting, numbered, under the meeting's name and date. */
export function questionsAsText(context: PaperContext, questions: readonly Question[]): string {
  const heading = [context.bodyName, context.meetingDate ? shortDate(context.meetingDate) : '']
    .filter(Boolean)
    .join(', ');
  const numbered = questions.map((question, index) => {
    const item = [question.context.itemNumber, question.context.itemTitle].filter(Boolean).join(' ');
    return `${index + 1}. ${item ? `Item ${item}\n` : ''}${questionAsText(question)}`;
  });
  return [heading || 'Questions without a meeting', ...numbered].join('\n\n');
}
