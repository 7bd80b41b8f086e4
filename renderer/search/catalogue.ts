import type { Document, Extract, Meeting } from '../../shared/model/library.ts';
import type { SearchKind } from '../../shared/search/answer.ts';
import type { LibraryDatabase } from '../data/library-db.ts';

/** What is known of a file that can be searched: the document it is the current version of, and its meeting. */
export interface CatalogueEntry {
  document: Document;
  meeting: Meeting | null;
  kind: SearchKind;
}

/**
 * The searchable files by SHA-256, with their documents and meetings: held in memory so that a search filters thousands
 * of hits without asking the database for each.
 */
export class Catalogue {
  readonly #library: LibraryDatabase;
  #entries = new Map<string, CatalogueEntry>();
  #meetings = new Map<string, Meeting>();
  readonly #extracts = new Map<string, Extract>();

  constructor(library: LibraryDatabase) {
    this.#library = library;
  }

  /** Reads documents and meetings again. */
  async refresh(): Promise<void> {
    const [documents, meetings] = await Promise.all([
      this.#library.documents.toArray(),
      this.#library.meetings.toArray(),
    ]);
    this.#meetings = new Map(meetings.map((meeting) => [meeting.id, meeting]));
    const entries = new Map<string, CatalogueEntry>();
    for (const document of documents) {
      if (!document.currentSha256 || entries.has(document.currentSha256)) continue;
      const kind = document.kind === 'printed-minutes' || document.kind === 'printed-decisions' ? 'minutes' : 'report';
      entries.set(document.currentSha256, { document, meeting: this.#meetings.get(document.meetingId) ?? null, kind });
    }
    this.#entries = entries;
    this.#extracts.clear();
  }

  /** The entry of a file, or undefined where no document shows it today. */
  get(sha256: string): CatalogueEntry | undefined {
    return this.#entries.get(sha256);
  }

  /** The body a meeting belongs to, or null where the meeting is not in the library. */
  bodyOf(meetingId: string | null): string | null {
    return meetingId === null ? null : (this.#meetings.get(meetingId)?.bodyId ?? null);
  }

  /** Files whose text has been extracted and that are the current version of a document. */
  async extractedFiles(): Promise<string[]> {
    const done = await this.#library.extracts.where('state').equals('done').primaryKeys();
    return done.filter((sha256) => this.#entries.has(sha256));
  }

  /** What the extraction found in a file; kept until the next refresh. */
  async extractOf(sha256: string): Promise<Extract | undefined> {
    const known = this.#extracts.get(sha256);
    if (known) return known;
    const extract = await this.#library.extracts.get(sha256);
    if (extract) this.#extracts.set(sha256, extract);
    return extract;
  }
}
