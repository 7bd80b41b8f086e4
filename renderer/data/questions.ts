import { paperContext } from '../../shared/agenda/paper-context.ts';
import type { Evidence, PaperContext } from '../../shared/model/member.ts';
import {
  newQuestion,
  type Question,
  type QuestionKind,
  type QuestionVersion,
  type Said,
} from '../../shared/model/questions.ts';
import { type Arranged, arrangeAlike, moveBy, putAt, withHidden } from '../../shared/questions/alike.ts';
import { isOpen } from '../../shared/questions/as-text.ts';
import { counted } from '../../shared/util/counted.ts';
import { usedTags } from './find-marks.ts';
import { perform, type RowChange, saysAlready } from './history.ts';
import { inTurn } from './in-turn.ts';
import { member } from './member-db.ts';

/** What a new question begins with. */
export interface NewQuestion {
  meetingId: string | null;
  context: PaperContext;
  /** Quotations it rests on, each with where it stands. */
  evidence: Omit<Evidence, 'id'>[];
  /** Words it rests on that stand on no page. */
  said?: Omit<Said, 'id'>[];
  text?: string;
  kind?: QuestionKind;
  addressee?: string;
  origin?: Question['origin'];
}

/** What of a question can be changed. */
export type QuestionChange = Partial<
  Omit<Question, 'id' | 'order' | 'author' | 'origin' | 'textAt' | 'createdAt' | 'updatedAt'>
>;

/** An empty context, for a question that belongs to no meeting yet. */
export const noContext: PaperContext = paperContext(undefined, undefined);

/** The member's order of the questions of a meeting. */
export function inOwnOrder(one: Question, other: Question): number {
  return one.order - other.order || one.createdAt.localeCompare(other.createdAt);
}

/** The questions of a meeting (or of none), in the member's order. */
export async function questionsOf(meetingId: string | null): Promise<Question[]> {
  const all = meetingId
    ? await member.questions.where('meetingId').equals(meetingId).toArray()
    : await member.questions.filter((question) => question.meetingId === null).toArray();
  return all.sort(inOwnOrder);
}

async function nextOrder(meetingId: string | null): Promise<number> {
  const orders = (await questionsOf(meetingId)).map((question) => question.order);
  return Math.max(0, ...orders) + 1;
}

/** A question at the end of its meeting's list, as it is kept; nothing is written yet. */
export async function newQuestionOf(beginning: NewQuestion): Promise<Question> {
  const now = new Date().toISOString();
  return {
    ...newQuestion,
    id: crypto.randomUUID(),
    meetingId: beginning.meetingId,
    context: beginning.context,
    text: beginning.text ?? '',
    kind: beginning.kind ?? 'officers',
    status: beginning.text?.trim() ? 'drafted' : 'idea',
    addressee: beginning.addressee ?? '',
    origin: beginning.origin ?? null,
    said: (beginning.said ?? []).map((said) => ({ ...said, id: crypto.randomUUID() })),
    evidence: beginning.evidence.map((evidence) => ({ ...evidence, id: crypto.randomUUID() })),
    order: await nextOrder(beginning.meetingId),
    createdAt: now,
    updatedAt: now,
  };
}

/** Starts a question at the end of its meeting's list; resolves to it. */
export function createQuestion(beginning: NewQuestion): Promise<Question> {
  return inTurn(async () => {
    const question = await newQuestionOf(beginning);
    await perform('New question', [{ table: 'questions', id: question.id, before: null, after: question }]);
    return question;
  });
}

/**
 * Starts a question from something it is asked about once at a meeting; resolves to the one that was begun from it there
 * before and is still to be asked, where there is one.
 */
export function askOnce(beginning: NewQuestion & { origin: NonNullable<Question['origin']> }): Promise<Question> {
  return inTurn(async () => {
    const { kind, id } = beginning.origin;
    const before = (await questionsOf(beginning.meetingId)).find(
      (one) => one.author === null && isOpen(one) && one.origin?.kind === kind && one.origin.id === id,
    );
    if (before) return before;
    const question = await newQuestionOf(beginning);
    await perform('New question', [{ table: 'questions', id: question.id, before: null, after: question }]);
    return question;
  });
}

/** What the menu calls taking a change back, after "Change". */
const changedWords: [keyof QuestionChange, string][] = [
  ['evidence', 'quotes'],
  ['said', 'quotes'],
  ['status', 'status'],
  ['kind', 'kind'],
  ['addressee', 'addressee'],
  ['purpose', 'purpose'],
  ['followUps', 'follow-ups'],
  ['tags', 'tags'],
  ['notes', 'notes'],
  ['minutes', 'time'],
  ['askedBy', 'who asks'],
  ['replies', 'answers'],
  ['dismissed', 'checks'],
  ['ruleId', 'notice'],
  ['unlike', 'likeness'],
];

