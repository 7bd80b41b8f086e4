import type { TextAnchor } from '../../../../shared/model/member.ts';
import type { TextBlock } from '../../../../shared/reflow/blocks.ts';
import { type BlockPlace, wordsOnPages } from '../../../../shared/reflow/marked-words.ts';
import type { MeetingSession } from '../panes/session.ts';
import { blockWords, textElement } from './places.ts';
import { textOf } from './use-text.ts';

/** The words of a pane's text that are selected at this moment, or null. */
export function selectedInText({ pane }: Pick<MeetingSession, 'pane'>): Range | null {
  const text = textElement(pane);
  const selection = window.getSelection();
  if (!text || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return text.contains(range.commonAncestorContainer) && range.toString().trim() !== '' ? range : null;
}

/**
 * The anchor of words selected in the text, by the words that are stored of its pages; null where they are not found there.
 * It has no rectangles yet: they are found when the pages are laid out.
 */
export function anchorInText(session: MeetingSession, range: Range): TextAnchor | null {
  const { view, opening, pages } = session;
  if (!view || !opening?.sha256) return null;
  const blocks = textOf(session, view.state.getState().page);
  const from = placeIn(blocks, range.startContainer, range.startOffset);
  const to = placeIn(blocks, range.endContainer, range.endOffset);
  const words = from && to && wordsOnPages(blocks, from, to, (page) => pages?.byPage.get(page)?.text);
  const [page] = words?.pages ?? [];
  if (!words || page === undefined) return null;
  const { pages: on, ...description } = words;
  const row = pages?.byPage.get(page);
  return {
    documentId: opening.document.id,
    sha256: opening.sha256,
    page,
    printed: row?.printed ?? null,
    parts: on.map((number) => ({ page: number, quads: [] })),
    ...(row?.recognised === undefined ? {} : { recognised: true }),
    ...description,
  };
}

/** Where in the text a place of the document is; null where the text is another one by now. */
function placeIn(blocks: readonly TextBlock[], node: Node, offset: number): BlockPlace | null {
  const element = node instanceof Element ? node : node.parentElement;
  const holder = element?.closest<HTMLElement>('[data-block]');
  const words = holder && blockWords(holder);
  const block = Number(holder?.dataset['block']);
  if (!words || blocks[block]?.passage.text !== words.textContent) return null;
  if (!words.contains(node)) return { block, at: 0 };
  const before = document.createRange();
  before.setStart(words, 0);
  before.setEnd(node, offset);
  return { block, at: before.toString().length };
}
