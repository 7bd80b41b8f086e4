import type { PDFViewer } from 'pdfjs-dist/types/web/pdf_viewer.js';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PaperPosition, Quad } from '../../shared/model/member.ts';
import { areaPicture } from './area-picture.ts';
import { figureAt } from './figure-at.ts';
import { prepareFirstPage } from './first-page.ts';
import { KeptWords } from './kept-words.ts';
import { type DrawnMark, drawMarks, flash, lightMark } from './mark-layer.ts';
import type { OpenPaper } from './open-paper.ts';
import { PageFit } from './page-fit.ts';
import { PagePictures } from './page-pictures.ts';
import { PageScroll } from './page-scroll.ts';
import {
  type ChosenLooks,
  chosenLooks,
  type PageLayout,
  type PageView,
  type PaperViewState,
  pixelsToPoint,
  spreads,
  type Zoom,
} from './page-view.ts';
import { type ContentsLine, paperContents } from './paper-contents.ts';
import { createPdfViewer } from './pdf-viewer.ts';
import { patchPictures } from './picture-patches.ts';
import { posterPlace, takePages } from './poster.ts';
import { quadsOfPage } from './quads.ts';
import { boxOnScreen, type Sheet } from './sheet.ts';
import { type LayerText, layerText } from './text-layer.ts';
import { whenResized, zoomBySteps, zoomByWheel, zoomTo } from './zoom.ts';

/** A page whose words are laid out and can be selected. */
export interface PaperPage extends Sheet {
  text: LayerText;
}

/** One paper laid out for reading in an element: pdf.js's viewer, its editor and scripting off, and our marks over it. */
export class PaperView {
  readonly state: StoreApi<PaperViewState>;
  /** Small pictures of the pages. */
  readonly pictures: PagePictures;
  /** How far the pages are scrolled. */
  readonly scroll: PageScroll;
  readonly #paper: OpenPaper;
  readonly #viewer: PDFViewer;
  readonly #fit: PageFit;
  readonly #container: HTMLDivElement;
  readonly #start: PaperPosition;
  readonly #ended = new AbortController();
  #firstPage: Promise<unknown> = Promise.resolve();
  #layout: PageLayout = 'one';
  #marks: ReadonlyMap<number, readonly DrawnMark[]> = new Map();
  #lit: string | null = null;
  readonly #kept: KeptWords;
  readonly #readyListeners = new Set<(page: PaperPage) => void>();
  readonly #waiting = new Map<number, ((page: PaperPage) => void)[]>();

