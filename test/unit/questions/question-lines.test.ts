import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type KnownLines, linesOf } from '../../../renderer/features/questions/question-lines.ts';
import { newQuestion, type Question } from '../../../shared/model/questions.ts';

const at = '2026-11-01T00:00:00Z';
const texts = ['Why has the budget for patrols changed?', 'Why was the budget for patrols changed?', 'Who pays?', ''];

const question = fc
  .record({ id: fc.constantFrom(...'abcdefgh'), meeting: fc.constantFrom('m1', 'm2'), text: fc.constantFrom(...texts) })
  .chain((chosen) => fc.record({ chosen: fc.constant(chosen), order: fc.nat(5), item: fc.constantFrom('', '4', '10') }))
  .map(({ chosen: { id, meeting, text }, order, item }): Question => {
    const context = { meetingId: meeting, bodyName: 'Panel', meetingDate: '2026-12-03', itemNumber: item };
    return {
      ...newQuestion,
      ...{ id, meetingId: meeting, text, order, kind: 'room', status: 'drafted', evidence: [] },
      context: { ...context, itemTitle: '', documentTitle: '' },
      ...{ createdAt: at, updatedAt: at },
    };
  });

it('the lines are what they would be had none been listed before', () => {
  const steps = fc.array(question, { maxLength: 20 });
  fc.assert(
    fc.property(steps, fc.boolean(), fc.boolean(), (changes, itemsApart, backwards) => {
      const known: KnownLines = new Map();
      const orderOf = backwards ? ({ text }: Question) => text : null;
      const stored = new Map<string, Question>();
      for (const one of changes) {
        // Half of the changes take a question away.
        if (stored.has(one.id) && one.order % 2) stored.delete(one.id);
        else stored.set(one.id, one);
        const now = [...stored.values()];
        expect(linesOf(now, '2026-11-23', itemsApart, orderOf, known)).toEqual(
          linesOf(now, '2026-11-23', itemsApart, orderOf),
        );
      }
    }),
  );
});

it('a list of which nothing changed keeps its lines', () => {
  const [own, other] = fc.sample(question, { numRuns: 2, seed: 4 });
  if (!own || !other) throw new Error('no sample');
  const questions = [
    { ...own, id: 'a', meetingId: 'm1' },
    { ...other, id: 'b', meetingId: 'm2' },
  ];
  const known: KnownLines = new Map();
  const lineOf = (list: Question[], id: string) =>
    linesOf(list, '2026-11-23', false, null, known).find(({ key }) => key === id);
  const before = lineOf(questions, 'b');
  const changed = questions.map((one) => (one.id === 'a' ? { ...one, text: 'Another text' } : one));
  expect(lineOf(changed, 'b')).toBe(before);
  expect(lineOf(changed, 'a')).toMatchObject({ question: { text: 'Another text' } });
});
