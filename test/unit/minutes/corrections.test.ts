import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  type CorrectionChange,
  correct,
  entryOf,
  type Fresh,
  keepAsOwn,
  merge,
  remove,
  split,
} from '../../../shared/minutes/correct.ts';
import { correctedCommitments, correctedDecisions } from '../../../shared/minutes/corrections.ts';
import type { Correction } from '../../../shared/model/member.ts';
import type { Commitment, Decision } from '../../../shared/model/minutes.ts';

const meeting = {
  id: 'm1',
  sourceId: 's',
  bodyId: 's#1',
  bodyName: 'Police and Crime Panel',
  date: '2026-06-07',
  url: null,
};

function decision(order: number, text: string, label: string | null = null, itemNumber = '4'): Decision {
  const { id: meetingId, sourceId, bodyId, bodyName, date } = meeting;
  const origin = { kind: 'page' as const, documentId: 'd', sha256: 'a', page: order };
  const of = { sourceId, bodyId, bodyName, meetingId, date, itemNumber, itemTitle: 'Custody', origin };
  const said = { label, text, kind: 'noted' as const, requestedOf: null, due: null, confidence: 0.9 };
  return { id: `m1/decision/${text}`, order, ...of, ...said };
}

const rows = [
  decision(1, 'That the report be noted.', '(a)'),
  decision(2, 'That the Commissioner be asked for figures by June', '(b)'),
  decision(3, 'and that they be sent to every member.', null),
  decision(4, 'That the budget be approved.', null, '5'),
];

function fresh(): Fresh {
  let made = 0;
  return {
    id: () => {
      made += 1;
      return `fresh-${made}`;
    },
    now: '2026-06-08T09:00:00.000Z',
  };
}

function applied(corrections: readonly Correction[], { put, remove: gone }: CorrectionChange): Correction[] {
  const touched = new Set([...put.map(({ id }) => id), ...gone]);
  return [...corrections.filter(({ id }) => !touched.has(id)), ...put];
}

const shown = (corrections: readonly Correction[], read: readonly Decision[] = rows) =>
  correctedDecisions(read, corrections, [meeting]);
const texts = (corrections: readonly Correction[], read: readonly Decision[] = rows) =>
  shown(corrections, read).rows.map(({ text }) => text);

function row(at: number, corrections: readonly Correction[] = []) {
  const found = shown(corrections).rows[at];
  if (!found) throw new Error('no such row');
  return found;
}

