import { ChevronLeft, ChevronRight, Maximize, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useParams } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { outlineOf } from '../../../shared/agenda/outline.ts';
import { paperContext } from '../../../shared/agenda/paper-context.ts';
import type { Capture, Question } from '../../../shared/model/questions.ts';
import { isOpen } from '../../../shared/questions/as-text.ts';
import { questionBeside, type RoomItem, roomItems } from '../../../shared/room/agenda.ts';
import { keysOf } from '../../commands.ts';
import { addCapture, capturesOf } from '../../data/captures.ts';
import { rulesOf } from '../../data/notice.ts';
import { meetingPapers } from '../../data/queries.ts';
import { questionsOf } from '../../data/questions.ts';
import { useLive } from '../../data/use-live.ts';
import { toggleFullScreen } from '../../full-screen.ts';
import { debriefAddress, placeLink } from '../../navigation.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { useAddressQuery } from '../../use-address-query.ts';
import { CaptureBar, type CaptureWords } from './capture-bar.tsx';
import { CaptureLog } from './capture-log.tsx';
import './room.css';
import { RoomGoTo } from './room-go-to.tsx';
import { RoomQuestion } from './room-question.tsx';
import { RoomTimer } from './room-timer.tsx';
import { useAwake } from './use-awake.ts';
import { Keys, nothingYet, useRoomCommands } from './use-room-commands.tsx';
import { useTimer } from './use-timer.ts';

/** The item at which the member left each meeting for its papers, while the window is open. */
const leftAt = new Map<string, string>();

/** The place of an item; where none is named, of the one that something was last noted at, and before that the first. */
function placeIn(
  items: readonly RoomItem[],
  key: string | undefined,
  captures: readonly Capture[] | undefined,
): number {
  const named = items.findIndex(({ entry }) => entry.key === key);
  if (named >= 0) return named;
  const last = captures?.at(-1)?.context;
  const noted = items.findIndex(
    ({ entry }) => last && entry.number === last.itemNumber && entry.title === last.itemTitle,
  );
  return Math.max(0, noted);
}

