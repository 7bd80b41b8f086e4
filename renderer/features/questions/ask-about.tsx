import { MessageCircleQuestionMark } from 'lucide-react';
import type { FocusEvent } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { Question } from '../../../shared/model/questions.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';

/** Begins a question from something that is shown; null where that is gone meanwhile. */
type Begin = () => Promise<Question | null>;

/** The key that begins a question from what has the focus, or is selected. */
export const askKey = 'Q';

/** What had the focus last of all that a question can be begun from. */
let focused: { row: Element; begin: Begin } | null = null;

/** Properties of an element that shows something a question can be begun from: while the focus is in it, by key too. */
export function askedAbout(begin: Begin) {
  return {
    onFocus: ({ currentTarget }: FocusEvent<Element>) => {
      focused = { row: currentTarget, begin };
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<Element>) => {
      // The palette asks what the focus was on before it came.
      const leaves = relatedTarget instanceof Element && !currentTarget.contains(relatedTarget);
      if (leaves && !relatedTarget.closest('dialog')) focused = null;
    },
  };
}

/** Whether the focus is on something a question can be begun from, or will be again once a dialog is closed. */
export function isAskable(): boolean {
  if (!focused?.row.isConnected) return false;
  return focused.row.contains(document.activeElement) || document.activeElement?.closest('dialog') !== null;
}

/** Begins a question and opens it. */
async function ask(begin: Begin): Promise<void> {
  const question = await begin();
  if (question) navigate(`/questions/${question.id}`);
  else showToast({ message: 'What this was about is no longer here.' });
}

/** Begins a question from what has the focus, and opens it. */
export async function askAboutFocused(): Promise<void> {
  if (focused) await ask(focused.begin);
}

/** Begins a question from something: a sign beside it, or words where `words` are given. */
export function AskButton({ begin, words }: { begin: Begin; words?: string }) {
  const begun = () => void ask(begin);
  return words === undefined ? (
    <IconButton
      label="Draft a question about this"
      keys={askKey}
      icon={<MessageCircleQuestionMark />}
      onClick={begun}
    />
  ) : (
    <Button look="quiet" title={askKey} icon={<MessageCircleQuestionMark />} onClick={begun}>
      {words}
    </Button>
  );
}
