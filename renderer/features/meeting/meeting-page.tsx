import { FileQuestion } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { outlineOf } from '../../../shared/agenda/outline.ts';
import type { MeetingPapers } from '../../../shared/agenda/papers.ts';
import { dateAndTime } from '../../../shared/dates/dates.ts';
import { joinedPlace } from '../../data/follow-joined.ts';
import { marksIn } from '../../data/marks.ts';
import { meetingPapers } from '../../data/queries.ts';
import { readingsOf } from '../../data/reading.ts';
import { useLive } from '../../data/use-live.ts';
import { type Place, placeLink } from '../../navigation.ts';
import type { PaperView } from '../../pdf/paper-view.ts';
import { loadPdfjs } from '../../pdf/pdfjs.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { MeetingReady } from '../readiness/ready-line.tsx';
import { AgendaTree } from './agenda-tree.tsx';
import { FindPanel } from './find-panel.tsx';
import { Inspector } from './inspector.tsx';
import { MeetingNewsLine } from './meeting-news.tsx';
import './meeting-page.css';
import { allPapers } from './opening.ts';
import { isNarrow, type PaneHandles, Panes } from './panes.tsx';
import { usePaperPages } from './paper-pages.ts';
import { ReaderPane } from './reader-pane.tsx';
import { ReaderToolbar } from './reader-toolbar.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { type InspectorTab, type MeetingSession, SessionContext } from './session.ts';
import { useCaret } from './use-caret.ts';
import { useJump } from './use-jump.ts';
import { useMarkLayer } from './use-mark-layer.ts';
import { useMeetingNews } from './use-meeting-news.ts';
import { useOpening } from './use-opening.ts';
import { usePlace } from './use-place.ts';
import { useReaderCommands } from './use-reader-commands.ts';
import { useReading } from './use-reading.ts';

// Whoever opens a meeting will want to read: pdf.js starts while the databases are asked.
loadPdfjs().catch((reason) => console.error(reason));

/** A meeting: its agenda, its papers to read, and what belongs to them. */
export function MeetingPage() {
  const place = usePlace();
  // By the meeting, so that what was asked of the one before is never shown for this one.
  return <MeetingAt key={place.meetingId} place={place} />;
}

function MeetingAt({ place }: { place: Place }) {
  const papers = useLive(() => meetingPapers(place.meetingId), [place.meetingId]);
  if (papers === undefined) return <Skeleton label="Opening the meeting" />;
  if (papers === null) return <UnknownMeeting place={place} />;
  return <Meeting place={place} papers={papers} />;
}

function UnknownMeeting({ place }: { place: Place }) {
  const [, navigate] = useLocation();
  // An imported meeting that was open may just have become the one of its site.
  const joined = useLive(() => joinedPlace(place), [place]);
  useEffect(() => {
    if (joined) navigate(placeLink(joined), { replace: true });
  }, [joined, navigate]);
  if (joined !== null) return <Skeleton label="Opening the meeting" />;
  return (
    <div className="meeting-missing">
      <EmptyState
        icon={<FileQuestion />}
        title="This meeting is not on this computer"
        actions={
          <Link className="button" href="/meetings">
            All meetings
          </Link>
        }
      >
        <p>Its council is not followed any more, or has not been updated yet.</p>
      </EmptyState>
    </div>
  );
}

