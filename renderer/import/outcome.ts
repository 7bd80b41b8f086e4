import type { DocumentKind } from '../../shared/model/library.ts';

/** A file as it was given: chosen, dropped, pasted or opened. */
export interface GivenFile {
  file: File;
  /** The folder that was given and holds it, or null for a file given by itself. */
  folder: string | null;
}

/** What papers came in together, so that the member is asked once for all of them. */
export interface ImportOrigin {
  /** Tells one origin of an import from the others. */
  id: string;
  how: 'files' | 'folder' | 'zip' | 'mail';
  /** Name of the folder or ZIP, or the subject of the message; empty for files given by themselves. */
  label: string;
}

/** A paper that could be read, but does not say which meeting it belongs to. Nothing is stored of it yet. */
export interface PendingImport {
  file: File;
  sha256: string;
  pageCount: number;
  /** What it seems to be, and what was read of its meeting; empty where nothing was. */
  guess: { kind: DocumentKind; title: string; bodyName: string; date: string; time: string | null };
  /** A meeting in the library that it may be for, or null. */
  likelyMeetingId: string | null;
}

interface Outcome {
  fileName: string;
  origin: ImportOrigin;
}

/** Where an imported paper stands. `documentId` is null for a saved page, which is no paper itself. */
export interface ImportedPlace {
  meetingId: string;
  documentId: string | null;
  sha256: string;
}

/** What became of one file. */
export type ImportOutcome = Outcome &
  (
    | ({ outcome: 'imported' } & ImportedPlace)
    /** The same bytes are in the library already. */
    | ({ outcome: 'already-there' } & ImportedPlace)
    | { outcome: 'needs-meeting'; pending: PendingImport }
    /**
     * Codes: not-a-pdf, html, truncated, password, unreadable, disk-full of a paper; not-a-paper and those of
     * `renderer/import/unpack/` of other files. `inline` for the small pictures of a message's text.
     */
    | { outcome: 'refused'; code: string; message: string; inline?: boolean }
  );

/** An outcome whose paper is in the library. */
export type SettledImport = Extract<ImportOutcome, ImportedPlace>;

/** The meeting a paper goes to: one that is there, or a new one of a body by its name. */
export type MeetingChoice =
  | { meetingId: string }
  /** `date` is `YYYY-MM-DD`, `time` is `HH:MM` or null. */
  | { bodyName: string; date: string; time: string | null };

/** How far an import is. */
export interface ImportProgress {
  done: number;
  total: number;
  /** Name of the file that is being looked at. */
  name: string;
}
