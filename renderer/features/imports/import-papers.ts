import { navigate } from 'wouter/use-browser-location';
import type { Document } from '../../../shared/model/library.ts';
import { exchangeEnding } from '../../../shared/questions/exchange.ts';
import { counted } from '../../../shared/util/counted.ts';
import {
  importFiles,
  type OpenedQuestions,
  questionsAnswered,
  removeImportedPaper,
  undoImport,
} from '../../import/commands.ts';
import { filesOfList } from '../../import/gather.ts';
import { importInbox } from '../../import/inbox.ts';
import type { GivenFile, ImportOutcome, ImportProgress, SettledImport } from '../../import/outcome.ts';
import type { UndoneImport } from '../../import/undo-import.ts';
import { isAskedAbout } from '../../marks/copy-offers.ts';
import { placeLink } from '../../navigation.ts';
import { dismissToast, showToast } from '../../ui/toast.tsx';
import { openOverlay, overlays } from '../frame/overlays.ts';
import { isQuestionFile, takeInQuestionFiles } from '../questions/take-in-questions.ts';

const toastId = 'import';

/** Takes an import back and says what was removed and what stays. */
export async function takeBack(imported: readonly ImportOutcome[]): Promise<void> {
  tellRemoved(await undoImport(imported));
}

/** Removes an imported paper and says so, or why it stays. */
export async function removePaper(document: Document): Promise<void> {
  tellRemoved(await removeImportedPaper(document));
}

function tellRemoved({ removed, kept }: UndoneImport): void {
  const stays = kept === 1 ? '1 paper stays, because you have marked or quoted it.' : '';
  const stay = kept > 1 ? `${counted(kept, 'paper')} stay, because you have marked or quoted them.` : stays;
  const gone = removed ? `${counted(removed, 'paper')} removed again.` : '';
  showToast({ id: toastId, tone: 'plain', message: [gone, stay].filter(Boolean).join(' ') });
}

/** Outcomes of imports that were left before it was said which meeting their papers are for. */
let left: ImportOutcome[] = [];

/** Says that papers were left before it was said which meeting they are for, and offers to ask again. */
export function tellWaiting(outcomes: readonly ImportOutcome[]): void {
  left = [...left, ...outcomes];
  const [first, ...others] = left.filter(({ outcome }) => outcome === 'needs-meeting');
  if (!first) return;
  const what = others.length === 0 ? `“${first.fileName}” is` : `${others.length + 1} papers are`;
  showToast({
    id: 'import-waiting',
    lasting: true,
    message: `${what} not imported yet: it is not known for which meeting.`,
    action: {
      label: 'Say which meeting',
      run: () => {
        showOutcomes(left);
        left = [];
      },
    },
  });
}

/** Shows what became of papers, with what the dialog shows already. */
function showOutcomes(outcomes: ImportOutcome[]): void {
  const { open } = overlays.getState();
  const before = open?.kind === 'import-outcome' ? open.outcomes : [];
  openOverlay({ kind: 'import-outcome', outcomes: [...before, ...outcomes] });
}

function openFirst({ meetingId, documentId }: SettledImport): void {
  navigate(placeLink({ meetingId, ...(documentId === null ? {} : { documentId }) }));
}

/** Says what became of the papers: in a line when all went well, in a dialog when the member is asked or told something. */
function tellOutcomes(outcomes: ImportOutcome[]): void {
  dismissToast(toastId);
  if (outcomes.length === 0) return;
  const there = outcomes.filter((one): one is SettledImport => 'meetingId' in one);
  const quiet = outcomes.every((one) => 'meetingId' in one || (one.outcome === 'refused' && one.inline));
  const [first] = there;
  if (!quiet || !first) {
    showOutcomes(outcomes);
    return;
  }
  const imported = there.filter(({ outcome }) => outcome === 'imported');
  const allHere = there.length === 1 ? 'This paper is here already.' : 'These papers are here already.';
  showToast({
    id: toastId,
    tone: 'good',
    message: imported.length ? `${counted(imported.length, 'paper')} imported.` : allHere,
    action:
      there.length === 1
        ? { label: 'Open', run: () => openFirst(first) }
        : { label: 'Show', run: () => showOutcomes(outcomes) },
    ...(imported.length ? { otherAction: { label: 'Undo', run: () => void takeBack(imported) } } : {}),
  });
}

function tellProgress({ done, total, name }: ImportProgress, cancel?: () => void): void {
  showToast({
    id: toastId,
    message: total === 1 ? `Looking at ${name}` : `${done + 1} of ${total}: ${name}`,
    progress: { done, total },
    ...(cancel ? { action: { label: 'Cancel', run: cancel } } : {}),
  });
}

/**
 * Imports files of any kind with a progress line, and tells what became of each. One that is an annotated copy of a paper
 * of the meeting that is open is asked about first; files of colleagues' questions are taken in as such.
 */
export async function importPapers(given: readonly GivenFile[]): Promise<void> {
  const questions = given.filter(({ file }) => isQuestionFile(file));
  await takeInQuestionFiles(questions.map(({ file }) => file));
  const papers = given.filter((one) => !questions.includes(one));
  const [first, ...others] = papers;
  if (!first) return;
  if (others.length === 0 && (await isAskedAbout(first.file, () => void importAll(papers)))) return;
  await importAll(papers);
}

async function importAll(given: readonly GivenFile[]): Promise<void> {
  const [first] = given;
  if (!first) return;
  const controller = new AbortController();
  const cancel = () => controller.abort();
  tellProgress({ done: 0, total: given.length, name: first.file.name }, cancel);
  try {
    const outcomes = await importFiles(given, {
      onProgress: (progress) => {
        if (!controller.signal.aborted) tellProgress(progress, cancel);
      },
      signal: controller.signal,
    });
    tellOutcomes(outcomes);
    if (controller.signal.aborted) {
      const imported = outcomes.filter(({ outcome }) => outcome === 'imported').length;
      showToast({
        message: imported
          ? `Import cancelled. ${counted(imported, 'paper')} imported before that.`
          : 'Import cancelled.',
      });
    }
  } catch (error) {
    dismissToast(toastId);
    throw error;
  }
}

function choose(prepare: (input: HTMLInputElement) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  prepare(input);
  input.addEventListener('change', () => void importPapers(filesOfList(input.files ?? [])));
  input.click();
}

/** Lets the member choose files and imports them. */
export function choosePapers(): void {
  choose((input) => {
    input.accept = `application/pdf,.pdf,.zip,.eml,.msg,.htm,.html,.mht,.mhtml,.${exchangeEnding}`;
  });
}

/** Lets the member choose a folder and imports what is in it. */
export function chooseFolder(): void {
  choose((input) => {
    input.webkitdirectory = true;
  });
}

/** Shows questions that came in, then what became of papers: one dialog takes the place of another. */
async function tellInTurn(questions: readonly OpenedQuestions[], outcomes: ImportOutcome[]): Promise<void> {
  const answered = await takeInQuestionFiles(questions.map(({ file }) => file));
  if (answered) await questionsAnswered(questions);
  tellOutcomes(outcomes);
}

/** Tells what becomes of the papers the system hands over: by the command line or by "open with". */
export function listenToInbox(): void {
  const take = () => {
    const { outcomes, questions, progress } = importInbox.getState();
    if (progress) tellProgress(progress);
    if (progress || outcomes.length + questions.length === 0) return;
    importInbox.setState({ outcomes: [], questions: [] });
    void tellInTurn(questions, outcomes);
  };
  take();
  importInbox.subscribe(take);
}
