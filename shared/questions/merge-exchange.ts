/** What becomes of the questions that are here when colleagues' files come. */
import type { Evidence } from '../model/member.ts';
import { newQuestion, type Question } from '../model/questions.ts';
import { type Author, type Exchange, type Exchanged, idAtAuthors, keptId } from './exchange.ts';

/** A colleague's question that a newer file says otherwise. */
export interface ChangedQuestion {
  before: Question;
  after: Question;
  /** What is otherwise, in words; empty where nothing is that one would see. */
  what: string[];
}

/** What a file brings. */
export interface Merge {
  added: Question[];
  changed: ChangedQuestion[];
  /** Theirs that are here already as they are, or newer. */
  same: number;
  /** The member's own that came back, which are never touched. */
  own: number;
}

type Said = NonNullable<NonNullable<Question['author']>['said']>;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const quotesOf = (evidence: readonly Evidence[]) => evidence.map(({ anchor }) => anchor.quote);

/** The present value where the member made it so, else what the colleague says now. */
function followed<Value>(present: Value, saidBefore: Value, saysNow: Value): Value {
  return isSame(present, saidBefore) ? saysNow : present;
}

/** Tags the member gave or took away stay so; of the others, the colleague's go as theirs. */
function followedTags(present: string[], { tags: before }: Said, now: string[]): string[] {
  if (isSame(present, before)) return now;
  const given = now.filter((tag) => !before.includes(tag) && !present.includes(tag));
  return [...present.filter((tag) => now.includes(tag) || !before.includes(tag)), ...given];
}

/** What a newer file makes of a colleague's question: its words are theirs, notes, order, status and what else the member made of it stay. */
function renewed(before: Question, item: Exchanged, author: NonNullable<Question['author']>, now: string): Question {
  const { text, kind, addressee, purpose, followUps, minutes, said } = item;
  const saidNow = author.said ?? { tags: item.tags, askedBy: item.askedBy, meetingId: item.meetingId };
  const saidBefore = before.author?.said ?? { tags: [], askedBy: '', meetingId: null };
  const stays = !isSame(before.meetingId, saidBefore.meetingId);
  // Where it quotes what it quoted, the places are those that followed the papers here.
  const evidence = isSame(quotesOf(before.evidence), quotesOf(item.evidence)) ? before.evidence : item.evidence;
  return {
    ...before,
    ...{ text, kind, addressee, purpose, followUps, minutes, evidence, said, author },
    meetingId: stays ? before.meetingId : saidNow.meetingId,
    context: stays ? before.context : item.context,
    askedBy: before.author?.said ? followed(before.askedBy, saidBefore.askedBy, saidNow.askedBy) : before.askedBy,
    tags: followedTags(before.tags, saidBefore, saidNow.tags),
    updatedAt: now,
  };
}

const parts: [string, (question: Question) => unknown][] = [
  ['words', ({ text }) => text],
  ['kind', ({ kind }) => kind],
  ['whom it is put to', ({ addressee }) => addressee],
  ['purpose', ({ purpose }) => purpose],
  ['follow-ups', ({ followUps }) => followUps.map(({ when, text }) => [when, text])],
  ['quotations', ({ evidence, said }) => [quotesOf(evidence), said.map(({ words }) => words)]],
  ['meeting or item', ({ meetingId, context }) => [meetingId, context.itemNumber, context.itemTitle]],
  ['time', ({ minutes }) => minutes],
  ['who asks', ({ askedBy }) => askedBy],
  ['tags', ({ tags }) => tags],
  ['their notes', ({ author }) => author?.notes],
];

/**
 * Merges a file into the questions that are here. The member's own are left alone; a colleague's is added, or brought up
 * when the file has a newer one. The same file changes nothing a second time, and in which order files come makes no
 * difference but for the places in the list.
 */
export function mergeExchange(here: readonly Question[], file: Exchange, me: Author, now: string): Merge {
  const own = new Set(here.flatMap(({ id, author }) => (author === null ? id : [])));
  const theirs = new Map(
    here.flatMap((question) =>
      question.author ? [[keptId(question.author.id, idAtAuthors(question)), question] as const] : [],
    ),
  );
  const before = new Map(theirs);
  const lastOrder = new Map<string | null, number>();
  for (const { meetingId, order } of here) lastOrder.set(meetingId, Math.max(order, lastOrder.get(meetingId) ?? 0));
  const merge: Merge = { added: [], changed: [], same: 0, own: 0 };
  const myName = me.name.trim().toLowerCase();
  const touched = new Set<string>();
  for (const item of file.questions) {
    const whose = item.author ?? file.author;
    if (whose.id === me.id || own.has(item.id)) {
      merge.own += 1;
      continue;
    }
    const id = keptId(whose.id, item.id);
    const present = theirs.get(id);
    touched.add(id);
    const at = present?.author?.at ?? '';
    if (present?.author && item.updatedAt <= at) {
      // The same again, this time with their notes.
      const withNotes = item.updatedAt === at && item.notes !== '' && present.author.notes === '';
      if (withNotes) theirs.set(id, { ...present, author: { ...present.author, notes: item.notes }, updatedAt: now });
      continue;
    }
    const asks = item.askedBy.trim() || whose.name;
    const said: Said = {
      tags: item.tags,
      askedBy: myName !== '' && asks.toLowerCase() === myName ? '' : asks,
      meetingId: item.meetingId,
    };
    const author = { id: whose.id, name: whose.name, at: item.updatedAt, notes: item.notes, said };
    if (present) {
      theirs.set(id, renewed(present, item, author, now));
      continue;
    }
    const { notes: _, author: __, updatedAt: ___, ...rest } = item;
    const order = (lastOrder.get(item.meetingId) ?? 0) + 1;
    lastOrder.set(item.meetingId, order);
    const added = { ...newQuestion, ...rest, ...said, id, author, order, status: 'drafted' as const };
    theirs.set(id, { ...added, createdAt: now, updatedAt: now });
  }
  for (const id of touched) {
    const [was, after] = [before.get(id), theirs.get(id)];
    if (!after || was === after) merge.same += 1;
    else if (!was) merge.added.push(after);
    else {
      const what = parts.flatMap(([name, of]) => (isSame(of(was), of(after)) ? [] : name));
      merge.changed.push({ before: was, after, what });
    }
  }
  return merge;
}

/** The questions of a file under the meetings that are here: a colleague who imported by hand has the same one under another identifier. */
export function underMeetingsHere(
  file: Exchange,
  meetings: readonly { id: string; bodyName: string; date: string }[],
): Exchange {
  const known = new Set(meetings.map(({ id }) => id));
  const nameOf = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();
  return {
    ...file,
    questions: file.questions.map((item) => {
      const { meetingId, context } = item;
      if (meetingId === null || known.has(meetingId)) return item;
      const [same, another] = meetings.filter(
        ({ bodyName, date }) => date === context.meetingDate && nameOf(bodyName) === nameOf(context.bodyName),
      );
      if (!same || another) return item;
      return { ...item, meetingId: same.id, context: { ...context, meetingId: same.id } };
    }),
  };
}
