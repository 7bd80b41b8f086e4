import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PdfTextReader } from '../../../renderer/pdf/text-reader.ts';
import { pdfOf } from '../support/make-pdf.ts';
import { patience } from '../support/patience.ts';

/** pdf.js's worker as it is when a file has sent it round in circles: there, and silent. */
class SilentWorker extends EventTarget {
  static made: SilentWorker[] = [];
  terminated = false;

  constructor() {
    super();
    SilentWorker.made.push(this);
  }

  postMessage(): void {
    // Never answered.
  }

  terminate(): void {
    this.terminated = true;
  }
}

beforeEach(() => {
  SilentWorker.made = [];
  vi.stubGlobal('Worker', SilentWorker);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a file that gives no sign of life', () => {
  it('is given up, and the next one gets a worker of its own', async () => {
    const reader = new PdfTextReader();
    const blob = new Blob([await pdfOf([{ lines: ['Agenda'] }])]);
    for (const workers of [1, 2]) {
      const reading = reader.withDocument(blob, async () => 'read');
      await vi.waitFor(() => expect(SilentWorker.made).toHaveLength(workers), patience);
      await vi.advanceTimersByTimeAsync(20_000);
      expect(await reading).toMatchObject({ ok: false, code: 'stalled' });
      expect(SilentWorker.made.at(-1)?.terminated).toBe(true);
    }
  });
});
