import type { OpenPaper } from './open-paper.ts';

/** Width of a small picture of a page, CSS pixels. */
export const pictureWidth = 112;
/** Most memory the pictures kept may take, bytes; the ones not shown for longest go first. */
const mostMemory = 24_000_000;

interface Wish {
  page: number;
  canvas: HTMLCanvasElement;
}

function sizeOf({ width, height }: HTMLCanvasElement): number {
  return width * height * 4;
}

function copy(from: HTMLCanvasElement, to: HTMLCanvasElement): void {
  to.width = from.width;
  to.height = from.height;
  to.getContext('2d')?.drawImage(from, 0, 0);
}

/**
 * Small pictures of a paper's pages. They are drawn one after the other while the window has nothing else to do, so
 * that the page that is read never waits for them, and kept for when they are wanted again.
 */
export class PagePictures {
  readonly #paper: OpenPaper;
  readonly #kept = new Map<number, HTMLCanvasElement>();
  #memory = 0;
  #wishes: Wish[] = [];
  #busy = false;
  #ended = false;

  constructor(paper: OpenPaper) {
    this.#paper = paper;
  }

  /** Shows a page on a canvas, at once or when there is time to draw it; the answer takes the wish back. */
  show(page: number, canvas: HTMLCanvasElement): () => void {
    const known = this.#kept.get(page);
    if (known) {
      this.#kept.delete(page);
      this.#kept.set(page, known);
      copy(known, canvas);
      return () => {};
    }
    const wish = { page, canvas };
    this.#wishes.push(wish);
    this.#next();
    return () => {
      this.#wishes = this.#wishes.filter((one) => one !== wish);
    };
  }

  /** Draws nothing more and forgets what was drawn. */
  close(): void {
    this.#ended = true;
    this.#wishes = [];
    this.#kept.clear();
  }

  #next(): void {
    if (this.#busy || this.#ended || this.#wishes.length === 0) return;
    this.#busy = true;
    requestIdleCallback(async () => {
      // Whoever scrolls past it does not want it any more.
      const wish = this.#wishes.shift();
      if (wish) await this.#draw(wish);
      this.#busy = false;
      this.#next();
    });
  }

  async #draw({ page: number, canvas }: Wish): Promise<void> {
    try {
      const page = await this.#paper.document.getPage(number);
      const scale = (pictureWidth * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale });
      const drawn = document.createElement('canvas');
      drawn.width = Math.round(viewport.width);
      drawn.height = Math.round(viewport.height);
      await page.render({ canvas: drawn, viewport }).promise;
      // What pdf.js keeps of a page is as large as the page itself; nobody may ever look at it.
      page.cleanup();
      if (this.#ended) return;
      copy(drawn, canvas);
      this.#keep(number, drawn);
    } catch (error) {
      // A paper that is closed meanwhile ends with an error; a page that cannot be drawn stays blank.
      if (!this.#ended) console.warn(error);
    }
  }

  #keep(page: number, drawn: HTMLCanvasElement): void {
    this.#kept.set(page, drawn);
    this.#memory += sizeOf(drawn);
    for (const [oldest, picture] of this.#kept) {
      if (this.#memory <= mostMemory) return;
      this.#kept.delete(oldest);
      this.#memory -= sizeOf(picture);
    }
  }
}
