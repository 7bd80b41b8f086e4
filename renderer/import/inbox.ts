import { createStore } from 'zustand/vanilla';
import { importOpenedFiles, type OpenedQuestions } from './commands.ts';
import type { ImportOutcome, ImportProgress } from './outcome.ts';

/**
 * What becomes of papers handed over by the system ("open with", the command line), for the window to show; the member
 * may have to say which meeting one belongs to.
 */
export const importInbox = createStore<{
  outcomes: ImportOutcome[];
  /** Files of colleagues' questions. */
  questions: OpenedQuestions[];
  progress: ImportProgress | null;
}>(() => ({ outcomes: [], questions: [], progress: null }));

let taking = false;
/** Papers may have been handed over since the list of them was read. */
let again = false;

async function takeOpened(): Promise<void> {
  again = true;
  if (taking) return;
  taking = true;
  try {
    while (again) {
      again = false;
      const arrived = await importOpenedFiles({ onProgress: (progress) => importInbox.setState({ progress }) });
      if (arrived.outcomes.length + arrived.questions.length === 0) continue;
      importInbox.setState(({ outcomes, questions }) => ({
        outcomes: [...outcomes, ...arrived.outcomes],
        questions: [...questions, ...arrived.questions],
      }));
    }
  } finally {
    taking = false;
    importInbox.setState({ progress: null });
  }
}

/** Imports papers handed over by the system, now and whenever the window comes to the front. */
export function watchOpenedFiles(): void {
  void takeOpened();
  window.addEventListener('focus', () => void takeOpened());
  // The desktop window may be in front already when a paper is opened with it.
  window.papersMenu?.onCommand((id) => {
    if (id === 'papers.opened') void takeOpened();
  });
}
