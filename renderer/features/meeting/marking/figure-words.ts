import type { TextAnchor } from '../../../../shared/model/member.ts';
import type { FigureHeadings } from '../../../../shared/tables/figure-headings.ts';
import { isFigure } from '../../../../shared/tables/lines.ts';
import { wordRoundOffset } from '../../../../shared/text/word-round-offset.ts';
import type { MeetingSession } from '../panes/session.ts';
import { caretMode } from './use-caret.ts';
import type { SelectedWords } from './use-selected-words.ts';

/** The figure the caret is on, as if it were selected; null where the caret is off, or on something else. */
export function figureAtCaret({ view }: MeetingSession): SelectedWords | null {
  const selection = window.getSelection();
  const node = selection?.focusNode;
  if (!view || !caretMode.getState().on || !selection?.isCollapsed) return null;
  if (!(node instanceof Text) || !view.holds(node)) return null;
  const { start, end } = wordRoundOffset(node.data, selection.focusOffset);
  if (!isFigure(node.data.slice(start, end))) return null;
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return { range, box: range.getBoundingClientRect(), inText: false };
}

/** What a figure that was selected is of, by the table it stands in; null for other words, and where that cannot be told. */
export async function headingsOf(
  { view }: MeetingSession,
  { quote, parts }: TextAnchor,
): Promise<FigureHeadings | null> {
  const [part] = parts;
  const [quad] = part?.quads ?? [];
  if (!view || !part || !quad || !isFigure(quote)) return null;
  const found = await view.figureAt(part.page, quad);
  // Of what was selected, and not of something beside it.
  return found?.figure.includes(quote) ? found : null;
}
