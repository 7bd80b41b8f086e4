import { bodyIdOf, itemIdOf, meetingIdOf, versionIdOf } from '../../shared/model/ids.ts';
import type { Document, Meeting, Source } from '../../shared/model/library.ts';
import { type RemoteMeetingDetail, readInPart } from '../../shared/sources/contract.ts';
import { awaitedArrivals, type ChangeOfPart, meetingChanges, withdrawnChange } from '../../shared/sync/changes.ts';
import { webDecisions } from '../../shared/sync/decision-rows.ts';
import { planDocuments } from '../../shared/sync/plan.ts';
import { library } from '../data/library-db.ts';
import { sha256Of } from '../data/store-version.ts';
import { itemRow, listedDocuments } from './listed-rows.ts';
import type { PaperStep } from './papers-beside-pack.ts';

/** Raise it when what is made of a meeting's answer changes, so that every meeting is written again at its next reading. */
const readingVersion = 2;

/** What a meeting that was read needs next. */
export interface StoredReading {
  meeting: Meeting;
  /** The papers to fetch, or to ask about, in order. */
  papers: PaperStep[];
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
  const reading = new TextEncoder().encode(JSON.stringify([readingVersion, detail]));
  const contentHash = whole ? await sha256Of(reading) : '';
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
  const { meetings, items, documents, versions, decisions, changes } = library;
  return library.transaction('rw', [meetings, items, documents, versions, decisions, changes], async () => {
    const before = (await meetings.get(id)) ?? null;
    const documentsBefore = await documents.where('meetingId').equals(id).toArray();
    const ownBefore = documentsBefore.filter((row) => row.sourceId === source.id);
    const { rows, shared } = await listedDocuments(meeting, detail.documents, ownBefore, now);
    const isShared = ({ id: documentId }: Document) => shared.some((one) => one.documentId === documentId);
    const steps = planDocuments(
      [...ownBefore, ...rows.filter(isShared)],
      detail.documents,
      Date.parse(now),
      whole,
      meeting.date >= today,
    );
    const papers = steps.flatMap((step) => {
      const document = rows.find(({ identity }) => identity === step.identity);
      return document && step.kind !== 'unlist' ? [{ document, way: step.kind }] : [];
    });
    await meetings.put(meeting);
    if (whole && before?.contentHash === contentHash) return { meeting, papers };

    const itemsBefore = await items.where('meetingId').equals(id).toArray();
    const listedItems = detail.items.map((item) =>
      itemRow(
        id,
        item,
        itemsBefore.find((row) => row.id === itemIdOf(id, item.remoteId)),
      ),
    );
    if (listedItems.length && whole) {
      const kept = new Set(listedItems.map((item) => item.id));
      await items.bulkDelete(itemsBefore.map((item) => item.id).filter((itemId) => !kept.has(itemId)));
    }
    await items.bulkPut(listedItems);
    await documents.bulkPut(rows);
    for (const { documentId, sha256, size } of shared) {
      await versions.put({ id: versionIdOf(documentId, sha256), documentId, sha256, size, arrivedAt: now });
    }
    const news: ChangeOfPart[] = before ? awaitedArrivals(itemsBefore, documentsBefore, rows) : [];
    for (const row of ownBefore) {
      if (!steps.some((step) => step.kind === 'unlist' && step.identity === row.identity)) continue;
      await documents.update(row.id, { listed: false });
      // What was only listed, its words being in the pack, is not missed.
      if (row.currentSha256 !== null) news.push(withdrawnChange(row));
    }
    const found = webDecisions(meeting, listedItems);
    if (found.length) {
      await decisions.where('meetingId').equals(id).delete();
      await decisions.bulkPut(found);
    }
    const ofMeeting = meetingChanges(before, meeting, today);
    const all = [...ofMeeting.map((change) => ({ ...change, itemId: null, documentId: null })), ...news];
    await changes.bulkAdd(all.map((change) => ({ at: now, meetingId: id, ...change })));
    return { meeting, papers };
  });
}
