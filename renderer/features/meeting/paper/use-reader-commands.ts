import { useEffect, useMemo, useRef } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { Paper } from '../../../../shared/agenda/papers.ts';
import { firstUnread, stopsOf } from '../../../../shared/reading/pages-read.ts';
import { type Command, useCommands } from '../../../commands.ts';
import { toggleFullScreen } from '../../../full-screen.ts';
import { compareLink } from '../../../navigation.ts';
import { showToast } from '../../../ui/toast.tsx';
import { openOverlay } from '../../frame/overlays.ts';
import { saveMarksOf } from '../marking/save-marks-of.ts';
import { allPapers } from '../panes/opening.ts';
import type { PaneHandles } from '../panes/panes.tsx';
import { contextOf, type MeetingSession } from '../panes/session.ts';
import { isTextShown, toggleText } from '../text-view/shown.ts';
import { sizeTextBy } from '../text-view/text-size.ts';
import { choosePageLayout, choosePageLook, pageLayouts, pageLooks } from './page-looks.ts';

interface Parts {
  session: MeetingSession;
  panes: PaneHandles | null;
  find: () => void;
  print: () => void;
  caret: () => void;
}

function toggle(pane: PaneHandles['left'] | undefined): void {
  if (pane?.isCollapsed()) pane.expand();
  else pane?.collapse();
}

/** Goes to the first page of the item before (-1) or after (1) the one on the screen. */
function stepItem({ outline, opening, view, go }: MeetingSession, direction: 1 | -1): void {
  if (!opening) return;
  const page = view?.state.getState().page ?? opening.start.page;
  const all = stopsOf(outline);
  const here = all.findLastIndex((stop) => stop.documentId === opening.document.id && stop.firstPage <= page);
  // Back from the middle of an item leads to its own first page.
  const inside = direction === -1 && here >= 0 && (all[here]?.firstPage ?? 0) < page;
  const next = all[inside ? here : here + direction];
  if (next) go({ documentId: next.documentId, page: next.firstPage });
}

/** Goes to the next (1) or last (-1) item that is not all read, at the first page of it that is not. */
function stepUnread({ outline, opening, view, readings, go }: MeetingSession, direction: 1 | -1): void {
  if (!opening) return;
  const page = view?.state.getState().page ?? opening.start.page;
  const all = stopsOf(outline);
  const here = all.findLastIndex((stop) => stop.documentId === opening.document.id && stop.firstPage <= page);
  const ahead = direction === 1 ? all.slice(here + 1) : all.slice(0, Math.max(0, here)).reverse();
  for (const stop of ahead) {
    const unread = firstUnread(stop, readings);
    if (unread === null) continue;
    go({ documentId: stop.documentId, page: unread });
    return;
  }
  showToast({ id: 'unread', message: `Nothing ${direction === 1 ? 'after' : 'before'} this item is unread.` });
}

/** Makes an evidence pack of the questions on the item that is read. */
function giveEvidenceOf(session: MeetingSession): void {
  const { papers, view, opening } = session;
  const { itemNumber } = contextOf(session, view?.state.getState().page ?? opening?.start.page ?? 1);
  openOverlay({ kind: 'give-out', meetingId: papers.meeting.id, itemNumber, form: 'evidence' });
}

function openPaperOf({ papers, opening }: MeetingSession): Paper | undefined {
  return allPapers(papers).find(({ document }) => document.id === opening?.document.id);
}

/** The last two versions of the open paper side by side, at the page on the screen. */
function changesLink(session: MeetingSession): string {
  const meetingId = session.papers.meeting.id;
  const documentId = session.opening?.document.id ?? '';
  const isCurrent = session.opening?.sha256 === openPaperOf(session)?.document.currentSha256;
  const page = session.view?.state.getState().page;
  return compareLink({ meetingId, documentId, ...(isCurrent && page ? { page } : {}) });
}

