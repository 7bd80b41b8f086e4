import { Copy, MessageCircleQuestionMark, MessageSquarePlus, Quote, Strikethrough, Underline } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { colourName, colours, colourWords } from '../../../../shared/marks/colours.ts';
import { kindNames } from '../../../../shared/marks/kinds.ts';
import { isFigure } from '../../../../shared/tables/lines.ts';
import { keysOf, useCommands } from '../../../commands.ts';
import { useColourNames } from '../../../data/use-colour-names.ts';
import { IconButton } from '../../../ui/button.tsx';
import { holdLetters, wantComment } from '../../marks/wanted-comment.ts';
import { askAboutFocused, askKey, isAskable } from '../../questions/ask-about.tsx';
import { askAbout } from '../inspector/ask-about.ts';
import { ColourButton } from '../inspector/colour-button.tsx';
import { copiedByKey, copyCited, copyWords, DraggedWords } from './copy-words.ts';
import { markTools } from './mark-tools.ts';
import { anchorNow, markWords, wordsNow } from './mark-words.ts';
import './selection-bar.css';
import { contextOf, type MeetingSession, useSession } from '../panes/session.ts';
import { figureAtCaret } from './figure-words.ts';
import { isSomethingSelected, toolKeys, useMarkCommands } from './use-mark-commands.ts';
import { useMarkKeys } from './use-mark-keys.ts';
import { type SelectedWords, useSelectedWords } from './use-selected-words.ts';

/** The marks on words that are lines. */
const lines = [
  { kind: 'underline', icon: <Underline /> },
  { kind: 'strike-out', icon: <Strikethrough /> },
] as const;

/** Starts a question that rests on the selected words, or else on the selected mark or the figure at the caret. */
async function draftQuestion(session: MeetingSession, selected: SelectedWords | null): Promise<void> {
  const mark = session.marks.find(({ id }) => id === session.selectedMark);
  const words = selected ?? (mark ? null : figureAtCaret(session));
  const anchor = words ? anchorNow(session, words) : mark?.anchor;
  if (!anchor) return;
  const context = words || !mark ? contextOf(session, anchor.page) : mark.context;
  await askAbout(session, anchor, context, words || !mark ? undefined : { kind: 'mark', id: mark.id });
  window.getSelection()?.collapseToEnd();
}

/** What can be done with the words that are selected: a small bar under them, and keys. */
export function SelectionBar() {
  const session = useSession();
  const { view, pane, selectMark, showTab } = session;
  const words = useSelectedWords(view, pane);
  const names = useColourNames();
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  });

  useEffect(() => {
    const stop = new AbortController();
    const dragged = new DraggedWords();
    view?.listen('copy', (event) => copiedByKey(latest.current, event), stop.signal);
    view?.listen('pointerdown', () => dragged.press(latest.current), stop.signal);
    view?.listen('dragstart', (event) => dragged.begin(latest.current, event), stop.signal);
    return () => stop.abort();
  }, [view]);
  useMarkCommands(session);
  useMarkKeys(session);
  useCommands(
    useMemo(
      () => [
        {
          id: 'questions.about',
          title: 'Draft a question about this',
          group: 'Questions',
          keys: askKey,
          words: 'ask selection mark figure',
          available: () => isAskable() || isSomethingSelected(latest.current) || figureAtCaret(latest.current) !== null,
          run: () => (isAskable() ? askAboutFocused() : draftQuestion(latest.current, wordsNow(latest.current))),
        },
        {
          id: 'reading.copy-cited',
          title: 'Copy with citation',
          group: 'Reading',
          keys: 'Mod+Shift+C',
          words: 'quote source page clipboard',
          available: () => isSomethingSelected(latest.current),
          run: () => copyCited(latest.current, wordsNow(latest.current)),
        },
      ],
      [],
    ),
  );
  const pen = useStore(markTools, ({ tool }) => tool);
  // A pen in hand marks what is selected on the pages by itself.
  if (!words || !view || (!words.inText && pen !== 'select' && pen !== 'note')) return null;
  const comment = async () => {
    holdLetters();
    const mark = await markWords(session, words, 'highlight');
    if (!mark) return;
    selectMark(mark.id);
    showTab('marks');
    wantComment(mark.id);
  };
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label="Selected words"
      ref={(element) => place(element, words.box, view.frame())}
      // A press on the bar must not take the selection away.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {colours.map((colour) => (
        <ColourButton
          key={colour}
          colour={colour}
          label={`Mark as ${colourWords(colour, names)}`}
          title={`${colourName(colour, names)} (${colour})`}
          onClick={() => markWords(session, words, 'highlight', colour)}
        />
      ))}
      <span className="selection-bar-edge" />
      {lines.map(({ kind, icon }) => (
        <IconButton
          key={kind}
          label={kindNames[kind]}
          keys={toolKeys[kind]}
          icon={icon}
          onClick={() => markWords(session, words, kind)}
        />
      ))}
      <span className="selection-bar-edge" />
      <IconButton label="Mark and comment" icon={<MessageSquarePlus />} onClick={comment} />
      <IconButton
        label={isFigure(words.range.toString()) ? 'Draft a question about this figure' : 'Draft a question'}
        keys={askKey}
        icon={<MessageCircleQuestionMark />}
        onClick={() => draftQuestion(session, words)}
      />
      <IconButton label="Copy" icon={<Copy />} onClick={() => copyWords(session, words)} />
      <IconButton
        label="Copy with citation"
        keys={keysOf('reading.copy-cited')}
        icon={<Quote />}
        onClick={() => copyCited(session, words)}
      />
    </div>
  );
}

/** Puts the bar under the selection, or above it where there is no room, or at the foot, and never beyond the pages. */
function place(element: HTMLElement | null, box: DOMRect, frame: DOMRect): void {
  const pane = element?.offsetParent?.getBoundingClientRect();
  if (!element || !pane) return;
  const gap = 8;
  const { offsetWidth: width, offsetHeight: height } = element;
  const [highest, lowest] = [frame.top + gap, frame.bottom - gap - height];
  const [below, above] = [box.bottom + gap, box.top - gap - height];
  const wanted = below <= lowest ? below : above >= highest ? above : lowest;
  const top = Math.max(wanted, highest) - pane.top;
  const left = Math.min(Math.max(box.left + box.width / 2 - width / 2, pane.left + gap), pane.right - width - gap);
  element.style.top = `${top}px`;
  element.style.left = `${left - pane.left}px`;
}
