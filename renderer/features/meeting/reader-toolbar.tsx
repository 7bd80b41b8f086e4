import {
  Maximize,
  MoveHorizontal,
  PanelLeft,
  PanelRight,
  Search,
  SquareChevronLeft,
  SquareChevronRight,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { keysOf, runCommand } from '../../commands.ts';
import { IconButton } from '../../ui/button.tsx';
import { itemAt } from './agenda-outline.ts';
import { PageField } from './page-field.tsx';
import './reader-toolbar.css';
import { useCurrentPage, useSession, useViewState } from './session.ts';

/** The line above the pages: what is open, where one is in it, and how large it is shown. */
export function ReaderToolbar({ leftOpen, rightOpen }: { leftOpen: boolean; rightOpen: boolean }) {
  const { opening, view, outline } = useSession();
  const page = useCurrentPage();
  const scale = useViewState(view, (state) => state.scale, 1);
  const zoom = useViewState(view, (state) => state.zoom, '');
  const item = opening ? itemAt(outline, opening.document.id, page) : null;
  const title = item ? [item.number, item.title].filter(Boolean).join('. ') : (opening?.document.title ?? '');
  const command = (id: string, label: string, icon: React.ReactNode, pressed?: boolean) => (
    <IconButton
      label={label}
      keys={keysOf(id)}
      icon={icon}
      aria-pressed={pressed}
      disabled={!view && !id.startsWith('view.')}
      onClick={() => runCommand(id)}
    />
  );
  return (
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
        <output className="numbers" aria-label="Size">
          {Math.round(scale * 100)} %
        </output>
        {command('reading.zoom-in', 'Larger', <ZoomIn />)}
        {command('reading.fit-width', 'Fit the width', <MoveHorizontal />, zoom === 'page-width')}
        {command('reading.fit-page', 'Fit the page', <Maximize />, zoom === 'page-fit')}
      </div>
      {command('reading.find', 'Find in this paper', <Search />)}
      {command('view.inspector', rightOpen ? 'Hide the inspector' : 'Show the inspector', <PanelRight />, rightOpen)}
    </div>
  );
}
