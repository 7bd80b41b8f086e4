import type { Box } from '../../shared/annotations/line-boxes.ts';
import type { PaperPage, PaperView } from './paper-view.ts';
import { boxesOf, type LevelBox, levelOf, middle, onScreen, type Spot, spotAt, spotBox, toLevel } from './spots.ts';

/** How thick the caret is, pixels. */
const thin = 2;

/** Keys that the caret takes while it is on. */
const keys = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

/**
 * A caret in the words of the pages, so that they can be selected without a mouse. Arrows move by letter and line,
 * with Ctrl (Alt on a Mac) by word and paragraph; Home and End go to the ends of the line, with Ctrl to those of the
 * paper; Page Up and Page Down go by what is seen; with Shift all of them select. Where it comes to is read out. The
 * browser's own caret cannot do this: to it every run of letters on the page is a line of its own.
 */
export class Caret {
  readonly #view: PaperView;
  readonly #sign = document.createElement('div');
  /** Where screen readers are told what the caret came to. */
  readonly #voice = document.createElement('div');
  readonly #stopped = new AbortController();
  /** Where up and down try to stay, from where the page's lines begin; null after a move sideways. */
  #column: number | null = null;
  #moves: Promise<unknown> = Promise.resolve();
  /** Where it was last, for when the keyboard comes back to the pages from elsewhere. */
  #last: Spot | null = null;

