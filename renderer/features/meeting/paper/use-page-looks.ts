import { useEffect } from 'react';
import { useSetting } from '../../../data/use-setting.ts';
import { useSession } from '../panes/session.ts';

/** Shows the pages of this pane on the paper, and as many beside each other, as the member chose. */
export function usePageLooks(): void {
  const { view } = useSession();
  const look = useSetting('page-look');
  const layout = useSetting('page-layout');
  useEffect(() => {
    if (view && look) view.showLook(look);
  }, [view, look]);
  useEffect(() => {
    if (view && layout) view.layOut(layout);
  }, [view, layout]);
}
