import { kindNames } from '../../../shared/marks/kinds.ts';
import { counted } from '../../../shared/util/counted.ts';
import { marksById } from '../../data/find-marks.ts';
import { deleteMarks } from '../../data/marks.ts';
import { tellUndoable } from './tell-undoable.ts';

/** Deletes marks in one step, says so and offers to take it back. */
export async function deleteMarksTold(ids: readonly string[]): Promise<void> {
  const [first] = (await marksById(ids.slice(0, 1))).values();
  if (!first) return;
  await deleteMarks(ids);
  const what = ids.length === 1 ? kindNames[first.kind] : counted(ids.length, 'mark');
  tellUndoable(`${what} deleted`);
}
