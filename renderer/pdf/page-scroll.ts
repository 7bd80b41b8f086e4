/** What is scrolled, and the pages in it. */
interface Scrolled {
  container: HTMLElement;
  pageCount: () => number;
  /** The page most is seen of, from 1. */
  current: () => number;
  /** The box of a page, or undefined while there is none. */
  boxOf: (page: number) => HTMLElement | undefined;
}

/** How far a paper is scrolled. */
export class PageScroll {
  readonly #of: Scrolled;

  constructor(of: Scrolled) {
    this.#of = of;
  }

  /** Calls a listener whenever the pages have been scrolled. */
  onMove(listener: () => void): () => void {
    const { container } = this.#of;
    container.addEventListener('scroll', listener, { passive: true });
    return () => container.removeEventListener('scroll', listener);
  }

  /** Calls a listener whenever the pages have come to rest after being scrolled. */
  onRest(listener: () => void): () => void {
    const { container } = this.#of;
    container.addEventListener('scrollend', listener);
    return () => container.removeEventListener('scrollend', listener);
  }

  /** How far the pages can be scrolled up and down from here, CSS pixels. */
  room(): { above: number; below: number } {
    const { scrollTop, scrollHeight, clientHeight } = this.#of.container;
    return { above: scrollTop, below: scrollHeight - clientHeight - scrollTop };
  }

  /** How far down the paper the top of the view is, in pages: 3.5 is the middle of page 3. */
  progress(): number {
    const { container, current, boxOf } = this.#of;
    const { scrollTop } = container;
    let page = current();
    // The current page is the one most is seen of, which may begin below the top.
    while (page > 1 && (boxOf(page)?.offsetTop ?? 0) > scrollTop) page -= 1;
    const box = boxOf(page);
    return box ? page + (scrollTop - box.offsetTop) / box.offsetHeight : page;
  }

  /** Scrolls so that the top of the view is so far down the paper, in pages, and no further than it goes. */
  toProgress(progress: number): void {
    const { container, pageCount, boxOf } = this.#of;
    const page = Math.min(Math.max(1, Math.floor(progress)), pageCount());
    const box = boxOf(page);
    if (box) container.scrollTop = box.offsetTop + (progress - page) * box.offsetHeight;
  }

  /** Scrolls down by some pixels, or up. */
  by(pixels: number): void {
    this.#of.container.scrollTop += pixels;
  }

  /** Scrolls so that a box, given in the window's coordinates, stands in the upper part of the view. */
  reveal(box: DOMRect): void {
    const { container } = this.#of;
    const { top, left, right } = container.getBoundingClientRect();
    container.scrollTop += box.top - top - container.clientHeight / 4;
    // Large pages are wider than the view.
    if (box.left < left || box.right > right) container.scrollLeft += box.left - left - (right - left) / 4;
  }

  /** Scrolls no more than is needed to see a box, given in the window's coordinates. */
  keepInSight(box: DOMRect): void {
    const { container } = this.#of;
    const { top, bottom, left, right } = container.getBoundingClientRect();
    const margin = 24;
    if (box.top < top + margin) container.scrollTop += box.top - top - margin;
    else if (box.bottom > bottom - margin) container.scrollTop += box.bottom - bottom + margin;
    if (box.left < left + margin) container.scrollLeft += box.left - left - margin;
    else if (box.right > right - margin) container.scrollLeft += box.right - right + margin;
  }

  /** The share of the view, or of the page if that is smaller, that each visible page takes up. */
  visiblePages(): { page: number; share: number }[] {
    const { container, pageCount, boxOf } = this.#of;
    const { scrollTop, clientHeight } = container;
    const seen: { page: number; share: number }[] = [];
    let above = 0;
    for (let below = pageCount() + 1; below - above > 1; ) {
      const page = Math.floor((above + below) / 2);
      const box = boxOf(page);
      if (box && box.offsetTop + box.offsetHeight <= scrollTop) above = page;
      else below = page;
    }
    // Of two pages beside each other one may end above the view, or begin below it, while the other is seen.
    let missed = 0;
    for (let page = Math.max(1, above - 1); page <= pageCount() && missed < 4; page += 1) {
      const { offsetTop = 0, offsetHeight = 0 } = boxOf(page) ?? {};
      const overlap = Math.min(offsetTop + offsetHeight, scrollTop + clientHeight) - Math.max(offsetTop, scrollTop);
      missed = overlap > 0 ? 0 : missed + 1;
      if (overlap > 0) seen.push({ page, share: overlap / Math.min(offsetHeight, clientHeight) });
    }
    return seen;
  }
}
