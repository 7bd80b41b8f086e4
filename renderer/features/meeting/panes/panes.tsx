import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { Group, type Layout, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { z } from 'zod';
import { member } from '../../../data/member-db.ts';
import './panes.css';

const settingKey = 'meeting-panes';
const layoutSchema = z.record(z.string(), z.number()).catch({});

/** A pane that can be folded away and brought back. */
interface FoldingPane {
  collapse: () => void;
  expand: () => void;
  isCollapsed: () => boolean;
}

/** What folds the outer panes away and brings them back. */
export interface PaneHandles {
  left: FoldingPane;
  right: FoldingPane;
}

interface PanesProps {
  left: ReactNode;
  middle: ReactNode;
  right: ReactNode;
  onHandles: (handles: PaneHandles | null) => void;
  onFolded: (folded: { left: boolean; right: boolean }) => void;
}

/** Below this three panes do not fit beside each other: the window is narrow, or much enlarged. */
const narrow = window.matchMedia('(width < 56rem)');

/** Whether the outer panes lie over the reader now. */
export function isNarrow(): boolean {
  return narrow.matches;
}

function useNarrow(): boolean {
  return useSyncExternalStore((changed) => {
    narrow.addEventListener('change', changed);
    return () => narrow.removeEventListener('change', changed);
  }, isNarrow);
}

/** Three panes: side by side with widths that are remembered, or one over the other where there is no room. */
export function Panes(props: PanesProps) {
  return useNarrow() ? <OnePane {...props} /> : <ThreePanes {...props} />;
}

/** The reader alone; agenda or inspector lie over it while they are asked for. */
function OnePane({ left, middle, right, onHandles, onFolded }: PanesProps) {
  const [over, setOver] = useState<'left' | 'right' | null>(null);

  useEffect(() => {
    const pane = (side: 'left' | 'right'): FoldingPane => ({
      collapse: () => setOver(null),
      expand: () => setOver(side),
      isCollapsed: () => over !== side,
    });
    onHandles({ left: pane('left'), right: pane('right') });
    onFolded({ left: over !== 'left', right: over !== 'right' });
    return () => onHandles(null);
  }, [over, onHandles, onFolded]);

  return (
    <div className="panes one-pane">
      {middle}
      {over ? <div className="pane-over">{over === 'left' ? left : right}</div> : null}
    </div>
  );
}

function ThreePanes({ left, middle, right, onHandles, onFolded }: PanesProps) {
  const [remembered, setRemembered] = useState<Layout>();
  const [folded, setFolded] = useState({ left: false, right: false });
  const leftRef = usePanelRef();
  const rightRef = usePanelRef();
  const ready = remembered !== undefined;

  useEffect(() => {
    member.settings.get(settingKey).then((row) => {
      const layout = layoutSchema.parse(row?.value ?? {});
      setFolded(foldedIn(layout));
      setRemembered(layout);
    });
  }, []);

  useEffect(() => {
    if (!ready || !leftRef.current || !rightRef.current) return;
    onHandles({ left: leftRef.current, right: rightRef.current });
    return () => onHandles(null);
  }, [ready, leftRef, rightRef, onHandles]);

  if (!remembered) return null;
  const save = (next: Layout) => {
    setFolded(foldedIn(next));
    onFolded(foldedIn(next));
    member.settings.put({ key: settingKey, value: next }).catch((reason) => console.error(reason));
  };
  return (
    <Group
      className="panes"
      {...(Object.keys(remembered).length === 3 ? { defaultLayout: remembered } : {})}
      onLayoutChanged={save}
    >
      <Panel id="left" className="pane" panelRef={leftRef} defaultSize="22%" minSize="180px" maxSize="40%" collapsible>
        <FoldedAway folded={folded.left}>{left}</FoldedAway>
      </Panel>
      <Separator className="pane-edge" aria-label="Width of the agenda" />
      <Panel id="middle" className="pane" minSize="320px">
        {middle}
      </Panel>
      <Separator className="pane-edge" aria-label="Width of the inspector" />
      <Panel
        id="right"
        className="pane"
        panelRef={rightRef}
        defaultSize="24%"
        minSize="220px"
        maxSize="45%"
        collapsible
      >
        <FoldedAway folded={folded.right}>{right}</FoldedAway>
      </Panel>
    </Group>
  );
}

function foldedIn(layout: Layout): { left: boolean; right: boolean } {
  return { left: layout['left'] === 0, right: layout['right'] === 0 };
}

/** What has no room is out of reach of the keyboard too. */
function FoldedAway({ folded, children }: { folded: boolean; children: ReactNode }) {
  return (
    <div className="pane-content" inert={folded}>
      {children}
    </div>
  );
}
