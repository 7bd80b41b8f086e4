/**
 * An imported meeting that is synced later becomes one with the site's: its papers move there, what the member made
 * follows, and the meeting and body that were made for the import go away. Every step can be cut short and done again.
 */
import { recordKinds, webMinutes } from '../../shared/minutes/rows.ts';
import { importedSourceId, versionIdOf } from '../../shared/model/ids.ts';
import type { AgendaItem, Document, Meeting } from '../../shared/model/library.ts';
import { findSameMeeting } from '../../shared/sync/same-body.ts';
import { followTo } from '../data/follow-joined.ts';
import { library } from '../data/library-db.ts';
import { deleteMinutes, minutesTables, moveMinutesOfPaper, storeMinutes } from '../data/minutes-rows.ts';

const isImported = ({ sourceId }: { sourceId: string }) => sourceId === importedSourceId;

/** Joins imported meetings to a meeting that was just stored, where they are the same beyond doubt. */
export async function joinImported(stored: Meeting): Promise<void> {
  const sameDay = await library.meetings.where('date').equals(stored.date).toArray();
  const imported = sameDay.filter(isImported);
  if (!imported.length) return;
  const ofSites = sameDay.filter((meeting) => !isImported(meeting));
  for (const meeting of imported) {
    const same = findSameMeeting(meeting, ofSites);
    if (same === null || same === 'unsure' || same.id !== stored.id) continue;
    await library.transaction('rw', library.tables, () => joinMeeting(meeting, stored.id));
    await followTo({ meetings: new Map([[meeting.id, stored.id]]), documents: new Map() });
  }
  await joinSameBytes(stored.id);
}

async function joinMeeting(from: Meeting, toId: string): Promise<void> {
  const to = await library.meetings.get(toId);
  if (!to) return;
  await movePapers(from, to);
  await moveItems(from, to);
  await deleteMinutes(from.id);
  await library.changes.where('meetingId').equals(from.id).modify({ meetingId: to.id });
  await library.meetings.update(to.id, { minutesPublished: to.minutesPublished || from.minutesPublished });
  await library.meetings.delete(from.id);
  await joinBody(from.bodyId, to.bodyId);
}

/** The papers stand after the site's own; records are read again, because what they say names its meeting. */
async function movePapers(from: Meeting, to: Meeting): Promise<void> {
  const papers = await library.documents.where('meetingId').equals(from.id).sortBy('order');
  const own = await library.documents.where('meetingId').equals(to.id).toArray();
  const last = Math.max(-1, ...own.map(({ order }) => order));
  for (const [place, { id, kind, currentSha256 }] of papers.entries()) {
    await library.documents.update(id, { meetingId: to.id, itemId: null, order: last + 1 + place });
    if (recordKinds.includes(kind) && currentSha256 !== null) {
      await library.extracts.update(currentSha256, { state: 'pending' });
    }
  }
}

/** Of the agenda the site's word holds; what only a saved page had, the minutes of an item, is kept. */
async function moveItems(from: Meeting, to: Meeting): Promise<void> {
  const [theirs, own] = await Promise.all([
    library.items.where('meetingId').equals(from.id).toArray(),
    library.items.where('meetingId').equals(to.id).toArray(),
  ]);
  await library.items.bulkDelete(theirs.map(({ id }) => id));
  const texts = (item: AgendaItem) => item.minutesHtml !== null || item.decisionHtml !== null;
  const filled = own.flatMap((item) => {
    const twin = theirs.find(({ number, title }) => number === item.number && title === item.title);
    if (!twin || !texts(twin) || texts(item)) return [];
    return [{ ...item, minutesHtml: twin.minutesHtml, decisionHtml: twin.decisionHtml }];
  });
  if (!filled.length) return;
  await library.items.bulkPut(filled);
  await storeMinutes(to.id, webMinutes(to, await library.items.where('meetingId').equals(to.id).toArray()));
}

/** The other imported meetings of the body are the site's body's too. */
async function joinBody(fromId: string, toId: string): Promise<void> {
  const [from, to] = await library.bodies.bulkGet([fromId, toId]);
  if (!from || !to || !isImported(from)) return;
  await library.meetings.where('bodyId').equals(fromId).modify({ bodyId: toId });
  for (const table of minutesTables) await table.where('bodyId').equals(fromId).modify({ bodyId: toId });
  await library.bodies.delete(fromId);
}

/**
 * Makes one paper of an imported one and the site's own of the same meeting whose bytes it has. The site's stays, with
 * the versions of both.
 */
export async function joinSameBytes(meetingId: string): Promise<void> {
  const documents = await library.documents.where('meetingId').equals(meetingId).toArray();
  const joined = new Map<string, string>();
  for (const imported of documents.filter(isImported)) {
    const twin = await twinOf(imported, documents);
    if (!twin) continue;
    await library.transaction('rw', library.tables, () => joinPaper(imported, twin));
    joined.set(imported.id, twin.id);
  }
  if (joined.size) await followTo({ meetings: new Map(), documents: joined });
}

/** The site's paper that has the bytes of any version of an imported one. */
async function twinOf(imported: Document, documents: readonly Document[]): Promise<Document | null> {
  const own = await library.versions.where('documentId').equals(imported.id).toArray();
  const same = await library.versions
    .where('sha256')
    .anyOf(own.map(({ sha256 }) => sha256))
    .toArray();
  const owners = new Set(same.map(({ documentId }) => documentId));
  return documents.find((row) => !isImported(row) && owners.has(row.id)) ?? null;
}

async function joinPaper(imported: Document, twin: Document): Promise<void> {
  const versions = await library.versions.where('documentId').equals(imported.id).toArray();
  for (const version of versions) {
    const id = versionIdOf(twin.id, version.sha256);
    if (!(await library.versions.get(id))) await library.versions.put({ ...version, id, documentId: twin.id });
    await library.versions.delete(version.id);
  }
  await library.comparisons.where('documentId').equals(imported.id).delete();
  await moveMinutesOfPaper(twin.meetingId, imported.id, twin.id);
  await library.changes
    .where('meetingId')
    .equals(twin.meetingId)
    .modify((change) => {
      if (change.documentId === imported.id) change.documentId = twin.id;
    });
  await library.documents.delete(imported.id);
}
