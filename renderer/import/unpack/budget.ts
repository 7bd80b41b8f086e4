/** How much is taken out of what the member gives at once; more is an attack or an error, and would fill the disk. */
export interface Limits {
  /** Files in all. */
  files: number;
  /** Bytes in all, and of one file. */
  bytes: number;
  fileBytes: number;
  /** A file that unpacks to more than this many times its packed size is a bomb, once it is as long as `ratioFrom`. */
  ratio: number;
  ratioFrom: number;
  /** Bytes of a message, which is read in memory. */
  messageBytes: number;
  /** Files within files. */
  depth: number;
}

/** The limits of an import. */
export const limits: Limits = {
  files: 2000,
  bytes: 2_000_000_000,
  fileBytes: 500_000_000,
  ratio: 200,
  ratioFrom: 20_000_000,
  messageBytes: 300_000_000,
  depth: 6,
};

/** Which limit was met. */
export type Excess = 'too-many' | 'too-large' | 'file-too-large' | 'bomb';

const sentences: Record<Excess, string> = {
  'too-many': 'There are more files in it than can be imported at once. Unpack it yourself and import them in parts.',
  'too-large': 'There is more in it than can be imported at once. Unpack it yourself and import it in parts.',
  'file-too-large': 'This file is too large to be imported.',
  bomb: 'This file would grow far beyond any paper when it is unpacked, as harmful files do, so it was left alone.',
};

/** Thrown in the middle of unpacking when a limit is met. */
export class LimitMet extends Error {
  readonly excess: Excess;

  constructor(excess: Excess) {
    super(sentences[excess]);
    this.excess = excess;
  }
}

/** Counts what one unpacking has taken out, over all files within files. */
export class Budget {
  readonly limits: Limits;
  private files = 0;
  private bytes = 0;

  constructor(given: Limits = limits) {
    this.limits = given;
  }

  /** Counts one more file. Throws `LimitMet` when it is one too many. */
  countFile(): void {
    this.files += 1;
    if (this.files > this.limits.files) throw new LimitMet('too-many');
  }

  /**
   * Counts bytes that came out of a file, of which `soFar` have come now. Throws `LimitMet` when they are too many.
   * @param packed bytes the file takes in its container
   */
  countBytes(more: number, soFar: number, packed: number): void {
    this.bytes += more;
    if (this.bytes > this.limits.bytes) throw new LimitMet('too-large');
    if (soFar > this.limits.fileBytes) throw new LimitMet('file-too-large');
    if (soFar > this.limits.ratioFrom && soFar > packed * this.limits.ratio) throw new LimitMet('bomb');
  }

  /** True once nothing more may be taken out. */
  get spent(): boolean {
    return this.files >= this.limits.files || this.bytes >= this.limits.bytes;
  }
}