function Meeting({ place, papers }: { place: Place; papers: MeetingPapers }) {
  const { meeting } = papers;
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState(0);
  const [view, setView] = useState<PaperView | null>(null);
  const [selectedMark, selectMark] = useState<string | null>(null);
  const [selectedQuestion, selectQuestion] = useState<string | null>(null);
  const [tab, setTab] = useState<InspectorTab>('item');
  const [panes, setPanes] = useState<PaneHandles | null>(null);
  const [folded, setFolded] = useState({ left: false, right: false });
  const [finding, setFinding] = useState(false);

  const outline = useMemo(() => outlineOf(papers), [papers]);
  const documentIds = useMemo(() => allPapers(papers).map(({ document }) => document.id), [papers]);
  const idKey = documentIds.join('\n');
  const marks = useLive(() => marksIn(idKey.split('\n')), [idKey]);
  const readings = useLive(() => readingsOf(idKey.split('\n')), [idKey]);
  const news = useMeetingNews(papers, outline, readings);
  const opening = useOpening(place, papers, outline, asked);
  const sha256 = opening?.sha256 ?? null;
  const pages = usePaperPages(sha256);

  useEffect(() => {
    document.title = `${meeting.bodyName}, ${dateAndTime(meeting.date, meeting.time)} – Panel Papers`;
  }, [meeting]);
  useReading(view, opening?.document.id ?? '', sha256 ?? '');
  useMarkLayer(view, sha256, marks, selectedMark);
  useJump(view, opening, marks);
  const askedMinutes = place.itemId && place.quote ? place : null;
  useEffect(() => {
    if (askedMinutes) setTab('item');
  }, [askedMinutes]);
  const openedMark = opening?.markId ?? null;
  useEffect(() => {
    if (!openedMark) return;
    selectMark(openedMark);
    setTab('marks');
  }, [openedMark]);

  const go = useCallback(
    (to: Omit<Place, 'meetingId'>) => {
      const link = placeLink({ meetingId: meeting.id, ...to });
      // Asked for again, a place is shown again, without a second step in the history.
      if (link === window.location.pathname + window.location.search) setAsked((before) => before + 1);
      else navigate(link);
      // Where it lies over the reader, the agenda makes room for what was chosen.
      if (isNarrow()) panes?.left.collapse();
    },
    [meeting.id, navigate, panes],
  );
  const showTab = useCallback(
    (next: InspectorTab) => {
      setTab(next);
      panes?.right.expand();
    },
    [panes],
  );
  const find = useCallback(() => {
    panes?.left.expand();
    setFinding(true);
  }, [panes]);

  const session: MeetingSession = {
    papers,
    outline,
    place,
    opening,
    view,
    pages,
    marks: marks ?? [],
    readings: readings ?? [],
    news,
    go,
    selectedMark,
    selectMark,
    selectedQuestion,
    selectQuestion,
    tab,
    showTab,
  };
  const caret = useCaret(view);
  useReaderCommands({ session, panes, find, caret: caret.toggle });

  return (
    <SessionContext value={session}>
      <div className="meeting">
        <Panes
          onHandles={setPanes}
          onFolded={setFolded}
          left={
            <nav className="meeting-agenda" aria-label="Papers of the meeting">
              <header className="meeting-head">
                <h1>{meeting.bodyName}</h1>
                <p className="numbers">{dateAndTime(meeting.date, meeting.time)}</p>
                {meeting.status === 'cancelled' ? <p className="meeting-cancelled">Cancelled</p> : null}
                {meeting.listed ? null : <p className="meeting-withdrawn">Withdrawn from the council’s site</p>}
                <MeetingReady meetingId={meeting.id} />
                <MeetingNewsLine />
              </header>
              {finding ? <FindPanel onClose={() => setFinding(false)} /> : <AgendaTree />}
            </nav>
          }
          middle={
            <div className="meeting-reader">
              <ReaderToolbar leftOpen={!folded.left} rightOpen={!folded.right} caretOn={caret.on} />
              {opening ? <ReaderPane opening={opening} onView={setView} /> : <NoPapers papers={papers} />}
              <SelectionBar />
            </div>
          }
          right={<Inspector />}
        />
      </div>
    </SessionContext>
  );
}

function NoPapers({ papers }: { papers: MeetingPapers }) {
  if (allPapers(papers).length > 0) return <Skeleton label="Opening the paper" />;
  return (
    <div className="paper-trouble">
      <EmptyState icon={<FileQuestion />} title="No papers have been published yet">
        <p>
          {papers.meeting.agendaPublished
            ? 'The agenda is here, but no document came with it.'
            : 'They usually come five clear working days before the meeting. The next sync will bring them.'}
        </p>
      </EmptyState>
    </div>
  );
}
