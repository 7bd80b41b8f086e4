import { describe, expect, it } from 'vitest';
import { awaitedArrivals, documentChange, meetingChanges, withdrawnChange } from '../../../shared/sync/changes.ts';

const today = '2026-11-23';
const meeting = {
  bodyName: 'Mereshire Police and Crime Panel',
  date: '2026-12-03',
  time: '10:00',
  status: 'confirmed' as const,
  venue: null,
  agendaPublished: false,
  minutesPublished: false,
  listed: true,
};

describe('what is new about a meeting', () => {
  it('announces a coming meeting when it is first seen, with its agenda if that is out', () => {
    expect(meetingChanges(null, meeting, today)).toEqual([{ kind: 'meeting-added', summary: 'Meeting announced' }]);
    expect(meetingChanges(null, { ...meeting, agendaPublished: true }, today)).toEqual([
      { kind: 'agenda-published', summary: 'Agenda published' },
    ]);
  });

  it('says nothing of a past meeting seen for the first time, nor of one that is as it was', () => {
    expect(meetingChanges(null, { ...meeting, date: '2026-03-05' }, today)).toEqual([]);
    expect(meetingChanges(meeting, meeting, today)).toEqual([]);
  });

  it('tells of a cancelled, a moved and a minuted meeting', () => {
    const kinds = (change: object) => meetingChanges(meeting, { ...meeting, ...change }, today).map(({ kind }) => kind);
    expect(kinds({ status: 'cancelled' })).toEqual(['meeting-cancelled']);
    expect(kinds({ date: '2026-12-10' })).toEqual(['meeting-moved']);
    expect(kinds({ time: '14:00' })).toEqual(['meeting-moved']);
    expect(kinds({ agendaPublished: true, minutesPublished: true })).toEqual(['agenda-published', 'minutes-published']);
  });

  it('tells of a meeting that left the site, and of its return', () => {
    const gone = { ...meeting, listed: false };
    expect(meetingChanges(meeting, gone, today).map(({ kind }) => kind)).toEqual(['meeting-withdrawn']);
    expect(meetingChanges(gone, meeting, today)).toEqual([
      { kind: 'meeting-added', summary: 'On the council’s site again' },
    ]);
  });

  it('says which paper came, what it is, and whether it came again', () => {
    expect(documentChange({ title: 'Budget', kind: 'report' }, false)).toEqual({
      kind: 'document-added',
      summary: 'New paper: Budget',
    });
    expect(documentChange({ title: 'Late paper', kind: 'supplement' }, false).kind).toBe('supplement-published');
    expect(documentChange({ title: 'Pack', kind: 'pack' }, false).kind).toBe('pack-published');
    expect(documentChange({ title: 'Pack', kind: 'pack' }, true).kind).toBe('document-republished');
  });

  it('tells of a paper that the site lists no longer', () => {
    expect(withdrawnChange({ id: 'd', itemId: 'i', title: 'Budget' })).toEqual({
      kind: 'document-withdrawn',
      summary: 'Withdrawn from the council’s site: Budget',
      itemId: 'i',
      documentId: 'd',
    });
  });
});

describe('a supplement', () => {
  it('is called one once, whether its title says so or not', () => {
    const words = (title: string) => documentChange({ title, kind: 'supplement' }, false).summary;
    expect(words('Letter of the Commissioner')).toBe('Supplement: Letter of the Commissioner');
    expect(words('Supplement: Support for carers')).toBe('Supplement: Support for carers');
  });
});

describe('papers to follow', () => {
  const items = [
    { id: 'i1', number: '6', title: 'Budget', awaited: 'to-follow' as const },
    { id: 'i2', number: '7', title: 'Policing', awaited: null },
  ];
  const budget = { id: 'd1', itemId: 'i1', title: 'Budget', kind: 'report' as const };
  const appendix = { id: 'd2', itemId: 'i1', title: 'Appendix A', kind: 'report' as const };
  const other = { id: 'd3', itemId: 'i2', title: 'Policing', kind: 'report' as const };

  it('have arrived when the item that awaited them lists them for the first time', () => {
    expect(awaitedArrivals(items, [], [budget, appendix, other])).toEqual([
      {
        kind: 'to-follow-arrived',
        summary: 'The paper to follow for “6. Budget” is here',
        itemId: 'i1',
        documentId: 'd1',
      },
      {
        kind: 'to-follow-arrived',
        summary: 'The paper to follow for “6. Budget” is here: Appendix A',
        itemId: 'i1',
        documentId: 'd2',
      },
    ]);
  });

  it('are no news when they were listed before, or belong to no item', () => {
    expect(awaitedArrivals(items, [budget], [budget, { ...appendix, itemId: null }])).toEqual([]);
  });
});
