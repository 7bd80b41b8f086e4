import { expect, it } from 'vitest';
import { outlineOf } from '../../../shared/agenda/outline.ts';
import type { Question } from '../../../shared/model/questions.ts';
import { roomItems } from '../../../shared/room/agenda.ts';
import { contextRow, meetingRow, questionRow } from '../../rows.ts';
import { item } from '../agenda/support.ts';

const question = (id: string, itemNumber: string, itemTitle: string, more: Partial<Question> = {}): Question =>
  questionRow({ id, text: id, context: contextRow({ itemNumber, itemTitle }), ...more });

it('items come in their order with the questions for the room, and those on none of them come last', () => {
  const items = [item(0, '1', 'Apologies'), item(1, '2', 'Budget'), item(2, '3', 'Complaints')];
  const outline = outlineOf({
    meeting: meetingRow(),
    items: items.map((one) => ({ item: one, papers: [] })),
    papers: [],
    pack: null,
  });
  const rows = roomItems(outline, [
    question('by title', '2', 'Budget'),
    question('renamed', '3', 'Complaints about the Commissioner'),
    question('elsewhere', '', 'Fleet'),
    question('to officers', '2', 'Budget', { kind: 'officers' }),
    question('withdrawn', '2', 'Budget', { status: 'withdrawn' }),
  ]);
  expect(rows.map(({ entry, questions }) => [entry.title, questions.map(({ id }) => id)])).toEqual([
    ['Apologies', []],
    ['Budget', ['by title']],
    ['Complaints', ['renamed']],
    ['Questions on no item', ['elsewhere']],
  ]);
  expect(roomItems(outline, []).map(({ entry }) => entry.title)).toEqual(['Apologies', 'Budget', 'Complaints']);
});