/** The meeting as it is sat through: the item, the next question, a clock, and notes in two keystrokes. */
export function RoomPage() {
  const { id = '' } = useParams<{ id: string }>();
  const meetingId = decodeURIComponent(id);
  const papers = useLive(() => meetingPapers(meetingId), [meetingId]);
  const questions = useLive(() => questionsOf(meetingId), [meetingId]);
  const captures = useLive(() => capturesOf(meetingId), [meetingId]);
  const bodyId = papers?.meeting.bodyId ?? '';
  const rules = useLive(() => rulesOf(bodyId), [bodyId]);
  const items = useMemo(() => (papers ? roomItems(outlineOf(papers), questions ?? []) : []), [papers, questions]);
  const { value, choose } = useAddressQuery();
  const [kind, setKind] = useState<Capture['kind'] | null>(null);
  const timer = useTimer();
  const heading = useRef<HTMLHeadingElement>(null);
  useAwake();
  useEffect(() => {
    document.title = 'In the room – Panel Papers';
  }, []);
  const loaded = papers !== undefined && questions !== undefined;
  useEffect(() => {
    if (loaded) heading.current?.focus({ preventScroll: true });
  }, [loaded]);

  const at = placeIn(items, value('item') || leftAt.get(meetingId), captures);
  const item = items[at];
  const key = item?.entry.key;
  useEffect(() => {
    if (key !== undefined) leftAt.set(meetingId, key);
  }, [meetingId, key]);
  const ofItem = item?.questions ?? [];
  const chosen = ofItem.findIndex((question) => question.id === value('question'));
  const open = ofItem.findIndex(isOpen);
  const questionAt = chosen >= 0 ? chosen : Math.max(0, open);
  const question = ofItem[questionAt];

  const here = useRef(nothingYet);
  const go = (next: { item: RoomItem; question?: Question } | null | undefined) => {
    if (!next) return;
    const elsewhere = next.item !== item;
    choose('item', next.item.entry.key);
    choose('question', next.question?.id ?? '');
    if (!elsewhere) return;
    setKind(null);
    timer.reset();
  };
  const step = (by: -1 | 1) => {
    const next = items[at + by];
    if (next) go({ item: next });
  };
  const stepQuestion = (by: -1 | 1) => go(questionBeside(items, at, question?.id ?? null, by));
  const reportHref = (() => {
    const [quote] = question?.evidence ?? [];
    if (quote?.context.meetingId) {
      const { documentId, sha256, page, quote: words } = quote.anchor;
      return placeLink({ meetingId: quote.context.meetingId, documentId, sha256, page, quote: words });
    }
    const stretch = item?.entry.stretch ?? item?.entry.children.find((one) => one.stretch)?.stretch;
    return stretch ? placeLink({ meetingId, documentId: stretch.documentId, page: stretch.firstPage }) : null;
  })();
  here.current = {
    step,
    stepQuestion,
    start: setKind,
    toggleTimer: timer.toggle,
    openPage: () => reportHref && navigate(reportHref),
  };

  useRoomCommands(here);

  if (!loaded || !captures) return <Skeleton label="Opening the meeting" />;
  if (!papers || !item) {
    return (
      <div className="room">
        <EmptyState
          title={papers ? 'No agenda yet' : 'This meeting is not on this computer'}
          actions={
            <Link className="button" href={papers ? placeLink({ meetingId }) : '/meetings'}>
              {papers ? 'Open the meeting' : 'All meetings'}
            </Link>
          }
        />
      </div>
    );
  }
  const { meeting } = papers;
  const { entry } = item;

  const keep = (of: Capture['kind'], words: CaptureWords) => {
    const context = paperContext(meeting, entry);
    void addCapture({ meetingId, context, kind: of, questionId: question?.id ?? null, ...words });
    setKind(null);
    heading.current?.focus({ preventScroll: true });
  };

  return (
    <div className="room">
      <header className="room-head">
        <span className="row-note">{meeting.bodyName}</span>
        <RoomTimer timer={timer} limit={rules?.find(({ minutesEach }) => minutesEach !== null)?.minutesEach ?? null} />
        <span className="room-steps">
          <IconButton
            label="Full screen"
            keys={keysOf('view.full-screen')}
            icon={<Maximize />}
            onClick={toggleFullScreen}
          />
          <Link className="button" href={debriefAddress(meetingId)}>
            Debrief
          </Link>
          <Link
            className="icon-button"
            href={placeLink({ meetingId })}
            aria-label="Leave for the papers"
            title="Leave for the papers"
          >
            <X />
          </Link>
        </span>
      </header>
      <div className="room-main">
        <div className="room-item">
          <p className="row-note numbers">
            {entry.number ? `Item ${entry.number} · ` : ''}
            {at + 1} of {items.length}
            {entry.printed ? ` · p. ${entry.printed}` : ''}
          </p>
          <h1 ref={heading} tabIndex={-1}>
            {entry.title}
          </h1>
          <div className="room-steps">
            <Button icon={<ChevronLeft />} disabled={at === 0} onClick={() => step(-1)}>
              Previous item <Keys of="room.previous" />
            </Button>
            <Button icon={<ChevronRight />} disabled={at === items.length - 1} onClick={() => step(1)}>
              Next item <Keys of="room.next" />
            </Button>
            {reportHref ? (
              <Link className="button" href={reportHref}>
                Open the page <Keys of="room.page" />
              </Link>
            ) : null}
            <RoomGoTo papers={papers} onLeave={() => heading.current?.focus({ preventScroll: true })} />
          </div>
        </div>
        {question ? (
          <RoomQuestion
            key={question.id}
            question={question}
            place={questionAt + 1}
            of={ofItem.length}
            onStep={stepQuestion}
          />
        ) : (
          <NextWithQuestion next={questionBeside(items, at, null, 1)?.item} onGo={() => stepQuestion(1)} />
        )}
      </div>
      <aside className="room-side" aria-label="Noted so far">
        <CaptureLog captures={captures} />
      </aside>
      <CaptureBar kind={kind} who={question?.addressee ?? ''} onKind={setKind} onKeep={keep} />
    </div>
  );
}

/** On an item without questions: where the next one is. */
function NextWithQuestion({ next, onGo }: { next: RoomItem | undefined; onGo: () => void }) {
  if (!next) return <p className="room-none">No question of yours on this item, nor on one that is still to come.</p>;
  const { entry } = next;
  return (
    <p className="room-none">
      No question of yours on this item.{' '}
      <Button look="quiet" onClick={onGo}>
        {entry.number ? `The next is on item ${entry.number}` : 'The next is on the meeting as a whole'}{' '}
        <Keys of="room.next-question" />
      </Button>
    </p>
  );
}
