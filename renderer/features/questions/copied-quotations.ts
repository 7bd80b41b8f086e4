/** Quotations that are shown beside a question, on the way to the clipboard. */
import type { PaperContext, TextAnchor } from '../../../shared/model/member.ts';
import { copyText, keepHere } from '../../clipboard.ts';
import { leavingRows } from '../../data/leaving.ts';
import { showToast } from '../../ui/toast.tsx';
import { holdSource } from './kept-source.ts';
import { whatLeaves } from './leave.ts';

/** Words with where they stand. */
interface Quoted {
  anchor: TextAnchor | null;
  context: PaperContext;
}

const shown = new WeakMap<Element, Quoted>();

/** For the `blockquote` that shows words of a paper: where they are copied from it by key, the member is asked about them. */
export function quoting(quoted: Quoted): (element: HTMLQuoteElement | null) => void {
  return (element) => {
    if (element) shown.set(element, quoted);
  };
}

/** What is quoted in a stretch of the window. */
function quotedIn(range: Range): Quoted[] {
  const { commonAncestorContainer: around } = range;
  const element = around instanceof Element ? around : around.parentElement;
  const near = [element?.closest('blockquote'), ...(element?.querySelectorAll('blockquote') ?? [])];
  return near.flatMap((quote) => (quote && range.intersectsNode(quote) ? (shown.get(quote) ?? []) : []));
}

async function putWhenTold(words: string, quoted: readonly Quoted[]): Promise<void> {
  const leaving = await leavingRows(quoted, (one) => [one]);
  const [first] = quoted;
  if (leaving.papers.length > 0 && first?.anchor) holdSource(words, { ...first, anchor: first.anchor });
  if ((await whatLeaves(quoted, leaving, 'Copy'))?.length === quoted.length) await copyText(words, 'Text');
  else showToast({ id: 'copied', message: 'Kept here: the words can be pasted into your questions and notes only.' });
}

/**
 * Keeps what is copied by key from quotations in this application until the member has said that it may leave, where their
 * paper is not public; returns how to end that.
 */
export function askBeforeQuotationsAreCopied(): () => void {
  const stop = new AbortController();
  window.addEventListener(
    'copy',
    (event) => {
      const selection = getSelection();
      if (event.defaultPrevented || !event.clipboardData || !selection?.rangeCount || selection.isCollapsed) return;
      const quoted = quotedIn(selection.getRangeAt(0));
      if (quoted.length === 0) return;
      event.preventDefault();
      keepHere(event.clipboardData, selection.toString());
      void putWhenTold(selection.toString(), quoted);
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}
