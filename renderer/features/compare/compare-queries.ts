import { comparePages } from '../../../shared/compare/compare-pages.ts';
import { comparedLines } from '../../../shared/compare/compared-text.ts';
import { comparisonIdOf } from '../../../shared/model/ids.ts';
import type { Comparison, Document, DocumentVersion, Meeting, PageTextRow } from '../../../shared/model/library.ts';
import { library } from '../../data/library-db.ts';
import type { ComparedVersions } from '../../navigation.ts';

/** One version as it is shown beside another. */
export interface ComparedVersion {
  version: DocumentVersion;
  /** Pages by their place in the file. */
  pages: ReadonlyMap<number, PageTextRow>;
  /** The lines of each page that count in the comparison. */
  lines: ReadonlyMap<number, string[]>;
}

/** Two versions of a document and what differs between them. */
export interface TwoVersions {
  meeting: Meeting;
  document: Document;
  /** All versions, newest first. */
  versions: DocumentVersion[];
  older: ComparedVersion;
  newer: ComparedVersion;
  comparison: Pick<Comparison, 'pages' | 'removed'>;
}

/** Why two versions cannot be shown side by side. */
export type NothingToCompare = 'unknown' | 'one-version' | 'not-read-yet' | 'unreadable';

/** Reads two versions of a document, the last two where the address names none. */
export async function readVersions(asked: ComparedVersions): Promise<TwoVersions | NothingToCompare> {
  const { meetingId, documentId } = asked;
  const [meeting, document] = await Promise.all([library.meetings.get(meetingId), library.documents.get(documentId)]);
  if (!meeting || !document) return 'unknown';
  const versions = await library.versions.where('documentId').equals(documentId).toArray();
  versions.sort((one, other) => other.arrivedAt.localeCompare(one.arrivedAt));
  const newer = versions.find(({ sha256 }) => sha256 === (asked.newer ?? document.currentSha256));
  const older = versions.find(({ sha256 }) => (asked.older ? sha256 === asked.older : sha256 !== newer?.sha256));
  if (!newer || !older || newer === older) return 'one-version';
  const extracts = await library.extracts.bulkGet([older.sha256, newer.sha256]);
  if (extracts.some((extract) => extract?.state === 'failed')) return 'unreadable';
  if (extracts.some((extract) => extract?.state !== 'done')) return 'not-read-yet';
  const [before, after] = await Promise.all([pagesOf(older.sha256), pagesOf(newer.sha256)]);
  const stored = await library.comparisons.get(comparisonIdOf(documentId, older.sha256, newer.sha256));
  const lines = comparedLines(before, after);
  return {
    meeting,
    document,
    versions,
    older: comparedVersion(older, before, lines.older),
    newer: comparedVersion(newer, after, lines.newer),
    comparison: stored ?? comparePages(before, after),
  };
}

function pagesOf(sha256: string): Promise<PageTextRow[]> {
  return library.pages.where('[sha256+page]').between([sha256, 0], [sha256, Number.POSITIVE_INFINITY]).toArray();
}

function comparedVersion(version: DocumentVersion, rows: PageTextRow[], lines: string[][]): ComparedVersion {
  return {
    version,
    pages: new Map(rows.map((row) => [row.page, row])),
    lines: new Map(rows.map((row, place) => [row.page, lines[place] ?? []])),
  };
}
