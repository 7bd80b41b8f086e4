import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftingList } from '../../../shared/drafting/drafting-list.ts';
import { type EarlierItem, recurringAt } from '../../../shared/drafting/recurring.ts';
import { dutiesAt, readBodyKinds, weekendWords } from '../../../shared/drafting/statutory-dates.ts';
import type { LedgerPromise } from '../../../shared/ledger/promises.ts';
import { questions } from '../../browser/support/mereshire.ts';

const kinds = readBodyKinds(readFileSync(join(import.meta.dirname, '../../../resources/statutory-dates.json'), 'utf8'));
const panel = 'Mereshire Police and Crime Panel';
const duties = (date: string, name = panel) =>
  dutiesAt(kinds, name, date).map(({ duty, on }) => [duty.id, on].filter(Boolean).join(' '));
const atAnyTime = ['chief-constable', 'senior-appointments', 'complaints'];

describe('what the law asks about the time of a meeting', () => {
  it('has the days of the precept about a meeting in February, in their order', () => {
    expect(duties('2027-02-04')).toEqual([
      'precept-notified 2027-02-01',
      'precept-report 2027-02-08',
      'precept-response 2027-02-15',
      'precept-second-report 2027-02-22',
      'precept-issued 2027-03-01',
      'plan',
      ...atAnyTime,
    ]);
  });

  it('looks over the end of the year', () => {
    expect(duties('2026-12-20')).toEqual(['precept-notified 2027-02-01', ...atAnyTime]);
    expect(duties('2026-12-03')).toEqual(atAnyTime);
  });

  it('looks back over the end of the year too, and on through a leap year', () => {
    const duty = { ...kinds[0]?.duties[0], id: 'late', by: '12-20', title: '', words: '', usualMonths: [] };
    const kind = { id: 'k', name: 'k', pattern: 'panel', duties: [{ ...duty, source: { text: 't', url: 'u' } }] };
    expect(dutiesAt([kind], panel, '2027-01-05').map(({ on }) => on)).toEqual(['2026-12-20']);
    expect(
      duties('2028-02-10')
        .slice(0, 5)
        .map((one) => one.split(' ')[1]),
    ).toEqual([...['2028-02-01', '2028-02-08', '2028-02-15', '2028-02-22', '2028-03-01']]);
  });

  it('names the Friday before a day at the weekend, which the law does not move', () => {
    expect(weekendWords('2026-02-01')).toBe('That is a Sunday; the Friday before is 30 January 2026.');
    expect(weekendWords('2028-01-01')).toBe('That is a Saturday; the Friday before is 31 December 2027.');
    expect(['2027-02-01', '2026-02-20'].map(weekendWords)).toEqual(['', '']);
  });

  it('expects the annual report in summer', () =>
    expect(duties('2027-07-08')).toEqual(['annual-report', ...atAnyTime]));

  it.each(['Mereshire Police, Fire and Crime Panel', 'Police & Crime Panel', 'Police Fire and Crime Panel'])(
    'knows %s',
    (name) => expect(duties('2027-07-08', name)).toContain('annual-report'),
  );

  it('asks nothing of other bodies', () =>
    expect(duties('2027-02-04', 'Crime and Disorder Scrutiny Committee')).toEqual([]));
});

const item = (date: string, title: string): EarlierItem => ({
  itemId: `${date} ${title}`,
  meetingId: date,
  date,
  title,
});

describe('reports that come again', () => {
  const quarters = ['2026-01-15', '2026-04-16', '2026-07-16', '2026-10-15', '2027-01-14'];

  it('are known by standing equally far apart, whatever the quarter in their titles', () => {
    const items = [
      item('2026-04-16', 'Force performance: quarter 4'),
      item('2026-07-16', 'Force performance, Quarter 1 2026/27'),
      item('2026-10-15', 'Force Performance Quarter 2'),
    ];
    expect(recurringAt('2027-01-14', quarters, items)).toMatchObject([
      {
        latest: { date: '2026-10-15' },
        why: 'It came at every meeting the last three times, latest on 15 October 2026.',
      },
    ]);
    expect(recurringAt('2027-01-14', quarters, items.slice(1))).toEqual([]);
  });

  it('are known at every second meeting, and only at the right one', () => {
    const monthly = ['2026-01-06', '2026-02-03', '2026-03-03', '2026-04-07', '2026-05-05', '2026-06-02', '2026-07-07'];
    const items = ['2026-01-06', '2026-03-03', '2026-05-05'].map((date) => item(date, 'Hate crime'));
    expect(recurringAt('2026-07-07', monthly, items)).toMatchObject([
      { why: expect.stringContaining('every 2 meetings') },
    ]);
    expect(recurringAt('2026-06-02', monthly, items)).toEqual([]);
  });

  it('are known by the time of the year', () => {
    const items = [item('2025-02-06', 'Proposed precept 2025/26'), item('2026-02-05', 'Proposed Precept for 2026/27')];
    expect(recurringAt('2027-02-04', [], items)).toMatchObject([
      { why: 'It came at this time of year on 6 February 2025 and 5 February 2026.' },
    ]);
    expect(recurringAt('2027-04-01', [], items)).toEqual([]);
  });

  it('are not what stands on every agenda, nor what comes later', () => {
    const dates = ['2026-04-16', '2026-07-16', '2026-10-15'];
    const titles = [
      'Apologies for absence',
      'Minutes of the last meeting',
      'Declarations of interest',
      'Work programme',
    ];
    expect(
      recurringAt(
        '2027-01-14',
        quarters,
        titles.flatMap((title) => dates.map((date) => item(date, title))),
      ),
    ).toEqual([]);
    expect(
      recurringAt(
        '2026-01-15',
        quarters,
        dates.map((date) => item(date, 'Hate crime')),
      ),
    ).toEqual([]);
  });

  it('never fail, whatever the titles', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ date: fc.constantFrom(...quarters), title: fc.string() })), (of) => {
        const found = recurringAt(
          '2027-01-14',
          quarters,
          of.map(({ date, title }) => item(date, title)),
        );
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      }),
    );
  });
});