function labelOf(change: QuestionChange, of: string): string {
  if (change.text !== undefined) return 'Write question';
  const changed = changedWords.find(([name]) => change[name] !== undefined);
  return changed ? `Change ${changed[1]} of ${of}` : `Move ${of}`;
}

/** Fields one types in: writing on at the same is undone as one. */
const typed = ['text', 'addressee', 'purpose', 'followUps', 'notes', 'minutes', 'askedBy'] as const;

/** Milliseconds without writing after which the text that stood until then is kept as an earlier one. */
const pause = 10 * 60 * 1000;

/** The text of a question as a version of it, where a change is where one is to be kept; else nothing. */
async function versionAt(before: Question, change: QuestionChange, now: string): Promise<RowChange[]> {
  if (!before.text.trim()) return [];
  const rested = before.textAt !== '' && Date.parse(now) - Date.parse(before.textAt) > pause;
  const leaves = change.text !== undefined && (rested || !change.text.trim());
  if (!leaves && change.status === undefined) return [];
  const versions = await versionsOf(before.id);
  if (versions[0]?.text === before.text) return [];
  const version = {
    id: crypto.randomUUID(),
    questionId: before.id,
    text: before.text,
    at: before.textAt || before.updatedAt,
    from: '',
  };
  return [{ table: 'questionVersions', id: version.id, before: null, after: version }];
}

/** Tags given to marks and to questions, by name. */
export async function knownTags(): Promise<string[]> {
  const ofQuestions = (await member.questions.orderBy('tags').uniqueKeys()) as string[];
  return [...new Set([...(await usedTags()), ...ofQuestions])].sort((a, b) => a.localeCompare(b));
}

/** Earlier texts of a question, the latest first. */
export async function versionsOf(questionId: string): Promise<QuestionVersion[]> {
  const versions = await member.questionVersions.where('questionId').equals(questionId).toArray();
  return versions.sort((a, b) => b.at.localeCompare(a.at));
}

/**
 * Changes questions in one step; those that are no longer there or say so already are left out. Writing on at the same
 * text is undone as one.
 */
export function changeQuestions(
  ids: readonly string[],
  change: QuestionChange | ((question: Question) => QuestionChange),
): Promise<void> {
  return inTurn(async () => {
    const now = new Date().toISOString();
    const rows: RowChange[] = [];
    let first: QuestionChange | null = null;
    let order: number | null = null;
    for (const before of await presentQuestions(ids)) {
      const its = typeof change === 'function' ? change(before) : change;
      if (saysAlready(before, its)) continue;
      first ??= its;
      const after: Question = { ...before, ...its, updatedAt: now };
      if (its.meetingId !== undefined && its.meetingId !== before.meetingId) {
        order = order === null ? await nextOrder(its.meetingId) : order + 1;
        after.order = order;
      }
      if (its.text !== undefined) after.textAt = now;
      // An idea with words is a draft; the member may still call it an idea.
      if (its.text?.trim() && !before.text.trim() && before.status === 'idea') after.status = 'drafted';
      rows.push({ table: 'questions', id: before.id, before, after }, ...(await versionAt(before, its, now)));
    }
    if (!first) return;
    const name = typed.find((one) => first?.[one] !== undefined);
    const of = ids.length === 1 ? 'question' : counted(ids.length, 'question');
    // What is written after a pause is a step of its own.
    const since = name === 'text' ? await textSince(ids, rows) : '';
    await perform(labelOf(first, of), rows, name ? `${name} ${ids.join(' ')} ${since}` : null);
  });
}

/** The earlier text after which some questions are being written now. */
async function textSince(ids: readonly string[], rows: readonly RowChange[]): Promise<string> {
  const made = rows.find(({ table }) => table === 'questionVersions');
  return made?.id ?? (await versionsOf(ids[0] ?? ''))[0]?.id ?? '';
}

async function presentQuestions(ids: readonly string[]): Promise<Question[]> {
  return (await member.questions.bulkGet([...ids])).filter((question) => question !== undefined);
}

/** Changes a question; nothing happens when it is no longer there. */
export function updateQuestion(id: string, change: QuestionChange): Promise<void> {
  return changeQuestions([id], change);
}

/**
 * Keeps what quoted figures of a question are of, by quotation, as it was read from the version they are quoted from now.
 * Not a change of the member's: what the question says stays as new as it was.
 */
