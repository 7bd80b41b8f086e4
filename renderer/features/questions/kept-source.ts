import { fold } from '../../../shared/anchor/fold.ts';
import type { Evidence } from '../../../shared/model/member.ts';
import { wordsOf } from '../../clipboard.ts';
import { changeQuestions } from '../../data/questions.ts';
import { showToast } from '../../ui/toast.tsx';

type Source = Omit<Evidence, 'id'>;

/** The words of a paper that is not public that were copied or dragged last, and where they stand. */
let held: { words: string; source: Source } | null = null;

const folded = (words: string) => fold(words).text.trim();

/** Remembers where words of a paper that is not public come from, for when they are put into a question. */
export function holdSource(words: string, source: Source): void {
  held = { words: folded(words), source };
}

/**
 * Lets words of a paper that is not public bring their quotation along when they are pasted or dropped into a question, so
 * that it is known to rest on it when it leaves; returns how to end that.
 */
export function keepSources(editor: HTMLElement | null, questionId: string): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  editor?.addEventListener('paste', ({ clipboardData }) => void keepSource(questionId, clipboardData), { signal });
  editor?.addEventListener('drop', ({ dataTransfer }) => void keepSource(questionId, dataTransfer), { signal });
  return () => stop.abort();
}

async function keepSource(questionId: string, data: DataTransfer | null): Promise<void> {
  const words = folded(wordsOf(data));
  if (!held || words === '' || held.words !== words) return;
  const { source } = held;
  let isNew = false;
  await changeQuestions([questionId], ({ evidence, author }) => {
    const isThere = ({ anchor: { sha256, page, quote } }: Source) =>
      sha256 === source.anchor.sha256 && page === source.anchor.page && quote === source.anchor.quote;
    isNew = author === null && !evidence.some(isThere);
    return isNew ? { evidence: [...evidence, { ...source, id: crypto.randomUUID() }] } : {};
  });
  if (isNew)
    showToast({ message: 'The quotation came along: its paper is not public, and you are asked before it leaves.' });
}
