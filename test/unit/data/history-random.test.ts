import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { markOf } from '../support/make-mark.ts';

const { anchor, context } = markOf();
const colours = [1, 2, 3, 4, 5] as const;

/** One thing the member does, with two numbers that say to what and how. */
const action = fc.record({
  what: fc.constantFrom('make', 'make', 'draw', 'colour', 'comment', 'tag', 'kind', 'move', 'stroke', 'delete', 'bulk'),
  which: fc.nat(1000),
  how: fc.nat(4),
});
type Action = typeof action extends fc.Arbitrary<infer One> ? One : never;

/** The program as it is after a start: the same databases, nothing in memory. */
async function started() {
  vi.resetModules();
  const [history, marks, { member }] = [
    await import('../../../renderer/data/history.ts'),
    await import('../../../renderer/data/marks.ts'),
    await import('../../../renderer/data/member-db.ts'),
  ];
  return { ...history, ...marks, member };
}

type Program = Awaited<ReturnType<typeof started>>;

/** The marks without what undo leaves: when they were changed last. */
async function rows({ member }: Program): Promise<string> {
  const all = await member.marks.orderBy('id').toArray();
  return JSON.stringify(all.map(({ updatedAt: _, ...row }) => Object.entries(row).toSorted()));
}

async function act(program: Program, { what, which, how }: Action): Promise<void> {
  const all = await program.member.marks.orderBy('id').toArray();
  const mark = all[which % Math.max(1, all.length)];
  const colour = colours[how] ?? 1;
  if (what === 'make' || !mark) await program.addMark({ kind: 'highlight', colour, anchor, context });
  else if (what === 'draw') {
    await program.addMark({ kind: 'ink', colour, anchor, context, strokes: [[[how, 1]]], width: 2, wordsAt: null });
  } else if (what === 'colour') await program.changeMark(mark.id, { colour });
  else if (what === 'comment') await program.changeMark(mark.id, { comment: `Why ${how}?` });
  else if (what === 'tag') await program.changeMark(mark.id, { tags: [`tag ${how}`] });
  else if (what === 'kind' && mark.kind === 'highlight') await program.changeMark(mark.id, { kind: 'underline' });
  else if (what === 'move' && mark.kind === 'ink')
    await program.reshapeMark(mark.id, 'Move', { strokes: [[[how, which]]] });
  else if (what === 'stroke') await program.addStroke(mark.id, [[which, how]]);
  else if (what === 'delete') await program.deleteMarks([mark.id]);
  else if (what === 'bulk')
    await program.changeMarks(
      all.map(({ id }) => id),
      { colour },
    );
}

it('forty things done at random are all taken back and all made again, whenever the program is started anew', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(action, { minLength: 40, maxLength: 40 }),
      fc.array(fc.nat(79), { maxLength: 4 }),
      async (actions, starts) => {
        let program = await started();
        await Promise.all([program.member.marks.clear(), program.member.steps.clear()]);
        let at = 0;
        const perhapsStart = async () => {
          if (starts.includes(at)) program = await started();
          at += 1;
        };
        for (const one of actions) {
          await perhapsStart();
          await act(program, one);
        }
        const end = await rows(program);
        const states = [end];
        while ((await program.undo()) !== null) {
          states.push(await rows(program));
          await perhapsStart();
        }
        expect(states.at(-1)).toBe('[]');
        for (const state of states.slice(0, -1).reverse()) {
          await perhapsStart();
          expect(await program.redo()).not.toBeNull();
          expect(await rows(program)).toBe(state);
        }
        expect(await program.redo()).toBeNull();
        expect(await rows(program)).toBe(end);
      },
    ),
    { numRuns: 4 },
  );
});
