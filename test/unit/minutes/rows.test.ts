import { describe, expect, it } from 'vitest';
import { type MinutedMeeting, mayReplace, printedMinutes, webMinutes } from '../../../shared/minutes/rows.ts';
import type { AgendaItem } from '../../../shared/model/library.ts';

const meeting: MinutedMeeting = {
  id: 'https://papers.example/meeting/101',
  sourceId: 'https://papers.example',
  bodyId: 'https://papers.example#11',
  bodyName: 'Police and Crime Panel',
  date: '2026-10-24',
  url: 'https://papers.example/ieListDocuments.aspx?CId=11&MId=101',
};

function item(
  order: number,
  number: string,
  minutesHtml: string | null,
  decisionHtml: string | null = null,
): AgendaItem {
  const id = `${meeting.id}/item/${900 - order}`;
  const fixed = { description: '', restricted: false, awaited: null };
  return { id, meetingId: meeting.id, order, number, title: `Item ${number}`, ...fixed, minutesHtml, decisionHtml };
}

describe('rows of decisions', () => {
  it('come from the minutes of items in agenda order, each with the item it stands in', () => {
    const items = [
      item(1, '2', '<p><b>RESOLVED</b> that the Panel:</p><p>(a) notes the report; and</p><p>(b) requests a plan.</p>'),
      item(0, '1', '<p>RESOLVED – That the minutes be approved.</p>'),
      item(2, '3', '<p>Members asked about response times.</p>'),
      item(3, '4', null),
    ];
    const rows = webMinutes(meeting, items).decisions;
    expect(rows.map(({ itemNumber, label }) => [itemNumber, label])).toEqual([
      ['1', null],
      ['2', '(a)'],
      ['2', '(b)'],
    ]);
    expect(rows.map(({ order }) => order)).toEqual([1, 2, 3]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
    for (const { id } of rows) expect(id.startsWith(`${meeting.id}/decision/`)).toBe(true);
    expect(rows[0]).toMatchObject({ bodyName: meeting.bodyName, date: meeting.date, meetingId: meeting.id });
    expect(rows[0]?.origin).toEqual({ kind: 'item', itemId: `${meeting.id}/item/900`, url: meeting.url });
  });

  it('come from a published decision where there are no minutes', () => {
    const rows = webMinutes(meeting, [item(0, '5', null, '<p>That the budget be approved.</p>')]).decisions;
    expect(rows).toMatchObject([{ itemNumber: '5', kind: 'approved' }]);
  });

  it('come from printed minutes with the page each clause begins on', () => {
    const decision = {
      label: '(a)',
      text: 'That it be noted',
      stem: null,
      kind: 'noted' as const,
      requestedOf: null,
      due: null,
      confidence: 1,
    };
    const promise = { who: 'the Clerk', text: 'The Clerk would write.', due: null, page: 5, confidence: 0.9 };
    const paragraphs = [
      { text: 'One.', page: 4 },
      { text: 'Two.', page: 5 },
    ];
    const rows = printedMinutes(
      meeting,
      { documentId: 'd', sha256: 'a' },
      {
        meeting: { body: null, date: null, time: null, venue: null },
        present: [{ text: 'Present: Councillor A. Fenwick', page: 1 }],
        items: [
          { number: '3', title: 'Precept', decisions: [{ ...decision, page: 4 }], commitments: [promise], paragraphs },
          { number: null, title: null, decisions: [{ ...decision, page: null }], commitments: [], paragraphs: [] },
        ],
      },
    );
    expect(rows.commitments).toMatchObject([{ who: 'the Clerk', itemNumber: '3', order: 1, origin: { page: 5 } }]);
    expect(rows.minutes).toMatchObject([
      { itemNumber: '', present: ['Present: Councillor A. Fenwick'], origin: { page: 1 } },
      { itemNumber: '3', paragraphs: ['One.', 'Two.'], pages: [4, 5], present: [], origin: { page: 4 } },
    ]);
    expect(rows.decisions.map(({ itemNumber, origin }) => [itemNumber, origin])).toEqual([
      ['3', { kind: 'page', documentId: 'd', sha256: 'a', page: 4 }],
      ['', { kind: 'page', documentId: 'd', sha256: 'a', page: 1 }],
    ]);
  });

  it('keep the id of an entry when others come before it, and tell the same words apart', () => {
    const noted = item(0, '1', '<p>RESOLVED – That the report be noted.</p>');
    const again = item(1, '2', '<p>RESOLVED – That the report be noted.</p>');
    const approved = item(2, '3', '<p>RESOLVED – That the plan be approved.</p>');
    const ids = (items: AgendaItem[]) => webMinutes(meeting, items).decisions.map(({ id }) => id);
    expect(ids([approved])[0]).toBe(ids([noted, again, approved])[2]);
    expect(new Set(ids([noted, again, approved])).size).toBe(3);
  });

  it('tell the interests that were declared', () => {
    const html =
      '<p>The Chair invited members to declare any interests. Declarations were invited to be made.</p><p>Councillor Reed declared a pecuniary interest in item 6.</p>';
    expect(webMinutes(meeting, [item(0, '4', html)]).minutes[0]?.declarations).toEqual([
      'Councillor Reed declared a pecuniary interest in item 6.',
    ]);
  });

  it('of a site go before printed ones where it gives minutes and decisions, whichever come first', () => {
    const web = (minutes: string | null, decision: string | null) =>
      webMinutes(meeting, [item(0, '5', minutes, decision)]);
    const whole = web('<p>RESOLVED – That the plan be approved.</p>', null);
    const decisionsOnly = web(null, '<p>That the plan be approved.</p>');
    const printed = {
      ...decisionsOnly,
      decisions: decisionsOnly.decisions.map((row) => ({
        ...row,
        origin: { kind: 'page' as const, documentId: 'd', sha256: 'a', page: 1 },
      })),
    };
    expect([mayReplace(whole, printed), mayReplace(printed, whole)]).toEqual([false, true]);
    expect([mayReplace(decisionsOnly, printed), mayReplace(printed, decisionsOnly)]).toEqual([true, false]);
  });

  it('of a sheet of decisions give way to minutes of the same meeting, and never the other way', () => {
    const paper = (documentId: string, paragraphs: string[]) => {
      const row = webMinutes(meeting, [item(0, '5', '<p>RESOLVED – That the plan be approved.</p>')]);
      const origin = { kind: 'page' as const, documentId, sha256: documentId, page: 1 };
      return {
        ...row,
        decisions: row.decisions.map((one) => ({ ...one, origin })),
        minutes: row.minutes.map((one) => ({ ...one, origin, paragraphs })),
      };
    };
    const sheet = paper('decisions', ['RESOLVED – That the plan be approved.']);
    const minutes = paper('minutes', ['The Panel considered a report.', 'RESOLVED – That the plan be approved.']);
    expect([mayReplace(sheet, minutes), mayReplace(minutes, sheet)]).toEqual([true, false]);
    expect(mayReplace(minutes, paper('minutes', ['Corrected.']))).toBe(true);
  });

  it('take no promise from a member of the body whom the site lists', () => {
    const html = '<p>Mr J Moss agreed to circulate the figures. Mr K Bell agreed to supply the costs.</p>';
    const attendees = [
      { name: 'Councillor J. Moss', role: 'Committee Member', attendance: 'Present' },
      { name: 'Mr K Bell', role: 'Officer', attendance: 'Present' },
    ];
    const promises = (of: typeof meeting) => webMinutes(of, [item(0, '4', html)]).commitments.map(({ who }) => who);
    expect(promises(meeting)).toEqual(['Mr J Moss', 'Mr K Bell']);
    expect(promises({ ...meeting, attendees })).toEqual(['Mr K Bell']);
    expect(webMinutes({ ...meeting, attendees }, [item(0, '4', html)]).minutes[0]?.present).toEqual([
      'Councillor J. Moss, Committee Member: Present',
      'Mr K Bell, Officer: Present',
    ]);
  });
});
