/** All that the member holds about somebody: for the member to see, and to answer who asks. */
import { longDate } from '../dates/dates.ts';
import { namingsIn } from '../interests/namings.ts';
import { contextWords } from '../marks/citation.ts';
import type { MemberBackup } from '../model/backup.ts';
import type { Question } from '../model/questions.ts';
import { quotesOf } from '../questions/quotes.ts';
import { counted } from '../util/counted.ts';
import type { Quotation } from './quotation.ts';

/** The rows that are looked through. */
export type HeldRows = Pick<
  MemberBackup,
  | 'marks'
  | 'questions'
  | 'questionVersions'
  | 'captures'
  | 'ledger'
  | 'declarations'
  | 'interests'
  | 'corrections'
  | 'searches'
  | 'passedOver'
>;

/** Something that names them. */
export interface HeldEntry {
  kind: string;
  /** Where it belongs; empty where to no meeting. */
  where: string;
  /** Every part that was written or quoted, as it is kept. */
  words: string;
  /** What it quotes, by which it is known whether that is public. */
  quotes: Quotation[];
}

const ofPapers = ({ evidence, said }: Pick<Question, 'evidence' | 'said'>): Quotation[] => [
  ...evidence,
  ...said.map(({ context }) => ({ anchor: null, context })),
];

function joined(...parts: (string | null | undefined)[]): string {
  return parts
    .map((part) => part?.trim())
    .filter(Boolean)
    .join('\n');
}

function allEntries(rows: HeldRows): HeldEntry[] {
  const questionOf = new Map(rows.questions.map((question) => [question.id, question]));
  return [
    ...rows.marks.map(({ anchor, comment, tags, context }) => ({
      kind: 'Mark',
      where: contextWords(context),
      words: joined(anchor.quote && `“${anchor.quote}”`, comment, tags.join(', ')),
      quotes: [{ anchor, context }],
    })),
    ...rows.questions.map((question) => ({
      kind: 'Question',
      where: contextWords(question.context),
      words: joined(
        question.text,
        question.addressee,
        question.askedBy,
        question.author?.name,
        question.author?.notes,
        question.purpose,
        question.notes,
        question.tags.join(', '),
        ...question.followUps.flatMap(({ when, text }) => [when, text]),
        ...quotesOf(question).map(({ words }) => `“${words}”`),
        ...question.replies.map(({ text, from }) => joined(from, text)),
      ),
      quotes: ofPapers(question),
    })),
    ...rows.questionVersions.map(({ questionId, text }) => {
      const question = questionOf.get(questionId);
      return {
        kind: 'Earlier text of a question',
        where: question ? contextWords(question.context) : '',
        words: text,
        quotes: question ? ofPapers(question) : [],
      };
    }),
    ...rows.captures.map(({ context, text, who, due }) => ({
      kind: 'Note made in the room',
      where: contextWords(context),
      words: joined(text, who, due),
      quotes: [{ anchor: null, context }],
    })),
    ...rows.ledger.map(({ context, text, who, reason, evidence }) => ({
      kind: 'Promise',
      where: contextWords(context),
      words: joined(
        text,
        who,
        reason,
        ...evidence.map((one) => ('pasted' in one ? joined(one.from, one.pasted) : `“${one.anchor.quote}”`)),
      ),
      quotes: [{ anchor: null, context }, ...evidence.flatMap((one) => ('pasted' in one ? [] : one))],
    })),
    ...rows.corrections.map(({ context, entries }) => ({
      kind: 'Correction of the record',
      where: contextWords(context),
      words: joined(...entries.flatMap(({ text, who }) => [text, who])),
      quotes: [{ anchor: null, context }],
    })),
    ...rows.interests.map(({ name, otherNames, note }) => ({
      kind: 'Interest',
      where: '',
      words: joined(name, ...otherNames, note),
      quotes: [],
    })),
    ...rows.declarations.map(({ context, interestName, words }) => ({
      kind: 'Declaration',
      where: contextWords(context),
      words: joined(interestName, words),
      quotes: [],
    })),
    ...rows.searches.map(({ name, query }) => ({
      kind: 'Search that is kept',
      where: '',
      words: joined(name, query),
      quotes: [],
    })),
    ...rows.passedOver.map(({ bodyName, meetingDate, title }) => ({
      kind: 'Passed over in what to ask',
      where: `${bodyName}, ${longDate(meetingDate)}`,
      words: title,
      quotes: [],
    })),
  ];
}

/** What names somebody, whole entries, in the order they are kept; none where the name is too short to be looked for. */
export function heldAbout(name: string, rows: HeldRows): HeldEntry[] {
  // Notes are written in haste: a name counts without its capital too.
  const find = namingsIn([{ id: '', name: name.toLowerCase(), otherNames: [] }]);
  return allEntries(rows).filter(({ words }) => find(words).length > 0);
}

/** The report as text; `on` is the local date it was made, `YYYY-MM-DD`, `leftOut` how many entries are not in it. */
export function heldAsText(name: string, entries: readonly HeldEntry[], on: string, leftOut = 0): string {
  const head = `# Everything held about ${name}\n\nMade on ${longDate(on)} from the notes kept in Panel Papers. Published papers are not part of it.`;
  const parts = entries.map(({ kind, where, words }) => `## ${[kind, where].filter(Boolean).join(': ')}\n\n${words}`);
  const without =
    leftOut > 0 ? [`Left out: ${counted(leftOut, 'entry', 'entries')} quoting papers that are not public.`] : [];
  return `${[head, ...without, ...(parts.length + leftOut > 0 ? parts : ['Nothing.'])].join('\n\n')}\n`;
}
