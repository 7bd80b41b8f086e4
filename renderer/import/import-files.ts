import { bodyIdOf, documentIdOf, importedSourceId, meetingIdOf } from '../../shared/model/ids.ts';
import type { Document, DocumentKind, Meeting } from '../../shared/model/library.ts';
import { findSameBody, foldedName } from '../../shared/sync/same-body.ts';
import { type Failure, failure, type Result, success } from '../../shared/util/result.ts';
import { library } from '../data/library-db.ts';
import { diskFullCode, storageFailure } from '../data/storage-failure.ts';
import { sha256Of, storeVersion } from '../data/store-version.ts';
import { extractWorker } from '../workers/clients.ts';
import type { ImportOutcome, MeetingChoice, PendingImport } from './commands.ts';
import { recognisePaper } from './recognise-paper.ts';

/** A front sheet is looked for in this many pages. */
const pagesLookedAt = 16;

/** Imports one file; see `importFiles`. */
export async function importFile(file: File): Promise<ImportOutcome> {
  const fileName = file.name;
  const refused = ({ code, message }: Failure): ImportOutcome => ({ outcome: 'refused', fileName, code, message });
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return refused(failure('unreadable', `${fileName} could not be read from the disk. Check that it is still there.`));
  }
  const sha256 = await sha256Of(bytes);
  const present = await findBySha256(sha256);
  if (present) return { outcome: 'already-there', fileName, ...present, sha256 };
  const inspection = await extractWorker.call('inspect', { blob: file, pages: pagesLookedAt });
  if (!inspection.ok) return refused(inspection);
  const { pageCount, pages } = inspection.value;
  const guess = recognisePaper(fileName, pages, pageCount);
  const pending: PendingImport = { file, sha256, pageCount, guess };
  if (!guess.certain || !guess.bodyName || !guess.date) return { outcome: 'needs-meeting', fileName, pending };
  const choice = { bodyName: guess.bodyName, date: guess.date, time: guess.time };
  const stored = await putInMeeting(pending, choice, guess.kind, guess.venue);
  return stored.ok ? { outcome: 'imported', fileName, ...stored.value, sha256 } : refused(stored);
}

async function findBySha256(sha256: string): Promise<{ meetingId: string; documentId: string } | null> {
  const version = await library.versions.where('sha256').equals(sha256).first();
  const document = version && (await library.documents.get(version.documentId));
  return document ? { meetingId: document.meetingId, documentId: document.id } : null;
}

/** Stores a checked paper in a meeting, which is made when it is not there; all in one transaction or not at all. */
export async function putInMeeting(
  pending: PendingImport,
  choice: MeetingChoice,
  kind: DocumentKind,
  venue: string | null = null,
): Promise<Result<{ meetingId: string; documentId: string }>> {
  const now = new Date().toISOString();
  try {
    return await library.transaction('rw', library.tables, async () => {
      const meeting =
        'meetingId' in choice
          ? await library.meetings.get(choice.meetingId)
          : ((await findMeeting(choice.bodyName, choice.date)) ?? (await makeMeeting(choice, venue, now)));
      if (!meeting) return failure('not-found', 'This meeting is no longer in the library. Choose another one.');
      const own = await library.documents.where('meetingId').equals(meeting.id).toArray();
      // A second pack for the same meeting is the same paper published again; any other paper stands for itself.
      const samePack =
        kind === 'pack' ? own.find((row) => row.sourceId === importedSourceId && row.kind === 'pack') : null;
      const identity = `i${pending.sha256.slice(0, 16)}`;
      const document: Document = samePack ?? {
        id: documentIdOf(importedSourceId, identity),
        sourceId: importedSourceId,
        meetingId: meeting.id,
        itemId: null,
        identity,
        kind,
        title: pending.guess.title,
        order: own.length,
        url: null,
        restricted: false,
        publishedOn: null,
        currentSha256: null,
        freedAt: null,
        etag: null,
        lastModified: null,
        firstSeenAt: now,
        checkedAt: null,
        problem: null,
        listed: true,
      };
      if (kind === 'printed-minutes' && !meeting.minutesPublished) {
        await library.meetings.update(meeting.id, { minutesPublished: true });
      }
      const blob = pending.file.slice(0, pending.file.size, 'application/pdf');
      await storeVersion(document, { sha256: pending.sha256, blob }, now, null);
      return success({ meetingId: meeting.id, documentId: document.id });
    });
  } catch (error) {
    const problem = storageFailure(error);
    return problem.code === diskFullCode
      ? problem
      : failure('unreadable', `${pending.file.name} could not be stored. ${problem.message}`);
  }
}

async function findMeeting(bodyName: string, date: string): Promise<Meeting | undefined> {
  const sameDay = await library.meetings.where('date').equals(date).toArray();
  return findSameBody(bodyName, sameDay, (meeting) => meeting.bodyName);
}

async function makeMeeting(
  choice: { bodyName: string; date: string; time: string | null },
  venue: string | null,
  now: string,
): Promise<Meeting> {
  if (!(await library.sources.get(importedSourceId))) {
    await library.sources.put({
      id: importedSourceId,
      kind: 'imported',
      name: 'Imported papers',
      baseUrl: '',
      access: 'unknown',
      addedAt: now,
      lastSync: null,
      restUntil: null,
    });
  }
  const slug = foldedName(choice.bodyName).replace(/ /g, '-') || 'body';
  const bodies = await library.bodies.toArray();
  const body = bodies.find((row) => foldedName(row.name) === foldedName(choice.bodyName)) ?? {
    id: bodyIdOf(importedSourceId, slug),
    sourceId: importedSourceId,
    remoteId: slug,
    name: choice.bodyName,
    category: null,
  };
  await library.bodies.put(body);
  const remoteId = `${slug}-${choice.date}`;
  const meeting: Meeting = {
    id: meetingIdOf(importedSourceId, remoteId),
    sourceId: importedSourceId,
    bodyId: body.id,
    remoteId,
    bodyName: body.name,
    date: choice.date,
    time: choice.time,
    venue,
    status: 'confirmed',
    agendaPublished: true,
    minutesPublished: false,
    contentHash: '',
    url: null,
    readAt: now,
    listed: true,
  };
  await library.meetings.put(meeting);
  return meeting;
}
