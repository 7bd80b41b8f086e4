/** Words that are quoted on the way to the clipboard: of a paper that is not public only when the member says so. */
import type { PaperContext, TextAnchor } from '../../../shared/model/member.ts';
import type { Quotation } from '../../../shared/private/quotation.ts';
import { copyText, keepHere } from '../../clipboard.ts';
import { leavingRows } from '../../data/leaving.ts';
import { showToast } from '../../ui/toast.tsx';
import { holdSource } from './kept-source.ts';
import { whatLeaves } from './leave.ts';

/** What words that are about to be copied are quoted from, and where they stand as well as that is known. */
export interface Quoted {
  anchor: TextAnchor | null;
  quotation: Quotation & { context: PaperContext };
}

/** Whether words may leave by the clipboard; asks where a paper they are quoted from is not public. */
export async function mayCopy(words: string, quoted: readonly Quoted[]): Promise<boolean> {
  const quotations = quoted.map(({ quotation }) => quotation);
  const leaving = await leavingRows(quotations, (one) => [one]);
  const [first] = quoted;
  if (leaving.papers.length > 0 && first?.anchor) {
    holdSource(words, { anchor: first.anchor, context: first.quotation.context });
  }
  return (await whatLeaves(quotations, leaving, 'Copy'))?.length === quotations.length;
}

/**
 * The same for what is copied by the browser's own key, which cannot wait for an answer: until there is one the words are
 * kept in this application, and there they stay when the member says that they are not to leave; `put` copies them.
 */
export function keepUntilTold(
  event: ClipboardEvent,
  words: string,
  quoted: readonly Quoted[],
  put: () => Promise<void>,
): void {
  if (!event.clipboardData) return;
  event.preventDefault();
  event.stopPropagation();
  keepHere(event.clipboardData, words);
  void putWhenTold(words, quoted, put);
}

async function putWhenTold(words: string, quoted: readonly Quoted[], put: () => Promise<void>): Promise<void> {
  if (await mayCopy(words, quoted)) await put();
  else showToast({ id: 'copied', message: 'Kept here: the words can be pasted into your questions and notes only.' });
}

const shown = new WeakMap<Element, Quoted>();

/** For the `blockquote` that shows words of a paper: where they are copied from it by key, the member is asked about them. */
export function quoting({
  anchor,
  context,
}: {
  anchor: TextAnchor | null;
  context: PaperContext;
}): (element: HTMLQuoteElement | null) => void {
  return (element) => {
    if (element) shown.set(element, { anchor, quotation: { anchor, context } });
  };
}

/** What is quoted in a stretch of the window. */
function quotedIn(range: Range): Quoted[] {
  const { commonAncestorContainer: around } = range;
  const element = around instanceof Element ? around : around.parentElement;
  const near = [element?.closest('blockquote'), ...(element?.querySelectorAll('blockquote') ?? [])];
  return near.flatMap((quote) => (quote && range.intersectsNode(quote) ? (shown.get(quote) ?? []) : []));
}

/** Asks about quotations of a question that are copied by key; returns how to end that. */
export function askBeforeQuotationsAreCopied(): () => void {
  const stop = new AbortController();
  window.addEventListener(
    'copy',
    (event) => {
      const selection = getSelection();
      if (event.defaultPrevented || !selection?.rangeCount || selection.isCollapsed) return;
      const quoted = quotedIn(selection.getRangeAt(0));
      const words = selection.toString();
      if (quoted.length > 0) keepUntilTold(event, words, quoted, () => copyText(words, 'Text'));
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}