  constructor(view: PaperView) {
    this.#view = view;
    this.#sign.className = 'caret';
    this.#sign.setAttribute('aria-hidden', 'true');
    this.#voice.className = 'visually-hidden';
    this.#voice.setAttribute('role', 'status');
    view.hold(this.#voice);
    const { signal } = this.#stopped;
    document.addEventListener('selectionchange', () => this.#draw(), { signal });
    view.listen('focusin', () => this.#comeBack(), signal);
    signal.addEventListener(
      'abort',
      view.state.subscribe((state, before) => {
        if (state.scale !== before.scale) this.#draw();
      }),
    );
  }

  /** Puts the caret at the selection where its page is in sight, else at the first words that are. */
  async start(): Promise<void> {
    const selection = window.getSelection();
    const selected = selection?.focusNode && this.#view.holds(selection.focusNode) && this.#pageOf(selection.focusNode);
    if (selected && this.#isInSight(selected)) {
      this.#draw();
      return;
    }
    const page = await this.#view.pageReady(this.#view.state.getState().page);
    const top = this.#view.frame().top;
    const level = levelOf(page);
    const boxes = boxesOf(page, level);
    const first = boxes.find((box) => onScreen(level, box).top >= top) ?? boxes[0];
    if (first && !this.#stopped.signal.aborted) this.#place({ node: first.node, offset: 0 }, false);
  }

  /** Whether the caret is drawn where it is seen. */
  isSeen(): boolean {
    const [sign, frame] = [this.#sign.getBoundingClientRect(), this.#view.frame()];
    return this.#sign.isConnected && sign.bottom > frame.top && sign.top < frame.bottom;
  }

  #isInSight({ element }: PaperPage): boolean {
    const [page, frame] = [element.getBoundingClientRect(), this.#view.frame()];
    return page.bottom > frame.top && page.top < frame.bottom;
  }

  /** Takes the caret away; a selection stays. */
  stop(): void {
    this.#stopped.abort();
    this.#sign.remove();
    this.#voice.remove();
  }

  /** Handles a key; false when it is none of the caret's. */
  press(event: KeyboardEvent): boolean {
    if (!keys.has(event.key) || event.metaKey) return false;
    this.#comeBack();
    const selection = window.getSelection();
    if (!selection) return false;
    const { key, shiftKey: select } = event;
    const far = event.ctrlKey || event.altKey;
    const direction = key === 'ArrowDown' || key === 'PageDown' || key === 'End' ? 1 : -1;
    // A held key must not start a second move before the page of the first is there.
    const move = async () => {
      if (key === 'ArrowLeft') await this.#sideways(selection, 'backward', far ? 'word' : 'character', select);
      else if (key === 'ArrowRight') await this.#sideways(selection, 'forward', far ? 'word' : 'character', select);
      else if (key === 'Home' || key === 'End')
        await (far ? this.#toEnd(direction, select) : this.#toLineEnd(direction, select));
      else if (key === 'PageUp' || key === 'PageDown') await this.#toLine(direction, select, screenful);
      else await this.#toLine(direction, select, far ? paragraph : nextLine);
      if (!this.#stopped.signal.aborted) this.#say(far || select ? 'word' : 'letter', key);
    };
    this.#moves = this.#moves.then(move, move);
    return true;
  }

  /** Reads out what was come to: a letter or word after a move sideways, else the line; what is selected before all. */
  #say(by: 'letter' | 'word', key: string): void {
    const focus = this.#focus();
    const selected = window.getSelection()?.toString().trim() ?? '';
    if (!focus) return;
    const { node, offset } = focus;
    const rest = node.data.slice(offset);
    const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
    const near = by === 'word' ? (/^\s*\S*/.exec(rest)?.[0] ?? '') : rest.slice(0, 1);
    const line = this.#lineOf(focus)
      .map((box) => box.node.data)
      .join(' ');
    this.#voice.textContent = selected
      ? `Selected: ${selected.slice(-200)}`
      : sideways
        ? near || 'end of the line'
        : line;
  }

  async #toEnd(direction: 1 | -1, select: boolean): Promise<void> {
    this.#column = null;
    const { pageCount } = this.#view.state.getState();
    const page = await this.#view.pageReady(direction === 1 ? pageCount : 1);
    this.#toEdge(page, direction === 1 ? -1 : 1, select);
  }

  /** To the first letter of a page coming down, or behind its last one coming up. */
  #toEdge(page: PaperPage, direction: 1 | -1, select: boolean): void {
    const boxes = boxesOf(page, levelOf(page));
    const box = direction === 1 ? boxes[0] : boxes.at(-1);
    if (box) this.#place({ node: box.node, offset: direction === 1 ? 0 : box.node.length }, select);
  }

  async #sideways(selection: Selection, direction: 'forward' | 'backward', by: string, select: boolean): Promise<void> {
    this.#column = null;
    const before = this.#focus();
    // Line ends between runs of letters are steps of their own to the browser, so a move may stay in place at first.
    for (let step = 0; step < 3; step += 1) {
      selection.modify(select ? 'extend' : 'move', direction, by);
      const after = this.#focus();
      if (!after) {
        if (before) await this.#overPageEnd(before, direction === 'forward' ? 1 : -1, select);
        return;
      }
      if (after.node !== before?.node || after.offset !== before.offset) break;
    }
    this.#reveal();
  }

  /** From a page's last letter to the next page's first one, or the other way; back to where it was if there is none. */
  async #overPageEnd(before: Spot, direction: 1 | -1, select: boolean): Promise<void> {
    this.#place(before, select);
    const next = (this.#pageOf(before.node)?.page ?? 0) + direction;
    if (next >= 1 && next <= this.#view.state.getState().pageCount) {
      this.#toEdge(await this.#view.pageReady(next), direction, select);
    }
  }

  #toLineEnd(direction: 1 | -1, select: boolean): void {
    this.#column = null;
    const end = direction === 1;
    const line = this.#lineOf(this.#focus());
    const box = end ? line.at(-1) : line[0];
    if (box) this.#place({ node: box.node, offset: end ? box.node.length : 0 }, select);
  }

  async #toLine(direction: 1 | -1, select: boolean, choose: Choose): Promise<void> {
    const focus = this.#focus();
    const page = focus && this.#pageOf(focus.node);
    if (!focus || !page) return;
    const level = levelOf(page);
    const here = toLevel(level, spotBox(focus));
    this.#column ??= here.left;
    const column = this.#column;
    const beyond = boxesOf(page, level).filter(
      (box) => direction * (middle(box) - middle(here)) > (here.bottom - here.top) / 2,
    );
    const line = choose(beyond, direction, column, here);
    if (line) this.#toColumn(page, line, column, select);
    else await this.#toNextPage(page.page + direction, direction, column, select);
    this.#column = column;
  }

  async #toNextPage(number: number, direction: 1 | -1, column: number, select: boolean): Promise<void> {
    if (number < 1 || number > this.#view.state.getState().pageCount) return;
    const page = await this.#view.pageReady(number);
    const line = lineNearest(boxesOf(page, levelOf(page)), direction);
    if (line) this.#toColumn(page, line, column, select);
  }

  #toColumn(page: PaperPage, line: LevelBox[], column: number, select: boolean): void {
    const box = nearestTo(line, column);
    if (!box) return;
    const { x, y, width, height } = onScreen(levelOf(page), { ...box, left: column, right: column });
    this.#place(spotAt(box.node, { x: x + width / 2, y: y + height / 2 }), select);
  }

