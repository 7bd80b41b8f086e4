import {
  PanelLeft,
  PanelRight,
  Pencil,
  Search,
  SquareChevronLeft,
  SquareChevronRight,
  TextCursor,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { useStore } from 'zustand';
import { itemAt } from '../../../../shared/agenda/find-entry.ts';
import { keysOf, runCommand } from '../../../commands.ts';
import { IconButton } from '../../../ui/button.tsx';
import { MarkToolbar } from '../marking/mark-toolbar.tsx';
import { markTools } from '../marking/mark-tools.ts';
import { PageField } from './page-field.tsx';
import './reader-toolbar.css';
import type { ReadingDesk } from '../panes/reading-desk.ts';
import { useCurrentPage, useSession } from '../panes/session.ts';
import { SplitMenu } from '../panes/split-menu.tsx';
import { textShown } from '../text-view/shown.ts';
import { ViewMenu } from './view-menu.tsx';

/** The line above the pages: what is open, where one is in it, and how large it is shown. */
export function ReaderToolbar({
  desk,
  leftOpen,
  rightOpen,
  caretOn,
}: {
  desk: ReadingDesk;
  leftOpen: boolean;
  rightOpen: boolean;
  caretOn: boolean;
}) {
  const { opening, view, outline, pane } = useSession();
  const asText = useStore(textShown, (panes) => panes.has(pane));
  const toolsShown = useStore(markTools, ({ shown }) => shown);
  const page = useCurrentPage();
  const item = opening ? itemAt(outline, opening.document.id, page) : null;
  const title = item ? [item.number, item.title].filter(Boolean).join('. ') : (opening?.document.title ?? '');
  const command = (id: string, label: string, icon: React.ReactNode, pressed?: boolean) => (
    <IconButton
      label={label}
      keys={keysOf(id)}
      icon={icon}
      aria-pressed={pressed}
      disabled={(!view && !/^view\.|-item$/.test(id)) || (asText && id === 'reading.caret')}
      className={id === 'reading.caret' ? 'caret-button' : undefined}
      onClick={() => runCommand(id)}
    />
  );
  return (
    <>
      <div className="reader-toolbar" role="toolbar" aria-label="Reader">
        {command('view.agenda', leftOpen ? 'Hide the agenda' : 'Show the agenda', <PanelLeft />, leftOpen)}
        <div className="reader-steps">
          {command('reading.previous-item', 'Previous item', <SquareChevronLeft />)}
          {command('reading.next-item', 'Next item', <SquareChevronRight />)}
        </div>
        <p className="reader-title" title={title}>
          {title}
        </p>
        <PageField />
        <div className="reader-zoom">
          {command('reading.zoom-out', 'Smaller', <ZoomOut />)}
          <ViewMenu />
          {command('reading.zoom-in', 'Larger', <ZoomIn />)}
        </div>
        {command('marks.tools', 'Tools for marks', <Pencil />, toolsShown)}
        {command('reading.caret', 'Select with the keyboard', <TextCursor />, caretOn)}
        <SplitMenu desk={desk} />
        {command('reading.find', 'Find in this paper', <Search />)}
        {command('view.inspector', rightOpen ? 'Hide the inspector' : 'Show the inspector', <PanelRight />, rightOpen)}
      </div>
      <MarkToolbar />
    </>
  );
}
