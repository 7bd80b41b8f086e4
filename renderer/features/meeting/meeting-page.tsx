import { FileQuestion } from 'lucide-react';
import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { dateAndTime } from '../../../shared/dates/dates.ts';
import { joinedPlace } from '../../data/follow-joined.ts';
import { meetingPapers } from '../../data/queries.ts';
import { useLive } from '../../data/use-live.ts';
import { later } from '../../later.tsx';
import { type Place, placeLink } from '../../navigation.ts';
import { loadPdfjs } from '../../pdf/pdfjs.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { NamedInterestsProvider } from '../interests/named-interests.tsx';
import { LeftFaces } from './agenda/left-faces.tsx';
import { useAloudCommands } from './aloud/use-aloud-commands.ts';
import { FindPanel } from './find/find-panel.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { MeetingHead } from './meeting-head.tsx';
import './meeting-page.css';
import { SelectionBar } from './marking/selection-bar.tsx';
import { useCaret } from './marking/use-caret.ts';
import { type PaneHandles, Panes } from './panes/panes.tsx';
import { ReaderPanes } from './panes/reader-panes.tsx';
import { useReadingDesk } from './panes/reading-desk.ts';
import { type InspectorTab, SessionContext, type SharedBySessions } from './panes/session.ts';
import { type Step, useWindowStep } from './panes/steps.ts';
import { useBesideClicks } from './panes/use-beside-clicks.ts';
import { type DeskState, useDesk } from './panes/use-desk.ts';
import { useLinkedScrolling } from './panes/use-linked-scrolling.ts';
import { useMakeRoom } from './panes/use-make-room.ts';
import { usePaneCommands } from './panes/use-pane-commands.ts';
import { usePaneSession } from './panes/use-pane-session.ts';
import { ReaderToolbar } from './paper/reader-toolbar.tsx';
import { useReaderCommands } from './paper/use-reader-commands.ts';
import { ReferenceList } from './references/references.tsx';
import { type MeetingRows, useMeetingRows } from './use-meeting-rows.ts';

const PrintDialog = later(async () => (await import('./print/print-dialog.tsx')).PrintDialog);

// Whoever opens a meeting will want to read: pdf.js starts while the databases are asked.
loadPdfjs().catch((reason) => console.error(reason));

/** A meeting: its agenda, its papers to read, and what belongs to them. */
export function MeetingPage() {
  const step = useWindowStep();
  // By the meeting, so that what was asked of the one before is never shown for this one.
  return <MeetingAt key={step.place.meetingId} step={step} />;
}

function MeetingAt({ step }: { step: Step }) {
  const { meetingId } = step.place;
  const papers = useLive(() => meetingPapers(meetingId), [meetingId]);
  const rows = useMeetingRows(papers ?? null);
  const layout = useDesk(meetingId);
  if (papers === null) return <UnknownMeeting place={step.place} />;
  if (!rows || !layout) return <Skeleton label="Opening the meeting" />;
  return <Meeting step={step} rows={rows} layout={layout} />;
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
        <p>Its council is no longer followed, or has not been synced yet.</p>
      </EmptyState>
    </div>
  );
}

function Meeting({ step, rows, layout }: { step: Step; rows: MeetingRows; layout: DeskState }) {
  const { meeting } = rows.papers;
  const [selectedMark, selectMark] = useState<string | null>(null);
  const [selectedQuestion, selectQuestion] = useState<string | null>(null);
  const [tab, setTab] = useState<InspectorTab>('item');
  const [panes, setPanes] = useState<PaneHandles | null>(null);
  const [folded, setFolded] = useState({ left: false, right: false });
  const [finding, setFinding] = useState(false);
  const [printing, setPrinting] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  const desk = useReadingDesk(step, rows, layout, selectedMark);
  const { place, opening } = desk.active;
  useEffect(() => {
    document.title = `${meeting.bodyName}, ${dateAndTime(meeting.date, meeting.time)} – Panel Papers`;
  }, [meeting]);
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
  const showTab = useCallback(
    (next: InspectorTab) => {
      setTab(next);
      panes?.right.expand();
    },
    [panes],
  );
  // Where the search alone brought the agenda's place up, it goes with the search.
  const broughtUp = useRef(false);
  const isFolded = useRef(folded.left);
  isFolded.current = folded.left;
  const find = useCallback(() => {
    broughtUp.current ||= isFolded.current;
    panes?.left.expand();
    setFinding(true);
  }, [panes]);
  const endFind = useCallback(() => {
    if (broughtUp.current) panes?.left.collapse();
    broughtUp.current = false;
    setFinding(false);
  }, [panes]);

  const shared: SharedBySessions = { selectedMark, selectMark, selectedQuestion, selectQuestion, tab, showTab };
  const asksBeside = useBesideClicks(root);
  const { first, second } = desk;
  const firstSession = usePaneSession(first, rows, desk, shared, panes, asksBeside);
  const secondSession = usePaneSession(second ?? first, second?.rows ?? rows, desk, shared, panes, asksBeside);
  const sessions = { first: firstSession, second: second?.rows ? secondSession : null };
  const session = sessions[desk.active.name] ?? firstSession;
  const caret = useCaret(session.view);
  useReaderCommands({ session, panes, find, print: () => setPrinting(true), caret: caret.toggle });
  useAloudCommands(session);
  usePaneCommands(desk);
  useLinkedScrolling(desk);
  useMakeRoom(root, desk, panes);

  return (
    <SessionContext value={session}>
      <NamedInterestsProvider outline={session.outline}>
        <div className="meeting" ref={root}>
          {/* With the agenda goes the heading that is seen. */}
          {folded.left ? <h1 className="visually-hidden">{meeting.bodyName}</h1> : null}
          <Panes
            onHandles={setPanes}
            onFolded={setFolded}
            left={
              <nav className="meeting-agenda" aria-label="Papers of the meeting">
                <MeetingHead />
                {finding ? <FindPanel onClose={endFind} /> : <LeftFaces layout={layout} />}
              </nav>
            }
            middle={
              <div className="meeting-reader">
                <ReaderToolbar desk={desk} leftOpen={!folded.left} rightOpen={!folded.right} caretOn={caret.on} />
                <ReaderPanes desk={desk} sessions={sessions} />
                <SelectionBar />
                <ReferenceList />
              </div>
            }
            right={<Inspector />}
          />
          <Suspense fallback={null}>{printing ? <PrintDialog onClose={() => setPrinting(false)} /> : null}</Suspense>
        </div>
      </NamedInterestsProvider>
    </SessionContext>
  );
}
