import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameSubject, type Programme, readProgramme, slipsBetween } from '../../../shared/ledger/work-programme.ts';

const table = `Agenda Item 8
MERESHIRE POLICE AND CRIME PANEL
9 JULY 2026
REPORT OF THE DIRECTOR OF LAW AND GOVERNANCE
WORK PROGRAMME
Recommendation
1.1 That the work programme be agreed.
Programme
When Item Origin
September 2026 Violence against women and girls: delivery plan Annual
September 2026 Estates strategy Commissioner
December 2026 Section 106 contributions Resolution of 23 April 2026
Requests outstanding
17 February 2026 Note on the cost of beds Not received
Contact officer
Harriet Colley, 01632 960 114
Page 11`;

const headed = `WORK PROGRAMME
14 October 2026
• Estates strategy
• Custody visits

Thursday, 3 December 2026
Precept: early proposals
Contact officer
Someone`;

describe('a work programme', () => {
  it('is read from a table, line by line, with what is to come only', () => {
    expect(readProgramme(table, '2026-07-09').map(({ when, by, subject }) => [when, by, subject])).toEqual([
      ['September 2026', '2026-09-30', 'Violence against women and girls: delivery plan Annual'],
      ['September 2026', '2026-09-30', 'Estates strategy Commissioner'],
      ['December 2026', '2026-12-31', 'Section 106 contributions Resolution of 23 April 2026'],
    ]);
  });

  it('is read from days with their subjects under them', () => {
    expect(readProgramme(headed, '2026-07-09').map(({ by, subject }) => [by, subject])).toEqual([
      ['2026-10-14', 'Estates strategy'],
      ['2026-10-14', 'Custody visits'],
      ['2026-12-03', 'Precept: early proposals'],
    ]);
  });

  it('is not found in the words of a report, and no words bring the reading down', () => {
    expect(readProgramme('REPORT\n9 July 2026\nThe plan went on.\nIn September 2026 it ended.', '2026-07-09')).toEqual(
      [],
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom(...table.split('\n'), ...headed.split('\n')))),
        (lines) => {
          for (const { by, subject } of readProgramme(lines.join('\n'), '2026-07-09')) {
            expect(by >= '2026-07-01').toBe(true);
            expect(subject).not.toBe('');
          }
        },
      ),
    );
  });
});

describe('what slipped', () => {
  const programme = (date: string, ...entries: [when: string, by: string, subject: string][]): Programme => ({
    meetingId: date,
    date,
    entries: entries.map(([when, by, subject]) => ({ when, by, subject, who: '', purpose: '' })),
  });
  const july = programme(
    '2026-07-09',
    ['September 2026', '2026-09-30', 'Delivery plan for women and girls'],
    ['September 2026', '2026-09-30', 'Estates strategy Commissioner'],
    ['September 2026', '2026-09-30', 'Custody visits'],
    ['September 2026', '2026-09-30', 'Fraud and older residents'],
    ['December 2026', '2026-12-31', 'Section 106 contributions'],
  );
  const september = programme('2026-09-17', ['April 2027', '2027-04-30', 'Custody visits: first report']);
  const agendas = [
    { date: '2026-09-17', title: 'Women and girls: delivery plan' },
    { date: '2026-12-03', title: 'Estates strategy: Hollin Road' },
    { date: '2026-12-03', title: 'Section 106 contributions to policing' },
    { date: '2026-09-17', title: 'Work programme: fraud and older residents' },
  ];

  it('was put off, came later than planned, or is gone; what was taken in time is not told', () => {
    expect(
      slipsBetween(july, september, agendas).map(({ entry, kind, words }) => [entry.subject, kind, words]),
    ).toEqual([
      ['Estates strategy Commissioner', 'late', 'On the agenda of 3 December 2026.'],
      ['Custody visits', 'moved', 'Put off to April 2027.'],
      ['Fraud and older residents', 'missing', 'Not in the programme of 17 September 2026, and on no agenda by then.'],
    ]);
  });

  it('is told by subjects, whatever else a line says', () => {
    expect(isSameSubject('Strategic risk register Annual', 'Estates strategy')).toBe(false);
    expect(isSameSubject('Proposed precept Statutory', 'Proposed precept for 2027/28')).toBe(true);
    expect(isSameSubject('The report of the Panel', 'The report of the Panel')).toBe(false);
  });
});
