import type { PaperPage, PaperView } from './paper-view.ts';

/** A place between two letters of a page. */
export interface Spot {
  node: Text;
  offset: number;
}

interface Box {
  node: Text;
  rectangle: DOMRect;
}

/** Keys that the caret takes while it is on. */
const keys = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/**
 * A caret in the words of the pages, so that they can be selected without a mouse. Arrows move by letter and line,
 * with Ctrl (Alt on a Mac) by word; Home and End go to the ends of the line; with Shift they select. The browser's own
 * caret cannot do this: to it every run of letters on the page is a line of its own.
 */
export class Caret {
  readonly #view: PaperView;
  readonly #sign = document.createElement('div');
  readonly #stopped = new AbortController();
  /** Where up and down try to stay, in the window's coordinates; null after a move sideways. */
  #column: number | null = null;

  constructor(view: PaperView) {
    this.#view = view;
    this.#sign.className = 'caret';
    this.#sign.setAttribute('aria-hidden', 'true');
    const { signal } = this.#stopped;
    document.addEventListener('selectionchange', () => this.#draw(), { signal });
    signal.addEventListener(
      'abort',
      view.state.subscribe((state, before) => {
        if (state.scale !== before.scale) this.#draw();
      }),
    );
  }

  /** Puts the caret at the selection, or at the first words in sight. */
  async start(): Promise<void> {
    const selection = window.getSelection();
    if (selection?.focusNode && this.#view.holds(selection.focusNode) && this.#pageOf(selection.focusNode)) {
      this.#draw();
      return;
    }
    const page = await this.#view.pageReady(this.#view.state.getState().page);
    const top = this.#view.visibleTop();
    const boxes = boxesOf(page);
    const first = boxes.find(({ rectangle }) => rectangle.top >= top) ?? boxes[0];
    if (first && !this.#stopped.signal.aborted) this.#place({ node: first.node, offset: 0 }, false);
  }

  /** Takes the caret away; a selection stays. */
  stop(): void {
    this.#stopped.abort();
    this.#sign.remove();
  }

  /** Handles a key; false when it is none of the caret's. */
  press(event: KeyboardEvent): boolean {
    if (!keys.has(event.key) || event.metaKey) return false;
    const selection = window.getSelection();
    if (!selection) return false;
    const by = event.ctrlKey || event.altKey ? 'word' : 'character';
    if (event.key === 'ArrowLeft') this.#sideways(selection, 'backward', by, event.shiftKey);
    else if (event.key === 'ArrowRight') this.#sideways(selection, 'forward', by, event.shiftKey);
    else if (event.key === 'Home' || event.key === 'End') this.#toLineEnd(event.key === 'End', event.shiftKey);
    else this.#toLine(event.key === 'ArrowDown' ? 1 : -1, event.shiftKey);
    return true;
  }

  #sideways(selection: Selection, direction: 'forward' | 'backward', by: string, select: boolean): void {
    this.#column = null;
    const before = this.#focus();
    // Line ends between runs of letters are steps of their own to the browser, so a move may stay in place at first.
    for (let step = 0; step < 3; step += 1) {
      selection.modify(select ? 'extend' : 'move', direction, by);
      const after = this.#focus();
      if (!after) {
        if (before) this.#place(before, select);
        return;
      }
      if (after.node !== before?.node || after.offset !== before.offset) break;
    }
    this.#reveal();
  }

  #toLineEnd(end: boolean, select: boolean): void {
    this.#column = null;
    const line = this.#lineOf(this.#focus());
    const box = end ? line.at(-1) : line[0];
    if (box) this.#place({ node: box.node, offset: end ? box.node.length : 0 }, select);
  }

  async #toLine(direction: 1 | -1, select: boolean): Promise<void> {
    const focus = this.#focus();
    const page = focus && this.#pageOf(focus.node);
    if (!focus || !page) return;
    const here = spotBox(focus);
    this.#column ??= here.left;
    const column = this.#column;
    const beyond = boxesOf(page).filter(
      ({ rectangle }) => direction * (middle(rectangle) - middle(here)) > here.height / 2,
    );
    const line = lineNearest(beyond, direction) ?? (await this.#lineOfNextPage(page.page + direction, direction));
    const box = line && nearestTo(line, column);
    if (!box) return;
    this.#place(spotAt(box, column), select);
    this.#column = column;
  }

