import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import { shortDate } from '../../../shared/dates/dates.ts';
import { contextWords } from '../../../shared/marks/citation.ts';
import type { Question, QuestionStatus } from '../../../shared/model/questions.ts';
import { figureWords, sourceOfSaid } from '../../../shared/questions/quotes.ts';
import { unbroken } from '../../../shared/text/unbroken.ts';
import { keysOf } from '../../commands.ts';
import { updateQuestion } from '../../data/questions.ts';
import { useChoice } from '../../data/use-choice.ts';
import { placeLink } from '../../navigation.ts';
import { PageBadge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Segmented } from '../../ui/field.tsx';
import { CommentWords } from '../marks/comment-words.tsx';
import { quoting } from '../questions/copied-quotations.ts';

const outcomes: { value: QuestionStatus; label: string }[] = [
  { value: 'asked', label: 'Asked' },
  { value: 'answered', label: 'Answered' },
  { value: 'partly', label: 'Partly' },
  { value: 'promised', label: 'In writing' },
  { value: 'not-reached', label: 'Not reached' },
];

/** One question as it is read out: large, with what to ask next, its quotations with both page numbers, and its outcome. */
export function RoomQuestion({
  question,
  place,
  of,
  onStep,
}: {
  question: Question;
  /** Its number among those of the item, from 1. */
  place: number;
  of: number;
  onStep: (step: -1 | 1) => void;
}) {
  const { id, text, kind, followUps, evidence, said, addressee, status, replies } = question;
  const [outcome, setOutcome] = useChoice(status, (value) => updateQuestion(id, { status: value }));
  return (
    <article className="room-question" aria-label={`Question ${place} of ${of}`}>
      <header className="room-question-head">
        <span className="row-note numbers">
          Question {place} of {of}
          {addressee ? `, to ${addressee}` : ''}
          {kind === 'officers' ? '. Officers were asked before the meeting' : ''}
        </span>
        {of > 1 ? (
          <span className="room-steps">
            <IconButton
              label="Previous question"
              keys={keysOf('room.previous-question')}
              icon={<ChevronLeft />}
              disabled={place === 1}
              onClick={() => onStep(-1)}
            />
            <IconButton
              label="Next question"
              keys={keysOf('room.next-question')}
              icon={<ChevronRight />}
              disabled={place === of}
              onClick={() => onStep(1)}
            />
          </span>
        ) : null}
      </header>
      <div className="room-words">
        {text.trim() ? <CommentWords comment={text} /> : <p className="row-note">No words yet</p>}
      </div>
      {replies.map((reply) => (
        <div key={reply.id} className="room-reply">
          <span className="row-note">{['Answered', reply.from, shortDate(reply.on)].filter(Boolean).join(', ')}</span>
          <CommentWords comment={reply.text} />
        </div>
      ))}
      {followUps.length > 0 ? (
        <ul className="room-follow-ups" aria-label="Follow-ups">
          {followUps.map((followUp) => (
            <li key={followUp.id}>
              {followUp.when ? <span className="row-note">If {followUp.when}: </span> : null}
              {followUp.text}
            </li>
          ))}
        </ul>
      ) : null}
      {evidence.map(({ id: quoteId, anchor, context, ...of }) => (
        <blockquote key={quoteId} className="room-quote" ref={quoting({ anchor, context })}>
          <p>{anchor.quote}</p>
          <footer>
            {context.meetingId ? (
              <Link
                href={placeLink({
                  meetingId: context.meetingId,
                  documentId: anchor.documentId,
                  sha256: anchor.sha256,
                  page: anchor.page,
                  quote: anchor.quote,
                })}
              >
                <PageBadge page={anchor.page} printed={anchor.printed} />
              </Link>
            ) : (
              <PageBadge page={anchor.page} printed={anchor.printed} />
            )}{' '}
            {unbroken([figureWords(of), contextWords(context)].filter(Boolean).join(' · '))}
          </footer>
        </blockquote>
      ))}
      {said.map((one) => (
        <blockquote key={one.id} className="room-quote" ref={quoting({ anchor: null, context: one.context })}>
          <p>{one.words}</p>
          <footer>{sourceOfSaid(one)}</footer>
        </blockquote>
      ))}
      <Segmented label="What became of it" value={outcome} options={outcomes} onValue={setOutcome} />
    </article>
  );
}
