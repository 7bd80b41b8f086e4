/** What a question might be about at a meeting whose papers are not there yet. */
import { longDate } from '../dates/dates.ts';
import { isOutstanding, type LedgerPromise } from '../ledger/promises.ts';
import type { Programme } from '../ledger/work-programme.ts';
import type { Question, QuestionStatus } from '../model/questions.ts';
import { questionStatusNames } from '../questions/as-text.ts';
import {
  wordsOnDuty,
  wordsOnProgramme,
  wordsOnPromise,
  wordsOnQuestion,
  wordsOnRecurring,
} from '../questions/first-words.ts';
import type { RecurringReport } from './recurring.ts';
import { type DutyAtMeeting, weekendWords } from './statutory-dates.ts';

/** Where a work programme stands: some pages of a version of a paper, PDF pages from 1. */
export interface ProgrammePlace {
  meetingId: string;
  documentId: string;
  documentTitle: string;
  sha256: string;
  firstPage: number;
  lastPage: number;
}

/** An entry of the drafting list. */
export interface DraftingEntry {
  /** The same as long as what it rests on is there. */
  id: string;
  kind: 'promise' | 'question' | 'statutory' | 'programme' | 'recurring';
  title: string;
  /** Why it is here, in a sentence. */
  why: string;
  /** The day it is due by, `YYYY-MM-DD`; null where there is none. */
  due: string | null;
  /** What it rests on: the promise, the question, the item of an agenda, an address in the application or on the web. */
  rests:
    | { promise: string }
    | { question: string }
    | { item: string; meetingId: string }
    | { href: string; paper: ProgrammePlace }
    | { url: string };
  /** What a question about it begins with; empty where the member writes it all. */
  text: string;
}

/** What the kinds of entry are called. */
export const draftingKindNames: Record<DraftingEntry['kind'], string> = {
  promise: 'Promise',
  question: 'Earlier question',
  statutory: 'By law',
  programme: 'Work programme',
  recurring: 'Comes again',
};

/** What the list is made from; all of the one committee. */
export interface DraftingSources {
  meeting: { id: string; date: string };
  /** Days of the committee's meetings. */
  meetings: readonly string[];
  promises: readonly LedgerPromise[];
  questions: readonly Question[];
  /** The last work programme before the meeting, with its address in the application; null where there is none. */
  programme: (Programme & { href: string; paper: ProgrammePlace }) | null;
  recurring: readonly RecurringReport[];
  duties: readonly DutyAtMeeting[];
}

/** How earlier questions ended that want to be asked again. */
const unanswered: readonly QuestionStatus[] = ['asked', 'partly', 'promised', 'not-reached'];

function promiseEntry(promise: LedgerPromise): DraftingEntry {
  const { id, text, why, due, status } = promise;
  return {
    id: `promise ${id}`,
    kind: 'promise',
    title: text,
    why: status === 'overdue' ? `Overdue. ${due.working}` : `${why} ${due.working}`.trim(),
    due: due.on,
    rests: { promise: id },
    text: wordsOnPromise(promise),
  };
}

function questionEntry({ id, text, status, context }: Question): DraftingEntry {
  const asked = context.meetingDate ? `, ${longDate(context.meetingDate)}` : '';
  return {
    id: `question ${id}`,
    kind: 'question',
    title: text.trim(),
    why: `${questionStatusNames[status]}${asked}.`,
    due: null,
    rests: { question: id },
    text: wordsOnQuestion({
      text,
      askedOn: context.meetingDate,
      whole: status === 'not-reached' || status === 'asked',
    }),
  };
}

/** The list for a meeting: what is overdue first. */
export function draftingList(sources: DraftingSources): DraftingEntry[] {
  const { meeting, meetings, programme } = sources;
  const outstanding = sources.promises.filter(({ status, madeOn }) => isOutstanding(status) && madeOn < meeting.date);
  const urgency = ({ status, due }: LedgerPromise) => `${status === 'overdue' ? 0 : 1}${due.on ?? '9999'}`;
  const promises = outstanding.toSorted((one, other) => urgency(one).localeCompare(urgency(other))).map(promiseEntry);
  const questions = sources.questions
    .filter(
      (one) =>
        unanswered.includes(one.status) &&
        one.meetingId !== meeting.id &&
        one.context.meetingDate < meeting.date &&
        one.text.trim(),
    )
    .toSorted((one, other) => other.context.meetingDate.localeCompare(one.context.meetingDate))
    .map(questionEntry);
  const duties = sources.duties.map(
    ({ duty, on }): DraftingEntry => ({
      id: `law ${duty.id}`,
      kind: 'statutory',
      title: duty.title,
      why: [duty.words, on && weekendWords(on), `${duty.source.text}.`].filter(Boolean).join(' '),
      due: on,
      rests: { url: duty.source.url },
      text: wordsOnDuty({ title: duty.title, on }),
    }),
  );
  const planned =
    programme === null
      ? []
      : programme.entries
          .filter(({ by }) => isDueAt(by, meeting.date, meetings))
          .map(
            ({ when, subject }): DraftingEntry => ({
              id: `programme ${subject}`,
              kind: 'programme',
              title: subject,
              why: `Planned for ${when} in the work programme of ${longDate(programme.date)}.`,
              due: null,
              rests: { href: programme.href, paper: programme.paper },
              text: wordsOnProgramme({ subject, when }),
            }),
          );
  const recurring = sources.recurring.map(
    ({ key, latest, why }): DraftingEntry => ({
      id: `again ${key}`,
      kind: 'recurring',
      title: latest.title,
      why,
      due: null,
      rests: { item: latest.itemId, meetingId: latest.meetingId },
      text: wordsOnRecurring({ title: latest.title, last: latest.date }),
    }),
  );
  return [...promises, ...questions, ...duties, ...planned, ...recurring];
}

/** Whether what is planned by a day is due at a meeting: in its month, or at the last meeting before that day. */
function isDueAt(by: string, date: string, meetings: readonly string[]): boolean {
  if (by.slice(0, 7) === date.slice(0, 7)) return true;
  const last = meetings
    .filter((day) => day <= by)
    .sort()
    .at(-1);
  return by >= date && last === date;
}
