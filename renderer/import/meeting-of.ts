/** Finds or makes the meeting an imported paper belongs to. */
import { minutesReaderVersion } from '../../shared/minutes/rows.ts';
import { bodyIdOf, importedMeetingNumber, importedSourceId, meetingIdOf } from '../../shared/model/ids.ts';
import type { Body, Meeting } from '../../shared/model/library.ts';
import { findSameMeeting, foldedName, likeBodies } from '../../shared/sync/same-body.ts';
import { library } from '../data/library-db.ts';

/** What a paper or the member says of a meeting. */
export interface NamedMeeting {
  bodyName: string;
  /** Local date, `YYYY-MM-DD`. */
  date: string;
  time: string | null;
  venue?: string | null;
}

/** The meeting in the library that is meant; `unsure` when more than one can be, null when there is none. */
export async function findMeeting(named: NamedMeeting): Promise<Meeting | 'unsure' | null> {
  return findSameMeeting(named, await library.meetings.where('date').equals(named.date).toArray());
}

async function bodyOf(name: string): Promise<Body> {
  const like = likeBodies(name, await library.bodies.toArray(), (body) => body.name);
  const [only, second] = like;
  if (only && !second) return only;
  const slug = foldedName(name).replace(/ /g, '-') || 'body';
  const id = bodyIdOf(importedSourceId, slug);
  return like.find((row) => row.id === id) ?? { id, sourceId: importedSourceId, remoteId: slug, name, category: null };
}

/** Makes a meeting of papers imported by hand, with its body and source where they are not there. */
export async function makeMeeting(named: NamedMeeting, now: string): Promise<Meeting> {
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
  const body = await bodyOf(named.bodyName);
  await library.bodies.put(body);
  const numberAt = (time: string | null) => importedMeetingNumber(foldedName(named.bodyName), named.date, time);
  const taken = await library.meetings.get(meetingIdOf(importedSourceId, numberAt(null)));
  // Two sittings on one day are told apart by their hours.
  const remoteId = numberAt(taken ? named.time : null);
  const id = meetingIdOf(importedSourceId, remoteId);
  const meeting: Meeting = (await library.meetings.get(id)) ?? {
    id,
    sourceId: importedSourceId,
    bodyId: body.id,
    remoteId,
    bodyName: body.name,
    date: named.date,
    time: named.time,
    venue: named.venue ?? null,
    status: 'confirmed',
    agendaPublished: true,
    minutesPublished: false,
    contentHash: '',
    url: null,
    readAt: now,
    listed: true,
    minutesReader: minutesReaderVersion,
  };
  await library.meetings.put(meeting);
  return meeting;
}
