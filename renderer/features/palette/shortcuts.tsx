import { useStore } from 'zustand';
import { type Command, commandGroups, commands, distinctCommands, shownKeys } from '../../commands.ts';
import { Dialog } from '../../ui/dialog.tsx';
import './palette.css';

interface KeyUse {
  title: string;
  keys: string;
}

/** Keys that belong to a place rather than to a command. */
const everywhere: KeyUse[] = [
  { title: 'Next or previous control', keys: 'Tab' },
  { title: 'Move in a list, a menu or search results', keys: '↑ ↓' },
  { title: 'Open beside what is being read: an item, a paper, a mark', keys: 'Mod+Enter' },
  { title: 'Close a dialog or a menu', keys: 'Escape' },
];

const marking: KeyUse[] = [
  { title: 'Move the selected note, drawing or rectangle', keys: 'Mod+← ↑ → ↓' },
  { title: 'Size the selected rectangle', keys: 'Mod+Shift+← ↑ → ↓' },
  { title: 'With the tool for drawing: move the pen', keys: '← ↑ → ↓' },
  { title: 'With the tool for drawing: pen down, pen up', keys: 'Space' },
  { title: 'With the tool for rectangles: move it, or size it with Shift', keys: '← ↑ → ↓' },
  { title: 'End the drawing, keep the rectangle', keys: 'Enter' },
  { title: 'Put away what was taken last: a stroke, a tool for marks, the caret, a selection', keys: 'Escape' },
];

function Keys({ keys }: { keys: string }) {
  return <kbd className="keys">{shownKeys(keys)}</kbd>;
}

function KeyGroup({ title, uses }: { title: string; uses: readonly KeyUse[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {uses.map((use) => (
          <div key={use.title}>
            <dt>{use.title}</dt>
            <dd>
              <Keys keys={use.keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** All keys there are, by what they are for. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const all = distinctCommands(useStore(commands, (state) => state.all));
  const withKeys = all.filter((command): command is Command & { keys: string } => Boolean(command.keys));
  return (
    <Dialog open onClose={onClose} title="Keyboard shortcuts" size="large" toRead>
      <div className="shortcuts">
        {commandGroups.map((group) => {
          const inGroup = withKeys.filter((command) => command.group === group);
          return inGroup.length ? <KeyGroup key={group} title={group} uses={inGroup} /> : null;
        })}
        <KeyGroup title="Everywhere" uses={everywhere} />
        <KeyGroup title="Marks, by keyboard" uses={marking} />
      </div>
    </Dialog>
  );
}
