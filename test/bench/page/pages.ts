/** Going about in a pack that is open: to any page, and through all of them. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { assetOptions } from '../../../renderer/pdf/assets.ts';
import { openPaper } from '../../../renderer/pdf/open-paper.ts';
import { PaperView } from '../../../renderer/pdf/paper-view.ts';
import { loadPdfjs } from '../../../renderer/pdf/pdfjs.ts';

/** One screen after the other: what is drawn is on the screen when it resolves. */
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

function element<T extends HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error('The bench page is not whole.');
  return found;
}

/** What the bench calls from outside, on packs that are stored. */
export function pagesOf(stored: (pack: number) => Promise<Blob>) {
  let view: PaperView | null = null;
  let bare: PDFDocumentProxy | null = null;

  function opened(): PaperView {
    if (!view) throw new Error('No pack is open.');
    return view;
  }

  return {
    /** Opens a pack in the reader. Resolves to the number of its pages. */
    async open(pack: number): Promise<number> {
      const paper = await openPaper(await stored(pack));
      if (typeof paper === 'string') throw new Error(`The pack cannot be opened: ${paper}`);
      view = new PaperView(paper, element('#stored'), { page: 1, top: 0, zoom: 'page-width' });
      await view.pageReady(1);
      return paper.document.numPages;
    },

    /** Opens it in bare pdf.js as well, which is given the whole file. */
    async openBare(pack: number): Promise<void> {
      const { core, worker } = await loadPdfjs();
      const data = new Uint8Array(await (await stored(pack)).arrayBuffer());
      bare = await core.getDocument({ ...assetOptions, data, worker }).promise;
    },

    /** Milliseconds from the wish for a page to its picture and words on the screen. */
    async jump(page: number): Promise<number> {
      const start = performance.now();
      const { element: shown } = await opened().pageShown(page);
      // Pages seen lately keep their words for longer than their pictures.
      for (let frames = 0; !shown.querySelector('canvas'); frames += 1) {
        if (frames > 1000) throw new Error(`Page ${page} has no picture.`);
        await nextFrame();
      }
      await nextFrame();
      return performance.now() - start;
    },

    /** The same, drawn by bare pdf.js as large and in the same place every time. */
    async bareJump(page: number): Promise<number> {
      if (!bare) throw new Error('No pack is open.');
      const { core } = await loadPdfjs();
      const canvas = element<HTMLCanvasElement>('#bare');
      const words = document.createElement('div');
      canvas.after(words);
      const start = performance.now();
      const found = await bare.getPage(page);
      const scale = element('#stored').clientWidth / found.getViewport({ scale: 1 }).width;
      const viewport = found.getViewport({ scale: scale * devicePixelRatio });
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      await found.render({ canvas, viewport }).promise;
      const textContentSource = found.streamTextContent();
      await new core.TextLayer({ textContentSource, container: words, viewport }).render();
      await nextFrame();
      const taken = performance.now() - start;
      words.remove();
      return taken;
    },

    /** Scrolls from the first page to the last, a third of the window with every frame. Resolves to the frames. */
    async scroll(): Promise<number> {
      const { clientHeight } = element('#stored');
      await opened().goTo(1);
      let frames = 0;
      for (; opened().scroll.room().below > 1; frames += 1) {
        opened().scroll.by(clientHeight / 3);
        await nextFrame();
      }
      return frames;
    },

    async close(): Promise<void> {
      await view?.close();
      await bare?.loadingTask.destroy();
      view = null;
      bare = null;
    },
  };
}
