/** What the workers offer to the window. */
import type { SyncTrigger } from '../../shared/model/library.ts';
import type { SearchAnswer, SearchHit, SearchRequest, SimilarRequest } from '../../shared/search/answer.ts';
import type { PageText } from '../../shared/text/page-text.ts';
import type { BodySpace, FreedSpace } from '../data/space.ts';
import type { Unpacked } from '../import/unpack/unpack.ts';
import type { Stop } from '../sync/stop.ts';

/** The sync worker. On start it takes up the syncs that were cut short. */
export type SyncMethods = {
  /** Syncs one source to its end; resolves when it is over. A sync already under way is joined. */
  sync: { argument: { sourceId: string; trigger: SyncTrigger }; value: null };
  /** Ends the sync of a source, whichever window runs it, and resolves when it has ended; what has arrived stays. */
  stop: { argument: Stop; value: null };
  /** Fetches one paper now; resolves when it is here. */
  fetchPaper: { argument: { documentId: string }; value: null };
  /** What every body's papers take on the disk. */
  spaceUsed: { argument: null; value: BodySpace[] };
  /** Removes papers from the disk: those of one body, or what the settings do not want kept. */
  freeSpace: { argument: { bodyId: string | null }; value: FreedSpace };
};

/** What a look into a PDF found. */
export interface PdfInspection {
  pageCount: number;
  /** The first pages, as many as were asked for. */
  pages: PageText[];
}

/** The extract worker. On start, and whenever one is added, it works off the extracts that are not done. */
export type ExtractMethods = {
  /** Opens a PDF and reads its first pages; fails with why it cannot be opened. */
  inspect: { argument: { blob: Blob; pages: number }; value: PdfInspection };
  /** Reads the text of a stored file that is locked; resolves when it is stored. */
  readLocked: { argument: { sha256: string; password: string }; value: null };
};

/** The unpack worker. */
export type UnpackMethods = {
  /** Takes the papers out of a file of any kind; a PDF comes back as it is. */
  unpack: { argument: { name: string; blob: Blob }; value: Unpacked };
};

/** The search worker. From its start it keeps the index in step with the databases. */
export type SearchMethods = {
  /** Answers one search. */
  search: { argument: SearchRequest; value: SearchAnswer };
  /** Finds what is about the same as some words. */
  similar: { argument: SimilarRequest; value: SearchHit[] };
  /** Resolves when everything that is in the databases now can be found. */
  settled: { argument: null; value: null };
};

/** The backup worker. */
export type BackupMethods = {
  /** Reads all of the member's data and writes it to a backup. */
  backUp: { argument: null; value: null };
};