/** Offers what can be done in the reader to the keyboard and the palette. */
export function useReaderCommands(parts: Parts): void {
  const latest = useRef(parts);
  useEffect(() => {
    latest.current = parts;
  });
  useCommands(
    useMemo(() => {
      const session = () => latest.current.session;
      const view = () => session().view;
      const open = () => view() !== null;
      const chosen = () => session().opening !== null;
      const onPages = () => open() && !isTextShown(session().pane);
      const size = (steps: number) => (onPages() ? view()?.zoomBy(steps) : sizeTextBy(steps));
      const reading = (id: string, title: string, keys: string, run: () => unknown, words = ''): Command => ({
        id: `reading.${id}`,
        title,
        group: 'Reading',
        keys,
        words,
        run,
        available: open,
      });
      return [
        reading('find', 'Find in this paper', 'Mod+F', () => latest.current.find(), 'search words'),
        {
          id: 'reading.print',
          title: 'Print…',
          group: 'Reading',
          keys: 'Mod+P',
          words: 'printer pages item paper sheet',
          run: () => latest.current.print(),
          available: open,
        },
        {
          ...reading('caret', 'Select with the keyboard', 'F7', () => latest.current.caret(), 'caret mark text'),
          available: onPages,
        },
        // Also past a paper that cannot be shown.
        { ...reading('next-item', 'Next item', ']', () => stepItem(session(), 1)), alsoKeys: ['J'], available: chosen },
        {
          ...reading('previous-item', 'Previous item', '[', () => stepItem(session(), -1)),
          alsoKeys: ['K'],
          available: chosen,
        },
        reading('next-unread', 'Next item not yet read', '}', () => stepUnread(session(), 1), 'unread'),
        reading('previous-unread', 'Previous item not yet read', '{', () => stepUnread(session(), -1), 'unread last'),
        { ...reading('zoom-in', 'Larger', 'Mod+=', () => size(1), 'zoom'), alsoKeys: ['Mod+Plus'] },
        reading('zoom-out', 'Smaller', 'Mod+-', () => size(-1), 'zoom'),
        reading('actual-size', 'Actual size', 'Mod+0', () => view()?.zoom('1'), 'zoom 100'),
        reading('fit-width', 'Fit the width', 'Mod+8', () => view()?.zoom('page-width'), 'zoom'),
        reading('fit-page', 'Fit the page', 'Mod+9', () => view()?.zoom('page-fit'), 'zoom'),
        reading('text', 'Read as text, or on the pages', 'X', () => toggleText(session().pane), 'reflow larger font'),
        {
          id: 'reading.turn',
          title: 'Turn the pages clockwise',
          group: 'Reading',
          words: 'rotate sideways landscape',
          run: () => view()?.turn(),
          available: open,
        },
        ...pageLayouts.map(({ layout, name }): Command => {
          const words = 'spread side by side layout';
          return {
            id: `view.${layout}`,
            title: name,
            group: 'View',
            words,
            run: () => choosePageLayout(view(), layout),
          };
        }),
        ...pageLooks.map(({ look, name }): Command => {
          const words = 'paper tint night colour';
          return {
            id: `view.pages-${look}`,
            title: name,
            group: 'View',
            words,
            run: () => choosePageLook(view(), look),
          };
        }),
        { id: 'view.full-screen', title: 'Full screen', group: 'View', keys: 'Shift+F11', run: toggleFullScreen },
        {
          id: 'reading.changes',
          title: 'See what changed in this paper',
          group: 'Reading',
          keys: 'C',
          words: 'compare versions old new',
          run: () => navigate(changesLink(session())),
          available: () => openPaperOf(session())?.versions[1] !== undefined,
        },
        {
          id: 'marks.save',
          title: 'Save a copy with my marks…',
          group: 'Data',
          words: 'export markdown csv pdf annotations highlights',
          run: () => saveMarksOf(session()),
        },
        {
          id: 'questions.evidence',
          title: 'Make an evidence pack of this item…',
          group: 'Questions',
          words: 'export pdf quoted pages quotations bundle',
          run: () => giveEvidenceOf(session()),
        },
        {
          id: 'view.agenda',
          title: 'Show or hide the agenda',
          group: 'View',
          keys: 'Mod+Shift+A',
          run: () => toggle(latest.current.panes?.left),
        },
        {
          id: 'view.inspector',
          title: 'Show or hide the inspector',
          group: 'View',
          keys: 'Mod+Shift+I',
          run: () => toggle(latest.current.panes?.right),
        },
      ];
    }, []),
  );
}
