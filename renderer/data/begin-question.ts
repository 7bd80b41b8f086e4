/** Beginning a question from something of the papers or the record: with what it rests on, and its first words. */
import type { DraftingEntry } from '../../shared/drafting/drafting-list.ts';
import type { NamedPlace } from '../../shared/interests/by-entry.ts';
import type { LedgerPromise } from '../../shared/ledger/promises.ts';
import type { ShownEntry } from '../../shared/minutes/correct.ts';
import type { Meeting } from '../../shared/model/library.ts';
import type { Mark, PaperContext } from '../../shared/model/member.ts';
import type { Decision } from '../../shared/model/minutes.ts';
import type { Interest } from '../../shared/model/private.ts';
import type { Question } from '../../shared/model/questions.ts';
import {
  wordsOnDecision,
  wordsOnInterest,
  wordsOnPromise,
  wordsOnQuestion,
} from '../../shared/questions/first-words.ts';
import type { SearchHit } from '../../shared/search/answer.ts';
import { todayDate } from '../today.ts';
import { readCommitments, readDecisions } from './corrections.ts';
import { ledgerOn } from './ledger.ts';
import { library } from './library-db.ts';
import { member } from './member-db.ts';
import { nextMeetingOf } from './notice.ts';
import { askOnce, createQuestion, type NewQuestion } from './questions.ts';
import {
  type NewEvidence,
  passageOnPage,
  quoteAmongPages,
  type RecordEntry,
  type Rests,
  wordsInRecord,
} from './record-words.ts';
import { reportsOf } from './report-of.ts';

/** Where a question is put: a meeting, or none that is known yet, with the words for it. */
type Put = Pick<NewQuestion, 'meetingId' | 'context'>;

const asWhole = { itemNumber: '', itemTitle: '', documentTitle: '' } as const;

/** `the Commissioner`, as the record has it in running words, is one to whom a question is put: `The Commissioner`. */
const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** The next meeting of a committee, today's included. */
async function nextOf({ bodyId, bodyName }: { bodyId: string; bodyName: string }): Promise<Put> {
  const next = (await nextMeetingOf(bodyId, todayDate()))?.meeting;
  const [meetingId, meetingDate] = [next?.id ?? null, next?.date ?? ''];
  return { meetingId, context: { ...asWhole, meetingId, bodyName: next?.bodyName ?? bodyName, meetingDate } };
}

/** The meeting that papers are for while it is to come, on the item they are on; else the next of its committee. */
async function putOf(context: PaperContext): Promise<Put> {
  const { meetingId, meetingDate, bodyName } = context;
  if (meetingId !== null && meetingDate >= todayDate()) return { meetingId, context };
  const meeting = meetingId === null ? undefined : await library.meetings.get(meetingId);
  if (meeting) return nextOf(meeting);
  return { meetingId: null, context: { ...asWhole, meetingId: null, bodyName, meetingDate: '' } };
}

/** Begins a question on a decision, for the next meeting of its committee; resolves to it, or to the one begun before. */
export async function askAboutDecision(decision: Decision): Promise<Question> {
  const { id, bodyId, bodyName, requestedOf } = decision;
  const [put, rests] = await Promise.all([nextOf({ bodyId, bodyName }), wordsInRecord(decision)]);
  return askOnce({
    ...put,
    ...rests,
    text: wordsOnDecision(decision),
    kind: 'room',
    addressee: capitalised(requestedOf ?? ''),
    origin: { kind: 'decision', id },
  });
}

/** The words a promise was made in, as a question rests on them: of the record, or as the member wrote them down. */
async function wordsOfPromise(promise: LedgerPromise): Promise<Rests> {
  const { id, meetingId, bodyName, madeOn, itemNumber, itemTitle, text, origin, entry } = promise;
  if (meetingId !== null && origin !== null) {
    // What the member put right in it is found by the words that were there before.
    const row = (await readCommitments({ meetingId })).rows.find((one) => one.id === id);
    return wordsInRecord(row ?? { meetingId, bodyName, date: madeOn, itemNumber, itemTitle, text, origin });
  }
  const context = { meetingId, bodyName, meetingDate: madeOn, itemNumber, itemTitle, documentTitle: '' };
  return { evidence: [], said: [{ words: text, context, place: { kind: 'promise', id: entry?.id ?? id } }] };
}

