import { type ReactNode, useEffect, useState } from 'react';
import { Group, type Layout, Panel, type PanelImperativeHandle, Separator, usePanelRef } from 'react-resizable-panels';
import { z } from 'zod';
import { member } from '../../data/member-db.ts';
import './panes.css';

const settingKey = 'meeting-panes';
const layoutSchema = z.record(z.string(), z.number()).catch({});

/** What folds the panes away and brings them back. */
export interface PaneHandles {
  left: PanelImperativeHandle;
  right: PanelImperativeHandle;
}

/** Three panes side by side; their widths are remembered, and the outer two fold away. */
export function Panes({
  left,
  middle,
  right,
  onHandles,
  onFolded,
}: {
  left: ReactNode;
  middle: ReactNode;
  right: ReactNode;
  onHandles: (handles: PaneHandles | null) => void;
  onFolded: (folded: { left: boolean; right: boolean }) => void;
}) {
  const [remembered, setRemembered] = useState<Layout>();
  const leftRef = usePanelRef();
  const rightRef = usePanelRef();
  const ready = remembered !== undefined;

  useEffect(() => {
    member.settings.get(settingKey).then((row) => setRemembered(layoutSchema.parse(row?.value ?? {})));
  }, []);

  useEffect(() => {
    if (!ready || !leftRef.current || !rightRef.current) return;
    onHandles({ left: leftRef.current, right: rightRef.current });
    return () => onHandles(null);
  }, [ready, leftRef, rightRef, onHandles]);

  if (!remembered) return null;
  const save = (next: Layout) => {
    onFolded({ left: next['left'] === 0, right: next['right'] === 0 });
    member.settings.put({ key: settingKey, value: next }).catch((reason) => console.error(reason));
  };
  return (
    <Group
      className="panes"
      {...(Object.keys(remembered).length === 3 ? { defaultLayout: remembered } : {})}
      onLayoutChanged={save}
    >
      <Panel id="left" className="pane" panelRef={leftRef} defaultSize="22%" minSize="180px" maxSize="40%" collapsible>
        {left}
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
        {right}
      </Panel>
    </Group>
  );
}
