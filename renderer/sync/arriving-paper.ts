import { library, type PaperPiece } from '../data/library-db.ts';

/** What a site says of a version of a paper, for conditional requests. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** What has arrived is written to the disk whenever it is this much, bytes. */
const pieceSize = 1_000_000;

/**
 * A paper while it arrives. Every megabyte goes to the database at once, so that a sync that is cut short by anything
 * goes on there, and a large paper takes no memory twice. A paper the site names no version of is kept in memory only,
 * as it could not be gone on from.
 */
export class ArrivingPaper implements Validators {
  etag: string | null = null;
  lastModified: string | null = null;
  /** Bytes that have arrived. */
  size = 0;
  readonly #documentId: string;
  readonly #url: string;
  #saved = 0;
  /** True when there may be pieces of it in the database. */
  #onDisk = false;
  #waiting: Uint8Array<ArrayBuffer>[] = [];
  #writing: Promise<void> = Promise.resolve();

  private constructor(documentId: string, url: string) {
    this.#documentId = documentId;
    this.#url = url;
  }

  /** Takes up what arrived of a paper before, if anything did and it is of one version and one address. */
  static async takeUp(documentId: string, url: string): Promise<ArrivingPaper> {
    const paper = new ArrivingPaper(documentId, url);
    const pieces = await paper.#pieces();
    const first = pieces[0];
    if (!first) return paper;
    paper.#onDisk = true;
    Object.assign(paper, { etag: first.etag, lastModified: first.lastModified });
    for (const piece of pieces) {
      const fits = piece.start === paper.size && piece.etag === first.etag && piece.lastModified === first.lastModified;
      if (!fits || piece.url !== url) {
        await paper.startAgain();
        return paper;
      }
      paper.size += piece.blob.size;
    }
    paper.#saved = paper.size;
    return paper;
  }

  /** What a request for the rest must name; null where the site promised nothing that holds for the same bytes. */
  get version(): string | null {
    // A weak ETag does not promise the same bytes.
    return this.etag?.startsWith('W/') ? this.lastModified : (this.etag ?? this.lastModified);
  }

  #pieces(): Promise<PaperPiece[]> {
    return library.pieces.where('documentId').equals(this.#documentId).sortBy('start');
  }

  /** Forgets what arrived. */
  async startAgain(): Promise<void> {
    await this.#writing;
    this.etag = null;
    this.lastModified = null;
    this.size = 0;
    this.#saved = 0;
    this.#waiting = [];
    if (!this.#onDisk) return;
    await library.pieces.where('documentId').equals(this.#documentId).delete();
    this.#onDisk = false;
  }

  /** Adds what comes next. A piece is written while the next one arrives, one at a time. */
  async add(piece: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#waiting.push(piece);
    this.size += piece.byteLength;
    if (this.size - this.#saved < pieceSize) return;
    await this.#writing;
    this.#writing = this.#write();
    // A failure is met where the writing is waited for.
    this.#writing.catch(() => {});
  }

  async #write(): Promise<void> {
    if (this.version === null || !this.#waiting.length) return;
    const blob = new Blob(this.#waiting);
    const { etag, lastModified } = this;
    const start = this.#saved;
    this.#saved += blob.size;
    this.#onDisk = true;
    this.#waiting = [];
    const arrivedAt = new Date().toISOString();
    const documentId = this.#documentId;
    await library.pieces.put({ documentId, start, blob, url: this.#url, etag, lastModified, arrivedAt });
  }

  /** Writes what has not been written yet. */
  async save(): Promise<void> {
    await this.#writing;
    await this.#write();
  }

  /** All that has arrived. */
  async whole(): Promise<Blob> {
    await this.#writing;
    const saved = this.#saved ? (await this.#pieces()).map(({ blob }) => blob) : [];
    return new Blob([...saved, ...this.#waiting], { type: 'application/pdf' });
  }
}

/** Days after which what arrived of a paper is not gone on from. */
const piecesKept = 30;

/** Removes the pieces of papers that never became whole. */
export async function forgetOldPieces(now: number): Promise<void> {
  const since = new Date(now - piecesKept * 86_400_000).toISOString();
  await library.pieces.filter(({ arrivedAt }) => arrivedAt < since).delete();
}