describe('corrections of the record', () => {
  it('change an entry, which keeps its id, its place and where it stands', () => {
    const made = applied([], correct(row(1), { who: 'the Commissioner', due: 'by June' }, fresh()));
    const { rows: laid, unplaced } = shown(made);
    expect(unplaced).toEqual([]);
    expect(laid.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(laid[1]).toMatchObject({ requestedOf: 'the Commissioner', due: 'by June', origin: rows[1]?.origin });
    expect(laid[1]?.correction).toBe(made[0]);
  });

  it('merge, split, delete and add, one after another, and never one over another', () => {
    const ids = fresh();
    const whole = `${rows[1]?.text} ${rows[2]?.text}`;
    let made = applied([], merge([row(1), row(2)], { ...entryOf(row(1)), text: whole }, ids));
    expect(texts(made)).toEqual([rows[0]?.text, whole, rows[3]?.text]);
    made = applied(made, correct(row(1, made), { text: `${whole}!` }, ids));
    const words = entryOf(row(1, made));
    made = applied(
      made,
      split(
        row(1, made),
        [
          { ...words, text: 'One.' },
          { ...words, text: 'Two.' },
        ],
        ids,
      ),
    );
    expect(texts(made)).toEqual([rows[0]?.text, 'One.', 'Two.', rows[3]?.text]);
    expect(row(1, made).id).toBe(rows[1]?.id);
    expect(made).toHaveLength(1);
    made = applied(made, merge([row(0, made), row(2, made)], { ...words, text: 'Noted, and two.' }, ids));
    expect(texts(made)).toEqual(['Noted, and two.', 'One.', rows[3]?.text]);
    expect(made).toHaveLength(1);
    made = applied(made, remove(row(0, made), ids));
    expect(texts(made)).toEqual(['One.', rows[3]?.text]);
    const context = { ...meeting, meetingId: 'm1', meetingDate: '', itemNumber: '4', itemTitle: '', documentTitle: '' };
    made = applied(made, add('decision', context, null, { ...words, text: 'Added.' }, ids));
    expect(texts(made)).toEqual(['One.', 'Added.', rows[3]?.text]);
    made = applied(made, remove(row(1, made), ids));
    expect(made).toHaveLength(1);
  });

  it('find what they correct when the record is read again with small differences', () => {
    const made = applied([], correct(row(1), { due: 'by June' }, fresh()));
    const again = [
      decision(1, 'That an item before it be noted.'),
      decision(2, 'That the  Commissioner be asked for figures by June;', '2.'),
    ];
    expect(shown(made, again).rows[1]).toMatchObject({ due: 'by June' });
    expect(shown(made, again).unplaced).toEqual([]);
  });

  it('stay, and are told of, when the record does not have the words any more', () => {
    const made = applied([], correct(row(1), { text: 'That figures be supplied by the Commissioner.' }, fresh()));
    const again = [decision(1, 'That the matter be referred to the working group.')];
    expect(texts(made, again)).toEqual([again[0]?.text]);
    expect(shown(made, again).unplaced).toEqual(made);
    const kept = applied(made, keepAsOwn(made[0] as Correction, fresh()));
    expect(texts(kept, again)).toEqual([again[0]?.text, 'That figures be supplied by the Commissioner.']);
    expect(shown(kept, again).unplaced).toEqual([]);
  });

  it('say nothing when the record now says what they made of it', () => {
    const whole = `${rows[1]?.text} ${rows[2]?.text}`;
    const made = applied([], merge([row(1), row(2)], { ...entryOf(row(1)), text: whole }, fresh()));
    expect(shown(made, [decision(1, whole, '(b)')])).toMatchObject({ rows: [{ text: whole }], unplaced: [] });
  });

  it('add to a meeting of which nothing was read', () => {
    const context = {
      ...meeting,
      meetingId: 'm1',
      meetingDate: '',
      itemNumber: '9',
      itemTitle: 'Fees',
      documentTitle: '',
    };
    const words = { label: null, text: 'The Treasurer would write.', kind: null, who: 'the Treasurer', due: null };
    const made = add('commitment', context, { kind: 'item', itemId: 'i9', url: null }, words, fresh()).put;
    const none: Commitment[] = [];
    expect(correctedCommitments(none, made, [meeting]).rows).toMatchObject([
      {
        text: words.text,
        who: 'the Treasurer',
        bodyId: 's#1',
        itemNumber: '9',
        origin: { itemId: 'i9' },
        confidence: 1,
      },
    ]);
    expect(correctedCommitments(none, made).unplaced).toHaveLength(1);
    expect(correctedDecisions(rows, made, [meeting]).rows).toHaveLength(4);
  });

  it('whatever is done and however the record is read again: no id twice, nothing lost, nothing thrown', () => {
    const step = fc.tuple(fc.constantFrom('correct', 'delete', 'split', 'merge'), fc.nat(9), fc.nat(9));
    const reread = fc.subarray(rows, { minLength: 0 });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), reread, (steps, again) => {
        const ids = fresh();
        let made: Correction[] = [];
        for (const [what, at, other] of steps) {
          const { rows: laid } = shown(made);
          const [one, two] = [laid[at % laid.length], laid[other % laid.length]];
          if (!one || !two) break;
          const words = entryOf(one);
          if (what === 'correct') made = applied(made, correct(one, { text: `${one.text} more` }, ids));
          else if (what === 'delete') made = applied(made, remove(one, ids));
          else if (what === 'split') made = applied(made, split(one, [words, { ...words, text: 'Another.' }], ids));
          else if (one !== two)
            made = applied(made, merge([one, two], { ...words, text: `${one.text} ${two.text}` }, ids));
        }
        for (const read of [rows, again]) {
          const { rows: laid, unplaced } = shown(made, read);
          expect(new Set(laid.map(({ id }) => id)).size).toBe(laid.length);
          const replaced = made.filter((each) => !unplaced.includes(each)).flatMap((each) => each.replaces);
          for (const one of read) {
            const there = laid.some(({ text }) => text === one.text) || replaced.some(({ text }) => text === one.text);
            expect(there).toBe(true);
          }
        }
        expect(shown(made).unplaced).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
