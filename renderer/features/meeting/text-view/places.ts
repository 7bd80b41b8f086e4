/** Finds blocks of the text in its scrolling element, where each is an element with its number. */
import type { PaneName } from '../panes/pane.ts';

/** Name, in the document, of the element that scrolls the text of a pane. */
export function textId(pane: PaneName): string {
  return `text-${pane}`;
}

/** The element that scrolls the text of a pane, or null where its pages are shown. */
export function textElement(pane: PaneName): HTMLElement | null {
  return document.getElementById(textId(pane));
}

/** The element of a block, or null when it is not there. */
export function blockElement(text: HTMLElement | null, block: number): HTMLElement | null {
  return text?.querySelector<HTMLElement>(`[data-block="${block}"]`) ?? null;
}

/** The words of a block's element. */
export function blockWords(block: HTMLElement | null): HTMLElement | null {
  return block?.querySelector<HTMLElement>('.text-view-words') ?? null;
}

/** Number of the first block of which something is in sight; 0 where there is none. */
export function firstInSight(text: HTMLElement | null): number {
  const top = text?.getBoundingClientRect().top ?? 0;
  const blocks = [...(text?.querySelectorAll<HTMLElement>('[data-block]') ?? [])];
  const first = blocks.find((block) => block.getBoundingClientRect().bottom > top + 1);
  return Number(first?.dataset['block'] ?? 0);
}

/** Frames in a row in which a block has not moved, after which it stays where it is. */
const stillFrames = 4;

/**
 * Brings a block to the top, and again as often as it moves away: blocks are laid out only when they come near, and those
 * above it turn out higher or lower than they were taken to be. `onEnd` is called when it stays, or the member scrolls;
 * the answer ends it without a word.
 */
export function bringToTop(text: HTMLElement, block: number, onEnd: () => void): () => void {
  const ended = new AbortController();
  const end = () => {
    ended.abort();
    onEnd();
  };
  for (const name of ['wheel', 'pointerdown', 'keydown'] as const) {
    text.addEventListener(name, end, { signal: ended.signal, passive: true });
  }
  let still = 0;
  let before = Number.NaN;
  const look = () => {
    const element = blockElement(text, block);
    if (ended.signal.aborted || !element) return;
    still = element.getBoundingClientRect().top === before ? still + 1 : 0;
    if (still >= stillFrames) return end();
    if (still === 0) element.scrollIntoView({ block: 'start' });
    before = element.getBoundingClientRect().top;
    requestAnimationFrame(look);
  };
  look();
  return () => ended.abort();
}
