import Dexie, { type EntityTable, type Table } from 'dexie';
import type {
  AgendaItem,
  Body,
  Change,
  Comparison,
  Document,
  DocumentVersion,
  Extract,
  HistoryStretch,
  Meeting,
  PageTextRow,
  RecognisedPage,
  Source,
  SyncRun,
} from '../../shared/model/library.ts';
import type { Commitment, Decision, MinutedItem } from '../../shared/model/minutes.ts';

/** Bytes by their SHA-256 in lower-case hex. The same bytes twice are one file. */
export interface StoredFile {
  sha256: string;
  /** Bytes. */
  size: number;
  blob: Blob;
}

/**
 * A piece of a paper that is still arriving, kept so that a sync that is cut short goes on from it. Gone once the paper
 * is whole, or the site has another one.
 */
export interface PaperPiece {
  documentId: string;
  /** Place of its first byte in the paper. */
  start: number;
  blob: Blob;
  url: string;
  /** The site's validators for the paper it is a piece of. */
  etag: string | null;
  lastModified: string | null;
  /** Instant it arrived, ISO 8601. */
  arrivedAt: string;
}

/** A part of the search index as it was saved: what is of one body and year. */
export interface IndexShard {
  id: string;
  /** Version of the index options it was made with; another version is rebuilt. */
  optionsVersion: number;
  /** What is in it: files by SHA-256, and keys of records. */
  keys: string[];
  /** Bytes it takes once it is loaded. */
  size: number;
  bytes: Blob;
}

/** A page as it was seen where the member left off: of what was in sight, a picture as exact as the screen. */
export interface PosterPage {
  page: number;
  /** The page in the view, CSS pixels from its top left corner. */
  box: Rectangle;
  /** What of the page was in sight, CSS pixels from the page's top left corner. */
  part: Rectangle;
  picture: Blob;
  /** Corners of the pictures on the page, as pdf.js records them. */
  pictures: number[];
}

/** A place and a size in CSS pixels. */
export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** How a paper looks where it opens, mostly where the member left off, which is shown until its pages are drawn. */
export interface Poster {
  sha256: string;
  /** The place, and all that decides how it looks there. */
  place: string;
  /** The paper its pages were shown on. */
  look: string;
  pages: PosterPage[];
  /** Bytes of its pictures. */
  size: number;
  /** Instant it was made, ISO 8601. */
  madeAt: string;
  /** Made before the paper was ever opened. */
  ahead?: boolean;
  /** The size of the only view of pages there was where it was made by a member who reads. */
  frame?: PosterFrame;
}

/** How large the view of the pages was in a window. */
export interface PosterFrame {
  /** CSS pixels. */
  clientWidth: number;
  clientHeight: number;
  /** The window and its pixels; in another one the view is of another size. */
  window: string;
}

/** What a site allows programs that come by themselves (`robots.txt`), as it was when it was last asked. */
export interface SiteRulesRow {
  /** Scheme, name and port of the site. */
  origin: string;
  /** The file; empty when there is none. */
  text: string;
  /** Instant in ISO 8601. */
  fetchedAt: string;
}

/**
 * The `library` database: what councils published. It can always be rebuilt from the sources, so its durability is
 * relaxed, which is Chromium's default.
 */
export class LibraryDatabase extends Dexie {
  sources!: EntityTable<Source, 'id'>;
  bodies!: EntityTable<Body, 'id'>;
  meetings!: EntityTable<Meeting, 'id'>;
  items!: EntityTable<AgendaItem, 'id'>;
  documents!: EntityTable<Document, 'id'>;
  versions!: EntityTable<DocumentVersion, 'id'>;
  files!: EntityTable<StoredFile, 'sha256'>;
  extracts!: EntityTable<Extract, 'sha256'>;
  pages!: Table<PageTextRow, [string, number]>;
  decisions!: EntityTable<Decision, 'id'>;
  commitments!: EntityTable<Commitment, 'id'>;
  /** The words of minutes, item by item. */
  minutes!: EntityTable<MinutedItem, 'id'>;
  changes!: EntityTable<Change, 'id'>;
  shards!: EntityTable<IndexShard, 'id'>;
  /** The syncs that are over, for the history of each source. */
  syncs!: EntityTable<SyncRun, 'id'>;
  comparisons!: EntityTable<Comparison, 'id'>;
  stretches!: EntityTable<HistoryStretch, 'id'>;
  pieces!: Table<PaperPiece, [string, number]>;
  robots!: EntityTable<SiteRulesRow, 'origin'>;
  recognised!: Table<RecognisedPage, [string, number]>;
  posters!: EntityTable<Poster, 'sha256'>;

  constructor(name = 'library') {
    super(name);
    this.version(1).stores({
      sources: 'id',
      bodies: 'id, sourceId',
      meetings: 'id, sourceId, bodyId, date',
      items: 'id, meetingId',
      documents: 'id, meetingId, itemId, currentSha256',
      versions: 'id, documentId, sha256',
      files: 'sha256',
      extracts: 'sha256, state',
      pages: '[sha256+page], sha256',
      decisions: 'id, meetingId, bodyId, date',
      changes: '++id, at, meetingId',
      shards: 'id',
    });
    this.version(2)
      .stores({
        meetings: 'id, sourceId, bodyId, date, [bodyId+date]',
        syncs: '++id, sourceId',
        comparisons: 'id, documentId',
        stretches: 'id, bodyId',
        pieces: '[documentId+start], documentId',
        robots: 'origin',
      })
      .upgrade((transaction) =>
        Promise.all([
          transaction
            .table<Source>('sources')
            .toCollection()
            .modify((source) => {
              source.restUntil = null;
              // What began it was not written down; only the member could.
              if (source.lastSync) Object.assign(source.lastSync, { trigger: 'member', fetchedBytes: 0 });
            }),
          transaction.table('meetings').toCollection().modify({ listed: true }),
          transaction.table('items').toCollection().modify({ awaited: null }),
          transaction.table('documents').toCollection().modify({ publishedOn: null, freedAt: null }),
          transaction.table('changes').toCollection().modify({ itemId: null }),
        ]),
      );
    this.version(3).stores({ extracts: 'sha256, state, recognition, indexedBy', recognised: '[sha256+page], sha256' });
    this.version(4)
      .stores({
        commitments: 'id, meetingId, bodyId, date',
        minutes: 'id, meetingId, bodyId, date',
      })
      .upgrade((transaction) =>
        transaction
          .table<Decision>('decisions')
          .toCollection()
          .modify((decision) => {
            // Their ids ended in their place until now; how sure the reading was had not been reckoned.
            decision.order = Number(/\d+$/.exec(decision.id)?.[0] ?? 1);
            decision.confidence = 0.9;
          }),
      );
    this.version(5).stores({ posters: 'sha256, madeAt' });
  }
}

/** The library of this page or worker; opened on first use. */
export const library = new LibraryDatabase();
