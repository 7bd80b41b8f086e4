import { describe, expect, it } from 'vitest';
import { readMinutesFromText } from '../../../shared/minutes/read-minutes.ts';

const decided = (text: string) =>
  readMinutesFromText(text).items.flatMap((item) => item.decisions.map(({ label, text: words }) => [label, words]));
const promised = (text: string) =>
  readMinutesFromText(text).items.flatMap((item) => item.commitments.map(({ text: words }) => words));

describe('forms of resolution', () => {
  it('a number on a line of its own over RESOLVED is a paragraph’s, not an item’s', () => {
    const text =
      'Workload\n\n8.3\n\nThe Chair spoke.\n\n8.4\n\nRESOLVED: That the Committee:-\n\n(a) notes the position; and\n\n(b) requests a report.';
    expect(decided(text).map(([label]) => label)).toEqual(['(a)', '(b)']);
  });

  it('the body agrees for somebody to do something, or AGREED in the middle of a paragraph', () => {
    expect(
      decided('5. Inquiry\n\nFollowing the discussion, the Panel agreed for the Convener to write a draft report.'),
    ).toHaveLength(1);
    const text =
      '4. Forms\n\nAll forms but one had been signed. The council AGREED that the last be signed by the next meeting.';
    expect(decided(text)).toEqual([[null, 'that the last be signed by the next meeting.']]);
  });

  it('the body does so in the present tense', () => {
    expect(decided('2. Programme\n\nThe Committee notes the report and agrees the work programme.')).toHaveLength(1);
  });

  it('clauses labelled A: and B:', () => {
    const text =
      '280. Care\n\nRESOLVED:\n\nThat Cabinet:\n\nA:   Welcomes the commitment;\n\nB:   Notes the response.\n\nReasons for decision\n\nNone.';
    expect(decided(text)).toEqual([
      ['A:', 'That Cabinet: Welcomes the commitment;'],
      ['B:', 'That Cabinet: Notes the response.'],
    ]);
  });

  it('the seconder of a proposal is no part of it', () => {
    const text =
      '3. Paths\n\nCllr Dixon proposed that the path be closed; the proposal was seconded by Cllr Styles and unanimously agreed by the council.';
    expect(decided(text)).toEqual([[null, 'that the path be closed']]);
  });
});

describe('forms of promise', () => {
  it('an intention, an assurance with updates, and members who will be consulted', () => {
    const told = [
      'The Head of Service mentioned her intention to report on the framework at a later date.',
      'In response, officers gave assurance that the project would be monitored closely with updates provided to the Committee.',
      'Councillors will be consulted as the plan develops.',
      'Members will be aware that the plan is old.',
      'The contract would be monitored with care.',
    ];
    expect(promised(`6. Plan\n\n${told.join('\n\n')}`)).toEqual(told.slice(0, 3));
  });

  it('of a member is none, where a sentence that begins with Members is not the list of them', () => {
    const text = 'Members were reminded of the rules. Councillor M Allen undertook to submit a request.';
    expect(promised(text)).toEqual([]);
  });
});