  /**
   * Lays the paper out in `container`, which must be absolutely positioned and hold an empty `.pdfViewer`. `suffix` is added
   * to the names of its pages, to tell them from those of another view.
   */
  constructor(paper: OpenPaper, container: HTMLDivElement, start: PaperPosition, suffix = '') {
    this.#paper = paper;
    this.pictures = new PagePictures(paper);
    this.#container = container;
    this.#start = start;
    this.scroll = new PageScroll({
      container,
      pageCount: () => this.state.getState().pageCount,
      current: () => this.state.getState().page,
      boxOf: (page) => this.#view(page)?.div,
    });
    // So that the keyboard reaches it and arrows scroll.
    container.tabIndex = 0;
    const { pdfViewer, eventBus } = createPdfViewer(paper, container, this.#ended.signal);
    this.#viewer = pdfViewer;
    this.#kept = new KeptWords(pdfViewer, this.#ended.signal);
    this.#fit = new PageFit(pdfViewer, container, this.scroll);
    this.state = createStore<PaperViewState>(() => ({
      drawn: false,
      page: start.page,
      pageCount: paper.document.numPages,
      scale: Number(start.zoom) || 1,
      zoom: start.zoom,
      chosen: chosenLooks(start),
    }));
    this.#layout = start.layout ?? 'one';

    eventBus.on('pagesinit', () => {
      this.#preparePages(suffix);
      // The page first: setting the size draws what is in sight.
      this.#viewer.spreadMode = spreads[this.#layout];
      this.#viewer.pagesRotation = start.rotation ?? 0;
      this.#viewer.currentPageNumber = start.page;
      this.#viewer.currentScaleValue = start.zoom;
      this.#goTo(start.page, start.top);
    });
    eventBus.on('pagerendered', ({ pageNumber }: { pageNumber: number }) => {
      this.#draw(pageNumber);
      const view = this.#view(pageNumber);
      if (view?.imageCoordinates) patchPictures(view.div, view.imageCoordinates);
      if (!this.state.getState().drawn) this.state.setState({ drawn: true });
      this.#noteScale();
    });
    eventBus.on('textlayerrendered', ({ pageNumber }: { pageNumber: number }) => {
      const page = this.page(pageNumber);
      if (!page) return;
      this.#draw(pageNumber);
      for (const listener of this.#readyListeners) listener(page);
      for (const settle of this.#waiting.get(pageNumber) ?? []) settle(page);
      this.#waiting.delete(pageNumber);
    });
    eventBus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) => {
      this.state.setState({ page: pageNumber });
      this.#noteScale();
    });
    eventBus.on('scalechanging', ({ scale, presetValue }: { scale: number; presetValue?: string }) => {
      this.#fit.fitAll();
      this.state.setState({ zoom: presetValue ?? String(scale) });
      this.#noteScale();
      for (const page of this.#marks.keys()) this.#draw(page);
    });
    zoomByWheel(pdfViewer, this.#fit, container, this.#ended.signal);
    whenResized(container, () => this.#fitAgain(), this.#ended.signal);
    this.#firstPage = prepareFirstPage(pdfViewer, paper.document, start, container).then(() => {
      if (!this.#ended.signal.aborted) pdfViewer.setDocument(paper.document);
    });
  }

  /** Stops the view and lets go of the paper. */
  async close(): Promise<void> {
    this.#ended.abort();
    this.pictures.close();
    this.#viewer.setDocument(null as never);
    await this.#firstPage;
    await this.#paper.close();
  }

  /** Calls a listener now for every page whose words are laid out, and then whenever those of another are. */
  onPageReady(listener: (page: PaperPage) => void): () => void {
    this.#readyListeners.add(listener);
    for (const page of this.pagesReady()) listener(page);
    return () => this.#readyListeners.delete(listener);
  }

  /** The pages whose words are laid out, in order. */
  pagesReady(): PaperPage[] {
    return this.#kept.pages().flatMap((page) => this.page(page) ?? []);
  }

  /** A page as it lies on the screen, or null when there is none of that number. */
  sheet(page: number): Sheet | null {
    const view = this.#view(page);
    return view ? { page, element: view.div, viewport: view.viewport } : null;
  }

  /** The page under a point of the window, or null. */
  sheetAt(x: number, y: number): Sheet | null {
    const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('.page');
    return element && this.holds(element) ? this.sheet(Number(element.dataset['pageNumber'])) : null;
  }

  /** What a part of a page shows, as the `data:` address of a PNG; null where it cannot be drawn. */
  async picture(page: number, area: Quad): Promise<string | null> {
    const view = this.#view(page);
    return view ? areaPicture(this.#paper, page, area, view.viewport.rotation) : null;
  }

  /** The rectangles round all lines of a page, also of one that is not laid out. */
  readonly linesOf = (page: number): Promise<Quad[]> => quadsOfPage(this.#paper.document, page);
  /** What the figure in a rectangle of a page is of, where its table tells. */
  readonly figureAt = (page: number, area: Quad) => figureAt(this.#paper.document, page, area);

  /** Whether whoever made the paper asks that its words not be copied; their wish, which no reader has to enforce. */
  async asksNotToCopy(): Promise<boolean> {
    const { pdfjs, document } = this.#paper;
    const allowed = await document.getPermissions().catch(() => null);
    return allowed !== null && !allowed.has(pdfjs.core.PermissionFlag.COPY);
  }

  /** Listens to what the member does on the pages, before they do, until the signal says stop. */
  listen<Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
    signal: AbortSignal,
  ): void {
    this.#container.addEventListener(name, listener, { capture: true, signal });
  }

  /** Keeps the pointer's way with the pages until it is let go. */
  capture(pointer: number): void {
    this.#container.setPointerCapture(pointer);
  }

  /** Keeps an element among the pages that is no page, such as what is read out. */
  hold(element: HTMLElement): void {
    this.#container.append(element);
  }

  /** Says which tool is in hand, for the pointer. */
  showTool(tool: string): void {
    this.#container.dataset['tool'] = tool;
  }

  /** The contents the file carries in itself. */
  contents(): Promise<ContentsLine[]> {
    return paperContents(this.#paper.document);
  }

  /** Whether something of the window is part of the pages. */
  holds(node: Node): boolean {
    return this.#container.contains(node);
  }

  /** Puts the keyboard on the pages, so that arrows scroll. */
  focus(): void {
    this.#container.focus({ preventScroll: true });
  }

  /** Shows a page with `top` PDF points above the top edge of the view. */
  async goTo(page: number, top = 0): Promise<void> {
    const wanted = Math.min(Math.max(1, page), this.state.getState().pageCount);
    const found = await this.#paper.document.getPage(wanted).catch(() => null);
    const view = this.#view(wanted);
    if (this.#ended.signal.aborted || !view) return;
    // Until a page is known, pdf.js takes it to be as large as the first.
    if (found && !view.pdfPage) view.setPdfPage(found);
    this.#goTo(wanted, top);
  }

  /** Lays a page out anew, because it has other words than before. */
  layOutAgain(page: number): void {
    this.#view(page)?.reset();
    this.#viewer.update();
  }

  /** A page whose words are laid out already, or null. */
  page(page: number): PaperPage | null {
    const view = this.#view(page);
    const layer = view?.textLayer?.div;
    if (!view || !layer?.isConnected || !layer.hasChildNodes()) return null;
    return { page, element: view.div, viewport: view.viewport, text: layerText(layer) };
  }

  /** Shows a page and waits for its words to be laid out. */
  async pageShown(page: number): Promise<PaperPage> {
    await this.goTo(page);
    return this.pageReady(page);
  }

  /** Waits for the words of a page to be laid out, showing it only when they are not. */
  async pageReady(page: number): Promise<PaperPage> {
    const ready = this.page(page);
    if (ready) return ready;
    if (this.scroll.visiblePages().every((visible) => visible.page !== page)) await this.goTo(page);
    return new Promise((resolve) => {
      this.#waiting.set(page, [...(this.#waiting.get(page) ?? []), resolve]);
    });
  }

  /** Scrolls so that a rectangle of a page stands in the upper part of the view. */
  reveal(page: number, area: Quad): void {
    const sheet = this.sheet(page);
    if (sheet) this.scroll.reveal(boxOnScreen(sheet, area));
  }

  /** The pages' view in the window's coordinates. */
  frame(): DOMRect {
    return this.#container.getBoundingClientRect();
  }

  /** Flashes rectangles of a page. */
  flash(page: number, quads: readonly Quad[]): void {
    const view = this.#view(page);
    if (view) flash(view.div, view.viewport, quads);
  }

  /** Sets the marks to be drawn, by page. */
  showMarks(marks: ReadonlyMap<number, readonly DrawnMark[]>): void {
    const pages = new Set([...this.#marks.keys(), ...marks.keys()]);
    this.#marks = marks;
    for (const page of pages) this.#draw(page);
  }

  /** Lights one of the marks that are drawn, which is pointed at elsewhere, and none when it is null. */
  light(mark: string | null): void {
    this.#lit = mark;
    lightMark(this.#container, mark);
  }

  /** Sets the zoom; a position is kept. */
  zoom(zoom: Zoom): void {
    zoomTo(this.#viewer, this.#fit, this.#container, zoom);
  }

  /** Makes pages larger or smaller by steps. */
  zoomBy(steps: number): void {
    zoomBySteps(this.#viewer, this.#fit, this.#container, steps);
  }

  /** Lays pages out beside or under each other; the position is kept. */
  layOut(layout: PageLayout): void {
    this.#layout = layout;
    // Before there are pages there is no place to keep.
    if (this.#viewer.pagesCount === 0 || this.#viewer.spreadMode === spreads[layout]) return;
    this.#keepingPlace(() => {
      this.#viewer.spreadMode = spreads[layout];
    });
  }

  /** Turns all pages a quarter clockwise; the page is kept. */
  turn(): void {
    const rotation = (this.#viewer.pagesRotation + 90) % 360;
    this.#keepingPlace(() => {
      this.#viewer.pagesRotation = rotation;
    });
    this.choose({ rotation });
  }

  /** Notes how the member wants this paper shown, as part of their place in it. */
  choose(looks: ChosenLooks): void {
    this.state.setState(({ chosen }) => ({ chosen: { ...chosen, ...looks } }));
  }

  /** Says how the paper under the pages is to look, for their style. */
  showLook(look: string): void {
    this.#container.dataset['look'] = look;
  }

  #keepingPlace(change: () => void): void {
    const { page, top } = this.position();
    change();
    this.#goTo(page, top);
  }

  /** Where the reader is now. */
  position(): PaperPosition {
    const { page, zoom, chosen } = this.state.getState();
    const view = this.#view(page);
    const pixels = this.#container.scrollTop - (view?.div.offsetTop ?? 0);
    const top = view ? pixels / pixelsToPoint(view.viewport) : this.#start.top;
    return { page, top, zoom, ...chosen };
  }

  /** Names where the reader is, for a poster. */
  posterPlace(): string {
    return posterPlace(this.position(), this.#layout, this.#container);
  }

  /** How the pages in sight look; null unless all of them are drawn. */
  posterPages(): ReturnType<typeof takePages> {
    return takePages(this.#container, this.scroll.visiblePages(), (page) => this.#view(page));
  }

  #goTo(page: number, top: number): void {
    this.#viewer.currentPageNumber = page;
    const view = this.#view(page);
    if (!view) return;
    this.#fit.forgetPlace();
    this.#container.scrollTop = view.div.offsetTop + top * pixelsToPoint(view.viewport);
    this.#viewer.update();
  }

  #view(page: number): PageView | undefined {
    return this.#viewer.getPageView(page - 1);
  }

  #preparePages(suffix: string): void {
    const { pageCount } = this.state.getState();
    for (let page = 1; page <= pageCount; page += 1) {
      const view = this.#viewer.getPageView(page - 1) as PageView;
      view.div.setAttribute('aria-label', `PDF page ${page}${suffix}`);
      this.#kept.watch(page, view);
      this.#fit.watch(view);
    }
  }

  #noteScale(): void {
    this.state.setState(({ page }) => ({ scale: this.#fit.shown(page) }));
  }

  #draw(page: number): void {
    const view = this.#view(page);
    if (view?.div.querySelector('canvas')) {
      drawMarks({ page, element: view.div, viewport: view.viewport }, this.#marks.get(page) ?? []);
      lightMark(view.div, this.#lit);
    }
  }

  #fitAgain(): void {
    const { zoom } = this.state.getState();
    if (this.#viewer.pagesCount > 0 && Number.isNaN(Number(zoom))) this.#viewer.currentScaleValue = zoom;
    this.#viewer.update();
  }
}
