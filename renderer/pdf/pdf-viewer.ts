import type { PDFPageView } from 'pdfjs-dist/types/web/pdf_page_view.js';
import type { EventBus, PDFLinkService, PDFViewer, PDFViewerOptions } from 'pdfjs-dist/types/web/pdf_viewer.js';
import { pixelsPerPoint } from './first-page.ts';
import type { OpenPaper } from './open-paper.ts';
import { keepMemorySmall } from './page-memory.ts';
import { mendTaggedLists } from './tagged-lists.ts';

/**
 * Stands in for pdf.js's translations, which take as long as the first page itself to name all pages of a pack; we
 * name them ourselves.
 */
const noTranslation = {
  getLanguage: () => 'en-gb',
  getDirection: () => 'ltr',
  get: async () => '',
  translate: async () => {},
  translateOnce: async () => {},
  destroy: async () => {},
  pause: () => {},
  resume: () => {},
};

/** How a page is drawn, whoever draws it. */
const pageOptions = {
  textLayerMode: 1,
  // Where the pictures are is needed on dark pages; nobody saves one by itself, so none is large enough for that.
  imagesRightClickMinSize: Number.MAX_VALUE,
  enableSelectionRendering: false,
  enableAutoLinking: false,
  imageResourcesPath: '/pdfjs/images/',
  l10n: noTranslation as unknown as NonNullable<PDFViewerOptions['l10n']>,
};

/** A page by itself in `container`, at a scale, without its words. It is drawn by its `draw`. */
export async function createPdfPage(
  { document, pdfjs: { core, viewer } }: OpenPaper,
  container: HTMLDivElement,
  number: number,
  scale: number,
): Promise<PDFPageView> {
  const page = await document.getPage(number);
  const view = new viewer.PDFPageView({
    ...pageOptions,
    container,
    eventBus: new viewer.EventBus(),
    id: number,
    scale,
    defaultViewport: page.getViewport({ scale: scale * pixelsPerPoint }),
    textLayerMode: 0,
    annotationMode: core.AnnotationMode.ENABLE,
  });
  view.setPdfPage(page);
  return view;
}

/**
 * pdf.js's viewer in `container`, its editor and scripting off and its links set up, with the events it sends. The
 * paper is not laid out yet: that is `setDocument`. It listens to the container until `ended`.
 */
export function createPdfViewer(
  paper: OpenPaper,
  container: HTMLDivElement,
  ended: AbortSignal,
): { pdfViewer: PDFViewer; eventBus: EventBus } {
  const { core, viewer } = paper.pdfjs;
  const eventBus: EventBus = new viewer.EventBus();
  eventBus.on('annotationlayerrendered', ({ source }: { source: { div: HTMLElement } }) => {
    // pdf.js leaves it to its translations to say what the signs of notes are.
    for (const sign of source.div.querySelectorAll('img:not([alt])')) sign.setAttribute('alt', 'Note');
  });
  eventBus.on('pagerendered', ({ source }: { source: { canvas: HTMLCanvasElement | null } }) => {
    if (source.canvas) mendTaggedLists(source.canvas);
  });
  const links: PDFLinkService = new viewer.PDFLinkService({
    eventBus,
    externalLinkTarget: viewer.LinkTarget.BLANK,
    externalLinkRel: 'noopener noreferrer nofollow',
    ignoreDestinationZoom: true,
  });
  const options: PDFViewerOptions & { abortSignal: AbortSignal } = {
    ...pageOptions,
    container,
    viewer: container.querySelector<HTMLDivElement>('.pdfViewer') ?? undefined,
    eventBus,
    linkService: links,
    annotationMode: core.AnnotationMode.ENABLE,
    annotationEditorMode: core.AnnotationEditorType.DISABLE,
    removePageBorders: true,
    // Not in the types, but without it the viewer goes on listening to the container after its end.
    abortSignal: ended,
  };
  const pdfViewer = new viewer.PDFViewer(options);
  keepMemorySmall(pdfViewer, paper, eventBus);
  links.setViewer(pdfViewer);
  links.setDocument(paper.document);
  return { pdfViewer, eventBus };
}
