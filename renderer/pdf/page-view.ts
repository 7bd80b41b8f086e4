import type { PageViewport } from 'pdfjs-dist';

/** pdf.js's view of a page, as far as we use it. */
export interface PageView {
  div: HTMLElement;
  viewport: PageViewport;
  textLayer: { div: HTMLElement; show(): void } | null;
  pdfPage: unknown;
  setPdfPage(page: unknown): void;
  reset(keep?: { keepTextLayer?: boolean }): void;
  destroy(): void;
  imageCoordinates: ArrayLike<number> | null;
}

/** How pages are laid out: one under the other, by twos, or by twos after a first one alone. */
export type PageLayout = 'one' | 'two' | 'cover';

/** pdf.js's names for the layouts. */
export const spreads: Readonly<Record<PageLayout, number>> = { one: 0, two: 1, cover: 2 };

/** Pages are shown no smaller than this; 1 is 100 %. */
export const smallestScale = 0.25;

/** Pages are shown no larger than this; 1 is 100 %. */
export const largestScale = 5;
