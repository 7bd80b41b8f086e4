import { navigate } from 'wouter/use-browser-location';
import { type ImportOutcome, importFiles } from '../../import/commands.ts';
import { importInbox } from '../../import/inbox.ts';
import { placeLink } from '../../navigation.ts';
import { dismissToast, showToast } from '../../ui/toast.tsx';
import { openOverlay } from '../frame/overlays.ts';

const toastId = 'import';

const papers = (count: number) => (count === 1 ? '1 paper' : `${count} papers`);

/** Says what became of the papers: in a line when all went well, in a dialog when the member is asked something. */
function tellOutcomes(outcomes: ImportOutcome[]): void {
  if (outcomes.length === 0) return;
  if (outcomes.some(({ outcome }) => outcome === 'refused' || outcome === 'needs-meeting')) {
    dismissToast(toastId);
    openOverlay({ kind: 'import-outcome', outcomes });
    return;
  }
  const imported = outcomes.filter(({ outcome }) => outcome === 'imported').length;
  const message = imported
    ? `${papers(imported)} imported.`
    : outcomes.length === 1
      ? 'This paper is here already.'
      : 'These papers are here already.';
  const [first] = outcomes;
  const place = first && 'meetingId' in first ? first : null;
  showToast({
    id: toastId,
    tone: 'good',
    message,
    ...(place
      ? {
          action: {
            label: 'Open',
            run: () => navigate(placeLink({ meetingId: place.meetingId, documentId: place.documentId })),
          },
        }
      : {}),
  });
}

/** Imports files with a progress line, and tells what became of each. */
export async function importPapers(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  const total = files.length;
  const progress = (done: number) =>
    showToast({
      id: toastId,
      message: total === 1 ? `Checking ${files[0]?.name ?? 'the paper'}` : `Checking papers: ${done} of ${total}`,
      progress: { done, total },
    });
  progress(0);
  try {
    tellOutcomes(await importFiles(files, progress));
  } catch (error) {
    dismissToast(toastId);
    throw error;
  }
}

/** Lets the member choose PDFs and imports them. */
export function choosePapers(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = 'application/pdf,.pdf';
  input.addEventListener('change', () => void importPapers([...(input.files ?? [])]));
  input.click();
}

/** Tells what became of the papers the system hands over: by the command line or by "open with". */
export function listenToInbox(): void {
  const take = () => {
    const { outcomes } = importInbox.getState();
    if (outcomes.length === 0) return;
    importInbox.setState({ outcomes: [] });
    tellOutcomes(outcomes);
  };
  take();
  importInbox.subscribe(take);
}
