/** What the member can do with papers of their own: import them and say which meeting they belong to. */
import type { Document, DocumentKind } from '../../shared/model/library.ts';
import { isExchangeName } from '../../shared/questions/exchange.ts';
import { type Result, success } from '../../shared/util/result.ts';
import { library } from '../data/library-db.ts';
import { answeredFor, eachOpenedFile } from './opened-files.ts';
import type {
  GivenFile,
  ImportedPlace,
  ImportOutcome,
  MeetingChoice,
  PendingImport,
  SettledImport,
} from './outcome.ts';
import { type ImportOptions, runImport } from './run-import.ts';
import { putInMeeting } from './store-paper.ts';
import { removeImports, type UndoneImport } from './undo-import.ts';

/**
 * Imports files of any kind: PDFs, ZIPs, messages with attachments, saved pages of meetings, whole folders. Papers are
 * checked one after another; one that cannot be used is refused with a reason and leaves nothing behind.
 */
export function importFiles(
  given: readonly (File | GivenFile)[],
  options: ImportOptions = {},
): Promise<ImportOutcome[]> {
  return runImport(
    given.map((one) => (one instanceof File ? { file: one, folder: null } : one)),
    options,
  );
}

/** Imports papers that belong together into the meeting the member chose; what was stored before a failure stays. */
export async function importInto(
  choice: MeetingChoice,
  papers: readonly { pending: PendingImport; kind: DocumentKind }[],
): Promise<Result<ImportedPlace[]>> {
  const places: ImportedPlace[] = [];
  let meeting = choice;
  for (const { pending, kind } of papers) {
    const stored = await putInMeeting(pending, meeting, kind);
    if (!stored.ok) return stored;
    places.push(stored.value);
    await answeredFor([pending.sha256]);
    meeting = { meetingId: stored.value.meetingId };
  }
  return success(places);
}

/** Takes an import back: removes what it stored, except papers that are marked by now. */
export function undoImport(outcomes: readonly ImportOutcome[]): Promise<UndoneImport> {
  return removeImports(outcomes.filter((one): one is SettledImport => one.outcome === 'imported'));
}

/** Removes an imported paper with all its versions, unless it is marked or quoted. */
export async function removeImportedPaper(document: Document): Promise<UndoneImport> {
  const versions = await library.versions.where('documentId').equals(document.id).toArray();
  const { id: documentId, meetingId } = document;
  const { kept } = await removeImports(versions.map(({ sha256 }) => ({ documentId, meetingId, sha256 })));
  return kept ? { removed: 0, kept: 1 } : { removed: 1, kept: 0 };
}

/** A file of colleagues' questions that was handed over; `waitsAs` is what `questionsAnswered` takes. */
export interface OpenedQuestions {
  file: File;
  waitsAs: string;
}

/** Imports what was handed over by "open with" or the command line; files of questions are given back for the member to look at. */
export async function importOpenedFiles(
  options: ImportOptions = {},
): Promise<{ outcomes: ImportOutcome[]; questions: OpenedQuestions[] }> {
  const outcomes: ImportOutcome[] = [];
  const questions: OpenedQuestions[] = [];
  await eachOpenedFile(async (file) => {
    if (isExchangeName(file.name)) {
      const waitsAs = crypto.randomUUID();
      questions.push({ file, waitsAs });
      return [waitsAs];
    }
    const ofFile = await importFiles([file], options);
    outcomes.push(...ofFile);
    return ofFile.flatMap((one) => (one.outcome === 'needs-meeting' ? one.pending.sha256 : []));
  });
  return { outcomes, questions };
}

/** Notes that the member has taken opened files of questions in, or will not. */
export function questionsAnswered(questions: readonly OpenedQuestions[]): Promise<void> {
  return answeredFor(questions.map(({ waitsAs }) => waitsAs));
}

/** Notes that the member does not want papers imported that wait for their meeting. */
export function leaveOut(papers: readonly PendingImport[]): Promise<void> {
  return answeredFor(papers.map(({ sha256 }) => sha256));
}
