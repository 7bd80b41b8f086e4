import { expect, it } from 'vitest';
import { outlineOf } from '../../../shared/agenda/outline.ts';
import type { Question } from '../../../shared/model/questions.ts';
import { questionBeside, roomItems } from '../../../shared/room/agenda.ts';
import { contextRow, meetingRow, questionRow } from '../../rows.ts';
import { item } from '../agenda/support.ts';

const question = (id: string, itemNumber: string, itemTitle: string, more: Partial<Question> = {}): Question =>
  questionRow({ id, text: id, context: contextRow({ itemNumber, itemTitle }), ...more });

it('items come in their order with their questions, those for the room first, and those on none of them come last', () => {
  const items = [item(0, '1', 'Apologies'), item(1, '2', 'Budget'), item(2, '3', 'Complaints')];
  const outline = outlineOf({
    meeting: meetingRow(),
    items: items.map((one) => ({ item: one, papers: [] })),
    papers: [],
    pack: null,
  });
  const rows = roomItems(outline, [
    question('to officers', '2', 'Budget', { kind: 'officers' }),
    question('by title', '2', 'Budget'),
    question('renamed', '3', 'Complaints about the Commissioner'),
    question('elsewhere', '', 'Fleet'),
    question('withdrawn', '2', 'Budget', { status: 'withdrawn' }),
  ]);
  expect(rows.map(({ entry, questions }) => [entry.title, questions.map(({ id }) => id)])).toEqual([
    ['Apologies', []],
    ['Budget', ['by title', 'to officers']],
    ['Complaints', ['renamed']],
    ['The meeting as a whole', ['elsewhere']],
  ]);
  const beside = (at: number, id: string | null, by: 1 | -1) => questionBeside(rows, at, id, by)?.question.id ?? null;
  expect([
    beside(0, null, 1),
    beside(1, 'by title', 1),
    beside(1, 'to officers', 1),
    beside(3, 'elsewhere', 1),
  ]).toEqual(['by title', 'to officers', 'renamed', null]);
  expect([beside(0, null, -1), beside(2, 'renamed', -1), beside(1, 'by title', -1)]).toEqual([
    null,
    'to officers',
    null,
  ]);
  expect(roomItems(outline, []).map(({ entry }) => entry.title)).toEqual(['Apologies', 'Budget', 'Complaints']);
});
