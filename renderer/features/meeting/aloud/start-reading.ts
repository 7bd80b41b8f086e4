import type { TextBlock } from '../../../../shared/reflow/blocks.ts';
import { type Sentence, sentencesOf } from '../../../../shared/reflow/sentences.ts';
import type { PaperView } from '../../../pdf/paper-view.ts';
import { rangesOfWords } from '../../../pdf/spoken-light.ts';
import { showToast } from '../../../ui/toast.tsx';
import { wordsNow } from '../marking/mark-words.ts';
import type { PaneName } from '../panes/pane.ts';
import type { MeetingSession } from '../panes/session.ts';
import { firstInSight, textElement } from '../text-view/places.ts';
import { isTextShown } from '../text-view/shown.ts';
import { textOf } from '../text-view/use-text.ts';
import { aloud, pauseOrGoOn, readAloud } from './speech.ts';

/** How much of a line may be above the top of the view for it to count as the first that is seen, CSS pixels. */
const cut = 4;

/**
 * Reads the item aloud: on the pages from the selected words or the first that are seen, in the text from the first block
 * that is seen. What is being read pauses, or goes on.
 */
export async function readOrPause(session: MeetingSession): Promise<void> {
  const { pane, view } = session;
  if (aloud.getState().reading?.pane === pane) return pauseOrGoOn();
  if (!view) return;
  const sentences = sentencesOf(textOf(session, view.state.getState().page));
  if (sentences.length === 0) {
    showToast({ id: 'aloud', message: 'There are no words on these pages to read aloud.' });
    return;
  }
  const first = isTextShown(pane) ? firstInText(pane, sentences) : await firstOnPages(session, view, sentences);
  await readAloud(pane, sentences, Math.max(0, first));
}

function firstInText(pane: PaneName, sentences: readonly Sentence[]): number {
  const from = firstInSight(textElement(pane));
  return sentences.findIndex(({ block }) => block >= from);
}

/** The block that stands at the top of what is seen of the pages; null while their words are not laid out. */
export function blockInSight(view: PaperView, blocks: readonly TextBlock[]): number | null {
  const page = view.scroll.visiblePages()[0]?.page ?? 1;
  if (!view.page(page)) return null;
  const from = blocks.findIndex(({ passage }) => passage.spans.some((span) => span.page === page));
  const to = blocks.findLastIndex(({ passage }) => passage.spans.some((span) => span.page === page));
  if (from === -1) return null;
  const near = sentencesOf(blocks.slice(from, to + 1));
  const first = near[firstOf(view, near, page, undefined)];
  return first ? from + first.block : null;
}

async function firstOnPages(session: MeetingSession, view: PaperView, sentences: readonly Sentence[]): Promise<number> {
  const selected = wordsNow(session)?.range;
  const page = view.scroll.visiblePages()[0]?.page ?? 1;
  await view.pageReady(page);
  return firstOf(view, sentences, page, selected);
}

function firstOf(view: PaperView, sentences: readonly Sentence[], page: number, selected: Range | undefined): number {
  const { top } = view.frame();
  const isAfter = (range: Range) =>
    selected
      ? range.comparePoint(selected.startContainer, selected.startOffset) <= 0
      : range.getBoundingClientRect().bottom > top + cut;
  return sentences.findIndex((sentence) => {
    if (sentence.page < page - 1) return false;
    if (sentence.page > page && !view.page(sentence.page)) return true;
    return rangesOfWords(view, sentence).some(isAfter);
  });
}
