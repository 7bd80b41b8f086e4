import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** The mark that is pointed at, on a page or in a list, so that the other shows which it is. */
export const hoveredMark = createStore<{ id: string | null }>(() => ({ id: null }));

/** Says which mark is pointed at. */
export function hoverMark(id: string | null): void {
  if (hoveredMark.getState().id !== id) hoveredMark.setState({ id });
}

/** Whether a mark is the one that is pointed at. */
export function useIsHovered(id: string | undefined): boolean {
  return useStore(hoveredMark, (state) => id !== undefined && state.id === id);
}
