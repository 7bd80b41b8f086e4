import {
  Bookmark,
  Eraser,
  Highlighter,
  MousePointer2,
  PenLine,
  SquareDashed,
  StickyNote,
  Strikethrough,
  Underline,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { colourName, colours, colourWords } from '../../../../shared/marks/colours.ts';
import { keysOf, runCommand } from '../../../commands.ts';
import { useColourNames } from '../../../data/use-colour-names.ts';
import { IconButton } from '../../../ui/button.tsx';
import { ColourButton } from '../inspector/colour-button.tsx';
import './mark-toolbar.css';
import { useSession } from '../panes/session.ts';
import { textShown } from '../text-view/shown.ts';
import { markTools, type Tool } from './mark-tools.ts';
import { toolKeys, toolNames } from './use-mark-commands.ts';

const tools: readonly (readonly { tool: Tool; icon: ReactNode }[])[] = [
  [{ tool: 'select', icon: <MousePointer2 /> }],
  [
    { tool: 'highlight', icon: <Highlighter /> },
    { tool: 'underline', icon: <Underline /> },
    { tool: 'strike-out', icon: <Strikethrough /> },
  ],
  [
    { tool: 'note', icon: <StickyNote /> },
    { tool: 'rectangle', icon: <SquareDashed /> },
    { tool: 'ink', icon: <PenLine /> },
    { tool: 'eraser', icon: <Eraser /> },
  ],
];

/** Widths of the pen, points. */
const widths = [
  { width: 1, name: 'Fine' },
  { width: 2, name: 'Medium' },
  { width: 4, name: 'Broad' },
];

/** The line of tools for marks, shown when it is asked for or a tool is taken; Escape returns to selecting. */
export function MarkToolbar() {
  const { view, pane } = useSession();
  // Nothing is drawn on pages that are not seen.
  const asText = useStore(textShown, (panes) => panes.has(pane));
  const { tool: inHand, colour: inPen, width: ofPen, shown } = useStore(markTools);
  const names = useColourNames();
  if (!shown) return null;
  return (
    <div className="mark-toolbar" role="toolbar" aria-label="Tools for marks">
      {tools.map((group) => (
        <div key={group[0]?.tool} className="mark-tools">
          {group.map(({ tool, icon }) => (
            <IconButton
              key={tool}
              label={toolNames[tool]}
              keys={toolKeys[tool]}
              icon={icon}
              aria-pressed={inHand === tool}
              disabled={!view || asText}
              onClick={() => runCommand(`marks.${tool}`)}
            />
          ))}
        </div>
      ))}
      <div className="mark-tools">
        <IconButton
          label="Bookmark here"
          keys={keysOf('marks.bookmark')}
          icon={<Bookmark />}
          disabled={!view || asText}
          onClick={() => runCommand('marks.bookmark')}
        />
      </div>
      <fieldset className="mark-tools">
        <legend className="visually-hidden">Colour of the next mark</legend>
        {colours.map((colour) => (
          <ColourButton
            key={colour}
            colour={colour}
            label={`Next marks as ${colourWords(colour, names)}`}
            title={`${colourName(colour, names)} (${colour})`}
            pressed={inPen === colour}
            onClick={() => markTools.setState({ colour })}
          />
        ))}
      </fieldset>
      {inHand === 'ink' ? (
        <fieldset className="mark-tools">
          <legend className="visually-hidden">Width of the pen</legend>
          {widths.map(({ width, name }) => (
            <button
              key={width}
              type="button"
              className="pen-width"
              data-width={width}
              aria-label={`${name} pen`}
              title={`${name} pen`}
              aria-pressed={ofPen === width}
              onClick={() => markTools.setState({ width })}
            >
              <span />
            </button>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
