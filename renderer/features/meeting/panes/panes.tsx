import { type ReactNode, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Group, type Layout, Panel, type PanelImperativeHandle, Separator, usePanelRef } from 'react-resizable-panels';
import { z } from 'zod';
import { member } from '../../../data/member-db.ts';
import './panes.css';

const settingKey = 'meeting-panes';
const layoutSchema = z.record(z.string(), z.number()).catch({});

/** Number of panes where all are beside each other. */
const allPanes = 3;
/** Widths of the outer panes until the member sets others. */
const usualWidths = { left: '22%', right: '24%' };

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

/**
 * Three panes: side by side with widths that are remembered, or, where there is no room, the reader alone, with agenda
 * or inspector lying over it while they are asked for. The reader stays the same through both: who enlarges everything,
 * or puts two windows side by side, is still where they were.
 */
export function Panes({ left, middle, right, onHandles, onFolded }: PanesProps) {
  const isOne = useNarrow();
  const [remembered, setRemembered] = useState<Layout>();
  const [over, setOver] = useState<'left' | 'right' | null>(null);
  const leftRef = usePanelRef();
  const rightRef = usePanelRef();
  const lastWidths = useRef(usualWidths);
  const ready = remembered !== undefined;
  const folded = remembered ? foldedIn(remembered) : null;

  useEffect(() => {
    member.settings.get(settingKey).then((row) => setRemembered(layoutSchema.parse(row?.value ?? {})));
  }, []);

  useEffect(() => {
    if (!ready) return;
    if (isOne) {
      const pane = (side: 'left' | 'right'): FoldingPane => ({
        collapse: () => setOver(null),
        expand: () => setOver(side),
        isCollapsed: () => over !== side,
      });
      onHandles({ left: pane('left'), right: pane('right') });
    } else if (leftRef.current && rightRef.current) {
      const pane = (panel: PanelImperativeHandle, side: 'left' | 'right'): FoldingPane => ({
        collapse: () => panel.collapse(),
        // A panel that was folded from the start knows no width to go back to.
        expand: () => {
          if (panel.isCollapsed()) panel.resize(lastWidths.current[side]);
        },
        isCollapsed: () => panel.isCollapsed(),
      });
      onHandles({ left: pane(leftRef.current, 'left'), right: pane(rightRef.current, 'right') });
    }
    return () => onHandles(null);
  }, [ready, isOne, over, leftRef, rightRef, onHandles]);

  const leftFolded = isOne ? over !== 'left' : (folded?.left ?? false);
  const rightFolded = isOne ? over !== 'right' : (folded?.right ?? false);
  useEffect(() => onFolded({ left: leftFolded, right: rightFolded }), [leftFolded, rightFolded, onFolded]);

  if (!remembered) return null;
  const save = (next: Layout) => {
    // The reader alone says nothing of the widths of three.
    if (Object.keys(next).length !== allPanes) return;
    for (const side of ['left', 'right'] as const) {
      if (next[side]) lastWidths.current = { ...lastWidths.current, [side]: `${next[side]}%` };
    }
    setRemembered(next);
    member.settings.put({ key: settingKey, value: next }).catch((reason) => console.error(reason));
  };
  return (
    <div className="panes">
      <Group
        {...(!isOne && Object.keys(remembered).length === allPanes ? { defaultLayout: remembered } : {})}
        onLayoutChanged={save}
      >
        {isOne ? null : (
          <Panel
            id="left"
            className="pane"
            panelRef={leftRef}
            defaultSize={usualWidths.left}
            minSize="180px"
            maxSize="40%"
            collapsible
          >
            <FoldedAway folded={leftFolded}>{left}</FoldedAway>
          </Panel>
        )}
        {isOne ? null : <Separator className="divider pane-edge" aria-label="Width of the agenda" />}
        <Panel id="middle" className="pane" minSize={isOne ? '0px' : '320px'}>
          {middle}
        </Panel>
        {isOne ? null : <Separator className="divider pane-edge" aria-label="Width of the inspector" />}
        {isOne ? null : (
          <Panel
            id="right"
            className="pane"
            panelRef={rightRef}
            defaultSize={usualWidths.right}
            minSize="260px"
            maxSize="45%"
            collapsible
          >
            <FoldedAway folded={rightFolded}>{right}</FoldedAway>
          </Panel>
        )}
      </Group>
      {isOne && over ? (
        <PaneOver key={over} side={over} onClose={() => setOver(null)}>
          {over === 'left' ? left : right}
        </PaneOver>
      ) : null}
    </div>
  );
}

/** A pane over the reader. The keyboard comes to it, Escape closes it, and what had the focus before has it again. */
function PaneOver({ side, onClose, children }: { side: 'left' | 'right'; onClose: () => void; children: ReactNode }) {
  const pane = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = pane.current;
    const before = document.activeElement;
    if (!element?.contains(before)) element?.focus({ preventScroll: true });
    return () => {
      if (element?.contains(document.activeElement) && before instanceof HTMLElement) {
        before.focus({ preventScroll: true });
      }
    };
  }, []);
  return (
    <div
      ref={pane}
      className="pane-over"
      role="dialog"
      aria-label={side === 'left' ? 'Agenda' : 'Inspector'}
      data-side={side}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </div>
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
