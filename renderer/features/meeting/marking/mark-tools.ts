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

let turns = 0;
let toolTurn = 0;

/** Numbers what is taken in hand, so that Escape puts the latest away first. */
export function nextTurn(): number {
  turns += 1;
  return turns;
}

markTools.subscribe(({ tool }, before) => {
  if (tool !== before.tool) toolTurn = nextTurn();
});

/** Whether there is a tool in hand that was taken after a turn. */
export function isToolAfter(turn: number): boolean {
  return markTools.getState().tool !== 'select' && toolTurn > turn;
}

/** The message that says how the tool in hand is used, shown while it is in hand. */
export const toolToast = 'tool';

/** Tools that are moved with the arrows. */
export const isMovedByKeys = (tool: Tool) => tool === 'rectangle' || tool === 'ink';

/** Takes a tool, and puts it away when it is taken again. The line of tools comes up, so that it is seen. */
export function takeTool(tool: Tool): void {
  markTools.setState((before) => ({
    tool: before.tool === tool ? 'select' : tool,
    shown: before.shown || tool !== 'select',
  }));
}
