import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { countMarks, findMarks, marksById, tagsAmong } from '../../../renderer/data/find-marks.ts';
import { member } from '../../../renderer/data/member-db.ts';
import { watch } from '../../../renderer/data/watch.ts';
import { countsOf } from '../../../shared/marks/counts.ts';
import { inReadingOrder } from '../../../shared/marks/export/exported.ts';
import { everyMark, filterMarks, type MarkFilter } from '../../../shared/marks/filter.ts';
import type { Colour, Mark } from '../../../shared/model/member.ts';
import { markOf } from '../support/make-mark.ts';
import { patience } from '../support/patience.ts';

const quotes = ['Reserves stand at £14.2 million', 'Response times rose', 'The café’s lease', 'reservists'];

/** Sixty marks in seven meetings of two committees, no two alike. */
const marks = Array.from({ length: 60 }, (_, index): Mark => {
  const kind = (['highlight', 'underline', 'strike-out'] as const)[index % 3] ?? 'highlight';
  return markOf({
    id: `mark-${String((index * 37) % 60).padStart(2, '0')}`,
    kind,
    colour: ((index % 5) + 1) as Colour,
    comment: index % 4 ? '' : `Ask about ${index}`,
    tags: index % 6 ? [] : ['budget', index % 12 ? 'estates' : 'fleet'],
    placement: index % 11 ? { state: 'made', confidence: 1 } : { state: 'unplaced', confidence: 0.2 },
    createdAt: `2026-11-22T09:${String((index * 13) % 60).padStart(2, '0')}:00.000Z`,
    anchor: { documentId: `paper-${index % 2}`, page: 1 + (index % 9), offset: index, quote: quotes[index % 4] ?? '' },
    context: {
      bodyName: index % 3 ? 'Mereshire Police and Crime Panel' : 'Mereshire Cabinet',
      meetingDate: `2026-0${1 + (index % 7)}-10`,
    },
  });
});

beforeEach(async () => {
  await member.marks.clear();
  await member.marks.bulkAdd(marks);
});

const ids = (list: readonly { ids: string[] }[]) => list.flatMap((group) => group.ids);

const someFilter: fc.Arbitrary<MarkFilter> = fc.record({
  colours: fc.subarray<Colour>([1, 2, 3, 4, 5]),
  kind: fc.constantFrom('', 'highlight', 'underline', 'note'),
  tag: fc.constantFrom('', '', 'budget', 'fleet', 'none'),
  bodyName: fc.constantFrom('', '', 'Mereshire Cabinet', 'Nobody'),
  text: fc.constantFrom('', '', ' ', 'RESERVE', 'cafe lease', 'ask reserv', 'nowhere'),
  unplaced: fc.boolean(),
});

test('what the indexes find is what a look at every mark finds, in the order of reading', async () => {
  await fc.assert(
    fc.asyncProperty(someFilter, async (filter) => {
      const expected = inReadingOrder(filterMarks(marks, filter)).map(({ id }) => id);
      expect(ids(await findMarks(filter, 'place'))).toEqual(expected);
      const byColour = await findMarks(filter, 'colour');
      expect(ids(byColour).sort()).toEqual(expected.toSorted());
      for (const { of, ids: inColour } of byColour) {
        const rows = [...(await marksById(inColour)).values()];
        expect(rows.map(({ colour }) => ({ colour }))).toEqual(rows.map(() => of));
      }
      const made = [...(await marksById(ids(await findMarks(filter, 'newest')))).values()];
      expect(made).toHaveLength(expected.length);
      expect(made.map(({ createdAt }) => createdAt)).toEqual(
        made
          .map(({ createdAt }) => createdAt)
          .sort()
          .reverse(),
      );
    }),
    { numRuns: 30 },
  );
});

test('the groups are the meetings, latest first, and words are found as the marks say them now', async () => {
  const groups = await findMarks(everyMark, 'place');
  expect(groups[0]?.of).toEqual({ meetingDate: '2026-07-10', bodyName: 'Mereshire Cabinet' });
  expect(groups).toHaveLength(14);
  const asked: MarkFilter = { ...everyMark, text: 'custody' };
  expect(await findMarks(asked, 'place')).toEqual([]);
  await member.marks.put({ ...markOf({ id: 'mark-05' }), comment: 'Custody suites', updatedAt: '2026-11-23' });
  expect(ids(await findMarks(asked, 'place'))).toEqual(['mark-05']);
  await member.marks.delete('mark-05');
  expect(await findMarks(asked, 'place')).toEqual([]);
});

test('whoever follows what is found is told of marks that are made, changed and deleted', async () => {
  const seen: string[][] = [];
  const asked: MarkFilter = { ...everyMark, colours: [5] };
  const stop = watch(
    () => findMarks(asked, 'place'),
    (groups) => seen.push(ids(groups)),
  );
  await vi.waitFor(() => expect(seen.at(-1)).toHaveLength(12), patience);
  await member.marks.put(markOf({ id: 'another', colour: 4 }));
  await member.marks.put(markOf({ id: 'another', colour: 5 }));
  await vi.waitFor(() => expect(seen.at(-1)).toContain('another'), patience);
  await member.marks.delete('another');
  await vi.waitFor(() => expect(seen.at(-1)).toHaveLength(12), patience);
  expect(seen.at(-1)).not.toContain('another');
  stop();
});

test('marks are counted by all that they can be filtered by', async () => {
  const counts = await countMarks();
  expect(counts).toEqual(countsOf(marks));
  expect(counts.all).toBe(60);
  expect(counts.unplaced).toBe(filterMarks(marks, { ...everyMark, unplaced: true }).length);
  expect([...counts.colours.values()]).toEqual([12, 12, 12, 12, 12]);
  expect([...counts.kinds.keys()]).toEqual(['highlight', 'underline', 'strike-out']);
  expect([...counts.tags]).toEqual([
    ['budget', 10],
    ['estates', 5],
    ['fleet', 5],
  ]);
  expect([...counts.bodies.keys()]).toEqual(['Mereshire Cabinet', 'Mereshire Police and Crime Panel']);
});

test('tags that some of the chosen marks have are told from those that all have', async () => {
  const [first, second, third] = marks.filter(({ tags }) => tags.length > 0);
  const tags = await tagsAmong(new Set([first?.id ?? '', second?.id ?? '', third?.id ?? '']));
  expect(tags).toEqual({ any: ['budget', 'estates', 'fleet'], all: ['budget'] });
});
