/** Recognises the words in pictures of pages, with Tesseract in a worker of its own, on this machine only. */
import { createWorker, OEM, type Worker as Tesseract } from 'tesseract.js';
import type { SeenLine } from '../../shared/recognition/read-picture.ts';

/** A picture that takes longer than this, milliseconds, is given up; what was seen in it is lost. */
const longestPicture = 90_000;

const assets = `${self.location.origin}/tesseract`;

/** One Tesseract, started when first needed and again after it had to be ended. */
export class Recogniser {
  #tesseract: Promise<Tesseract> | null = null;
  #progress: () => void = () => {};

  #start(): Promise<Tesseract> {
    this.#tesseract ??= createWorker('eng', OEM.LSTM_ONLY, {
      workerPath: `${assets}/worker.min.js`,
      // Its own file, because a worker made of a blob is not allowed here.
      workerBlobURL: false,
      corePath: `${assets}/tesseract-core-simd-lstm.wasm.js`,
      langPath: assets,
      cacheMethod: 'none',
      logger: () => this.#progress(),
      errorHandler: (reason: unknown) => console.error('Recognition', reason),
    });
    return this.#tesseract;
  }

  /** Lets go of its memory; the next picture starts it again. */
  async end(): Promise<void> {
    const ending = this.#tesseract;
    this.#tesseract = null;
    await ending?.then((tesseract) => tesseract.terminate()).catch((reason) => console.error(reason));
  }

  /**
   * The lines of words in a picture, in reading order; none where there are no words. `progress` is called while it is
   * at work. Rejects when it cannot be started, or gives no answer in good time.
   */
  async read(picture: OffscreenCanvas, progress: () => void): Promise<SeenLine[]> {
    this.#progress = progress;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The picture took too long')), longestPicture);
    });
    try {
      const tesseract = await this.#start();
      const read = tesseract.recognize(picture, {}, { blocks: true, text: false });
      const { data } = await Promise.race([read, tooLong]);
      return (data.blocks ?? []).flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ lines }) =>
          lines.map(({ words, baseline, rowAttributes }) => ({ words, baseline, height: rowAttributes.rowHeight })),
        ),
      );
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      clearTimeout(timer);
      this.#progress = () => {};
    }
  }
}
