/** Draws how a paper will look where it opens, out of sight, so that it is seen at once when it does. */
import type { PaperPosition } from '../../shared/model/member.ts';
import type { PosterPage } from '../data/library-db.ts';
import { pixelsPerPoint } from './first-page.ts';
import type { OpenPaper } from './open-paper.ts';
import { scaleFor } from './page-fit.ts';
import type { PageView } from './page-view.ts';
import { createPdfPage } from './pdf-viewer.ts';
import { takePages } from './poster.ts';

/** In a view that shows more pages than these at once they are too small to be read. */
const mostPages = 4;

/**
 * The pages at the beginning of a paper, one under the other, in a view of a size; null where they cannot be drawn, end
 * before the view does, or the signal says stop.
 */
export async function drawAhead(
  paper: OpenPaper,
  zoom: PaperPosition['zoom'],
  { clientWidth, clientHeight }: Pick<HTMLElement, 'clientWidth' | 'clientHeight'>,
  signal: AbortSignal,
): Promise<PosterPage[] | null> {
  const { desk, container, pages } = makeDesk();
  const views: PageView[] = [];
  const remove = () => desk.remove();
  signal.addEventListener('abort', remove);
  document.body.append(desk);
  try {
    Object.assign(desk.style, { width: `${clientWidth}px`, height: `${clientHeight}px` });
    // The scroll bar has room of its own.
    desk.style.width = `${2 * clientWidth - container.clientWidth}px`;
    const scaleOf = async (number: number) => {
      const size = (await paper.document.getPage(number)).getViewport({ scale: pixelsPerPoint });
      return scaleFor(zoom, size, { width: container.clientWidth, height: container.clientHeight });
    };
    const scale = await scaleOf(1);
    for (let number = 1; !isFull(views, container); number += 1) {
      if (signal.aborted || number > Math.min(mostPages, paper.document.numPages)) return null;
      // Here all pages have one scale; the reader fits each by itself.
      if ((await scaleOf(number)) !== scale) return null;
      const view = await createPdfPage(paper, pages, number, scale);
      views.push(view as unknown as PageView);
      const stop = () => view.cancelRendering();
      signal.addEventListener('abort', stop);
      await view.draw().finally(() => signal.removeEventListener('abort', stop));
      container.scrollTop = views[0]?.div.offsetTop ?? 0;
    }
    const shown = views.map((_, index) => ({ page: index + 1 }));
    return signal.aborted ? null : await takePages(container, shown, (page) => views[page - 1]);
  } finally {
    signal.removeEventListener('abort', remove);
    remove();
    for (const view of views) view.destroy();
  }
}

/** Whether the pages reach down to the end of the view. */
function isFull(views: readonly PageView[], container: HTMLElement): boolean {
  const last = views.at(-1)?.div.getBoundingClientRect();
  return last !== undefined && last.bottom >= container.getBoundingClientRect().bottom;
}

/** A view like that of the reader, which nobody sees, with room to scroll its first page to the top. */
function makeDesk() {
  const [desk, container, pages, room] = ['drawn-ahead', 'paper', 'pdfViewer', 'drawn-ahead-room'].map((name) => {
    const element = document.createElement('div');
    element.className = name;
    return element;
  }) as [HTMLDivElement, HTMLDivElement, HTMLDivElement, HTMLDivElement];
  pages.classList.add('removePageBorders');
  desk.inert = true;
  desk.ariaHidden = 'true';
  container.append(pages, room);
  desk.append(container);
  return { desk, container, pages };
}
