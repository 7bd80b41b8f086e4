/**
 * The space papers take on the disk, and freeing it. What is removed is only the bytes of a paper that the site can give
 * again; its text, versions and marks stay, and it is fetched again when the member opens it.
 */
import type { Document, DocumentVersion, Meeting } from '../../shared/model/library.ts';
import { megabyte } from '../../shared/sync/size.ts';
import { mayBeFreed, type PaperOnDisk, planFreeing } from '../../shared/sync/space.ts';
import { todayDate } from '../today.ts';
import { library } from './library-db.ts';
import { member } from './member-db.ts';
import { readSetting } from './settings.ts';

/** What the papers of one body take on the disk. */
export interface BodySpace {
  bodyId: string;
  sourceId: string;
  bytes: number;
  /** Papers that are on disk. */
  papers: number;
}

/** What was removed. */
export interface FreedSpace {
  papers: number;
  bytes: number;
}

/** Days for which a paper the member has opened counts as being read. */
const readingDays = 30;

interface PaperWithBody extends PaperOnDisk {
  meeting: Meeting;
}

async function byId<T extends { id: string }>(
  table: { bulkGet(keys: string[]): PromiseLike<(T | undefined)[]> },
  ids: Iterable<string>,
): Promise<Map<string, T>> {
  const rows = await table.bulkGet([...new Set(ids)]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}

/** Versions whose bytes are on disk. Blobs are not touched: the names of the files are enough. */
async function versionsOnDisk(): Promise<DocumentVersion[]> {
  const files = new Set(await library.files.toCollection().primaryKeys());
  return (await library.versions.toArray()).filter(({ sha256 }) => files.has(sha256));
}

/** The papers the member has marks on, quotes in a question, or has opened lately. */
async function heldDocuments(): Promise<Set<string>> {
  const since = new Date(Date.now() - readingDays * 86_400_000).toISOString();
  const [marked, questions, readings] = await Promise.all([
    member.marks.orderBy('anchor.documentId').uniqueKeys(),
    member.questions.toArray(),
    member.reading.where('openedAt').above(since).toArray(),
  ]);
  const quoted = questions.flatMap(({ evidence }) => evidence.map(({ anchor }) => anchor.documentId));
  return new Set([...marked.map(String), ...quoted, ...readings.map(({ documentId }) => documentId)]);
}

async function describe(
  documents: readonly Document[],
  versions: readonly DocumentVersion[],
): Promise<PaperWithBody[]> {
  const sizes = new Map(versions.map(({ sha256, size }) => [sha256, size]));
  const hashes = documents.flatMap(({ currentSha256 }) => currentSha256 ?? []);
  const [meetings, extracts, held] = await Promise.all([
    byId<Meeting>(
      library.meetings,
      documents.map(({ meetingId }) => meetingId),
    ),
    library.extracts.bulkGet([...new Set(hashes)]),
    heldDocuments(),
  ]);
  const states = new Map(extracts.flatMap((row) => (row ? [[row.sha256, row.state]] : [])));
  return documents.flatMap((document) => {
    const meeting = meetings.get(document.meetingId);
    const { currentSha256: sha256 } = document;
    if (!meeting || sha256 === null) return [];
    const extractState = states.get(sha256) ?? null;
    const bytes = sizes.get(sha256) ?? 0;
    return [{ document, meeting, meetingDate: meeting.date, extractState, held: held.has(document.id), bytes }];
  });
}

/** The space every body's papers take, old versions included; bytes that two bodies share count for both. */
export async function spaceUsed(): Promise<BodySpace[]> {
  const versions = await versionsOnDisk();
  const documents = await byId<Document>(
    library.documents,
    versions.map(({ documentId }) => documentId),
  );
  const meetings = await byId<Meeting>(
    library.meetings,
    [...documents.values()].map(({ meetingId }) => meetingId),
  );
  const bodies = new Map<string, { space: BodySpace; seen: Set<string>; papers: Set<string> }>();
  for (const { documentId, sha256, size } of versions) {
    const document = documents.get(documentId);
    const meeting = document && meetings.get(document.meetingId);
    if (!meeting) continue;
    const { bodyId, sourceId } = meeting;
    const entry = bodies.get(bodyId) ?? {
      space: { bodyId, sourceId, bytes: 0, papers: 0 },
      seen: new Set(),
      papers: new Set(),
    };
    bodies.set(bodyId, entry);
    if (!entry.seen.has(sha256)) entry.space.bytes += size;
    entry.seen.add(sha256);
    if (sha256 === document.currentSha256) entry.papers.add(documentId);
    entry.space.papers = entry.papers.size;
  }
  return [...bodies.values()].map(({ space }) => space);
}

/** Removes the bytes of one paper, unless another paper needs them or it has changed meanwhile. Resolves to the bytes freed. */
async function free(paper: PaperOnDisk, now: string): Promise<number> {
  const { id, currentSha256: sha256 } = paper.document;
  if (sha256 === null) return 0;
  const { files, versions, documents, posters } = library;
  return library.transaction('rw', files, versions, documents, posters, async () => {
    const document = await library.documents.get(id);
    if (document?.currentSha256 !== sha256 || document.freedAt !== null) return 0;
    await library.documents.update(id, { freedAt: now });
    const others = await library.versions.where('sha256').equals(sha256).toArray();
    const owners = await library.documents.bulkGet(others.map(({ documentId }) => documentId));
    const needed = owners.some((row) => row && !(row.currentSha256 === sha256 && row.freedAt !== null));
    if (needed) return 0;
    await library.files.delete(sha256);
    await library.posters.delete(sha256);
    return others[0]?.size ?? 0;
  });
}

async function freeAll(papers: readonly PaperOnDisk[]): Promise<FreedSpace> {
  const freed: FreedSpace = { papers: 0, bytes: 0 };
  const now = new Date().toISOString();
  for (const paper of papers) {
    const bytes = await free(paper, now);
    freed.bytes += bytes;
    if (bytes) freed.papers += 1;
  }
  return freed;
}

async function bodiesOfTextOnly(): Promise<Set<string>> {
  return new Set((await member.follows.filter(({ keep }) => keep === 'text').toArray()).map(({ id }) => id));
}

/**
 * Removes what the member does not want kept: the past papers of bodies kept as text, then the oldest papers until all
 * are within the disk budget. With a body, all of its papers that may be removed.
 */
export async function freeSpace(bodyId: string | null = null): Promise<FreedSpace> {
  const asText = bodyId === null ? await bodiesOfTextOnly() : new Set([bodyId]);
  const budget = bodyId === null ? await readSetting('disk-budget') : null;
  if (!asText.size && budget === null) return { papers: 0, bytes: 0 };
  const versions = await versionsOnDisk();
  const documents = await byId<Document>(
    library.documents,
    versions.map(({ documentId }) => documentId),
  );
  const today = todayDate();
  const papers = await describe([...documents.values()], versions);
  const freed = await freeAll(planFreeing(papers.filter(isOf(asText)), Number.POSITIVE_INFINITY, 0, today));
  if (budget === null) return freed;
  const sizes = new Map(versions.map(({ sha256, size }) => [sha256, size]));
  const used = [...sizes.values()].reduce((sum, size) => sum + size, 0) - freed.bytes;
  const others = papers.filter((paper) => !isOf(asText)(paper));
  const within = await freeAll(planFreeing(others, used, budget * megabyte, today));
  return { papers: freed.papers + within.papers, bytes: freed.bytes + within.bytes };
}

function isOf(bodies: ReadonlySet<string>): (paper: PaperWithBody) => boolean {
  return ({ meeting }) => bodies.has(meeting.bodyId);
}

/** Removes the bytes of a file that was just read, where all that the member keeps of it is its text. */
export async function freeWhenRead(sha256: string): Promise<void> {
  const documents = await library.documents.where('currentSha256').equals(sha256).toArray();
  const asText = await bodiesOfTextOnly();
  if (!asText.size || !documents.length) return;
  const versions = await library.versions.where('sha256').equals(sha256).toArray();
  const papers = (await describe(documents, versions)).filter(isOf(asText));
  await freeAll(papers.filter((paper) => mayBeFreed(paper, todayDate())));
}

/**
 * Lets the next sync fetch what was removed of a body again: what has never been checked is not taken for here, and the
 * body's past is gone through once more.
 */
export async function wantPapersAgain(bodyId: string): Promise<void> {
  await library.transaction('rw', library.meetings, library.documents, library.stretches, async () => {
    const ofBody = library.meetings.where('bodyId').equals(bodyId);
    const meetingIds = await ofBody.primaryKeys();
    await ofBody.modify((meeting) => {
      delete meeting.papersHere;
    });
    const freed = library.documents
      .where('meetingId')
      .anyOf(meetingIds)
      .filter(({ freedAt }) => freedAt !== null);
    await freed.modify({ checkedAt: null });
    await library.stretches.where('bodyId').equals(bodyId).delete();
  });
}
