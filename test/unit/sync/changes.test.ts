import { describe, expect, it } from 'vitest';
import { documentChange, meetingChanges } from '../../../shared/sync/changes.ts';

const today = '2026-11-23';
const meeting = {
  bodyName: 'Mereshire Police and Crime Panel',
  date: '2026-12-03',
  time: '10:00',
  status: 'confirmed' as const,
  venue: null,
  agendaPublished: false,
  minutesPublished: false,
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

  it('says which paper came, and whether it came again', () => {
    expect(documentChange({ title: 'Supplement' }, false).summary).toBe('New paper: Supplement');
    expect(documentChange({ title: 'Pack' }, true).kind).toBe('document-republished');
  });
});
