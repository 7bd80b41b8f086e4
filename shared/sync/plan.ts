/**
 * What a sync has to do, from what the library has and what the source lists. Pure: no step is taken here.
 *
 * Which documents are fetched: a pack holds its front sheet and every report, so where there is a pack neither the
 * front sheet nor the item documents are fetched (they stay listed with their addresses). Without a pack, or when the
 * source says the pack is gone, front sheet and item documents are fetched. Supplements, printed minutes, printed
 * decisions and anything else the meeting itself lists are always fetched. Restricted papers never are.
 */

import { addDays } from '../dates/dates.ts';
import type { Document, Meeting } from '../model/library.ts';
import type { RemoteDocument, RemoteMeeting } from '../sources/contract.ts';
import { type DateWindow, settledAfterDays } from './window.ts';

/** What is known of a stored meeting when a plan is made. */
export interface StoredMeeting {
  meeting: Pick<Meeting, 'remoteId' | 'date' | 'time' | 'status' | 'minutesPublished' | 'listed' | 'readAt'>;
  /** True when it was read whole and every document wanted of it is stored. */
  complete: boolean;
}

/**
 * True when a stored meeting need not be read again if its papers are here: its minutes are out since long, or it was
 * read recently enough, and the list says of it what it said before.
 * @param readSince instant after which a meeting was read recently enough; null where each is to be read
 */
export function isQuiet(
  meeting: StoredMeeting['meeting'],
  listed: RemoteMeeting,
  today: string,
  readSince: string | null,
): boolean {
  const isSame = meeting.date === listed.date && meeting.time === listed.time && meeting.status === listed.status;
  const isOver = meeting.minutesPublished && meeting.date < addDays(today, -settledAfterDays);
  return meeting.listed && isSame && (isOver || (readSince !== null && meeting.readAt >= readSince));
}

/**
 * The listed meetings to read now: those that are not settled, coming ones first and nearest first, then past ones from
 * the latest back. A meeting listed twice is read once. Stored meetings that are no longer listed are left as they are.
 * @param readSince as for `isQuiet`
 */
export function planMeetings(
  stored: readonly StoredMeeting[],
  listed: readonly RemoteMeeting[],
  today: string,
  readSince: string | null = null,
): RemoteMeeting[] {
  const known = new Map(stored.map((entry) => [entry.meeting.remoteId, entry]));
  const wanted = new Map<string, RemoteMeeting>();
  for (const meeting of listed) {
    const before = known.get(meeting.remoteId);
    if (before?.complete && isQuiet(before.meeting, meeting, today, readSince)) continue;
    wanted.set(meeting.remoteId, meeting);
  }
  return [...wanted.values()].sort((one, other) => {
    const oneComing = one.date >= today;
    if (oneComing !== other.date >= today) return oneComing ? -1 : 1;
    const order = one.date < other.date ? -1 : one.date > other.date ? 1 : one.remoteId < other.remoteId ? -1 : 1;
    return oneComing ? order : -order;
  });
}

/**
 * The stored meetings of a body that its site has withdrawn: those in the dates its list covers that it does not have.
 * An empty list withdraws nothing, and neither does one that could be read only in part.
 * @param listed what the body's list has
 * @param elsewhere numbers of meetings that other lists of the same sync have
 * @param whole false when the list could be read only in part
 */
export function withdrawnMeetings<T extends Pick<Meeting, 'remoteId' | 'date' | 'listed'>>(
  stored: readonly T[],
  listed: readonly RemoteMeeting[],
  elsewhere: ReadonlySet<string>,
  covered: DateWindow,
  whole = true,
): T[] {
  if (!listed.length || !whole) return [];
  const there = new Set(listed.map(({ remoteId }) => remoteId));
  return stored.filter(
    ({ remoteId, date, listed: wasListed }) =>
      wasListed && date >= covered.from && date <= covered.to && !there.has(remoteId) && !elsewhere.has(remoteId),
  );
}

/** The stored state of a document that a plan looks at. */
export type StoredDocument = Pick<
  Document,
  'identity' | 'kind' | 'currentSha256' | 'freedAt' | 'etag' | 'lastModified' | 'checkedAt' | 'listed'
> & { problem: { code: string } | null };

/** One thing to do about one document. */
export type DocumentStep =
  /** Not stored yet: get it. */
  | { kind: 'fetch'; identity: string }
  /** Stored: ask whether it changed. */
  | { kind: 'revalidate'; identity: string }
  /** The source no longer lists it. It stays, and is marked. */
  | { kind: 'unlist'; identity: string };

/** Code of the problem of a document whose address answers 404 or 410. */
export const goneCode = 'gone';