export function putHeadings(id: string, sha256: string, headings: ReadonlyMap<string, string>): Promise<void> {
  return inTurn(async () => {
    const question = await member.questions.get(id);
    if (!question) return;
    const evidence = question.evidence.map((one) => {
      const figureOf = headings.get(one.id);
      if (figureOf === undefined || one.anchor.sha256 !== sha256) return one;
      const { headedBefore: _, ...kept } = one;
      return { ...kept, figureOf };
    });
    await member.questions.put({ ...question, evidence });
  });
}

/** Puts a question on another item of its meeting, or with an empty one on the meeting as a whole. */
export function putOnItem(id: string, item: Pick<PaperContext, 'itemNumber' | 'itemTitle'>): Promise<void> {
  return changeQuestions([id], ({ context }) => ({ context: { ...context, ...item, documentTitle: '' } }));
}

/** Makes an earlier text of a question its text again; what it says now becomes an earlier one. */
export function bringBackText(version: QuestionVersion): Promise<void> {
  return inTurn(async () => {
    const before = await member.questions.get(version.questionId);
    if (!before || before.text === version.text) return;
    const now = new Date().toISOString();
    const left = {
      id: crypto.randomUUID(),
      questionId: before.id,
      text: before.text,
      at: before.textAt || before.updatedAt,
      from: '',
    };
    const known = (await versionsOf(before.id)).some(({ text }) => text === before.text);
    await perform('Bring back earlier text', [
      {
        table: 'questions',
        id: before.id,
        before,
        after: { ...before, text: version.text, textAt: now, updatedAt: now },
      },
      ...(known || !before.text.trim()
        ? []
        : [{ table: 'questionVersions' as const, id: left.id, before: null, after: left }]),
    ]);
  });
}

/** What was deleted, so that it can be brought back. */
export interface DeletedQuestions {
  questions: Question[];
  versions: QuestionVersion[];
}

/** Deletes questions with their earlier texts, which can be undone; resolves to what was deleted. */
export function deleteQuestions(ids: readonly string[]): Promise<DeletedQuestions> {
  return inTurn(async () => {
    const questions = await presentQuestions(ids);
    const versions = await member.questionVersions.where('questionId').anyOf(ids).toArray();
    if (questions.length === 0) return { questions, versions };
    const of = questions.length === 1 ? 'question' : counted(questions.length, 'question');
    await perform(`Delete ${of}`, [
      ...questions.map((before) => ({ table: 'questions' as const, id: before.id, before, after: null })),
      ...versions.map((before) => ({ table: 'questionVersions' as const, id: before.id, before, after: null })),
    ]);
    return { questions, versions };
  });
}

/** Brings deleted questions back, whatever was done since. Those that are there again are left as they are. */
export function bringBackQuestions({ questions, versions }: DeletedQuestions): Promise<void> {
  return inTurn(async () => {
    const there = new Set((await presentQuestions(questions.map(({ id }) => id))).map(({ id }) => id));
    const gone = questions.filter(({ id }) => !there.has(id));
    if (gone.length === 0) return;
    await perform(`Bring back ${gone.length === 1 ? 'question' : counted(gone.length, 'question')}`, [
      ...gone.map((after) => ({ table: 'questions' as const, id: after.id, before: null, after })),
      ...versions
        .filter(({ questionId }) => !there.has(questionId))
        .map((after) => ({ table: 'questionVersions' as const, id: after.id, before: null, after })),
    ]);
  });
}

/** Puts a question in the place of another of its meeting, in the order that is shown of it. */
export function placeQuestion(id: string, at: string, shown: ReadonlySet<string>): Promise<void> {
  return arrange(id, shown, (list) => putAt(list, id, at));
}

/** Gives the questions of a meeting a new order, made of what is shown of them. */
function arrange(
  id: string,
  shown: ReadonlySet<string> | null,
  order: (shown: readonly Arranged[]) => string[],
): Promise<void> {
  return inTurn(async () => {
    const question = await member.questions.get(id);
    if (!question) return;
    const all = await questionsOf(question.meetingId);
    const those = all.filter((one) => (shown ? shown.has(one.id) : isOpen(one) === isOpen(question)));
    await putInOrder(withHidden(all, order(arrangeAlike(those))));
  });
}

async function putInOrder(questions: readonly Question[]): Promise<void> {
  const changes = questions.flatMap((before, index) =>
    before.order === index + 1
      ? []
      : [{ table: 'questions' as const, id: before.id, before, after: { ...before, order: index + 1 } }],
  );
  if (changes.length > 0) await perform('Reorder questions', changes);
}

/**
 * Moves a question one place up (-1) or down (1) among those of its meeting that are shown, or that are to be asked as it
 * is where that is null; nothing happens at the ends.
 */
export function moveQuestion(id: string, step: -1 | 1, shown: ReadonlySet<string> | null = null): Promise<void> {
  return arrange(id, shown, (list) => moveBy(list, id, step));
}
