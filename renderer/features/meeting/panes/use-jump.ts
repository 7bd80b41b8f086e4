import { useEffect, useEffectEvent, useRef } from 'react';
import { matchQuote, type Quote } from '../../../../shared/anchor/match-quote.ts';
import type { Mark, TextAnchor } from '../../../../shared/model/member.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import { joinedText, partsOf } from '../../../pdf/parts.ts';
import type { Opening } from './opening.ts';

/** Least confidence for showing words somebody pointed at; below it the page alone is shown. */
const certain = 0.6;

/** Takes the reader to what was asked for: a page, the words on it, or a mark; words flash for a moment. */
export function useJump(view: PaperView | null, opening: Opening | null, marks: readonly Mark[] | undefined): void {
  const mark = opening?.markId ? marks?.find(({ id }) => id === opening.markId) : undefined;
  const waitsForMark = Boolean(opening?.markId) && marks === undefined;
  const anchor = mark?.anchor.sha256 === opening?.sha256 ? mark?.anchor : undefined;

  // An event, so that a jump is made once for an opening and not again when its mark changes.
  const jump = useEffectEvent((to: PaperView, { page, top, quote }: Opening) => {
    if (page === null) return;
    if (top !== null) to.goTo(page, top);
    else if (anchor?.parts.some(({ quads }) => quads.length > 0)) showParts(to, anchor.parts);
    else if (anchor) showQuote(to, anchor.page, anchor);
    else if (quote) showQuote(to, page, { quote });
    else to.goTo(page);
  });
  // A paper that had to be opened again stays where the member was.
  const jumpedFor = useRef<Opening | null>(null);
  useEffect(() => {
    if (!view || !opening || waitsForMark || jumpedFor.current === opening) return;
    jumpedFor.current = opening;
    jump(view, opening);
  }, [view, opening, waitsForMark]);
}

async function showParts(view: PaperView, parts: TextAnchor['parts']): Promise<void> {
  const [first] = parts;
  const quad = first?.quads[0];
  if (!first || !quad) return;
  await view.pageShown(first.page);
  view.reveal(first.page, quad);
  for (const { page, quads } of parts) view.flash(page, quads);
}

/** Shows words on a page, or where they run on to the next one. */
export async function showQuote(view: PaperView, page: number, words: Quote): Promise<void> {
  const first = await view.pageShown(page);
  const next = view.page(page + 1);
  const pages = next ? [first, next] : [first];
  const match = matchQuote(joinedText(pages), {
    quote: words.quote,
    prefix: words.prefix ?? '',
    suffix: words.suffix ?? '',
  });
  if (match && match.confidence >= certain) await showParts(view, partsOf(pages, match.start, match.end));
}