/**
 * Identities of the listed documents that are to be on disk. Where the source could be read only in part (`whole` is
 * false), a stored pack counts as listed still.
 */
export function wantedDocuments(
  listed: readonly RemoteDocument[],
  stored: readonly StoredDocument[] = [],
  whole = true,
): ReadonlySet<string> {
  const gone = new Set(stored.filter((row) => !row.currentSha256 && row.problem?.code === goneCode).map(identityOf));
  const open = listed.filter((document) => document.url !== null && !document.restricted);
  const hasPack =
    open.some((document) => document.kind === 'pack' && !gone.has(document.identity)) ||
    (!whole && stored.some((row) => row.kind === 'pack' && row.listed && row.currentSha256 !== null));
  return new Set(
    open
      .filter((document) => {
        if (!hasPack) return true;
        return document.kind !== 'front-sheet' && document.itemRemoteId === null;
      })
      .map(identityOf),
  );
}

/** True when a paper has arrived and need not come again; one that was freed and never checked since is wanted again. */
export function hasArrived(row: Pick<StoredDocument, 'currentSha256' | 'freedAt' | 'checkedAt'>): boolean {
  return row.currentSha256 !== null && !(row.freedAt !== null && row.checkedAt === null);
}

/** An address that is not there may be a slip of the site's: it counts as dead this long after it was first listed. */
const deadAfter = 30 * 24 * 3_600_000;

/** True for a paper whose address is dead, and not by a slip. `now` in milliseconds since the epoch. */
export function isDead(
  { problem, firstSeenAt }: Pick<Document, 'firstSeenAt'> & Pick<StoredDocument, 'problem'>,
  now: number,
): boolean {
  return problem?.code === goneCode && firstSeenAt < new Date(now - deadAfter).toISOString();
}

/** A stored document as the source listed it. */
export type ListedDocument = StoredDocument &
  Pick<Document, 'itemId' | 'title' | 'url' | 'restricted' | 'publishedOn' | 'firstSeenAt'>;

/**
 * True when every paper wanted of a meeting is on disk, as far as its last reading listed them, and none is to be asked
 * for again because it could not be the last time; a paper whose address is dead is not waited for.
 * @param now milliseconds since the epoch
 */
export function isComplete(stored: readonly ListedDocument[], now: number): boolean {
  const listed = stored.filter((row) => row.listed).map((row) => ({ ...row, itemRemoteId: row.itemId }));
  const wanted = wantedDocuments(listed, stored);
  return stored.every(
    (row) => !wanted.has(row.identity) || (hasArrived(row) && row.problem === null) || isDead(row, now),
  );
}

function identityOf(document: { identity: string }): string {
  return document.identity;
}

/**
 * A document without validators would be fetched whole at every check, so it is asked for this seldom (milliseconds):
 * one of a coming meeting, one of a past meeting, and one whose bytes would be thrown away again.
 */
const blindCheckEvery = { coming: 12 * 3_600_000, past: 7 * 24 * 3_600_000, freed: 30 * 24 * 3_600_000 };

/**
 * The steps for the documents of a meeting that was just read, in the source's order; packs first, because they are
 * what is waited for. A source that lists nothing at all, or was read only in part, unlists nothing: an empty answer is
 * not a withdrawal.
 * @param now milliseconds since the epoch
 * @param whole false when the source could be read only in part
 * @param isComing whether the meeting is still to be held
 */
export function planDocuments(
  stored: readonly StoredDocument[],
  listed: readonly RemoteDocument[],
  now: number,
  whole = true,
  isComing = true,
): DocumentStep[] {
  const known = new Map(stored.map((row) => [row.identity, row]));
  const wanted = wantedDocuments(listed, stored, whole);
  const seen = new Set<string>();
  const steps: DocumentStep[] = [];
  const packsFirst = [...listed].sort((one, other) => Number(other.kind === 'pack') - Number(one.kind === 'pack'));
  for (const { identity } of packsFirst) {
    if (seen.has(identity)) continue;
    seen.add(identity);
    if (!wanted.has(identity)) continue;
    const row = known.get(identity);
    if (!row || !hasArrived(row)) {
      steps.push({ kind: 'fetch', identity });
      continue;
    }
    const blind = row.etag === null && row.lastModified === null;
    const every = blindCheckEvery[row.freedAt !== null ? 'freed' : isComing ? 'coming' : 'past'];
    const fresh = row.checkedAt !== null && now - Date.parse(row.checkedAt) < every;
    if (!(blind && fresh)) steps.push({ kind: 'revalidate', identity });
  }
  if (listed.length && whole) {
    for (const row of stored) {
      if (row.listed && !seen.has(row.identity)) steps.push({ kind: 'unlist', identity: row.identity });
    }
  }
  return steps;
}
