/** What an appendix of figures is. */
import type { FillInContext } from '../content/fill-in.ts';
import type { Block } from '../paper/blocks.ts';
import type { Setting } from '../paper/layout.ts';

/** An appendix drawn up from figures. */
interface FigureBook {
  blocks: Block[];
  setting: Setting;
}

/** Draws up an appendix for the meeting it is attached to. */
export type FigureMaker = (context: FillInContext) => FigureBook;
