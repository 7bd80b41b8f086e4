import { minutesReaderVersion, webMinutes } from '../../shared/minutes/rows.ts';
import { bodyIdOf, itemIdOf, meetingIdOf, versionIdOf } from '../../shared/model/ids.ts';
import type { AgendaItem, Document, Meeting, MeetingNote, Source } from '../../shared/model/library.ts';
import { type RemoteItem, type RemoteMeetingDetail, readInPart } from '../../shared/sources/contract.ts';
import { awaitedArrivals, type ChangeOfPart, meetingChanges, withdrawnChange } from '../../shared/sync/changes.ts';
import { planDocuments } from '../../shared/sync/plan.ts';
import { library } from '../data/library-db.ts';
import { minutesTables, storeMinutes } from '../data/minutes-rows.ts';
import { sha256Of } from '../data/store-version.ts';
import { itemRow, type ListedDocuments, listedDocuments } from './listed-rows.ts';
import type { PaperStep } from './papers-beside-pack.ts';

/** Raise it when what is made of a meeting's answer changes, so that every meeting is written again at its next reading. */
const readingVersion = 4;

/** What a meeting that was read needs next. */
export interface StoredReading {
  meeting: Meeting;
  /** The papers to fetch, or to ask about, in order. */
  papers: PaperStep[];
}

/**
 * Writes a meeting as it was read, with its items, its list of documents, what its web minutes say and what is
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
  const whole = !detail.warnings.some(({ code }) => code === readInPart);
  const reading = new TextEncoder().encode(JSON.stringify([readingVersion, detail]));
  const contentHash = whole ? await sha256Of(reading) : '';
  const meeting = meetingRow(source, detail, { bodyName, contentHash, url, readAt: now });
  const { meetings, items, documents, versions, changes } = library;
  return library.transaction('rw', [meetings, items, documents, versions, changes, ...minutesTables], async () => {
    const before = (await meetings.get(meeting.id)) ?? null;
    const documentsBefore = await documents.where('meetingId').equals(meeting.id).toArray();
    const ownBefore = documentsBefore.filter((row) => row.sourceId === source.id);
    const listed = await listedDocuments(meeting, detail.documents, ownBefore, now);
    const isShared = ({ id }: Document) => listed.shared.some(({ documentId }) => documentId === id);
    const known = [...ownBefore, ...listed.rows.filter(isShared)];
    const steps = planDocuments(known, detail.documents, Date.parse(now), whole, meeting.date >= today);
    const papers = steps.flatMap((step): PaperStep[] => {
      const document = listed.rows.find(({ identity }) => identity === step.identity);
      return document && step.kind !== 'unlist' ? [{ document, way: step.kind }] : [];
    });
    const notes = whole ? notesOf(meeting.id, detail, listed.rows) : before?.notes;
    const minutesReader = before ? before.minutesReader : minutesReaderVersion;
    await meetings.put({
      ...meeting,
      ...(notes?.length ? { notes } : {}),
      ...(minutesReader === undefined ? {} : { minutesReader }),
    });
    if (whole && before?.contentHash === contentHash) return { meeting, papers };

    const itemsBefore = await items.where('meetingId').equals(meeting.id).toArray();
    const itemsNow = await storeItems(meeting.id, detail.items, itemsBefore, whole);
    await storeDocuments(listed, now);
    const unlisted = ownBefore.filter(({ identity }) =>
      steps.some((step) => step.kind === 'unlist' && step.identity === identity),
    );
    const withdrawn = await unlist(unlisted);
    await storeMinutes(meeting.id, webMinutes(meeting, itemsNow));
    const arrived = before ? awaitedArrivals(itemsBefore, documentsBefore, listed.rows) : [];
    const ofMeeting = meetingChanges(before, meeting, today);
    const news: ChangeOfPart[] = [
      ...ofMeeting.map((change) => ({ ...change, itemId: null, documentId: null })),
      ...arrived,
      ...withdrawn,
    ];
    await changes.bulkAdd(news.map((change) => ({ at: now, meetingId: meeting.id, ...change })));
    return { meeting, papers };
  });
}

function meetingRow(
  source: Source,
  { meeting: remote, venue, agendaPublished, minutesPublished, attendees }: RemoteMeetingDetail,
  { bodyName, ...known }: Pick<Meeting, 'bodyName' | 'contentHash' | 'url' | 'readAt'>,
): Meeting {
  const { remoteId, bodyRemoteId, date, time, status } = remote;
  return {
    id: meetingIdOf(source.id, remoteId),
    sourceId: source.id,
    bodyId: bodyIdOf(source.id, bodyRemoteId),
    remoteId,
    bodyName: remote.bodyName ?? bodyName,
    date,
    time,
    venue,
    status,
    agendaPublished,
    minutesPublished,
    ...known,
    ...(attendees ? { attendees } : {}),
    listed: true,
  };
}

/** What the site said beside the papers, with the identifiers of the rows it is about. */
function notesOf(meetingId: string, { notes }: RemoteMeetingDetail, rows: readonly Document[]): MeetingNote[] {
  return notes.map(({ code, message, itemRemoteId, identity, url }) => {
    const document = identity === undefined ? undefined : rows.find((row) => row.identity === identity);
    return {
      code,
      message,
      ...(itemRemoteId === undefined ? {} : { itemId: itemIdOf(meetingId, itemRemoteId) }),
      ...(document ? { documentId: document.id } : {}),
      ...(url === undefined ? {} : { url }),
    };
  });
}

async function storeItems(
  meetingId: string,
  listed: readonly RemoteItem[],
  before: readonly AgendaItem[],
  whole: boolean,
): Promise<AgendaItem[]> {
  const known = new Map(before.map((item) => [item.id, item]));
  const rows = listed.map((item) => itemRow(meetingId, item, known.get(itemIdOf(meetingId, item.remoteId))));
  if (rows.length > 0 && whole) {
    const kept = new Set(rows.map(({ id }) => id));
    await library.items.bulkDelete([...known.keys()].filter((id) => !kept.has(id)));
  }
  await library.items.bulkPut(rows);
  return rows;
}

async function storeDocuments({ rows, shared }: ListedDocuments, now: string): Promise<void> {
  await library.documents.bulkPut(rows);
  const versions = shared.map((one) => ({ ...one, id: versionIdOf(one.documentId, one.sha256), arrivedAt: now }));
  await library.versions.bulkPut(versions);
}

/** Marks papers that are not listed any more; what was only listed, its words being in the pack, is not missed. */
async function unlist(rows: readonly Document[]): Promise<ChangeOfPart[]> {
  for (const { id } of rows) await library.documents.update(id, { listed: false });
  return rows.filter(({ currentSha256 }) => currentSha256 !== null).map(withdrawnChange);
}
