/** Words of a paper on the way to the clipboard: of one that is not public only when the member says so. */
import { withCitation } from '../../../../shared/marks/citation.ts';
import type { PaperContext, TextAnchor } from '../../../../shared/model/member.ts';
import { isDoubtful, trustInNumber } from '../../../../shared/pack/number-trust.ts';
import { copyText, keepHere } from '../../../clipboard.ts';
import { leavingRows } from '../../../data/leaving.ts';
import { showToast, type ToastAction } from '../../../ui/toast.tsx';
import { keepUntilTold, mayCopy, type Quoted } from '../../questions/copied-quotations.ts';
import { holdSource } from '../../questions/kept-source.ts';
import { whatLeaves } from '../../questions/leave.ts';
import { contextOf, type MeetingSession } from '../panes/session.ts';
import { anchorNow, wordsNow } from './mark-words.ts';
import type { SelectedWords } from './use-selected-words.ts';

/** Words that are about to be copied. */
interface Copied extends Quoted {
  words: string;
  /** With their tables and headings, where they are selected in the text. */
  html: string;
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
  if (await mayCopy(copied.words, [copied])) await putCopied(session, copied);
}

/** The same by the browser's own key. */
export function copiedByKey(session: MeetingSession, event: ClipboardEvent): void {
  const selected = wordsNow(session);
  if (!selected) return;
  const copied = copiedOf(session, selected);
  const isLaidOut = selected.inText || copied.anchor?.parts.every(({ quads }) => quads.length > 0) !== false;
  // The browser takes the lines as they lie, and only what is laid out.
  const words = isLaidOut ? (window.getSelection()?.toString() ?? copied.words) : copied.words;
  keepUntilTold(event, words, [copied], () => putCopied(session, { ...copied, words }));
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
