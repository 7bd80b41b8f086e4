import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { history } from '../../../renderer/data/history.ts';
import { tellUndoable } from '../../../renderer/features/marks/tell-undoable.ts';
import { dismissToast, showToast } from '../../../renderer/ui/toast.tsx';

vi.mock('../../../renderer/ui/toast.tsx', () => ({ showToast: vi.fn(() => 'toast-7'), dismissToast: vi.fn() }));

test('what was done is told with the offer to take it back, until it is taken back or something else is done', () => {
  for (const later of [
    { done: 4, undone: 1 },
    { done: 6, undone: 0 },
  ]) {
    vi.mocked(dismissToast).mockClear();
    history.setState({ done: 5, undone: 0 });
    tellUndoable('Highlight deleted');
    expect(showToast).toHaveBeenLastCalledWith(
      expect.objectContaining({ message: 'Highlight deleted', action: expect.objectContaining({ label: 'Undo' }) }),
    );
    // Being counted again changes nothing.
    history.setState({ done: 5, undone: 0 });
    expect(dismissToast).not.toHaveBeenCalled();
    history.setState(later);
    expect(dismissToast).toHaveBeenCalledExactlyOnceWith('toast-7');
    history.setState({ done: 3, undone: 2 });
    expect(dismissToast).toHaveBeenCalledTimes(1);
  }
});
