/** Questions as plain text, for an e-mail to officers or a note to read from. */
import { longDate, shortDate } from '../dates/dates.ts';
import type { Evidence, PaperContext, Question, QuestionKind, QuestionStatus, TextAnchor } from '../model/member.ts';

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
  withdrawn: 'Withdrawn',
};

/** Whether a question is still to be asked. */
export function isOpen(question: Pick<Question, 'status'>): boolean {
  return question.status === 'idea' || question.status === 'drafted' || question.status === 'submitted';
}

/** `printed p. 45 (PDF p. 49)`; only the PDF page when the page has no printed number. */
function pageWords(place: Pick<TextAnchor, 'page' | 'printed'>): string {
  return place.printed ? `printed p. ${place.printed} (PDF p. ${place.page})` : `PDF p. ${place.page}`;
}

/** `Mereshire Police and Crime Panel, 3 December 2026, item 6`; parts that are not known are left out. */
export function contextWords(context: PaperContext): string {
  return [
    context.bodyName,
    context.meetingDate ? longDate(context.meetingDate) : '',
    context.itemNumber ? `item ${context.itemNumber}` : context.itemTitle,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Where a quotation stands: `Mereshire Police and Crime Panel, 3 December 2026, item 6, printed p. 45 (PDF p. 49)`. */
export function citation(evidence: Pick<Evidence, 'anchor' | 'context'>): string {
  return [contextWords(evidence.context), pageWords(evidence.anchor)].filter(Boolean).join(', ');
}

/** One question with its kind and each quotation with its citation. */
export function questionAsText(question: Question): string {
  const words = question.text.trim() || '(no words yet)';
  const quotes = question.evidence.map((evidence) => `“${evidence.anchor.quote.trim()}”\n${citation(evidence)}`);
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
