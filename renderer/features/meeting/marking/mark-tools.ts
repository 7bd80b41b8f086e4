import { createStore } from 'zustand/vanilla';
import type { WordKind } from '../../../../shared/marks/kinds.ts';
import type { Colour } from '../../../../shared/model/member.ts';

/** What the pointer does on the pages. `select` is what it does until another tool is taken. */
export type Tool = 'select' | WordKind | 'note' | 'rectangle' | 'ink' | 'eraser';

/** The tool in hand, and what the next mark is drawn with: the colour used last, and a pen's width in points. */
export interface MarkTools {
  tool: Tool;
  colour: Colour;
  width: number;
  /** Whether the line of tools is shown. */
  shown: boolean;
}

/** The tools of the window: the same for all papers and panes. */
export const markTools = createStore<MarkTools>(() => ({ tool: 'select', colour: 1, width: 2, shown: false }));

/** The message that says how a rectangle is drawn, shown while that is in hand. */
export const rectangleToast = 'rectangle';

/** Takes a tool, and puts it away when it is taken again. The line of tools comes up, so that it is seen. */
export function takeTool(tool: Tool): void {
  markTools.setState((before) => ({
    tool: before.tool === tool ? 'select' : tool,
    shown: before.shown || tool !== 'select',
  }));
}
