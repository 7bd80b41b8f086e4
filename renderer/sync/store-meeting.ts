import { bodyIdOf, documentIdOf, itemIdOf, meetingIdOf } from '../../shared/model/ids.ts';
import type { AgendaItem, Document, Meeting, Source } from '../../shared/model/library.ts';
import {
  type RemoteDocument,
  type RemoteItem,
  type RemoteMeetingDetail,
  readInPart,
} from '../../shared/sources/contract.ts';
import { awaitedArrivals, type ChangeOfPart, meetingChanges, withdrawnChange } from '../../shared/sync/changes.ts';
import { webDecisions } from '../../shared/sync/decision-rows.ts';
import { type DocumentStep, planDocuments } from '../../shared/sync/plan.ts';
import { library } from '../data/library-db.ts';
import { sha256Of } from '../data/store-version.ts';

/** Raise it when what is made of a meeting's answer changes, so that every meeting is written again at its next reading. */
const readingVersion = 2;

/** What a meeting that was read needs next. */
export interface StoredReading {
  meeting: Meeting;
  steps: DocumentStep[];
}

function itemRow(meetingId: string, item: RemoteItem, before: AgendaItem | undefined): AgendaItem {
  const { order, number, title, description, restricted, awaited } = item;
  return {
    id: itemIdOf(meetingId, item.remoteId),
    meetingId,
    order,
    number,
    title,
    description,
    restricted,
    awaited,
    // Minutes that were there once stay when the source answers without them.
    minutesHtml: item.minutesHtml ?? before?.minutesHtml ?? null,
    decisionHtml: item.decisionHtml ?? before?.decisionHtml ?? null,
  };
}

function documentRow(
  sourceId: string,
  meetingId: string,
  listed: RemoteDocument,
  order: number,
  before: Document | undefined,
  now: string,
): Document {
  const { identity, kind, title, url, restricted, publishedOn } = listed;
  return {
    id: documentIdOf(sourceId, identity),
    sourceId,
    meetingId,
    itemId: listed.itemRemoteId === null ? null : itemIdOf(meetingId, listed.itemRemoteId),
    identity,
    kind,
    title,
    order,
    url,
    restricted,
    publishedOn,
    currentSha256: before?.currentSha256 ?? null,
    freedAt: before?.freedAt ?? null,
    etag: before?.etag ?? null,
    lastModified: before?.lastModified ?? null,
    firstSeenAt: before?.firstSeenAt ?? now,
    checkedAt: before?.checkedAt ?? null,
    problem: before?.problem ?? null,
    listed: true,
  };
}

/**
 * Writes a meeting as it was read, with its items, its list of documents, the decisions of its web minutes and what is
 * new about it, in one transaction. What the source no longer says stays where an empty answer could be the reason.
 */
export async function storeMeeting(
  source: Source,
  detail: RemoteMeetingDetail,
  url: string,
  bodyName: string,
  today: string,
): Promise<StoredReading> {
  const now = new Date().toISOString();
  const remote = detail.meeting;
  const id = meetingIdOf(source.id, remote.remoteId);
  const whole = !detail.warnings.some(({ code }) => code === readInPart);
  const contentHash = await sha256Of(new TextEncoder().encode(JSON.stringify([readingVersion, detail])));
  const meeting: Meeting = {
    id,
    sourceId: source.id,
    bodyId: bodyIdOf(source.id, remote.bodyRemoteId),
    remoteId: remote.remoteId,
    bodyName: remote.bodyName ?? bodyName,
    date: remote.date,
    time: remote.time,
    venue: detail.venue,
    status: remote.status,
    agendaPublished: detail.agendaPublished,
    minutesPublished: detail.minutesPublished,
    contentHash,
    url,
    readAt: now,
    listed: true,
  };
  const tables = [library.meetings, library.items, library.documents, library.decisions, library.changes];
  return library.transaction('rw', tables, async () => {
    const before = (await library.meetings.get(id)) ?? null;
    const documentsBefore = await library.documents.where('meetingId').equals(id).toArray();
    const ownBefore = documentsBefore.filter((row) => row.sourceId === source.id);
    const steps = planDocuments(ownBefore, detail.documents, Date.parse(now), whole);
    await library.meetings.put(meeting);
    if (before?.contentHash === contentHash) return { meeting, steps };

    const itemsBefore = await library.items.where('meetingId').equals(id).toArray();
    const items = detail.items.map((item) =>
      itemRow(
        id,
        item,
        itemsBefore.find((row) => row.id === itemIdOf(id, item.remoteId)),
      ),
    );
    if (items.length) {
      const kept = new Set(items.map((item) => item.id));
      await library.items.bulkDelete(itemsBefore.map((item) => item.id).filter((itemId) => !kept.has(itemId)));
      await library.items.bulkPut(items);
    }
    const documents = detail.documents.map((document, order) =>
      documentRow(
        source.id,
        id,
        document,
        order,
        ownBefore.find((row) => row.identity === document.identity),
        now,
      ),
    );
    await library.documents.bulkPut(documents);
    const news: ChangeOfPart[] = before ? awaitedArrivals(itemsBefore, documentsBefore, documents) : [];
    for (const row of ownBefore) {
      if (!steps.some((step) => step.kind === 'unlist' && step.identity === row.identity)) continue;
      await library.documents.update(row.id, { listed: false });
      if (row.listed) news.push(withdrawnChange(row));
    }
    const decisions = webDecisions(meeting, items);
    if (decisions.length) {
      await library.decisions.where('meetingId').equals(id).delete();
      await library.decisions.bulkPut(decisions);
    }
    const ofMeeting = meetingChanges(before, meeting, today);
    const all = [...ofMeeting.map((change) => ({ ...change, itemId: null, documentId: null })), ...news];
    await library.changes.bulkAdd(all.map((change) => ({ at: now, meetingId: id, ...change })));
    return { meeting, steps };
  });
}
