import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { entryAt, itemAt } from '../../../../shared/agenda/find-entry.ts';
import { shortDate } from '../../../../shared/dates/dates.ts';
import { IconButton } from '../../../ui/button.tsx';
import { NoPapers } from '../no-papers.tsx';
import type { Pane, PaneName } from './pane.ts';
import { ReaderPane } from './reader-pane.tsx';
import type { ReadingDesk } from './reading-desk.ts';
import './reader-panes.css';
import { type MeetingSession, SessionContext, useCurrentPage, useSession } from './session.ts';
import { Split } from './split.tsx';

/** The pages being read: in one pane, or in two beside each other. */
export function ReaderPanes({
  desk,
  sessions,
}: {
  desk: ReadingDesk;
  sessions: Record<PaneName, MeetingSession | null>;
}) {
  const { first, second, split, desk: layout } = desk;
  return (
    <Split
      label="Room of the two panes"
      share={split.share}
      onShare={(share) => desk.changeSplit({ share })}
      stacked={split.stacked}
      swapped={layout.swapped}
      first={<PaneFrame pane={first} desk={desk} session={sessions.first} />}
      second={second && <PaneFrame pane={second} desk={desk} session={sessions.second} />}
    />
  );
}

function PaneFrame({ pane, desk, session }: { pane: Pane; desk: ReadingDesk; session: MeetingSession | null }) {
  const isActive = desk.active === pane;
  const frame = useRef<HTMLDivElement>(null);
  const { view, name } = pane;

  // Who reads in a pane goes on in the one that has become active; a focus that is elsewhere stays there.
  useEffect(() => {
    const focused = document.activeElement;
    const isInOther = focused?.closest('.reader-frame') && !frame.current?.contains(focused);
    if (!isActive || !view || !isInOther) return;
    const text = frame.current?.querySelector<HTMLElement>('.text-view-text');
    if (text) text.focus({ preventScroll: true });
    else view.focus();
  }, [isActive, view]);

  const activate = () => {
    if (!isActive) desk.activate(name);
  };
  return (
    <div
      ref={frame}
      className="reader-frame"
      data-active={isActive}
      onPointerDownCapture={activate}
      onFocusCapture={activate}
    >
      {session ? (
        <SessionContext value={session}>
          {desk.second ? <PaneHead desk={desk} /> : null}
          {pane.opening ? (
            <ReaderPane opening={pane.opening} onView={pane.onView} takesFocus={isActive} />
          ) : (
            <NoPapers papers={session.papers} />
          )}
        </SessionContext>
      ) : null}
    </div>
  );
}

/** Which of two panes it is: the item and the page it is at, and how to close it. */
function PaneHead({ desk }: { desk: ReadingDesk }) {
  const { pane, opening, outline, pages, papers } = useSession();
  const page = useCurrentPage();
  const { meeting } = papers;
  const elsewhere = meeting.id !== desk.first.rows?.papers.meeting.id;
  const paper = opening?.document.title ?? '';
  const item = opening ? itemAt(outline, opening.document.id, page) : null;
  const printed = pages?.byPage.get(page)?.printed ?? null;
  const entry = opening ? entryAt(outline, opening.document.id, page) : null;
  // An appendix is called by its own name: its item may be in the other pane.
  const isBehindReport = entry && entry.key !== item?.key && entry.key !== item?.children[0]?.key;
  const title = item ? [item.number, isBehindReport ? entry.title : item.title].filter(Boolean).join('. ') : paper;
  return (
    <header className="reader-frame-head">
      <p title={item ? `${title} (${paper})` : title}>
        {elsewhere ? <span className="numbers">{shortDate(meeting.date)} · </span> : null}
        {title}
      </p>
      {opening ? (
        <span className="reader-frame-page numbers">{printed === null ? `PDF p. ${page}` : `p. ${printed}`}</span>
      ) : null}
      <IconButton
        label={pane === 'second' ? 'Close the second pane' : 'Close the first pane'}
        icon={<X />}
        onClick={() => desk.close(pane)}
      />
    </header>
  );
}
