import { useStore } from 'zustand';
import { type Command, commandGroups, commands, distinctCommands, shownKeys } from '../../commands.ts';
import { Dialog } from '../../ui/dialog.tsx';
import './palette.css';

/** Keys that belong to a place rather than to a command. */
const keysOfPlaces: { title: string; keys: string }[] = [
  { title: 'Next or previous control', keys: 'Tab' },
  { title: 'Move in a list, a menu or search results', keys: '↑ ↓' },
  { title: 'Open beside what is being read: an item, a paper, a mark', keys: 'Mod+Enter' },
  { title: 'Move the selected note, drawing or rectangle', keys: 'Mod+← ↑ → ↓' },
  { title: 'Size the selected rectangle', keys: 'Mod+Shift+← ↑ → ↓' },
  { title: 'With the tool for drawing: move the pen', keys: '← ↑ → ↓' },
  { title: 'With the tool for drawing: pen down, pen up', keys: 'Space' },
  { title: 'With the tool for rectangles: move it, or size it with Shift', keys: '← ↑ → ↓' },
  { title: 'End the drawing, keep the rectangle', keys: 'Enter' },
  { title: 'Put away what was taken last: a stroke, a tool for marks, the caret, a selection', keys: 'Escape' },
  { title: 'Close a dialog or a menu', keys: 'Escape' },
];

function Keys({ keys }: { keys: string }) {
  return <kbd className="keys">{shownKeys(keys)}</kbd>;
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
          if (inGroup.length === 0) return null;
          return (
            <section key={group}>
              <h3>{group}</h3>
              <dl>
                {inGroup.map((command) => (
                  <div key={command.id}>
                    <dt>{command.title}</dt>
                    <dd>
                      <Keys keys={command.keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
        <section>
          <h3>Everywhere</h3>
          <dl>
            {keysOfPlaces.map(({ title, keys }) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>
                  <Keys keys={keys} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
