import { expect, test } from 'vitest';
import type { Change, Meeting } from '../../../shared/model/library.ts';
import { announcementsOf } from '../../../shared/news/announcements.ts';

const meeting = (id: string, date: string, bodyId = 'panel') =>
  ({ id, date, bodyId, bodyName: `The ${bodyId}` }) as Meeting;
const change = (meetingId: string, kind: Change['kind'], summary: string): Change => ({
  at: '2026-11-24T09:00:00Z',
  kind,
  meetingId,
  itemId: null,
  documentId: null,
  summary,
});
const followed = new Set(['panel', 'cabinet']);

test('one message for each meeting of a followed body, in the order of their dates', () => {
  const told = announcementsOf(
    [
      change('late', 'agenda-published', 'Agenda published'),
      change('soon', 'supplement-published', 'Supplement: Questions'),
      change('soon', 'document-republished', 'Published again: Pack'),
      change('soon', 'document-added', 'New paper: A'),
      change('other', 'agenda-published', 'Agenda published'),
    ],
    [
      meeting('late', '2027-01-05', 'cabinet'),
      meeting('soon', '2026-12-03'),
      meeting('other', '2026-12-01', 'licensing'),
    ],
    followed,
  );
  expect(told).toEqual([
    {
      meetingId: 'soon',
      title: 'The panel, Thu 3 Dec',
      body: 'Supplement: Questions\nPublished again: Pack\nand 1 more',
    },
    { meetingId: 'late', title: 'The cabinet, Tue 5 Jan', body: 'Agenda published' },
  ]);
});

test('nothing is told where no paper came', () => {
  const changes = [change('soon', 'meeting-added', 'Meeting announced'), change('soon', 'document-withdrawn', 'Gone')];
  expect(announcementsOf(changes, [meeting('soon', '2026-12-03')], followed)).toEqual([]);
  expect(announcementsOf([change('gone', 'agenda-published', 'x')], [], followed)).toEqual([]);
});

test('many meetings are told in one message', () => {
  const meetings = Array.from({ length: 12 }, (_, place) => meeting(`m${place}`, `2026-12-${10 + place}`));
  const changes = meetings.map(({ id }) => change(id, 'agenda-published', 'Agenda published'));
  expect(announcementsOf(changes, meetings, followed)).toEqual([
    { meetingId: null, title: 'New papers for 12 meetings', body: 'The panel' },
  ]);
});
