/** A question sheet: what of some questions leaves the machine, ready to be set as a document. */
import { dateAndTime } from '../../dates/dates.ts';
import type { PaperContext } from '../../model/member.ts';
import type { Question } from '../../model/questions.ts';
import { type QuotedWords, quotesOf } from '../quotes.ts';
import { type RichBlock, readRichText } from '../rich-text.ts';

/** One question of a sheet. */
export interface SheetQuestion {
  number: number;
  /** Whom it is put to and who puts it; empty where that is not said. */
  put: string;
  words: RichBlock[];
  followUps: { when: string; text: string }[];
  quotes: QuotedWords[];
  /** The member's private notes; null where they are left out. */
  notes: string | null;
}

/** A sheet: its title, and its questions under the items of the agenda. */
export interface Sheet {
  title: string;
  /** The meeting: committee, date and time. */
  meeting: string;
  items: { heading: string; questions: SheetQuestion[] }[];
}

/** What may be taken in beside the questions themselves. */
export interface SheetChoice {
  followUps: boolean;
  quotes: boolean;
  /** Private notes: left out unless they are asked for. */
  notes: boolean;
}

function putOf({ addressee, askedBy }: Question): string {
  return [addressee && `To ${addressee}`, askedBy && `from ${askedBy}`].filter(Boolean).join(', ');
}

/** An item of the agenda in a heading; empty where it is none. */
export function headingOf({ itemNumber, itemTitle }: PaperContext): string {
  return [itemNumber && `Item ${itemNumber}`, itemTitle].filter(Boolean).join(': ');
}

/** The sheet of a meeting's questions, in the order given, numbered through; items stand where their first question does. */
export function sheetOf(
  context: PaperContext,
  time: string | null,
  questions: readonly Question[],
  choice: SheetChoice,
): Sheet {
  const items = [...Map.groupBy(questions, ({ context: { itemNumber, itemTitle } }) => `${itemNumber}\n${itemTitle}`)];
  let number = 0;
  const officers = questions.every(({ kind }) => kind === 'officers');
  return {
    title: officers ? 'Questions to officers' : 'Questions',
    meeting: [context.bodyName, context.meetingDate ? dateAndTime(context.meetingDate, time) : '']
      .filter(Boolean)
      .join(', '),
    items: items.map(([, of]) => ({
      heading: of[0] ? headingOf(of[0].context) : '',
      questions: of.map((question): SheetQuestion => {
        number += 1;
        return {
          number,
          put: putOf(question),
          words: readRichText(question.text),
          followUps: choice.followUps
            ? question.followUps.filter(({ text }) => text.trim()).map(({ when, text }) => ({ when, text }))
            : [],
          quotes: choice.quotes ? quotesOf(question) : [],
          notes: choice.notes && question.notes.trim() ? question.notes.trim() : null,
        };
      }),
    })),
  };
}
