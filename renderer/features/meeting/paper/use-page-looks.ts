import { useEffect } from 'react';
import { useSetting } from '../../../data/use-setting.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import { useSession, useViewState } from '../panes/session.ts';

/** The paper the pages of a view are shown on and how they are laid out: as was chosen for it, or else last of all. */
export function usePageLooks(view: PaperView | null) {
  const look = useSetting('page-look');
  const layout = useSetting('page-layout');
  const chosenLook = useViewState(view, ({ chosen }) => chosen.look, undefined);
  const chosenLayout = useViewState(view, ({ chosen }) => chosen.layout, undefined);
  return { look: chosenLook ?? look, layout: chosenLayout ?? layout };
}

/** Shows the pages of this pane so. */
export function useShowPageLooks(): void {
  const { view } = useSession();
  const { look, layout } = usePageLooks(view);
  useEffect(() => {
    if (view && look) view.showLook(look);
  }, [view, look]);
  useEffect(() => {
    if (view && layout) view.layOut(layout);
  }, [view, layout]);
}
