import { expect, it } from 'vitest';
import { notesBeside } from '../../../renderer/features/meeting/meeting-notes.ts';
import type { MeetingNote } from '../../../shared/model/library.ts';
import { paper } from '../agenda/support.ts';

const note = (message: string, more: Partial<MeetingNote> = {}): MeetingNote => ({
  code: 'document-withheld',
  message,
  ...more,
});

it('tells of an item what none of its papers tells, and of the meeting what is about no item', () => {
  const notes = [
    note('“Appendix 2” (item 5) is not public.', { itemId: 'five' }),
    note('“Complaint” (item 5) is not public.', { itemId: 'five' }),
    note('“Video” is on another website.', { code: 'external-link', itemId: 'five', documentId: 'video' }),
    note('“Exempt appendix” is not public.'),
  ];
  const papers = [
    paper('Complaint', 'report', 'five', 0, [], { document: { restricted: true } }),
    paper('video', 'report', 'five', 0),
  ];
  const words = (itemId: string | null) => notesBeside(notes, itemId, papers).map(({ message }) => message);
  expect(words('five')).toEqual(['“Appendix 2” (item 5) is not public.']);
  expect(words(null)).toEqual(['“Exempt appendix” is not public.']);
  expect(words('six')).toEqual([]);
});
