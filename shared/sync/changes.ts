import { longDate } from '../dates/dates.ts';
import type { AgendaItem, Change, Document, Meeting } from '../model/library.ts';

/** A change before the time and the rows it belongs to are known. */
export type ChangeWords = Pick<Change, 'kind' | 'summary'>;

/** A change of one item or paper of a meeting, before its time is known. */
export type ChangeOfPart = Pick<Change, 'kind' | 'summary' | 'itemId' | 'documentId'>;

type MeetingFacts = Pick<
  Meeting,
  'bodyName' | 'date' | 'time' | 'status' | 'agendaPublished' | 'minutesPublished' | 'venue' | 'listed'
>;

/**
 * What is new about a meeting, in words for the member that are shown above its body and date. A past meeting seen for
 * the first time is no news, nor is each paper of a meeting seen for the first time.
 */
export function meetingChanges(before: MeetingFacts | null, after: MeetingFacts, today: string): ChangeWords[] {
  if (!before) {
    if (after.date < today) return [];
    if (after.status === 'cancelled') return [{ kind: 'meeting-cancelled', summary: 'Meeting cancelled' }];
    return after.agendaPublished
      ? [{ kind: 'agenda-published', summary: 'Agenda published' }]
      : [{ kind: 'meeting-added', summary: 'Meeting announced' }];
  }
  const changes: ChangeWords[] = [];
  if (before.listed && !after.listed) {
    changes.push({ kind: 'meeting-withdrawn', summary: 'Withdrawn from the council’s site; what you have is kept' });
  } else if (after.listed && !before.listed) {
    changes.push({ kind: 'meeting-added', summary: 'On the council’s site again' });
  }
  if (after.status === 'cancelled' && before.status !== 'cancelled') {
    changes.push({ kind: 'meeting-cancelled', summary: 'Meeting cancelled' });
  }
  if (after.date !== before.date || (after.time !== before.time && after.time !== null && before.time !== null)) {
    const time = after.time ? ` at ${after.time}` : '';
    changes.push({
      kind: 'meeting-moved',
      summary: `Meeting moved from ${longDate(before.date)} to ${longDate(after.date)}${time}`,
    });
  }
  if (after.agendaPublished && !before.agendaPublished) {
    changes.push({ kind: 'agenda-published', summary: 'Agenda published' });
  }
  if (after.minutesPublished && !before.minutesPublished) {
    changes.push({ kind: 'minutes-published', summary: 'Minutes published' });
  }
  return changes;
}

/** The news of a paper's bytes having arrived: its first ones, or others than before. */
export function documentChange(document: Pick<Document, 'title' | 'kind'>, republished: boolean): ChangeWords {
  const { title, kind } = document;
  if (republished) return { kind: 'document-republished', summary: `Published again: ${title}` };
  if (kind === 'pack') return { kind: 'pack-published', summary: `Pack published: ${title}` };
  if (kind === 'supplement') {
    // Councils often call it one themselves.
    const summary = /^supplement/i.test(title) ? title : `Supplement: ${title}`;
    return { kind: 'supplement-published', summary };
  }
  return { kind: 'document-added', summary: `New paper: ${title}` };
}

/** The news of a paper that its meeting lists no longer. */
export function withdrawnChange(document: Pick<Document, 'id' | 'itemId' | 'title'>): ChangeOfPart {
  const summary = `Withdrawn from the council’s site: ${document.title}`;
  return { kind: 'document-withdrawn', summary, itemId: document.itemId, documentId: document.id };
}

type ItemFacts = Pick<AgendaItem, 'id' | 'number' | 'title' | 'awaited'>;
type ListedFacts = Pick<Document, 'id' | 'itemId' | 'title' | 'kind'>;

/**
 * The papers that came for items announced as to follow: those first listed now, for an item that was awaiting them.
 * A supplement of the meeting itself belongs to no item, and is news of its own.
 */
export function awaitedArrivals(
  itemsBefore: readonly ItemFacts[],
  documentsBefore: readonly Pick<Document, 'id'>[],
  documents: readonly ListedFacts[],
): ChangeOfPart[] {
  const awaiting = new Map(itemsBefore.filter(({ awaited }) => awaited === 'to-follow').map((item) => [item.id, item]));
  const known = new Set(documentsBefore.map(({ id }) => id));
  return documents.flatMap((document) => {
    const item = document.itemId === null ? undefined : awaiting.get(document.itemId);
    if (!item || known.has(document.id)) return [];
    const of = [item.number, item.title].filter(Boolean).join('. ');
    const paper = document.title === item.title ? '' : `: ${document.title}`;
    const summary = `The paper to follow for “${of}” is here${paper}`;
    return [{ kind: 'to-follow-arrived' as const, summary, itemId: item.id, documentId: document.id }];
  });
}