  #lineOf(spot: Spot | null): LevelBox[] {
    const page = spot && this.#pageOf(spot.node);
    if (!spot || !page) return [];
    const level = levelOf(page);
    const here = toLevel(level, spotBox(spot));
    return onLine(boxesOf(page, level), here).sort((a, b) => a.left - b.left);
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
    if (focus) this.#view.scroll.keepInSight(spotBox(focus));
  }

  #comeBack(): void {
    if (this.#focus() || !this.#last?.node.isConnected) return;
    window.getSelection()?.collapse(this.#last.node, this.#last.offset);
    this.#draw();
  }

  #draw(): void {
    const focus = this.#focus();
    const page = focus && this.#pageOf(focus.node);
    if (!focus || !page) {
      this.#sign.remove();
      return;
    }
    this.#last = focus;
    const box = spotBox(focus);
    const corner = page.element.getBoundingClientRect();
    this.#sign.style.left = `${box.left - corner.left}px`;
    this.#sign.style.top = `${box.top - corner.top}px`;
    // Across the line, which may run any way.
    this.#sign.style.width = `${Math.max(thin, box.width)}px`;
    this.#sign.style.height = `${Math.max(thin, box.height)}px`;
    if (this.#sign.parentElement !== page.element) page.element.append(this.#sign);
  }
}

const heightOf = ({ top, bottom }: Box) => bottom - top;

/** The boxes that stand on the line of another one. */
function onLine(boxes: readonly LevelBox[], here: Box): LevelBox[] {
  return boxes.filter((box) => Math.abs(middle(box) - middle(here)) < heightOf(here) / 2);
}

/** The first line (going down) or the last one (going up) among some runs. */
function lineNearest(boxes: readonly LevelBox[], direction: 1 | -1): LevelBox[] | null {
  const [first] = [...boxes].sort((a, b) => direction * (middle(a) - middle(b)));
  return first ? onLine(boxes, first) : null;
}

/** Which of the lines beyond the caret a key leads to; null for none on the page. */
type Choose = (beyond: LevelBox[], direction: 1 | -1, column: number, here: Box) => LevelBox[] | null;

const nextLine: Choose = (beyond, direction) => lineNearest(beyond, direction);

/** The line about a window's height away; the last one of the page where that is beyond it. */
const screenful: Choose = (beyond, direction, _, here) => {
  const target = middle(here) + direction * window.innerHeight * 0.7;
  const within = beyond.filter((box) => direction * (target - middle(box)) >= 0);
  return lineNearest(within, direction === 1 ? -1 : 1) ?? lineNearest(beyond, direction);
};

/** Gap between two lines, in heights, from which they belong to two paragraphs. */
const paragraphGap = 0.7;

/** The first line of the next paragraph in the caret's column, or of the one before. */
const paragraph: Choose = (beyond, direction, column, here) => {
  const reach = heightOf(here) * 3;
  const inColumn = beyond
    .filter(({ left, right }) => left - reach <= column && column <= right + reach)
    .sort((a, b) => direction * (middle(a) - middle(b)));
  for (const [index, box] of inColumn.entries()) {
    const above = direction === 1 ? (inColumn[index - 1] ?? here) : inColumn[index + 1];
    if (!above || box.top - above.bottom > paragraphGap * heightOf(box)) return [box];
  }
  return null;
};

function nearestTo(line: readonly LevelBox[], column: number): LevelBox | undefined {
  const distance = ({ left, right }: LevelBox) => Math.max(left - column, column - right, 0);
  return [...line].sort((a, b) => distance(a) - distance(b))[0];
}