const promise = (id: string, more: Partial<LedgerPromise>): LedgerPromise => ({
  id,
  bodyId: 'b',
  bodyName: panel,
  meetingId: 'm0',
  madeOn: '2026-09-10',
  itemNumber: '5',
  itemTitle: 'Performance',
  text: 'The figures would be provided.',
  who: null,
  duePhrase: null,
  origin: null,
  entry: null,
  due: { on: null, meetingId: null, everyMonths: null, working: 'The record names no time.' },
  status: 'open',
  why: 'Nothing answers it yet.',
  ...more,
});

describe('the drafting list', () => {
  const nothing = {
    meeting: { id: 'm1', date: '2027-02-04' },
    meetings: [],
    promises: [],
    questions: [],
    programme: null,
    recurring: [],
    duties: [],
  };

  it('has outstanding promises of before the meeting, what is overdue first', () => {
    const due = (on: string) => ({ on, meetingId: null, everyMonths: null, working: `Due ${on}.` });
    const list = draftingList({
      ...nothing,
      promises: [
        promise('open', {}),
        promise('kept', { status: 'answered' }),
        promise('later', { madeOn: '2027-02-04' }),
        promise('late', {
          status: 'overdue',
          due: due('2026-12-03'),
          origin: { kind: 'item', itemId: 'i', url: null },
        }),
        promise('soon', { status: 'due', due: due('2027-02-04') }),
      ],
    });
    expect(list.map(({ id }) => id)).toEqual(['promise late', 'promise soon', 'promise open']);
    expect(list[0]).toMatchObject({ due: '2026-12-03', rests: { promise: 'late' }, why: 'Overdue. Due 2026-12-03.' });
    expect(list[0]?.text).toBe(
      'On 10 September 2026 the committee was told: “The figures would be provided.” What has become of it?',
    );
    // One that the member noted is not the record's words.
    const noted = promise('noted', { text: 'the figures by district', who: 'The Commissioner' });
    expect(draftingList({ ...nothing, promises: [noted] })[0]?.text).toBe(
      'On 10 September 2026 the committee was promised by the Commissioner: the figures by district. What has become of it?',
    );
  });

  it('has earlier questions that were not answered, and not those of this meeting', () => {
    const [question] = questions;
    if (!question) throw new Error('no question');
    const asked = (id: string, status: typeof question.status, meetingId = 'm0') => ({
      ...question,
      id,
      status,
      meetingId,
      context: { ...question.context, meetingId, meetingDate: '2026-12-03' },
    });
    const list = draftingList({
      ...nothing,
      questions: [
        asked('1', 'not-reached'),
        asked('2', 'answered'),
        asked('3', 'partly'),
        asked('4', 'asked', 'm1'),
        asked('5', 'drafted'),
      ],
    });
    expect(list.map(({ id }) => id)).toEqual(['question 1', 'question 3']);
    expect(list[0]?.text).toBe(question.text);
    expect(list[1]?.text).toContain('When will it be answered in full?');
  });

  it('has of the work programme what is due at this meeting', () => {
    const entry = (when: string, by: string) => ({ when, by, subject: `Subject of ${when}`, who: '', purpose: '' });
    const programme = {
      meetingId: 'm0',
      date: '2026-12-03',
      href: '/meetings/m0',
      paper: { meetingId: 'm0', documentId: 'd', documentTitle: '', sha256: 'a', firstPage: 1, lastPage: 2 },
      entries: [
        entry('February 2027', '2027-02-28'),
        entry('April 2027', '2027-04-30'),
        entry('spring 2027', '2027-05-31'),
      ],
    };
    const at = (meetings: string[]) => draftingList({ ...nothing, meetings, programme }).map(({ title }) => title);
    expect(at(['2027-02-04', '2027-04-15'])).toEqual(['Subject of February 2027']);
    expect(at(['2027-02-04', '2027-04-15', '2027-05-20'])).toEqual(['Subject of February 2027']);
    expect(at(['2027-02-04'])).toHaveLength(3);
  });
});
