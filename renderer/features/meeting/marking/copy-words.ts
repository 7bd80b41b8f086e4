/** Words of a paper on the way to the clipboard: of one that is not public only when the member says so. */
import { withCitation } from '../../../../shared/marks/citation.ts';
import type { PaperContext, TextAnchor } from '../../../../shared/model/member.ts';
import { isDoubtful, trustInNumber } from '../../../../shared/pack/number-trust.ts';
import type { Quotation } from '../../../../shared/private/quotation.ts';
import { copyText, keepHere } from '../../../clipboard.ts';
import { leavingRows } from '../../../data/leaving.ts';
import { showToast, type ToastAction } from '../../../ui/toast.tsx';
import { holdSource } from '../../questions/kept-source.ts';
import { whatLeaves } from '../../questions/leave.ts';
import { contextOf, type MeetingSession } from '../panes/session.ts';
import { anchorNow, wordsNow } from './mark-words.ts';
import type { SelectedWords } from './use-selected-words.ts';

/** Words that are about to be copied, with where they stand as well as that is known. */
interface Copied {
  words: string;
  /** With their tables and headings, where they are selected in the text. */
  html: string;
  anchor: TextAnchor | null;
  quotation: Quotation & { context: PaperContext };
}

function copiedOf(session: MeetingSession, selected: SelectedWords): Copied {
  const { range, inText } = selected;
  const anchor = anchorNow(session, selected);
  const page = anchor?.page ?? session.view?.state.getState().page ?? 1;
  const { opening } = session;
  const whole = opening?.sha256 ? { documentId: opening.document.id, sha256: opening.sha256, page } : null;
  const holder = document.createElement('div');
  if (inText) holder.append(range.cloneContents());
  return {
    words: anchor?.quote ?? range.toString(),
    html: holder.innerHTML,
    anchor,
    quotation: { anchor: anchor ?? whole, context: contextOf(session, page) },
  };
}

/** Whether words may leave by the clipboard; asks where their paper is not public. */
async function mayCopy({ words, anchor, quotation }: Copied): Promise<boolean> {
  const leaving = await leavingRows([quotation], (one) => [one]);
  if (leaving.papers.length > 0 && anchor) holdSource(words, { anchor, context: quotation.context });
  return (await whatLeaves([quotation], leaving, 'Copy')) !== null;
}

/** Puts the selected words, or else those of the selected mark, on the clipboard with where they stand. */
export async function copyCited(session: MeetingSession, words: SelectedWords | null): Promise<void> {
  const mark = session.marks.find(({ id }) => id === session.selectedMark);
  const anchor = words ? anchorNow(session, words) : mark?.anchor;
  if (!anchor) return;
  const context = words || !mark ? contextOf(session, anchor.page) : mark.context;
  await copyQuotation(session, anchor, context);
}

async function copyQuotation(
  { opening, pages }: MeetingSession,
  anchor: TextAnchor,
  context: PaperContext,
): Promise<void> {
  const quoted = [{ anchor, context }];
  const leaving = await whatLeaves(quoted, await leavingRows(quoted, (one) => [one]), 'Copy');
  const isHere = pages !== undefined && opening?.sha256 === anchor.sha256;
  const unsure = isHere && isDoubtful(trustInNumber(anchor.page, pages.byPage));
  if (leaving) await copyText(withCitation({ ...anchor, unsure }, context), 'Quotation');
}

function citing(session: MeetingSession, anchor: TextAnchor): ToastAction {
  const context = contextOf(session, anchor.page);
  return { label: 'With citation', run: () => copyQuotation(session, anchor, context) };
}

/** Puts words that may leave on the clipboard, and says where whoever made their paper asks that it not be copied. */
async function putCopied(session: MeetingSession, { words, html, anchor }: Copied): Promise<void> {
  const action = anchor ? citing(session, anchor) : undefined;
  await copyText(words, 'Text', action, html);
  if (!(await session.view?.asksNotToCopy())) return;
  const message = 'Text copied. Whoever made this paper asks that it not be copied: see that you may pass it on.';
  showToast({ id: 'copied', message, ...(action ? { action } : {}) });
}

/** Puts the selected words on the clipboard, and offers them with where they stand. */
export async function copyWords(session: MeetingSession, words: SelectedWords): Promise<void> {
  const copied = copiedOf(session, words);
  if (await mayCopy(copied)) await putCopied(session, copied);
}

/**
 * The same by the browser's own key, which cannot wait for an answer: until there is one the words are kept in this
 * application, and there they stay when the member says that they are not to leave.
 */
export function copiedByKey(session: MeetingSession, event: ClipboardEvent): void {
  const selected = wordsNow(session);
  if (!selected || !event.clipboardData) return;
  const copied = copiedOf(session, selected);
  const isLaidOut = selected.inText || copied.anchor?.parts.every(({ quads }) => quads.length > 0) !== false;
  // The browser takes the lines as they lie, and only what is laid out.
  const words = isLaidOut ? (window.getSelection()?.toString() ?? copied.words) : copied.words;
  event.preventDefault();
  event.stopPropagation();
  keepHere(event.clipboardData, words);
  const asLaid = { ...copied, words };
  void putWhenTold(session, asLaid);
}

async function putWhenTold(session: MeetingSession, copied: Copied): Promise<void> {
  if (await mayCopy(copied)) await putCopied(session, copied);
  else showToast({ id: 'copied', message: 'Kept here: the words can be pasted into your questions and notes only.' });
}

/** Keeps words that are dragged in this application, unless they were known to be public before they were. */
export class DraggedWords {
  #isPublic = false;

  /** Looks whether the words under a press, which may become a drag, are public. */
  press(session: MeetingSession): void {
    this.#isPublic = false;
    const selected = wordsNow(session);
    if (!selected) return;
    const { quotation } = copiedOf(session, selected);
    void leavingRows([quotation], (one) => [one]).then(({ papers }) => {
      this.#isPublic = papers.length === 0;
    });
  }

  /** Called when the drag begins. */
  begin(session: MeetingSession, { dataTransfer }: DragEvent): void {
    const selected = wordsNow(session);
    if (!selected || !dataTransfer || this.#isPublic) return;
    const { words, anchor, quotation } = copiedOf(session, selected);
    if (anchor) holdSource(words, { anchor, context: quotation.context });
    keepHere(dataTransfer, words);
  }
}