/** What a question on a promise begins with, wherever it is put. */
async function onPromise(promise: LedgerPromise) {
  return {
    ...(await wordsOfPromise(promise)),
    text: wordsOnPromise(promise),
    kind: 'room',
    addressee: capitalised(promise.who ?? ''),
    origin: { kind: 'promise', id: promise.id },
  } as const;
}

/** Begins a question on a promise, for the next meeting of its committee; resolves to it, or to the one begun before. */
export async function askAboutPromise(promise: LedgerPromise): Promise<Question> {
  return askOnce({ ...(await nextOf(promise)), ...(await onPromise(promise)) });
}

/** Begins a question that takes up an earlier one. */
function onQuestion({ id, text, status, context, evidence, said, addressee }: Question) {
  const whole = status === 'not-reached' || status === 'asked';
  return {
    text: wordsOnQuestion({ text, askedOn: context.meetingDate, whole }),
    evidence,
    said,
    kind: 'room',
    addressee,
    origin: { kind: 'question', id },
  } as const;
}

/** Begins a question on words of a paper, for its meeting or, where that is over, the next one. */
async function askAboutWords(
  evidence: NewEvidence,
  more: Pick<NewQuestion, 'text' | 'origin' | 'kind' | 'addressee'> = {},
): Promise<Question> {
  return createQuestion({ ...(await putOf(evidence.context)), evidence: [evidence], ...more });
}

/** Begins a question on a mark, with its words. */
export function askAboutMark({ id, anchor, context }: Mark): Promise<Question> {
  return askAboutWords({ anchor, context }, { origin: { kind: 'mark', id } });
}

/** Begins a question on an entry of the record as it is shown beside its item; null where it is gone. */
export async function askAboutEntry(entry: ShownEntry): Promise<Question | null> {
  if ('kind' in entry) return askAboutDecision(entry);
  const promise = (await ledgerOn(todayDate())).find(({ id }) => id === entry.id);
  return promise ? askAboutPromise(promise) : null;
}

/** Begins a question for the monitoring officer on an interest of the member that papers name. */
export async function askAboutInterest(
  { id, name }: Pick<Interest, 'id' | 'name'>,
  { documentId, sha256, page, before, words, after }: NamedPlace,
  context: PaperContext,
): Promise<Question> {
  const quote = { quote: words, prefix: before, suffix: after };
  const anchor = await passageOnPage({ documentId, sha256, page }, quote);
  const text = wordsOnInterest({ name, words });
  const origin = { kind: 'interest', id } as const;
  return askAboutWords({ anchor, context }, { text, origin, kind: 'officers', addressee: 'Monitoring officer' });
}

/** Begins a question on what a search found, resting on the passage that was found; null where it is gone meanwhile. */
export async function askAboutHit(hit: SearchHit): Promise<Question | null> {
  const { kind, subjectId, meetingId, bodyName, meetingDate, itemNumber, itemTitle, title } = hit;
  if (kind === 'decision' && meetingId !== null) {
    const decision = (await readDecisions()).rows.find(({ id }) => id === subjectId);
    return decision ? askAboutDecision(decision) : null;
  }
  if (kind === 'promise') {
    const promise = (await ledgerOn(todayDate())).find(({ id, entry }) => id === subjectId || entry?.id === subjectId);
    return promise ? askAboutPromise(promise) : null;
  }
  if (kind === 'mark') {
    const mark = await member.marks.get(subjectId ?? '');
    return mark ? askAboutMark(mark) : null;
  }
  if (kind === 'question') {
    const question = await member.questions.get(subjectId ?? '');
    return question ? createQuestion({ ...(await putOf(question.context)), ...onQuestion(question) }) : null;
  }
  const { text, marks } = hit.snippet;
  const [from = 0, to = text.length] = marks.find(([start, end]) => text.slice(start, end) === hit.quote) ?? [];
  const context = { meetingId, bodyName, meetingDate, itemNumber, itemTitle, documentTitle: title };
  const origin = { kind: 'passage', id: '' } as const;
  const bare = (words: string) => words.replace(/^… | …$/g, '');
  if (hit.documentId !== null && hit.sha256 !== null && hit.page !== null) {
    const place = { documentId: hit.documentId, sha256: hit.sha256, page: hit.page };
    const quote = bare(text.slice(from, to));
    const anchor = await passageOnPage(place, {
      quote,
      prefix: bare(text.slice(0, from)),
      suffix: bare(text.slice(to)),
    });
    return askAboutWords({ anchor, context }, { origin });
  }
  if (meetingId === null || hit.itemId === null) return null;
  const entry: RecordEntry = {
    meetingId,
    bodyName,
    date: meetingDate,
    itemNumber,
    itemTitle,
    text: bare(text),
    origin: { kind: 'item', itemId: hit.itemId, url: null },
  };
  return createQuestion({ ...(await putOf(context)), ...(await wordsInRecord(entry)), origin });
}

