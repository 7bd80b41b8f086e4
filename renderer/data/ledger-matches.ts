/** What may answer outstanding promises, looked for in the later papers and minutes of their committees. */
import {
  addLater,
  type LaterText,
  type LaterTexts,
  laterTexts,
  type Proposal,
  proposalsFor,
} from '../../shared/ledger/matches.ts';
import { isOutstanding, type LedgerPromise } from '../../shared/ledger/promises.ts';
import type { Document, Meeting } from '../../shared/model/library.ts';
import type { LedgerEntry } from '../../shared/model/member.ts';
import type { MinutedItem } from '../../shared/model/minutes.ts';
import { answerPromise, changePromise } from './ledger.ts';
import { library } from './library-db.ts';
import { rowsOf } from './rows-of.ts';

/** Texts made ready before the window gets a turn. */
const inOneGo = 12;

/** Kinds of document in which an answer can stand. */
const answering: readonly Document['kind'][] = ['pack', 'report', 'supplement', 'other'];

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** The papers of a meeting to look in: its pack and what came beside it, or its reports where it has no pack. */
function papersToRead(documents: readonly Document[]): Document[] {
  const here = documents.filter(({ kind, currentSha256 }) => currentSha256 !== null && answering.includes(kind));
  return here.some(({ kind }) => kind === 'pack') ? here.filter(({ kind }) => kind !== 'report') : here;
}

async function textsOfPaper(meeting: Meeting, document: Document, itemTitle: string): Promise<LaterText[]> {
  const sha256 = document.currentSha256 ?? '';
  const [extract, pages] = await Promise.all([
    library.extracts.get(sha256),
    library.pages.where('[sha256+page]').between([sha256, 0], [sha256, Number.POSITIVE_INFINITY]).toArray(),
  ]);
  if (extract?.state !== 'done') return [];
  return pages.flatMap(({ page, printed, text }): LaterText[] => {
    const item = extract.items.find(({ firstPage, lastPage }) => page >= firstPage && page <= lastPage);
    // The front sheet of a pack only lists what is in it.
    if (document.kind === 'pack' && !item) return [];
    const report = item?.documents.find(({ firstPage, lastPage }) => page >= firstPage && page <= lastPage);
    return [
      {
        key: item ? `${document.id} item ${item.number}` : document.id,
        documentId: document.id,
        sha256,
        page,
        printed,
        meetingId: meeting.id,
        bodyName: meeting.bodyName,
        date: meeting.date,
        itemNumber: item?.number ?? '',
        itemTitle: item?.title ?? itemTitle,
        documentTitle: report?.title ?? document.title,
        text,
        kind: 'paper',
      },
    ];
  });
}

function textOfMinutes({
  id,
  meetingId,
  bodyName,
  date,
  itemNumber,
  itemTitle,
  paragraphs,
  origin,
}: MinutedItem): LaterText {
  const page = origin.kind === 'page' ? origin : null;
  return {
    key: id,
    documentId: page?.documentId ?? null,
    sha256: page?.sha256 ?? null,
    page: page?.page ?? null,
    printed: null,
    meetingId,
    bodyName,
    date,
    itemNumber,
    itemTitle,
    documentTitle: 'Minutes',
    text: paragraphs.join('\n'),
    kind: 'minutes',
  };
}

/** What there is of a committee after a day, read piece by piece so that nothing waits for it. */
async function textsAfter(bodyId: string, day: string, stopped: () => boolean): Promise<LaterTexts> {
  const all = laterTexts([]);
  const meetings = (await library.meetings.where('bodyId').equals(bodyId).toArray()).filter(({ date }) => date > day);
  const documents = await rowsOf(
    library.documents,
    'meetingId',
    meetings.map(({ id }) => id),
  );
  const items = new Map(
    (
      await rowsOf(
        library.items,
        'meetingId',
        meetings.map(({ id }) => id),
      )
    ).map((item) => [item.id, item]),
  );
  const minutes = await library.minutes.where('bodyId').equals(bodyId).toArray();
  const add = async (texts: LaterText[]) => {
    for (let at = 0; at < texts.length && !stopped(); at += inOneGo) {
      for (const text of texts.slice(at, at + inOneGo)) addLater(all, text);
      await turn();
    }
  };
  await add(minutes.filter(({ date }) => date > day).map(textOfMinutes));
  for (const meeting of meetings) {
    for (const document of papersToRead(documents.filter(({ meetingId }) => meetingId === meeting.id))) {
      if (stopped()) return all;
      await add(await textsOfPaper(meeting, document, items.get(document.itemId ?? '')?.title ?? ''));
    }
  }
  return all;
}

/** The paragraphs of the item a promise was made in. */
async function paragraphsOf({ meetingId, itemNumber, itemTitle }: LedgerPromise): Promise<string[]> {
  const rows = meetingId === null ? [] : await library.minutes.where('meetingId').equals(meetingId).toArray();
  return rows
    .filter((row) => row.itemNumber === itemNumber && row.itemTitle === itemTitle)
    .flatMap(({ paragraphs }) => paragraphs);
}

/**
 * Proposals by promise, of those that are outstanding; what was refused or is evidence already is not among them. Stops
 * early, with what there is so far, once `stopped` says so.
 */
export async function proposeAnswers(
  promises: readonly LedgerPromise[],
  stopped: () => boolean,
): Promise<Map<string, Proposal[]>> {
  const found = new Map<string, Proposal[]>();
  const open = promises.filter(({ status, bodyId }) => isOutstanding(status) && bodyId !== '');
  for (const [bodyId, ofBody] of Map.groupBy(open, (promise) => promise.bodyId)) {
    const first = ofBody.reduce((day, { madeOn }) => (madeOn < day ? madeOn : day), '9999');
    const later = await textsAfter(bodyId, first, stopped);
    for (const promise of ofBody) {
      if (stopped()) return found;
      const paragraphs = await paragraphsOf(promise);
      const proposals = proposalsFor({ ...promise, paragraphs }, later, promise.entry?.refused ?? []);
      if (proposals.length) found.set(promise.id, proposals);
      await turn();
    }
  }
  return found;
}

/** A proposal as evidence: a place in a paper, or the words of minutes. */
function evidenceOf({ of, words }: Proposal): LedgerEntry['evidence'][number] {
  const id = crypto.randomUUID();
  const { documentId, sha256, page, printed, meetingId, bodyName, date, itemNumber, itemTitle, documentTitle } = of;
  if (documentId === null || sha256 === null || page === null) {
    return {
      id,
      pasted: words,
      from: [documentTitle, bodyName, itemNumber && `item ${itemNumber}`].filter(Boolean).join(', '),
      on: date,
    };
  }
  return {
    id,
    anchor: {
      documentId,
      sha256,
      page,
      printed,
      parts: [],
      quote: words,
      prefix: '',
      suffix: '',
      offset: Math.max(0, of.text.replace(/\s+/g, ' ').indexOf(words)),
    },
    context: { meetingId, bodyName, meetingDate: date, itemNumber, itemTitle, documentTitle },
  };
}

/** Takes a proposal for the answer, or for a part of it. */
export function acceptProposal(
  promise: LedgerPromise,
  proposal: Proposal,
  state: 'answered' | 'partly',
): Promise<void> {
  return answerPromise(promise, evidenceOf(proposal), state);
}

/** Refuses a proposal, so that it is not made again. */
export function refuseProposal(promise: LedgerPromise, proposal: Proposal): Promise<void> {
  return changePromise('Refuse proposed answer', promise, ({ refused }) => ({
    refused: [...refused, proposal.of.key],
  }));
}
