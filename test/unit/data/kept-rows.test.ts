import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { keptRows } from '../../../renderer/data/kept-rows.ts';
import { member } from '../../../renderer/data/member-db.ts';
import type { SavedSearch } from '../../../shared/model/member.ts';

const at = '2026-11-01T00:00:00Z';

function search(id: string, name = ''): SavedSearch {
  return { id, name, query: '', alert: false, seenAt: at, createdAt: at, updatedAt: at };
}

const { searches } = member;

beforeEach(() => searches.clear());

it('holds what is stored after every change, whatever it was', async () => {
  const kept = keptRows(searches);
  const leave = kept.subscribe(() => {});
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'é', 'Z');
  const step = fc.oneof(
    fc.record({ do: fc.constant('put' as const), id, name: fc.string() }),
    fc.record({ do: fc.constant('delete' as const), id }),
    fc.record({ do: fc.constant('both' as const), id, other: id }),
    fc.record({ do: fc.constant('clear' as const) }),
    fc.record({ do: fc.constant('many' as const), count: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ do: fc.constant('rename' as const), id, name: fc.string() }),
    fc.record({ do: fc.constant('range' as const), id }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.boolean(), async (steps, each) => {
      for (const one of steps) {
        if (one.do === 'put') await searches.put(search(one.id, one.name));
        else if (one.do === 'delete') await searches.delete(one.id);
        else if (one.do === 'clear') await searches.clear();
        else if (one.do === 'rename') await searches.update(one.id, { name: one.name });
        else if (one.do === 'range') await searches.where('id').aboveOrEqual(one.id).delete();
        else if (one.do === 'many') {
          await searches.bulkPut(Array.from({ length: one.count }, (_, place) => search(`many ${place}`)));
        } else {
          await member.transaction('rw', searches, async () => {
            await searches.put(search(one.id, 'both'));
            await searches.delete(one.other);
          });
        }
        if (!each) continue;
        await kept.settled();
        expect(kept.rows()).toEqual(await searches.toArray());
      }
      await kept.settled();
      expect(kept.rows()).toEqual(await searches.toArray());
    }),
    { numRuns: 60 },
  );
  leave();
});

it('reads again only what changed, and what did not stays the same object', async () => {
  await searches.bulkPut([search('a'), search('b'), search('c')]);
  const kept = keptRows(searches);
  let told = 0;
  const leave = kept.subscribe(() => {
    told += 1;
  });
  await kept.settled();
  const before = kept.rows();
  const all = vi.spyOn(searches, 'toArray');
  await searches.put(search('b', 'other'));
  await kept.settled();
  expect(kept.rows()).toEqual([search('a'), search('b', 'other'), search('c')]);
  expect(kept.rows()?.[0]).toBe(before?.[0]);
  expect(kept.rows()?.[2]).toBe(before?.[2]);
  await member.interests.clear();
  expect(told).toBe(2);
  // Nobody looks on: it follows all the same, so that a view that comes back has it at once.
  leave();
  await searches.delete('a');
  await kept.settled();
  expect(kept.rows()?.map(({ id }) => id)).toEqual(['b', 'c']);
  expect(told).toBe(2);
  expect(all).not.toHaveBeenCalled();
  all.mockRestore();
});

it('says so when the rows cannot be read, and reads them when they can', async () => {
  const all = vi.spyOn(searches, 'toArray').mockRejectedValue(new RangeError('no'));
  const kept = keptRows(searches);
  const leave = kept.subscribe(() => {});
  await kept.settled();
  expect(() => kept.rows()).toThrow('no');
  all.mockRestore();
  await searches.put(search('a'));
  await kept.settled();
  expect(kept.rows()).toEqual([search('a')]);
  leave();
});

it('can be read before anybody follows it, and is kept up to date then too', async () => {
  await searches.bulkPut([search('a'), search('b')]);
  const kept = keptRows(searches);
  expect(kept.rows()).toBeNull();
  await kept.fetch();
  expect(kept.rows()).toEqual([search('a'), search('b')]);
  await searches.put(search('a', 'Knife crime'));
  await kept.settled();
  expect(kept.rows()).toEqual([search('a', 'Knife crime'), search('b')]);
});

it('fails for nobody when it is read in vain beforehand, and is read again by the first who follows', async () => {
  await searches.put(search('a'));
  const reading = vi.spyOn(searches, 'toArray').mockRejectedValue(new RangeError('no'));
  const kept = keptRows(searches);
  await kept.fetch();
  expect(kept.rows()).toBeNull();
  reading.mockRestore();
  const leave = kept.subscribe(() => {});
  await kept.settled();
  expect(kept.rows()).toEqual([search('a')]);
  leave();
});
