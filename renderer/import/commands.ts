/** What the member can do with papers of their own: import PDFs and say which meeting they belong to. */
import type { DocumentKind } from '../../shared/model/library.ts';
import type { Result } from '../../shared/util/result.ts';
import { importFile, putInMeeting } from './import-files.ts';
import { eachOpenedFile } from './opened-files.ts';

/** A paper that could be read, but does not say which meeting it belongs to. Nothing is stored of it yet. */
export interface PendingImport {
  file: File;
  sha256: string;
  pageCount: number;
  /** What it seems to be, and what was read of its meeting; empty where nothing was. */
  guess: { kind: DocumentKind; title: string; bodyName: string; date: string };
}

/** What became of one file. */
export type ImportOutcome =
  | { outcome: 'imported'; fileName: string; meetingId: string; documentId: string; sha256: string }
  /** The same bytes are in the library already. */
  | { outcome: 'already-there'; fileName: string; meetingId: string; documentId: string; sha256: string }
  | { outcome: 'needs-meeting'; fileName: string; pending: PendingImport }
  /** Codes: not-a-pdf, html, truncated, password, unreadable, disk-full. */
  | { outcome: 'refused'; fileName: string; code: string; message: string };

/** The meeting a paper goes to: one that is there, or a new one of a body by its name. */
export type MeetingChoice =
  | { meetingId: string }
  /** `date` is `YYYY-MM-DD`, `time` is `HH:MM` or null. */
  | { bodyName: string; date: string; time: string | null };

/**
 * Imports PDFs, one after another. Each is checked first; a paper that cannot be used is refused with a reason and
 * leaves nothing behind. `onProgress` hears how many of the files are done.
 */
export async function importFiles(
  files: readonly File[],
  onProgress?: (done: number) => void,
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const file of files) {
    outcomes.push(await importFile(file));
    onProgress?.(outcomes.length);
  }
  return outcomes;
}

/** Imports a paper into the meeting the member chose. */
export function importInto(
  choice: MeetingChoice,
  pending: PendingImport,
  kind: DocumentKind = pending.guess.kind,
): Promise<Result<{ meetingId: string; documentId: string }>> {
  return putInMeeting(pending, choice, kind);
}

/** Imports the papers handed over by "open with" or the command line; empty when there are none. */
export async function importOpenedFiles(): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  await eachOpenedFile(async (file) => {
    outcomes.push(...(await importFiles([file])));
  });
  return outcomes;
}
