import { describe, expect, it } from 'vitest';
import type { AgendaItem } from '../../../shared/model/library.ts';
import { printedDecisions, webDecisions } from '../../../shared/sync/decision-rows.ts';

const meeting = {
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
    const rows = webDecisions(meeting, items);
    expect(rows.map(({ itemNumber, label }) => [itemNumber, label])).toEqual([
      ['1', null],
      ['2', '(a)'],
      ['2', '(b)'],
    ]);
    expect(rows.map(({ id }) => id)).toEqual([1, 2, 3].map((place) => `${meeting.id}/decision/${place}`));
    expect(rows[0]).toMatchObject({ bodyName: meeting.bodyName, date: meeting.date, meetingId: meeting.id });
    expect(rows[0]?.origin).toEqual({ kind: 'item', itemId: `${meeting.id}/item/900`, url: meeting.url });
  });

  it('come from a published decision where there are no minutes', () => {
    const rows = webDecisions(meeting, [item(0, '5', null, '<p>That the budget be approved.</p>')]);
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
    };
    const rows = printedDecisions(
      meeting,
      { documentId: 'd', sha256: 'a' },
      {
        meeting: { body: null, date: null, time: null, venue: null },
        items: [
          { number: '3', title: 'Precept', decisions: [{ ...decision, page: 4 }], commitments: [] },
          { number: null, title: null, decisions: [{ ...decision, page: null }], commitments: [] },
        ],
      },
    );
    expect(rows.map(({ itemNumber, origin }) => [itemNumber, origin])).toEqual([
      ['3', { kind: 'page', documentId: 'd', sha256: 'a', page: 4 }],
      ['', { kind: 'page', documentId: 'd', sha256: 'a', page: 1 }],
    ]);
  });
});