  async #lineOfNextPage(page: number, direction: 1 | -1): Promise<Box[] | null> {
    if (page < 1 || page > this.#view.state.getState().pageCount) return null;
    return lineNearest(boxesOf(await this.#view.pageReady(page)), direction);
  }

  #lineOf(spot: Spot | null): Box[] {
    const page = spot && this.#pageOf(spot.node);
    if (!spot || !page) return [];
    const here = spotBox(spot);
    return boxesOf(page)
      .filter(({ rectangle }) => Math.abs(middle(rectangle) - middle(here)) < here.height / 2)
      .sort((a, b) => a.rectangle.left - b.rectangle.left);
  }

  #focus(): Spot | null {
    const selection = window.getSelection();
    const node = selection?.focusNode;
    return node instanceof Text && this.#pageOf(node) ? { node, offset: selection?.focusOffset ?? 0 } : null;
  }

  #pageOf(node: Node): PaperPage | null {
    const element = node.parentElement?.closest<HTMLElement>('.textLayer')?.closest<HTMLElement>('.page');
    return element && this.#view.holds(element) ? this.#view.page(Number(element.dataset['pageNumber'])) : null;
  }

  #place({ node, offset }: Spot, select: boolean): void {
    const selection = window.getSelection();
    if (select && selection?.anchorNode) selection.extend(node, offset);
    else selection?.collapse(node, offset);
    this.#draw();
    this.#reveal();
  }

  #reveal(): void {
    const focus = this.#focus();
    if (focus) this.#view.keepInSight(spotBox(focus));
  }

  #draw(): void {
    const focus = this.#focus();
    const page = focus && this.#pageOf(focus.node);
    if (!focus || !page) {
      this.#sign.remove();
      return;
    }
    const box = spotBox(focus);
    const corner = page.element.getBoundingClientRect();
    this.#sign.style.left = `${box.left - corner.left}px`;
    this.#sign.style.top = `${box.top - corner.top}px`;
    this.#sign.style.height = `${box.height}px`;
    if (this.#sign.parentElement !== page.element) page.element.append(this.#sign);
  }
}

function middle({ top, bottom }: DOMRect): number {
  return (top + bottom) / 2;
}

/** The runs of letters of a page, each with its box in the window's coordinates. */
function boxesOf({ text }: PaperPage): Box[] {
  return text.pieces.flatMap(({ node }) => {
    if (node.data.trim() === '') return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    return [{ node, rectangle: range.getBoundingClientRect() }];
  });
}

/** The first line (going down) or the last one (going up) among some runs. */
function lineNearest(boxes: Box[], direction: 1 | -1): Box[] | null {
  const [first] = [...boxes].sort((a, b) => direction * (middle(a.rectangle) - middle(b.rectangle)));
  if (!first) return null;
  const { rectangle } = first;
  return boxes.filter((box) => Math.abs(middle(box.rectangle) - middle(rectangle)) < rectangle.height / 2);
}

function nearestTo(line: Box[], column: number): Box | undefined {
  const distance = ({ rectangle: { left, right } }: Box) => Math.max(left - column, column - right, 0);
  return [...line].sort((a, b) => distance(a) - distance(b))[0];
}

/** Where in a run a column falls. */
function spotAt({ node }: Box, column: number): Spot {
  let low = 0;
  let high = node.length;
  while (low < high) {
    const half = (low + high) >> 1;
    const { left, width } = spotBox({ node, offset: half }, true);
    if (left + width / 2 < column) low = half + 1;
    else high = half;
  }
  return { node, offset: low };
}

/** The box of a place between two letters, without width; with `letter`, that of the letter after it. */
export function spotBox({ node, offset }: Spot, letter = false): DOMRect {
  const range = document.createRange();
  const atEnd = offset >= node.length;
  range.setStart(node, atEnd ? Math.max(0, node.length - 1) : offset);
  range.setEnd(node, atEnd ? node.length : offset + 1);
  const { left, right, top, width, height } = range.getBoundingClientRect();
  if (letter) return new DOMRect(left, top, width, height);
  return new DOMRect(atEnd ? right : left, top, 0, height);
}
