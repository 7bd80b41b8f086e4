import type { PDFViewer } from 'pdfjs-dist/types/web/pdf_viewer.js';
import type { PageView } from './page-view.ts';

/**
 * Keeps the words of pages that are selected. pdf.js lets go of all but the ten pages looked at last, and with their words
 * a selection that began on them would go; here only the picture of such a page goes, until the selection does.
 */
export class KeptWords {
  readonly #viewer: PDFViewer;
  readonly #kept = new Map<number, () => void>();

  constructor(viewer: PDFViewer, ended: AbortSignal) {
    this.#viewer = viewer;
    document.addEventListener('selectionchange', () => this.#letGo(), { signal: ended });
  }

  /** The pages that have their words, or will soon, in order. */
  pages(): number[] {
    return [...new Set([...this.#drawn(), ...this.#kept.keys()])].sort((a, b) => a - b);
  }

  /** Looks after a page: called once for each. */
  watch(page: number, view: PageView): void {
    const destroy = view.destroy.bind(view);
    view.destroy = () => {
      if (!view.textLayer || !isSelected(view.textLayer.div)) {
        this.#kept.delete(page);
        destroy();
        forgetWords(view);
        return;
      }
      view.reset({ keepTextLayer: true });
      // Words that are not shown have no place, and are not copied.
      view.textLayer.show();
      this.#kept.set(page, () => view.destroy());
    };
  }

  #drawn(): number[] {
    return [...this.#viewer.getCachedPageViews()].map(({ id }: { id: number }) => id);
  }

  #letGo(): void {
    const drawn = this.#drawn();
    for (const [page, letGo] of this.#kept) {
      if (drawn.includes(page)) this.#kept.delete(page);
      else letGo();
    }
  }
}

function isSelected(words: Element): boolean {
  const selection = window.getSelection();
  return selection !== null && selection.rangeCount > 0 && selection.getRangeAt(0).intersectsNode(words);
}

/** Lets go of the elements of a page's words; pdf.js holds on to them for every page that was ever shown. */
function forgetWords(view: PageView): void {
  view._accessibilityManager = null;
  view._textHighlighter.setTextMapping(null, null);
}
