import type { Document, Meeting } from '../../shared/model/library.ts';
import { library } from '../data/library-db.ts';

/** A file that can be searched: the document it is the current version of, and its meeting. */
export interface CatalogueEntry {
  document: Document;
  meeting: Meeting | null;
}

/** The shard of what belongs to no meeting that is known. */
const homeless = 'none';

/**
 * The searchable files by SHA-256, with their documents and meetings: held in memory so that a search filters thousands
 * of hits without asking the database for each.
 */
export class Catalogue {
  #entries = new Map<string, CatalogueEntry>();
  #meetings = new Map<string, Meeting>();

  /** Reads documents and meetings again. */
  async refresh(): Promise<void> {
    const [documents, meetings] = await Promise.all([library.documents.toArray(), library.meetings.toArray()]);
    this.#meetings = new Map(meetings.map((meeting) => [meeting.id, meeting]));
    const entries = new Map<string, CatalogueEntry>();
    for (const document of documents) {
      if (!document.currentSha256 || entries.has(document.currentSha256)) continue;
      entries.set(document.currentSha256, { document, meeting: this.#meetings.get(document.meetingId) ?? null });
    }
    this.#entries = entries;
  }

  /** The entry of a file, or undefined where no document shows it today. */
  get(sha256: string): CatalogueEntry | undefined {
    return this.#entries.get(sha256);
  }

  /** A meeting, or undefined where it is not in the library. */
  meeting(id: string | null): Meeting | undefined {
    return id === null ? undefined : this.#meetings.get(id);
  }

  /** The name of a committee, or empty where none of its meetings is in the library. */
  bodyName(bodyId: string): string {
    return [...this.#meetings.values()].find((meeting) => meeting.bodyId === bodyId)?.bodyName ?? '';
  }

  /** The names of all committees. */
  bodyNames(): Set<string> {
    return new Set([...this.#meetings.values()].map((meeting) => meeting.bodyName));
  }

  /** The shard what belongs to a meeting is in: that of its body and year. */
  shardOf(meetingId: string | null): string {
    const meeting = this.meeting(meetingId);
    return meeting ? `${meeting.date.slice(0, 4)} ${meeting.bodyId}` : homeless;
  }

  /** Files whose text has been extracted and that are the current version of a document, by shard. */
  async extractedFiles(): Promise<Map<string, Set<string>>> {
    const done = await library.extracts.where('state').equals('done').primaryKeys();
    const files = new Map<string, Set<string>>();
    for (const sha256 of done) {
      const entry = this.#entries.get(sha256);
      if (!entry) continue;
      const shard = this.shardOf(entry.document.meetingId);
      files.set(shard, (files.get(shard) ?? new Set()).add(sha256));
    }
    return files;
  }
}
