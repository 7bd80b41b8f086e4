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

/** Number of the first block of which something is in sight; 0 where there is none. */
export function firstInSight(text: HTMLElement | null): number {
  const top = text?.getBoundingClientRect().top ?? 0;
  const blocks = [...(text?.querySelectorAll<HTMLElement>('[data-block]') ?? [])];
  const first = blocks.find((block) => block.getBoundingClientRect().bottom > top + 1);
  return Number(first?.dataset['block'] ?? 0);
}
