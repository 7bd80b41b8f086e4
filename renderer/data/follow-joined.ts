/**
 * Keeps what the member made pointing right when an imported meeting or paper becomes one with the site's. The rows can
 * lag behind for any reason (the application closed in between, a change was undone, an old backup was restored), so
 * besides being told, this looks for rows whose imported meeting or paper is gone and finds what it has become.
 */
import { firstBytesOfImported, importedSourceId, namesOfImportedMeeting, versionIdOf } from '../../shared/model/ids.ts';
import type { LedgerEntry, Mark, PaperContext, TextAnchor } from '../../shared/model/member.ts';
import type { Question } from '../../shared/model/questions.ts';
import { findSameMeeting } from '../../shared/sync/same-body.ts';
import { library } from './library-db.ts';
import { member } from './member-db.ts';
import { watch } from './watch.ts';

/** What has become of meetings and papers: their identifiers now by those they had. */
export interface Joined {
  meetings: ReadonlyMap<string, string>;
  documents: ReadonlyMap<string, string>;
}

const importedMeetings = `${importedSourceId}/meeting/`;
const importedDocuments = `${importedSourceId}/document/`;

function movedContext(context: PaperContext, { meetings }: Joined): PaperContext {
  const meetingId = meetings.get(context.meetingId ?? '');
  return meetingId === undefined ? context : { ...context, meetingId };
}

function movedAnchor(anchor: TextAnchor, { documents }: Joined): TextAnchor {
  const documentId = documents.get(anchor.documentId);
  return documentId === undefined ? anchor : { ...anchor, documentId };
}

function movedMark(mark: Mark, joined: Joined): Mark {
  return { ...mark, anchor: movedAnchor(mark.anchor, joined), context: movedContext(mark.context, joined) };
}

/** What a question was begun from, or rests on: entries of the record have their meeting in their names. */
function movedName<Named extends { kind: string; id: string }>(named: Named, { meetings }: Joined): Named {
  const moved = [...meetings].reduce((id, [from, to]) => movedEntryId(id, from, to), named.id);
  return moved === named.id ? named : { ...named, id: moved };
}

function movedQuestion(question: Question, joined: Joined): Question {
  return {
    ...question,
    origin: question.origin && movedName(question.origin, joined),
    said: question.said.map((one) => ({
      ...one,
      place: movedName(one.place, joined),
      context: movedContext(one.context, joined),
    })),
    meetingId: joined.meetings.get(question.meetingId ?? '') ?? question.meetingId,
    context: movedContext(question.context, joined),
    evidence: question.evidence.map((one) => ({
      ...one,
      anchor: movedAnchor(one.anchor, joined),
      context: movedContext(one.context, joined),
    })),
  };
}

/** The same id under the meeting that its meeting has become: the last part is made of its words, so it stays. */
function movedEntryId(id: string, from: string, to: string): string {
  return id.startsWith(`${from}/`) ? to + id.slice(from.length) : id;
}

async function moveCorrections({ meetings, documents }: Joined): Promise<void> {
  for (const row of await member.corrections.toArray()) {
    const meetingId = meetings.get(row.meetingId) ?? row.meetingId;
    const { origin } = row;
    const documentId = origin?.kind === 'page' ? documents.get(origin.documentId) : undefined;
    if (meetingId === row.meetingId && documentId === undefined) continue;
    await member.corrections.put({
      ...row,
      meetingId,
      context: { ...row.context, meetingId },
      entries: row.entries.map((entry) => ({ ...entry, id: movedEntryId(entry.id, row.meetingId, meetingId) })),
      origin: origin?.kind === 'page' && documentId !== undefined ? { ...origin, documentId } : origin,
    });
  }
}

/** What is known of a promise is kept under the promise's id, which names its meeting. */
async function moveLedger(joined: Joined): Promise<void> {
  for (const row of await member.ledger.toArray()) {
    const before = row.meetingId ?? '';
    const meetingId = joined.meetings.get(before) ?? row.meetingId;
    const moved: LedgerEntry = {
      ...row,
      id: movedEntryId(row.id, before, meetingId ?? ''),
      meetingId,
      context: movedContext(row.context, joined),
      evidence: row.evidence.map((one) =>
        'anchor' in one
          ? { ...one, anchor: movedAnchor(one.anchor, joined), context: movedContext(one.context, joined) }
          : one,
      ),
      refused: row.refused.map((id) => joined.documents.get(id) ?? id),
    };
    if (JSON.stringify(moved) === JSON.stringify(row)) continue;
    if (moved.id !== row.id) await member.ledger.delete(row.id);
    await member.ledger.put(moved);
  }
}

async function moveReading({ documents }: Joined): Promise<void> {
  const rows = await member.reading
    .where('documentId')
    .anyOf([...documents.keys()])
    .toArray();
  for (const row of rows) {
    const documentId = documents.get(row.documentId) ?? row.documentId;
    const id = versionIdOf(documentId, row.sha256);
    const known = await member.reading.get(id);
    const pagesRead = [...new Set([...(known?.pagesRead ?? []), ...row.pagesRead])].sort((a, b) => a - b);
    const latest = known && known.openedAt > row.openedAt ? known : row;
    await member.reading.put({ ...latest, id, documentId, pagesRead });
    await member.reading.delete(row.id);
  }
}

async function moveSeen({ meetings }: Joined): Promise<void> {
  for (const row of await member.seen.bulkGet([...meetings.keys()])) {
    const id = meetings.get(row?.id ?? '');
    if (!row || id === undefined) continue;
    const known = await member.seen.get(id);
    const at = known && known.at > row.at ? known.at : row.at;
    await member.seen.put({ id, at, openedAt: known?.openedAt ?? row.openedAt });
    await member.seen.delete(row.id);
  }
}

