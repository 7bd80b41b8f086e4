import { counted } from '../../../shared/util/counted.ts';
import { bringBackQuestions, deleteQuestions } from '../../data/questions.ts';
import { showToast } from '../../ui/toast.tsx';

/** Deletes questions and offers to take that back. */
export async function deleteQuestionsTold(ids: readonly string[]): Promise<void> {
  const deleted = await deleteQuestions(ids);
  const count = deleted.questions.length;
  if (count === 0) return;
  showToast({
    id: 'undo',
    message: count === 1 ? 'Question deleted.' : `${counted(count, 'question')} deleted.`,
    action: { label: 'Undo', run: () => void bringBackQuestions(deleted) },
  });
}
