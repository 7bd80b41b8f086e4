import { useMemo } from 'react';
import { Link, useParams } from 'wouter';
import { shortDate } from '../../../shared/dates/dates.ts';
import type { Capture, Question } from '../../../shared/model/questions.ts';
import { captureName } from '../../../shared/room/captures.ts';
import { counted } from '../../../shared/util/counted.ts';
import { useToday } from '../../clock.ts';
import { capturesOf } from '../../data/captures.ts';
import { isNotPut, isToDo, markNotReached, settleCaptures } from '../../data/debrief.ts';
import { library } from '../../data/library-db.ts';
import { questionsOf } from '../../data/questions.ts';
import { useLive } from '../../data/use-live.ts';
import { placeLink, roomAddress } from '../../navigation.ts';
import { localDateAndTime } from '../../today.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { Page, Section } from '../frame/page.tsx';
import { tellUndoable } from '../marks/tell-undoable.ts';
import { AskedQuestion } from './asked-question.tsx';
import './debrief.css';
import { InMinutes } from './in-minutes.tsx';

/** What a note becomes, on its button, and what it became. */
const becomes: Partial<Record<Capture['kind'], { button: string; done: string }>> = {
  promise: { button: 'Put with the promises', done: 'With the promises' },
  answer: { button: 'Keep as its answer', done: 'Kept with its question' },
  'follow-up': { button: 'Make it a question', done: 'A question now' },
};

/** After the meeting: what became of each question, what was noted, and whether the minutes say so. */
export function DebriefPage() {
  const { id = '' } = useParams<{ id: string }>();
  const meetingId = decodeURIComponent(id);
  const today = useToday();
  const meeting = useLive(async () => (await library.meetings.get(meetingId)) ?? null, [meetingId]);
  const questions = useLive(() => questionsOf(meetingId), [meetingId]);
  const captures = useLive(() => capturesOf(meetingId), [meetingId]);
  const toDo = useMemo(() => captures?.filter(isToDo) ?? [], [captures]);
  if (meeting === undefined || !questions || !captures) return <Skeleton />;
  const name = meeting ? `${meeting.bodyName}, ${shortDate(meeting.date)}` : 'This meeting is not on this computer';
  const asked = questions.filter(({ status }) => status !== 'withdrawn');
  // On the day it may be over at any moment.
  const isOver = meeting !== null && meeting.date <= today;
  if (!meeting || asked.length + captures.length === 0) {
    return (
      <Page title="Debrief" summary={name}>
        <EmptyState
          title="Nothing to go through"
          actions={
            <Link className="button" href={meeting ? roomAddress(meetingId) : '/meetings'}>
              {meeting ? 'In the room' : 'All meetings'}
            </Link>
          }
        >
          <p>Questions for the meeting and what you note down in it are gone through here afterwards.</p>
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title="Debrief"
      summary={<Link href={placeLink({ meetingId })}>{name}</Link>}
      actions={
        toDo.length > 0 ? (
          <Button look="primary" onClick={() => void settleCaptures(toDo)}>
            File {counted(toDo.length, 'note')}
          </Button>
        ) : null
      }
    >
      {asked.length > 0 ? (
        <Section title="Your questions" actions={isOver ? <NotReached questions={asked.filter(isNotPut)} /> : null}>
          <ul className="row-list">
            {asked.map((question) => (
              <li key={question.id}>
                <AskedQuestion question={question} isOver={isOver} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {captures.length > 0 ? (
        <Section title="Noted in the room">
          <ul className="row-list">
            {captures.map((capture) => (
              <li key={capture.id} className="debrief-note">
                <NoteRow capture={capture} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <InMinutes meetingId={meetingId} questions={asked} captures={captures} />
    </Page>
  );
}

/** Says of all questions that were not put that the meeting did not come to them. */
function NotReached({ questions }: { questions: readonly Question[] }) {
  if (questions.length === 0) return null;
  const words = `Mark ${questions.length} as not reached`;
  const press = async () => {
    await markNotReached(questions);
    tellUndoable(`${counted(questions.length, 'question')} marked as not reached.`);
  };
  return <Button onClick={() => void press()}>{words}</Button>;
}

function NoteRow({ capture }: { capture: Capture }) {
  const { kind, text, who, due, context, createdAt, becameId } = capture;
  const way = becomes[kind];
  return (
    <>
      <span className="row-note numbers">{localDateAndTime(createdAt).time}</span>
      <span className="row-title">
        <span className="capture-text">{text || captureName(kind)}</span>
        <span className="row-note">
          {[captureName(kind), context.itemNumber && `item ${context.itemNumber}`, who, due && `by ${due}`]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {way && becameId ? <Badge tone="good">{way.done}</Badge> : null}
      {way && isToDo(capture) ? <Button onClick={() => void settleCaptures([capture])}>{way.button}</Button> : null}
    </>
  );
}
