import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readItemMinutes, readMinutesFromText } from '../../../shared/minutes/read-minutes.ts';

const item = { number: '4', title: 'Budget' };
const html = (...paragraphs: string[]) => paragraphs.map((words) => `<p>${words}</p>`).join('');

function motions(...paragraphs: string[]) {
  const { decisions } = readItemMinutes(html(...paragraphs), item);
  return decisions.map(({ mover, seconder, votes }) => [mover ?? null, seconder ?? null, votes ?? null]);
}

describe('who moved a decision, and how the vote went', () => {
  it('is read before the resolution', () => {
    const resolved = 'RESOLVED: That the budget be approved.';
    expect(
      motions(
        'Mr A Hart proposed, and Mrs Low seconded the motion.',
        'For (12)',
        'Mr Hart, Mrs Low',
        'Against (3)',
        'Abstain (0)',
        'Motion carried.',
        resolved,
      ),
    ).toEqual([['Mr A Hart', 'Mrs Low', 'For (12), Against (3), Abstain (0)']]);
    expect(
      motions(
        'The recommendation was moved by Councillor Reed and seconded by Councillor Moss.',
        'It was CARRIED (6 members voting in favour, none against with 3 abstentions)',
        resolved,
      ),
    ).toEqual([['Councillor Reed', 'Councillor Moss', '6 members voting in favour, none against with 3 abstentions']]);
    expect(motions('The motion was carried by 7 votes to 3.', resolved)).toEqual([[null, null, 'by 7 votes to 3']]);
  });

  it('is read in the resolution itself, and behind it where the record names it there', () => {
    expect(
      motions('It was PROPOSED by Cllr Green, SECONDED by Cllr Hart and RESOLVED (6 for, 1 against) that it be done.'),
    ).toEqual([['Cllr Green', 'Cllr Hart', '6 for, 1 against']]);
    expect(
      motions(
        'RESOLVED: That the first be done.',
        'Proposed: Cllr A Reed. Seconded: Cllr B Low.',
        'RESOLVED: That the second be done.',
        'Proposed: Cllr C Hill. Seconded: Cllr D Ames.',
      ),
    ).toEqual([
      ['Cllr A Reed', 'Cllr B Low', null],
      ['Cllr C Hill', 'Cllr D Ames', null],
    ]);
  });

  it('is that of the motion, not of an amendment that was lost', () => {
    expect(
      motions(
        'Mr Hart proposed, and Mrs Low seconded the motion.',
        'Mr Moss proposed and Ms Reed seconded an amendment.',
        'For (2)',
        'Against (9)',
        'Amendment lost.',
        'The motion was put.',
        'For (9)',
        'Against (2)',
        'Motion carried.',
        'RESOLVED that the budget be approved.',
      ),
    ).toEqual([['Mr Hart', 'Mrs Low', 'For (9), Against (2)']]);
  });

  it('is not made up', () => {
    expect(motions('The Director moved to the next slide.', 'RESOLVED: That it be noted.')).toEqual([
      [null, null, null],
    ]);
  });

  it('is told in the words of the record, whatever they are', () => {
    const words = fc.constantFrom(
      'Proposed',
      'by',
      'Cllr',
      'Hart',
      'seconded',
      'For',
      '(3)',
      '4',
      'against',
      ':',
      'RESOLVED',
      'that it be so.',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        for (const { decisions } of readMinutesFromText(text).items) {
          for (const { mover, seconder } of decisions) {
            for (const name of [mover, seconder]) if (name) expect(text.replace(/\s+/g, ' ')).toContain(name);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('other records', () => {
  it('a notice of one decision gives its clauses', () => {
    const notice = [
      'MERESHIRE COUNTY COUNCIL – RECORD OF DECISION',
      'Subject Matter / Title of Decision',
      'Family centres',
      'Decision:',
      'As Cabinet Member I agree to:',
      'APPROVE the closing of two centres.',
      'DELEGATE authority to the Director to sign the contracts.',
      'Reason(s) for decision:',
      'An update will be provided to the committee.',
    ].join('\n\n');
    const [read] = readMinutesFromText(notice).items;
    expect(read?.title).toBe('Family centres');
    expect(read?.decisions.map(({ text }) => text)).toEqual([
      'As Cabinet Member I agree to: APPROVE the closing of two centres.',
      'As Cabinet Member I agree to: DELEGATE authority to the Director to sign the contracts.',
    ]);
    expect(read?.commitments).toEqual([]);
    expect(readMinutesFromText(notice.replace('RECORD OF', 'PROPOSED RECORD OF')).items[0]?.title).not.toBe(
      'Family centres',
    );
  });

  it('text that was copied without empty lines is parted at its line ends', () => {
    const long = 'The Committee considered a report and asked about the reserves, the grant and the pay award. '.repeat(
      3,
    );
    const text = `1 Minutes\n1.1 RESOLVED: That the minutes be approved.\n2 Budget\n2.1 ${long}\n2.2 RESOLVED: That the budget be noted.\n3 Close\n3.1 The meeting closed.`;
    expect(readMinutesFromText(text).items.map(({ title, decisions }) => [title, decisions.length])).toEqual([
      ['Minutes', 1],
      ['Budget', 1],
      ['Close', 0],
    ]);
  });

  it('a list of actions in a table is read', () => {
    const text =
      '1. Review\n\nThe group met.\n\nAction Points:\n\nRef Action Status\n1 JG will send the slides to all members.\n2 TB to check the figures.';
    expect(readMinutesFromText(text).items.flatMap(({ commitments }) => commitments.map(({ who }) => who))).toEqual([
      'JG',
      'TB',
    ]);
  });
});
