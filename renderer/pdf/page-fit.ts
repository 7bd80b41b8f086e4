import type { PDFViewer } from 'pdfjs-dist/types/web/pdf_viewer.js';
import type { PageScroll } from './page-scroll.ts';
import type { PageView, Zoom } from './page-view.ts';

/** pdf.js makes no page larger than this by itself; 1 is 100 %. */
const mostByItself = 1.25;

/** What differs by less makes no pixel. */
const hair = 0.0005;

/** Width and height, CSS pixels. */
interface Size {
  width: number;
  height: number;
}

/** What all pages are fitted by. */
interface Fit {
  zoom: Zoom;
  scale: number;
  frame: Size;
  beside: number;
}

/** The scale at which a page of a size at 100 % is as large as a zoom says, by pdf.js's own sums. */
export function scaleFor(zoom: Zoom, { width, height }: Size, frame: Size, beside = 1): number {
  const [wide, high] = [frame.width / width / beside, frame.height / height];
  if (zoom === 'page-width') return wide;
  if (zoom === 'page-fit') return Math.min(wide, high);
  if (zoom === 'auto') return Math.min(mostByItself, width <= height ? wide : Math.min(wide, high));
  return Number(zoom);
}

/**
 * Fits every page to the view, where the zoom is to fit: pdf.js fits the one that is read, and a table printed on its side
 * would stand out of the view, or make all others small. What a page has to be smaller or larger by is said to pdf.js as
 * the unit of that page, which it heeds in all it does. And it keeps the place when pages turn out to be of another size
 * than the first, as which all are laid out until they are known.
 */
export class PageFit {
  readonly #viewer: PDFViewer;
  readonly #container: HTMLElement;
  readonly #scroll: PageScroll;
  /** What holds until the next frame: where the reader is, and what pages are fitted by. */
  #held: { place: number | null; fit: Fit } | null = null;

  constructor(viewer: PDFViewer, container: HTMLElement, scroll: PageScroll) {
    this.#viewer = viewer;
    this.#container = container;
    this.#scroll = scroll;
  }

  /** Looks after a page: called once for each. */
  watch(view: PageView): void {
    const setPdfPage = view.setPdfPage.bind(view);
    view.setPdfPage = (page) => {
      const { fit } = this.#hold();
      setPdfPage(page);
      this.#fit(view, fit);
    };
  }

  /** Fits all pages anew, because the zoom, the view or the way they lie has changed; the place is kept. */
  fitAll(): void {
    const place = this.#scroll.progress();
    const fit = this.#fitNow();
    if (this.#held) this.#held.fit = fit;
    let changed = false;
    for (let index = 0; index < this.#viewer.pagesCount; index += 1) {
      const view = this.#viewer.getPageView(index) as PageView;
      changed = this.#fit(view, fit) || changed;
    }
    if (changed) this.#scroll.toProgress(place);
  }

  /** How large a page is shown; 1 is 100 %. */
  shown(page: number): number {
    const view = this.#viewer.getPageView(page - 1) as PageView | undefined;
    return this.#viewer.currentScale * (view ? view.viewport.userUnit / ownUnit(view) : 1);
  }

  /** Has the page that is read keep its size, and all others take the same: from there they are made larger or smaller. */
  letGo(): void {
    const shown = this.shown(this.#viewer.currentPageNumber);
    if (Math.abs(shown / this.#viewer.currentScale - 1) > hair) this.#viewer.currentScale = shown;
  }

  /** The member has been brought to another place: none is to be kept. */
  forgetPlace(): void {
    if (this.#held) this.#held.place = null;
  }

  // Hundreds of pages become known one after another. To ask for each how large the view is has all of them laid out anew
  // every time; and the place is put right once for all of a frame.
  #hold(): { fit: Fit } {
    if (this.#held) {
      this.#held.place ??= this.#scroll.progress();
      return this.#held;
    }
    const held = { place: this.#scroll.progress(), fit: this.#fitNow() };
    this.#held = held;
    requestAnimationFrame(() => {
      this.#held = null;
      if (held.place !== null) this.#scroll.toProgress(held.place);
    });
    return held;
  }

  #fit(view: PageView, fit: Fit): boolean {
    const userUnit = unitOf(view, fit);
    if (Math.abs(userUnit - view.viewport.userUnit) < hair) return false;
    view.viewport = Object.assign(view.viewport.clone(), { userUnit });
    view.update({});
    return true;
  }

  #fitNow(): Fit {
    const { currentScaleValue: zoom, currentScale, spreadMode } = this.#viewer;
    const { clientWidth: width, clientHeight: height } = this.#container;
    return { zoom, scale: currentScale, frame: { width, height }, beside: spreadMode === 0 ? 1 : 2 };
  }
}

function unitOf(view: PageView, { zoom, scale, frame, beside }: Fit): number {
  const own = ownUnit(view);
  if (!Number.isNaN(Number(zoom))) return own;
  const { width, height, userUnit } = view.viewport;
  const natural = own / userUnit / view.scale;
  const share = scaleFor(zoom, { width: width * natural, height: height * natural }, frame, beside) / scale;
  return Math.abs(share - 1) < hair ? own : own * share;
}

function ownUnit({ pdfPage }: PageView): number {
  return pdfPage?.userUnit ?? 1;
}
