import { nearestPage, nearestRun } from '../../shared/text/nearest-run.ts';
import { paragraphAt } from '../../shared/text/paragraph-at.ts';
import { wordRoundOffset } from '../../shared/text/word-round-offset.ts';
import type { PaperPage, PaperView } from './paper-view.ts';
import { boxesOf, type Level, type LevelBox, levelOf, type Spot, spotAt, toLevel } from './spots.ts';

/** How a page is read, and its runs so. */
interface PageRuns {
  level: Level;
  runs: LevelBox[];
}

/** Share of the way beyond the pane's edge that the pages are scrolled by in each frame. */
const pull = 0.2;

/**
 * Selects words with the mouse or a pen. The browser takes the words next in the file where the pointer is on none: in
 * a gap between lines it stays behind or runs away. Here it is the nearest words of the column, on whichever page.
 */
export class PointerSelection {
  readonly #view: PaperView;
  readonly #runs = new Map<number, PageRuns>();
  #drag: { anchor: Spot; from: number } | null = null;
  #pointer = { x: 0, y: 0 };
  #scrolling = false;

  constructor(view: PaperView, stop: AbortSignal) {
    this.#view = view;
    const options = { signal: stop };
    window.addEventListener('mousemove', (event) => this.#move(event), options);
    window.addEventListener('mouseup', () => this.#end(), options);
    window.addEventListener('blur', () => this.#end(), options);
    stop.addEventListener('abort', () => this.#end());
  }

  /** Begins at a press of the button, extends with Shift; two presses take the word, three the paragraph. */
  press(event: MouseEvent): void {
    const selection = window.getSelection();
    if (!selection || event.button !== 0 || !(event.target instanceof Element)) return;
    const pressed = event.target.closest<HTMLElement>('.page');
    if (!pressed || event.target.closest('a, button, input, select, textarea')) return;
    this.#runs.clear();
    this.#pointer = { x: event.clientX, y: event.clientY };
    const { anchorNode, anchorOffset } = selection;
    const extended = event.shiftKey && anchorNode instanceof Text && this.#view.holds(anchorNode);
    const page = this.#view.page(Number(pressed.dataset['pageNumber']));
    const from = extended ? this.#leftOf(anchorNode) : page ? this.#place(page).left : 0;
    // On a page without words, such as a scan that has not been read, nothing of another page is meant.
    const spot = page && this.#spot(from);
    event.preventDefault();
    this.#view.focus();
    if (!spot) {
      selection.removeAllRanges();
      return;
    }
    if (extended) selection.extend(spot.node, spot.offset);
    else if (event.detail === 2) this.#select(...wordAt(spot));
    else if (event.detail >= 3) this.#select(...this.#paragraphAt(spot));
    else selection.collapse(spot.node, spot.offset);
    const anchor = extended ? { node: anchorNode, offset: anchorOffset } : spot;
    // Having taken a word or a paragraph, a trembling hand does not lose it.
    if (extended || event.detail < 2) this.#drag = { anchor, from };
  }

  #select(start: Spot, end: Spot): void {
    window.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  }

  #move(event: MouseEvent): void {
    if (!this.#drag) return;
    if ((event.buttons & 1) === 0) {
      this.#end();
      return;
    }
    this.#pointer = { x: event.clientX, y: event.clientY };
    this.#extend();
    if (!this.#scrolling && this.#beyond() !== 0) this.#scroll();
  }

  #end(): void {
    this.#drag = null;
    this.#runs.clear();
  }

  #extend(): void {
    if (!this.#drag) return;
    const { anchor, from } = this.#drag;
    const spot = this.#spot(from);
    if (spot && anchor.node.isConnected) this.#select(anchor, spot);
  }

  /** Pixels the pointer is above (negative) or below the pane. */
  #beyond(): number {
    const { top, bottom } = this.#view.frame();
    return Math.min(0, this.#pointer.y - top) + Math.max(0, this.#pointer.y - bottom);
  }

  #scroll(): void {
    const beyond = this.#beyond();
    this.#scrolling = this.#drag !== null && beyond !== 0;
    if (!this.#scrolling) return;
    this.#view.scroll.by(Math.sign(beyond) * Math.max(2, Math.abs(beyond) * pull));
    this.#extend();
    requestAnimationFrame(() => this.#scroll());
  }

  /** Where the pointer is in the pane, also when it has left it by its upper or lower edge. */
  #point(): { x: number; y: number } {
    const { top, bottom } = this.#view.frame();
    return { x: this.#pointer.x, y: Math.min(Math.max(this.#pointer.y, top), bottom) };
  }

  /** Where the pointer is on a page as that is read. */
  #place(page: PaperPage): { left: number; top: number } {
    const { x, y } = this.#point();
    return toLevel(this.#runsOf(page).level, { left: x, right: x, top: y, bottom: y });
  }

  /** The place between two letters that the pointer means, for a selection that began so far from where lines begin. */
  #spot(from: number): Spot | null {
    const { x, y } = this.#point();
    const pages = this.#view.pagesReady().map((page) => {
      const { left, right, top: head, bottom: foot } = page.element.getBoundingClientRect();
      return { page, left, right, top: head, bottom: foot };
    });
    const corner = nearestPage(pages, { x, y });
    if (!corner) return null;
    const { left, top } = this.#place(corner.page);
    const run = nearestRun(this.#runsOf(corner.page).runs, { x: left, y: top }, from);
    return run ? spotAt(run.node, { x, y }) : null;
  }

  #runsOf(page: PaperPage): PageRuns {
    const known = this.#runs.get(page.page);
    if (known?.runs[0]?.node.isConnected) return known;
    const level = levelOf(page);
    const runs = { level, runs: boxesOf(page, level) };
    this.#runs.set(page.page, runs);
    return runs;
  }

  #pageOf(node: Text): PaperPage | undefined {
    return this.#view.pagesReady().find(({ element }) => element.contains(node));
  }

  #leftOf(node: Text): number {
    const page = this.#pageOf(node);
    return (page && this.#runsOf(page).runs.find((run) => run.node === node)?.left) ?? 0;
  }

  #paragraphAt({ node }: Spot): [Spot, Spot] {
    const page = this.#pageOf(node);
    const runs = page ? this.#runsOf(page).runs.map((run) => ({ ...run, text: run.node.data })) : [];
    const here = runs.find((run) => run.node === node);
    const { first, last } = here ? paragraphAt(runs, here) : { first: { node }, last: { node } };
    return [
      { node: first.node, offset: 0 },
      { node: last.node, offset: last.node.length },
    ];
  }
}

function wordAt({ node, offset }: Spot): [Spot, Spot] {
  const { start, end } = wordRoundOffset(node.data, offset);
  return [
    { node, offset: start },
    { node, offset: end },
  ];
}
