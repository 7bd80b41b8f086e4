import type { PageViewport, PDFPageProxy } from 'pdfjs-dist';
import type { PaperPosition } from '../../shared/model/member.ts';

/** pdf.js's view of a page, as far as we use it. */
export interface PageView {
  div: HTMLElement;
  viewport: PageViewport;
  textLayer: { div: HTMLElement; show(): void } | null;
  /** How large pdf.js means to show it; 1 is 100 %. */
  scale: number;
  pdfPage: PDFPageProxy | null;
  setPdfPage(page: PDFPageProxy): void;
  update(change: { scale?: number }): void;
  reset(keep?: { keepTextLayer?: boolean }): void;
  destroy(): void;
  imageCoordinates: ArrayLike<number> | null;
  /** How far its drawing is; 3 is done. */
  renderingState: number;
  _accessibilityManager: unknown;
  _textHighlighter: { setTextMapping(elements: null, texts: null): void };
}

/** Pixels of CSS to a point of a page as it is shown. */
export function pixelsToPoint({ scale, userUnit }: PageViewport): number {
  return scale * userUnit;
}

/** How pages are laid out: one under the other, by twos, or by twos after a first one alone. */
export type PageLayout = 'one' | 'two' | 'cover';

/** pdf.js's names for the layouts. */
export const spreads: Readonly<Record<PageLayout, number>> = { one: 0, two: 1, cover: 2 };

/** Pages are shown no smaller than this; 1 is 100 %. */
export const smallestScale = 0.25;

/** Pages are shown no larger than this; 1 is 100 %. */
export const largestScale = 5;

/** How the member wants one paper shown; what is left out is as the settings say. */
export type ChosenLooks = Pick<PaperPosition, 'rotation' | 'layout' | 'look'>;

/** How a paper was shown where it was left. */
export function chosenLooks({ rotation, layout, look }: PaperPosition): ChosenLooks {
  return { ...(rotation ? { rotation } : {}), ...(layout ? { layout } : {}), ...(look ? { look } : {}) };
}

/** `page-width`, `page-fit`, or a number as text, 1 being 100 %. */
export type Zoom = string;

/** What the view shows now. */
export interface PaperViewState {
  /** False until the first page is on the screen. */
  drawn: boolean;
  page: number;
  pageCount: number;
  /** 1 is 100 %. */
  scale: number;
  zoom: Zoom;
  /** How the member wants this paper shown, beyond the settings. */
  chosen: ChosenLooks;
}
