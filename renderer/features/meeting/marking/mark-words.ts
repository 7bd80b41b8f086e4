import type { WordKind } from '../../../../shared/marks/kinds.ts';
import type { Colour, Mark, TextAnchor } from '../../../../shared/model/member.ts';
import { addMark } from '../../../data/marks.ts';
import { showToast } from '../../../ui/toast.tsx';
import { contextOf, type MeetingSession } from '../panes/session.ts';
import { anchorInText } from '../text-view/text-selection.ts';
import { markTools } from './mark-tools.ts';
import { anchorOfSelection, withRectangles } from './selection-anchor.ts';
import { type SelectedWords, selectedWords } from './use-selected-words.ts';

/** The selected words now: read when a key is pressed, which may be before the bar has come up. */
export function wordsNow({ view, pane }: MeetingSession): SelectedWords | null {
  return view && selectedWords(view, pane);
}

/** Where the selected words stand, or null when they cannot be marked. */
export function anchorNow(session: MeetingSession, words: SelectedWords): TextAnchor | null {
  if (words.inText) return anchorInText(session, words.range);
  const { view, opening, pages } = session;
  if (!view || !opening?.sha256) return null;
  return anchorOfSelection(words.range, view, { documentId: opening.document.id, sha256: opening.sha256 }, pages);
}

/** Marks the selected words in a colour, else in the one used last, and lets go of them. */
export async function markWords(
  session: MeetingSession,
  words: SelectedWords,
  kind: WordKind,
  colour: Colour = markTools.getState().colour,
): Promise<Mark | null> {
  const found = anchorNow(session, words);
  if (!session.view) return null;
  if (!found) {
    if (words.inText) showToast({ message: 'These words are not found on their page. Mark them on the page itself.' });
    return null;
  }
  const anchor = words.inText ? found : await withRectangles(found, session.view);
  markTools.setState({ colour });
  const mark = await addMark({ kind, colour, anchor, context: contextOf(session, anchor.page) });
  window.getSelection()?.collapseToEnd();
  return mark;
}
