import { createStore } from 'zustand/vanilla';
import type { PaperPosition } from '../../../../shared/model/member.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import type { PaneName } from '../panes/pane.ts';

/** The panes that show the text without its pages. */
export const textShown = createStore<ReadonlySet<PaneName>>(() => new Set());

/** Shows the text of a pane's paper in place of its pages, or the pages again. */
export function showText(pane: PaneName, shown: boolean): void {
  const panes = new Set(textShown.getState());
  if (shown) panes.add(pane);
  else panes.delete(pane);
  textShown.setState(panes, true);
}

/** Whether a pane shows text in place of its pages. */
export function isTextShown(pane: PaneName): boolean {
  return textShown.getState().has(pane);
}

/** Where the member is in the paper of a pane, and how it is shown. */
export function positionIn(pane: PaneName, view: PaperView): PaperPosition {
  return { ...view.position(), ...(isTextShown(pane) ? { text: true } : {}) };
}

const waysBack = new Map<PaneName, () => void>();

/** Says how the text of a pane is left for the same spot on its pages; the answer takes that back. */
export function offerWayBack(pane: PaneName, leave: () => void): () => void {
  waysBack.set(pane, leave);
  return () => void waysBack.delete(pane);
}

/** Shows the text of a pane's paper, or the same spot on its pages again. */
export function toggleText(pane: PaneName): void {
  if (isTextShown(pane)) waysBack.get(pane)?.();
  else showText(pane, true);
}
