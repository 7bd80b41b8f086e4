import { Columns2, Rows2 } from 'lucide-react';
import { keysOf, runCommand } from '../../../commands.ts';
import { Menu } from '../../../ui/menu.tsx';
import type { ReadingDesk } from './reading-desk.ts';

/** The menu of one pane or two. */
export function SplitMenu({ desk }: { desk: ReadingDesk }) {
  const { split, second, first } = desk;
  const entry = (id: string, label: string) => ({
    label,
    keys: keysOf(id),
    run: () => void runCommand(id),
    disabled: !first.view,
  });
  return (
    <Menu
      className="icon-button split-menu"
      label={second ? 'Two panes' : 'Read in two panes'}
      button={split.stacked ? <Rows2 /> : <Columns2 />}
      entries={
        second
          ? [
              entry('view.split', 'Back to one pane'),
              entry('view.swap-panes', 'Swap the panes'),
              entry('view.stack-panes', split.stacked ? 'Side by side' : 'One above the other'),
              entry('view.link-panes', desk.desk.linked === null ? 'Scroll together' : 'Scroll each by itself'),
              entry('view.open-beside', 'Another paper beside this one…'),
            ]
          : [
              entry('view.split', 'This paper beside itself'),
              entry('view.open-beside', 'Another paper beside this one…'),
            ]
      }
    />
  );
}