/** What an entry of a drafting list is about: its kind and identifier. */
function originOf({ kind, id, rests }: DraftingEntry): NonNullable<Question['origin']> {
  if ('promise' in rests) return { kind: 'promise', id: rests.promise };
  if ('question' in rests) return { kind: 'question', id: rests.question };
  if ('item' in rests) return { kind: 'item', id: rests.item };
  return { kind: kind === 'statutory' ? 'duty' : 'programme', id };
}

/** Pages at the head of a report on which its title stands. */
const headPages = 2;

/** The title of an item's report where it stands on its first pages; nothing where it is not found there. */
async function titleInReport(of: { item: string; meetingId: string }, bodyName: string): Promise<NewEvidence[]> {
  const [meeting, item] = await Promise.all([library.meetings.get(of.meetingId), library.items.get(of.item)]);
  if (!meeting || !item) return [];
  const { number: itemNumber, title: itemTitle } = item;
  const origin = { kind: 'item', itemId: item.id, url: null } as const;
  for (const { documentId, page = 1, title } of await reportsOf({
    meetingId: meeting.id,
    itemNumber,
    itemTitle,
    origin,
  })) {
    const sha256 = (await library.documents.get(documentId))?.currentSha256;
    const anchor = sha256
      ? await quoteAmongPages({ documentId, sha256 }, [page, page + headPages - 1], itemTitle)
      : null;
    const { id: meetingId, date: meetingDate } = meeting;
    const context = { meetingId, bodyName, meetingDate, itemNumber, itemTitle, documentTitle: title };
    if (anchor) return [{ anchor, context }];
  }
  return [];
}

/** What a question on an entry of a drafting list rests on, and to whom it is put. */
async function restsOf({ rests, title }: DraftingEntry, bodyName: string): Promise<Partial<NewQuestion>> {
  if ('promise' in rests) {
    const promise = (await ledgerOn(todayDate())).find(({ id }) => id === rests.promise);
    return promise ? onPromise(promise) : {};
  }
  if ('question' in rests) {
    const earlier = await member.questions.get(rests.question);
    return earlier ? onQuestion(earlier) : {};
  }
  if ('paper' in rests) {
    const { meetingId, documentTitle, firstPage, lastPage } = rests.paper;
    const anchor = await quoteAmongPages(rests.paper, [firstPage, lastPage], title);
    const meeting = anchor && (await library.meetings.get(meetingId));
    const context = { ...asWhole, meetingId, bodyName, meetingDate: meeting?.date ?? '', documentTitle };
    return anchor ? { evidence: [{ anchor, context: { ...context, itemTitle: 'Work programme' } }] } : {};
  }
  return 'item' in rests ? { evidence: await titleInReport(rests, bodyName) } : {};
}

/** Begins a question for a meeting from an entry of its drafting list, with what the entry rests on. */
export async function draftFrom({ id: meetingId, bodyName, date }: Meeting, entry: DraftingEntry): Promise<Question> {
  const ofItself = entry.kind === 'promise' || entry.kind === 'question';
  const context = { ...asWhole, meetingId, bodyName, meetingDate: date, itemTitle: ofItself ? '' : entry.title };
  const beginning: NewQuestion = { meetingId, context, evidence: [], text: entry.text, kind: 'room' };
  return askOnce({ ...beginning, ...(await restsOf(entry, bodyName)), origin: originOf(entry) });
}
