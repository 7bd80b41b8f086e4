import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hintsOfFileName, hintsOfMail } from '../../../shared/imports/meeting-hints.ts';

const bodies = ['Cabinet', 'Police and Crime Panel', 'Mereshire Police and Crime Panel', 'Planning Committee'];

describe('the name of a file', () => {
  it('says everything where a site gave it', () => {
    expect(hintsOfFileName('Public reports pack 13th-Mar-2025 10.00 County Council.pdf', [])).toEqual({
      bodyName: 'County Council',
      date: '2025-03-13',
      time: '10:00',
      kind: 'pack',
    });
    expect(hintsOfFileName('Printed_minutes_Monday_01-Jun-2026_14.30_Health_Panel (2).pdf', [])).toEqual({
      bodyName: 'Health Panel',
      date: '2026-06-01',
      time: '14:30',
      kind: 'printed-minutes',
    });
    expect(hintsOfFileName('Agenda%20frontsheet%2013th-Mar-2025%2010.00%20Cabinet.pdf', [])).toMatchObject({
      kind: 'front-sheet',
      bodyName: 'Cabinet',
    });
  });

  it('may hold a date, a body that is known and what the paper is', () => {
    expect(hintsOfFileName('PCP - Police & Crime Panel Supplement 7 December 2026.pdf', bodies)).toEqual({
      bodyName: 'Police and Crime Panel',
      date: '2026-12-07',
      time: null,
      kind: 'supplement',
    });
    expect(hintsOfFileName('burglary.pdf', bodies)).toEqual({ bodyName: '', date: '', time: null, kind: null });
    // Not a body because its letters happen to stand in another word.
    expect(hintsOfFileName('Cabinetmakers.pdf', bodies).bodyName).toBe('');
  });
});

describe('a message', () => {
  const mail = { subject: '', sender: 'Clerk', sentAt: '', text: '' };

  it('says it in its subject or its text, the longest name first', () => {
    const subject = 'Agenda: Mereshire Police and Crime Panel, Monday 7 December 2026 at 2.30 pm';
    expect(hintsOfMail({ ...mail, subject }, bodies)).toEqual({
      bodyName: 'Mereshire Police and Crime Panel',
      date: '2026-12-07',
      time: '14:30',
      kind: null,
    });
    const text = 'Dear member, the papers for the meeting on 7 December 2026 at 10am are attached.';
    expect(hintsOfMail({ ...mail, subject: 'Cabinet papers', text }, bodies)).toMatchObject({
      bodyName: 'Cabinet',
      date: '2026-12-07',
      time: '10:00',
    });
  });
});

it('any words end in hints', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.array(fc.string()), (one, other, names) => {
      expect(hintsOfFileName(one, names).date).toMatch(/^(?:\d{4}-\d{2}-\d{2})?$/);
      hintsOfMail({ subject: one, text: other, sender: '', sentAt: '' }, names);
    }),
  );
});
