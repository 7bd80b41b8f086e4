import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type HeldRows, heldAbout, heldAsText } from '../../../shared/private/held-about.ts';
import { questionRow } from '../../rows.ts';

const at = '2026-11-22T10:00:00Z';

const rows = (words: string): HeldRows => ({
  marks: [],
  questions: [questionRow({ text: 'What moved the response times?', notes: words })],
  questionVersions: [{ id: 'v', questionId: 'q', text: words, at, from: '' }],
  captures: [],
  ledger: [],
  declarations: [],
  corrections: [],
  searches: [],
  passedOver: [],
  interests: [{ id: 'i', name: 'Harbour Homes', otherNames: [], note: '', createdAt: at, updatedAt: at }],
});

it('finds a name in private notes and earlier texts, in haste or not, and gives the whole of what is kept', () => {
  const held = heldAbout('Ann O’Neil', rows("spoke to ann o'neil on the phone"));
  expect(held.map(({ kind, where }) => [kind, where])).toEqual([
    ['Question', 'Mereshire Police and Crime Panel, 3 December 2026, item 6'],
    ['Earlier text of a question', 'Mereshire Police and Crime Panel, 3 December 2026, item 6'],
  ]);
  expect(held[0]?.words).toBe("What moved the response times?\nspoke to ann o'neil on the phone");
  expect(heldAsText('Ann O’Neil', held, '2026-11-22')).toContain('22 November 2026');
  expect(heldAbout('Bob', rows('spoke to Ann'))).toEqual([]);
  const search = {
    id: 's',
    name: 'Ann',
    query: '"Ann O’Neil" licence',
    alert: true,
    seenAt: at,
    createdAt: at,
    updatedAt: at,
  };
  const passed = { id: 'p', meetingId: 'm', bodyName: 'Panel', meetingDate: '2026-12-03', title: 'Ask Ann O’Neil' };
  const others = { ...rows(''), searches: [search], passedOver: [{ ...passed, updatedAt: at }] };
  expect(heldAbout('Ann O’Neil', others).map(({ kind, where }) => [kind, where])).toEqual([
    ['Search that is kept', ''],
    ['Passed over in what to ask', 'Panel, 3 December 2026'],
  ]);
});

it('finds whatever name is written in a note of its own', () => {
  const name = fc.array(fc.stringMatching(/^[A-Z][a-z]{2,9}$/), { minLength: 2, maxLength: 3 });
  fc.assert(
    fc.property(name, fc.lorem(), (words, before) => {
      const whole = words.join(' ');
      expect(heldAbout(whole, rows(`${before} ${whole}.`)).length).toBe(2);
    }),
    { numRuns: 100 },
  );
});
