import { colours } from '../../shared/marks/colours.ts';
import { byName, type MarkCounts, markKinds } from '../../shared/marks/counts.ts';
import { foldedWords, holdsWords, type MarkFilter, type MarkOrder } from '../../shared/marks/filter.ts';
import type { Colour, Mark } from '../../shared/model/member.ts';
import { keptUntilStored } from './kept.ts';
import { member } from './member-db.ts';
import { unfollowed } from './unfollowed.ts';

/**
 * All of the member's marks, found by the indexes. Ten thousand rows take a second to read where their keys take some
 * milliseconds, so what is found are identifiers, and only the marks in sight are read.
 */

/** Marks that stand together in a list. */
export interface MarkGroup {
  /** The meeting they are of, the colour they have, or null where all stand together. */
  of: { meetingDate: string; bodyName: string } | { colour: Colour } | null;
  ids: string[];
}

const meetingIndex = '[context.meetingDate+context.bodyName]';
const placeIndex = '[context.meetingDate+context.bodyName+anchor.documentId+anchor.page+anchor.offset]';

/** Comes after every text and number in an index. */
const last: readonly never[] = [];

async function byMeeting(bodyName: string): Promise<MarkGroup[]> {
  const meetings = (await member.marks.orderBy(meetingIndex).uniqueKeys()) as unknown as [string, string][];
  const wanted = meetings
    .filter(([, name]) => !bodyName || name === bodyName)
    .sort(([date, name], [other, otherName]) => order(other, date) || order(name, otherName));
  return Promise.all(
    wanted.map(async ([meetingDate, name]) => {
      const range = member.marks.where(placeIndex).between([meetingDate, name], [meetingDate, name, last]);
      return { of: { meetingDate, bodyName: name }, ids: await range.primaryKeys() };
    }),
  );
}

const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

async function having(index: string, values: readonly (string | number)[]): Promise<Set<string>> {
  const keys = await Promise.all(values.map((value) => member.marks.where(index).equals(value).primaryKeys()));
  return new Set(keys.flat());
}

/** So many rows are read at once, that the page can do something else in between. */
const pieceSize = 500;

async function readWords(): Promise<ReadonlyMap<string, string>> {
  const read = new Map<string, string>();
  for (let after = ''; ; ) {
    const marks = await member.marks.where('id').above(after).limit(pieceSize).toArray();
    for (const mark of marks) read.set(mark.id, foldedWords(mark));
    after = marks.at(-1)?.id ?? '';
    if (marks.length < pieceSize) return read;
  }
}

/** The words of all marks, read when they are first looked through. */
const allWords = keptUntilStored(['member/marks'], readWords);

async function withWords(typed: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const [id, folded] of await allWords('')) if (holdsWords(folded, typed)) found.add(id);
  return found;
}

/** The sets of marks that a mark has to be in, but for its committee. */
async function wantedSets(filter: MarkFilter): Promise<Set<string>[]> {
  const sets: Promise<Set<string>>[] = [];
  if (filter.colours.length) sets.push(having('colour', filter.colours));
  if (filter.kind) sets.push(having('kind', [filter.kind]));
  if (filter.tag) sets.push(having('tags', [filter.tag]));
  if (filter.unplaced) sets.push(having('placement.state', ['unplaced']));
  const found = await Promise.all(sets);
  return filter.text.trim() ? [...found, await withWords(filter.text)] : found;
}

/** The identifiers of the marks that pass a filter, in groups that are not empty. */
export async function findMarks(filter: MarkFilter, by: MarkOrder): Promise<MarkGroup[]> {
  // Every change of a mark is one of what was counted: whoever follows this query is told.
  await member.marks.count();
  return found(JSON.stringify([filter, by]));
}

/** What was found last stays known: to read ten thousand keys takes 50 ms, and one comes back to a list again and again. */
const found = keptUntilStored(['member/marks'], (asked) => {
  const [filter, by] = JSON.parse(asked) as [MarkFilter, MarkOrder];
  return unfollowed(() => findNow(filter, by));
});

async function findNow(filter: MarkFilter, by: MarkOrder): Promise<MarkGroup[]> {
  const [meetings, newest, sets] = await Promise.all([
    by === 'newest' && !filter.bodyName ? [] : byMeeting(filter.bodyName),
    by === 'newest' ? member.marks.orderBy('createdAt').primaryKeys() : [],
    wantedSets(filter),
  ]);
  const passing = (ids: readonly string[], more: readonly Set<string>[] = []) =>
    ids.filter((id) => sets.every((set) => set.has(id)) && more.every((set) => set.has(id)));
  let groups: MarkGroup[] = meetings.map(({ of, ids }) => ({ of, ids: passing(ids) }));
  if (by === 'newest') {
    const ofBody = filter.bodyName ? [new Set(groups.flatMap(({ ids }) => ids))] : [];
    groups = [{ of: null, ids: passing(newest.reverse(), ofBody) }];
  } else if (by === 'colour') {
    const all = groups.flatMap(({ ids }) => ids);
    groups = await Promise.all(
      colours.map(async (colour) => {
        const inColour = await having('colour', [colour]);
        return { of: { colour }, ids: all.filter((id) => inColour.has(id)) };
      }),
    );
  }
  return groups.filter(({ ids }) => ids.length > 0);
}

async function counts<Value extends string | number>(
  index: string,
  values: readonly Value[],
): Promise<Map<Value, number>> {
  const found = await Promise.all(
    values.map(async (value) => [value, await member.marks.where(index).equals(value).count()] as const),
  );
  return new Map(found.filter(([, count]) => count > 0));
}

/** Tags that are in use, by name. */
export async function usedTags(): Promise<string[]> {
  return byName((await member.marks.orderBy('tags').uniqueKeys()) as string[]);
}

/** Counts all marks by what they can be filtered by. */
export async function countMarks(): Promise<MarkCounts> {
  const bodies = (await member.marks.orderBy('context.bodyName').uniqueKeys()) as string[];
  const [all, unplaced, ofColours, ofKinds, ofTags, ofBodies] = await Promise.all([
    member.marks.count(),
    member.marks.where('placement.state').equals('unplaced').count(),
    counts('colour', colours),
    counts('kind', markKinds),
    usedTags().then((tags) => counts('tags', tags)),
    counts('context.bodyName', byName(bodies)),
  ]);
  return { all, unplaced, colours: ofColours, kinds: ofKinds, tags: ofTags, bodies: ofBodies };
}

/** Marks by their identifiers; those that are no longer there are left out. */
export async function marksById(ids: readonly string[]): Promise<Map<string, Mark>> {
  const marks = await member.marks.bulkGet([...ids]);
  return new Map(marks.flatMap((mark) => (mark ? [[mark.id, mark]] : [])));
}

/** The tags that any of some marks have, and those that all of them have, by name. */
export async function tagsAmong(ids: ReadonlySet<string>): Promise<{ any: string[]; all: string[] }> {
  const tags = await usedTags();
  const withTag = await Promise.all(tags.map((tag) => member.marks.where('tags').equals(tag).primaryKeys()));
  const among = withTag.map((tagged) => tagged.filter((id) => ids.has(id)).length);
  return { any: tags.filter((_, at) => among[at]), all: tags.filter((_, at) => among[at] === ids.size) };
}