/** Points the member's rows at what their meetings and papers have become, in one strict transaction. */
export async function followTo(joined: Joined): Promise<void> {
  const meetings = [...joined.meetings.keys()];
  const documents = [...joined.documents.keys()];
  const { marks, questions, corrections, ledger, reading, seen } = member;
  await member.transaction('rw', [marks, questions, corrections, ledger, reading, seen], async () => {
    const placed = marks.where('context.meetingId').anyOf(meetings).or('anchor.documentId').anyOf(documents);
    await marks.bulkPut((await placed.toArray()).map((mark) => movedMark(mark, joined)));
    const asked = await questions.toArray();
    const moved = asked.map((question) => movedQuestion(question, joined));
    const isChanged = (_: Question, place: number) => JSON.stringify(moved[place]) !== JSON.stringify(asked[place]);
    await questions.bulkPut(moved.filter(isChanged));
    await moveCorrections(joined);
    await moveLedger(joined);
    await moveReading(joined);
    await moveSeen(joined);
  });
}

/** Identifiers of imported meetings and papers in the member's rows. */
async function namedByMember(): Promise<{ meetings: string[]; documents: string[] }> {
  const [marks, marksOfMeetings, questions, readings, seen, corrections, ledger] = await Promise.all([
    member.marks.where('anchor.documentId').startsWith(importedDocuments).toArray(),
    member.marks.where('context.meetingId').startsWith(importedMeetings).toArray(),
    member.questions.toArray(),
    member.reading.where('documentId').startsWith(importedDocuments).toArray(),
    member.seen.where('id').startsWith(importedMeetings).primaryKeys(),
    member.corrections.toArray(),
    member.ledger.toArray(),
  ]);
  const ofLedger = ledger.flatMap((entry) => entry.evidence.flatMap((one) => ('anchor' in one ? [one] : [])));
  const evidence = [...questions.flatMap((question) => question.evidence), ...ofLedger];
  const ofRecord = [...corrections, ...ledger].map(({ meetingId }) => meetingId ?? '');
  const said = questions.flatMap((question) => question.said);
  const contexts = [...marksOfMeetings, ...questions, ...evidence, ...said].map(
    ({ context }) => context.meetingId ?? '',
  );
  const meetings = [...contexts, ...questions.map(({ meetingId }) => meetingId ?? ''), ...ofRecord, ...seen];
  const anchored = [...marks, ...evidence].map(({ anchor }) => anchor.documentId);
  const found = corrections.flatMap(({ origin }) => (origin?.kind === 'page' ? [origin.documentId] : []));
  const documents = [...anchored, ...found, ...readings.map(({ documentId }) => documentId)];
  return {
    meetings: [...new Set(meetings)].filter((id) => id.startsWith(importedMeetings)),
    documents: [...new Set(documents)].filter((id) => id.startsWith(importedDocuments)),
  };
}

/** The meeting of a site that an imported one, which is no longer there, has become; null when that is not certain. */
async function joinedMeeting(meetingId: string): Promise<string | null> {
  const named = namesOfImportedMeeting(meetingId);
  if (!named) return null;
  const sameDay = await library.meetings.where('date').equals(named.date).toArray();
  const found = findSameMeeting(named, sameDay);
  return found && found !== 'unsure' ? found.id : null;
}

/** The paper of a site that an imported one, which is no longer there, has become: the one that has its first bytes. */
async function joinedDocument(documentId: string): Promise<string | null> {
  const hash = firstBytesOfImported(documentId);
  const versions = hash === null ? [] : await library.versions.where('sha256').startsWith(hash).toArray();
  const documents = await library.documents.bulkGet(versions.map((version) => version.documentId));
  return documents.find((row) => row !== undefined)?.id ?? null;
}

/** A place with the meeting and paper that the imported ones it names have become; null when it is nowhere. */
export async function joinedPlace<T extends { meetingId: string; documentId?: string }>(place: T): Promise<T | null> {
  const meetingId = await joinedMeeting(place.meetingId);
  if (meetingId === null) return null;
  const documentId = place.documentId;
  if (documentId === undefined || (await library.documents.get(documentId))) return { ...place, meetingId };
  return { ...place, meetingId, documentId: (await joinedDocument(documentId)) ?? documentId };
}

async function gone(
  ids: readonly string[],
  table: { bulkGet(ids: string[]): PromiseLike<unknown[]> },
  successor: (id: string) => Promise<string | null>,
): Promise<Map<string, string>> {
  const rows = await table.bulkGet([...ids]);
  const now = await Promise.all(ids.map((id, place) => (rows[place] ? null : successor(id))));
  return new Map(ids.flatMap((id, place) => (now[place] ? [[id, now[place]] as const] : [])));
}

/** What has become of the imported meetings and papers that the member's rows name and that are no longer there. */
async function findJoined(): Promise<Joined> {
  const named = await namedByMember();
  return {
    meetings: await gone(named.meetings, library.meetings, joinedMeeting),
    documents: await gone(named.documents, library.documents, joinedDocument),
  };
}

/** Points the member's rows at what imported meetings and papers have become, now and whenever some fall behind. */
export function keepFollowing(): void {
  watch(findJoined, (joined) => {
    if (joined.meetings.size + joined.documents.size === 0) return;
    followTo(joined).catch((error: unknown) => console.error('Marks could not follow an imported paper', error));
  });
}
