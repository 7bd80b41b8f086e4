import { describe, expect, it } from 'vitest';
import { findPromises } from '../../../shared/ledger/promise-facets.ts';
import { type LedgerMeeting, promisesOn } from '../../../shared/ledger/promises.ts';
import type { LedgerEntry } from '../../../shared/model/member.ts';
import type { Commitment } from '../../../shared/model/minutes.ts';
import { workingCalendar } from '../../../shared/notice/working-days.ts';
import { holidays } from '../notice/support.ts';

const meetings: LedgerMeeting[] = [
  { id: 'm1', bodyId: 'panel', date: '2026-06-04' },
  { id: 'm2', bodyId: 'panel', date: '2026-09-10' },
  { id: 'off', bodyId: 'panel', date: '2026-10-08', cancelled: true },
  { id: 'm3', bodyId: 'panel', date: '2026-12-03' },
  { id: 'other', bodyId: 'cabinet', date: '2026-07-01' },
];

const promise = (id: string, due: string | null, more: Partial<Commitment> = {}): Commitment => ({
  id,
  sourceId: 's',
  bodyId: 'panel',
  bodyName: 'Panel',
  meetingId: 'm1',
  date: '2026-06-04',
  order: 1,
  itemNumber: '5',
  itemTitle: 'Custody',
  origin: { kind: 'item', itemId: 'i', url: null },
  who: 'The Commissioner',
  text: `She agreed to provide the waiting times of ${id}.`,
  due,
  confidence: 0.9,
  ...more,
});

const entry = (id: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id,
  meetingId: 'm1',
  context: {
    meetingId: 'm1',
    bodyName: 'Panel',
    meetingDate: '2026-06-04',
    itemNumber: '5',
    itemTitle: 'Custody',
    documentTitle: '',
  },
  text: `She agreed to provide the waiting times of ${id}.`,
  who: null,
  due: null,
  dueOn: null,
  state: 'open',
  reason: '',
  evidence: [],
  refused: [],
  updatedAt: '2026-06-05T00:00:00Z',
  ...more,
});

const calendarOf = () => workingCalendar(holidays, 'england-and-wales');

const statusesOn = (day: string, rows: Commitment[], entries: LedgerEntry[] = []) =>
  Object.fromEntries(promisesOn(day, rows, entries, meetings, calendarOf).map(({ id, status }) => [id, status]));

describe('a promise', () => {
  it('is due as the next meeting comes near, and overdue the day after it', () => {
    const rows = [
      promise('next', 'before its next meeting'),
      promise('later', 'by 31 January 2027'),
      promise('none', null),
    ];
    expect(statusesOn('2026-06-05', rows)).toEqual({ next: 'due', later: 'open', none: 'open' });
    expect(statusesOn('2026-09-10', rows)).toMatchObject({ next: 'due' });
    expect(statusesOn('2026-09-11', rows)).toMatchObject({ next: 'overdue', later: 'open' });
    expect(statusesOn('2027-01-20', rows)).toMatchObject({ later: 'due' });
    const [first] = promisesOn('2026-09-11', rows, [], meetings, calendarOf);
    expect(first).toMatchObject({ id: 'next', why: 'It was due by 10 September 2026, the day of a meeting.' });
  });

  it('is what the member says of it, with the reason; the day the member names goes before the record’s', () => {
    const rows = [promise('kept', 'before its next meeting'), promise('moved', 'before its next meeting')];
    const entries = [
      entry('kept', { state: 'answered', reason: 'Sent by e-mail.' }),
      entry('moved', { dueOn: '2026-12-31' }),
    ];
    const found = promisesOn('2026-11-01', rows, entries, meetings, calendarOf);
    expect(found.map(({ id, status, why }) => [id, status, why])).toEqual([
      ['moved', 'open', 'It is due by 31 December 2026.'],
      ['kept', 'answered', 'Sent by e-mail.'],
    ]);
  });

  it('that comes again is due again after it was kept', () => {
    const rows = [promise('again', 'on a six-monthly basis')];
    const kept = { id: 'e', pasted: 'Reported.', from: '', on: '2026-11-20' };
    expect(statusesOn('2026-12-10', rows)).toEqual({ again: 'overdue' });
    expect(statusesOn('2026-12-10', rows, [entry('again', { evidence: [kept] })])).toEqual({ again: 'open' });
  });

  it('keeps what the member said of it when the record is read again in slightly other words', () => {
    const rows = [promise('new-id', null, { text: 'She agreed to provide the waiting times of old-id. ' })];
    const found = promisesOn('2026-09-11', rows, [entry('old-id', { state: 'dropped' })], meetings, calendarOf);
    expect(found.map(({ id, status, entry: kept }) => [id, status, kept?.id])).toEqual([
      ['new-id', 'dropped', 'old-id'],
    ]);
  });

  it('stays where the record has it no more, and where the member recorded it', () => {
    const own = entry('own', {
      meetingId: null,
      context: { ...entry('x').context, meetingId: null, bodyName: '' },
      due: 'within 30 days',
    });
    const found = promisesOn('2026-11-01', [], [entry('gone'), own], meetings, calendarOf);
    expect(found.map(({ id, bodyId, status, origin }) => [id, bodyId, status, origin])).toEqual([
      ['own', '', 'overdue', null],
      ['gone', 'panel', 'open', null],
    ]);
  });

  it('is found by its words, state and who made it, and folded away once it is closed', () => {
    const rows = [
      promise('a', null),
      promise('b', null, { who: 'the Commissioner' }),
      promise('c', null, { who: 'Mr Denholm' }),
    ];
    const all = promisesOn('2026-11-01', rows, [entry('c', { state: 'answered' })], meetings, calendarOf);
    const find = (chosen: Record<string, string>, showClosed = false, text = '') =>
      findPromises(all, { text, chosen, showClosed });
    expect(find({})).toMatchObject({ closedHidden: 1 });
    expect([...find({}).counts.status]).toEqual([
      ['open', 2],
      ['answered', 1],
    ]);
    expect([...find({}, true).counts.who]).toEqual([
      ['commissioner', 2],
      ['mr denholm', 1],
    ]);
    expect(find({ status: 'answered' }).shown.map(({ id }) => id)).toEqual(['c']);
    expect(find({ who: 'commissioner' }, true, 'of b').shown.map(({ id }) => id)).toEqual(['b']);
  });
});
