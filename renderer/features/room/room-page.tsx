import { ChevronLeft, ChevronRight, Maximize, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useParams } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { outlineOf } from '../../../shared/agenda/outline.ts';
import { paperContext } from '../../../shared/agenda/paper-context.ts';
import type { Capture } from '../../../shared/model/questions.ts';
import { isOpen } from '../../../shared/questions/as-text.ts';
import { roomItems } from '../../../shared/room/agenda.ts';
import { captureKinds } from '../../../shared/room/captures.ts';
import { type Command, keysOf, useCommands } from '../../commands.ts';
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
import { RoomQuestion } from './room-question.tsx';
import { RoomTimer } from './room-timer.tsx';
import { useAwake } from './use-awake.ts';
import { useTimer } from './use-timer.ts';

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

  const at = Math.max(
    0,
    items.findIndex(({ entry }) => entry.key === value('item')),
  );
  const item = items[at];
  const ofItem = item?.questions ?? [];
  const chosen = ofItem.findIndex((question) => question.id === value('question'));
  const open = ofItem.findIndex(isOpen);
  const questionAt = chosen >= 0 ? chosen : Math.max(0, open);
  const question = ofItem[questionAt];

  const here = useRef({
    step: (_: -1 | 1) => {},
    stepQuestion: (_: -1 | 1) => {},
    start: setKind,
    timer,
    go: () => {},
  });
  const step = (by: -1 | 1) => {
    const next = items[at + by];
    if (!next) return;
    choose('question', '');
    choose('item', next.entry.key);
    setKind(null);
    timer.reset();
  };
  const stepQuestion = (by: -1 | 1) => {
    const next = ofItem[questionAt + by];
    if (next) choose('question', next.id);
  };
  const reportHref = (() => {
    const [quote] = question?.evidence ?? [];
    if (quote?.context.meetingId) {
      const { documentId, sha256, page, quote: words } = quote.anchor;
      return placeLink({ meetingId: quote.context.meetingId, documentId, sha256, page, quote: words });
    }
    const stretch = item?.entry.stretch ?? item?.entry.children.find((one) => one.stretch)?.stretch;
    return stretch ? placeLink({ meetingId, documentId: stretch.documentId, page: stretch.firstPage }) : null;
  })();
  here.current = { step, stepQuestion, start: setKind, timer, go: () => reportHref && navigate(reportHref) };

  const own = useMemo<Command[]>(
    () => [
      ...captureKinds.map(
        (one): Command => ({
          id: `room.${one.kind}`,
          title: `Note down: ${one.name.toLowerCase()}`,
          group: 'Questions',
          keys: one.key,
          run: () => here.current.start(one.kind),
        }),
      ),
      {
        id: 'room.next',
        title: 'Next item',
        group: 'Go to',
        keys: ']',
        alsoKeys: ['J'],
        run: () => here.current.step(1),
      },
      {
        id: 'room.previous',
        title: 'Previous item',
        group: 'Go to',
        keys: '[',
        alsoKeys: ['K'],
        run: () => here.current.step(-1),
      },
      {
        id: 'room.next-question',
        title: 'Next question',
        group: 'Go to',
        keys: '.',
        run: () => here.current.stepQuestion(1),
      },
      {
        id: 'room.previous-question',
        title: 'Previous question',
        group: 'Go to',
        keys: ',',
        run: () => here.current.stepQuestion(-1),
      },
      { id: 'room.page', title: 'Open the page', group: 'Go to', keys: 'G', run: () => here.current.go() },
      {
        id: 'room.timer',
        title: 'Start or stop the clock',
        group: 'View',
        keys: 'T',
        run: () => here.current.timer.toggle(),
      },
      { id: 'view.full-screen', title: 'Full screen', group: 'View', keys: 'Shift+F11', run: toggleFullScreen },
    ],
    [],
  );
  useCommands(own);

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
            <Button icon={<ChevronLeft />} disabled={at === 0} title={keysOf('room.previous')} onClick={() => step(-1)}>
              Previous item
            </Button>
            <Button
              icon={<ChevronRight />}
              disabled={at === items.length - 1}
              title={keysOf('room.next')}
              onClick={() => step(1)}
            >
              Next item
            </Button>
            {reportHref ? (
              <Link className="button" href={reportHref} title={keysOf('room.page')}>
                Open the page
              </Link>
            ) : null}
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
          <NextWithQuestion items={items} at={at} onGo={(key) => choose('item', key)} />
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
function NextWithQuestion({
  items,
  at,
  onGo,
}: {
  items: ReturnType<typeof roomItems>;
  at: number;
  onGo: (key: string) => void;
}) {
  const next = items.find(({ questions }, place) => place > at && questions.some(isOpen));
  if (!next) return <p className="room-none">No question of yours on this item, nor on one that is still to come.</p>;
  const { entry } = next;
  return (
    <p className="room-none">
      No question of yours on this item.{' '}
      <Button look="quiet" onClick={() => onGo(entry.key)}>
        The next is on {entry.number ? `item ${entry.number}` : entry.title}
      </Button>
    </p>
  );
}
