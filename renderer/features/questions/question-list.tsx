import { Copy } from 'lucide-react';
import { memo, useMemo, useRef } from 'react';
import { Link, useSearch } from 'wouter';
import { relativeDay, shortDate } from '../../../shared/dates/dates.ts';
import type { Question } from '../../../shared/model/questions.ts';
import { questionStatusNames, questionsAsText } from '../../../shared/questions/as-text.ts';
import { plainWords } from '../../../shared/questions/rich-text.ts';
import { copyText } from '../../clipboard.ts';
import { useToday } from '../../clock.ts';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/button.tsx';
import { VirtualLines } from '../../ui/virtual-lines.tsx';
import { type ChosenMarks, useChosen } from '../marks/use-chosen.ts';
import { AlikeLine } from './alike-line.tsx';
import type { QuestionGroup } from './by-meeting.ts';
import { questionsToLeave } from './leave.ts';
import { MeetingTime } from './meeting-time.tsx';
import { QuestionBulk } from './question-bulk.tsx';
import { DueBy } from './question-deadlines.tsx';
import { dragOf, dropAt, moveByKey } from './question-drag.ts';
import { QuestionFacts } from './question-facts.tsx';
import { itemWords, type KnownLines, linesOf } from './question-lines.ts';

const heights = { meeting: 124, item: 40, question: 116 };

/**
 * Questions by meeting, of any number; several can be chosen, and each can be dragged or moved by key. Drawn anew only
 * when what it shows changed.
 */
export const QuestionList = memo(function QuestionList({
  questions,
  today,
  itemsApart,
  orderOf,
  currentId,
}: {
  questions: readonly Question[];
  today: string;
  itemsApart: boolean;
  /** What the questions stand by before the member's own order; null for nothing. */
  orderOf: ((question: Question) => string) | null;
  currentId: string | null;
}) {
  const known = useRef<KnownLines>(new Map());
  const lines = useMemo(
    () => linesOf(questions, today, itemsApart, orderOf, known.current),
    [questions, today, itemsApart, orderOf],
  );
  const listed = useMemo(() => lines.flatMap((line) => (line.kind === 'question' ? line.key : [])), [lines]);
  const chosen = useChosen(listed);
  // Asked for when something is moved, so that a row is not drawn anew because another one changed.
  const latest = useRef(lines);
  latest.current = lines;
  const shownWith = useRef((id: string): ReadonlySet<string> => {
    const line = latest.current.find(({ key }) => key === id);
    return line?.kind === 'question' ? line.shown : new Set();
  });
  return (
    <>
      {chosen.ids.size > 0 ? <QuestionBulk chosen={chosen} questions={questions} /> : null}
      <VirtualLines label="Questions" lines={lines} estimate={({ kind }) => heights[kind]} shown={currentId}>
        {(line) => {
          if (line.kind === 'meeting') return <MeetingHead group={line.group} />;
          if (line.kind === 'item') return <h3 className="question-item">{line.title}</h3>;
          return (
            <QuestionRow
              question={line.question}
              like={line.like}
              shownWith={shownWith.current}
              current={line.key === currentId}
              withItem={!itemsApart}
              chosen={chosen.ids.has(line.key)}
              toggle={chosen.toggle}
            />
          );
        }}
      </VirtualLines>
    </>
  );
});

function MeetingHead({ group: { meetingId, context, questions } }: { group: QuestionGroup }) {
  const name = context.bodyName || 'No meeting yet';
  const copy = async () => {
    const leaving = await questionsToLeave(questions, 'Copy');
    if (leaving) await copyText(questionsAsText(context, leaving), 'Questions');
  };
  return (
    <header className="question-group-head">
      <div>
        <h2>
          {name}
          {context.meetingDate ? <MeetingDay day={context.meetingDate} /> : null}
        </h2>
        <IconButton label={`Copy all questions for ${name}`} icon={<Copy />} onClick={copy} />
      </div>
      {meetingId && questions.some(({ kind }) => kind === 'room') ? (
        <MeetingTime meetingId={meetingId} questions={questions} />
      ) : null}
    </header>
  );
}

function MeetingDay({ day }: { day: string }) {
  const today = useToday();
  return (
    <span className="row-note">
      {shortDate(day)}, {relativeDay(day, today)}
    </span>
  );
}

/** A question in the list. Drawn anew only when it changed, so that typing in one does not draw the others. */
const QuestionRow = memo(function QuestionRow({
  question,
  like,
  shownWith,
  current,
  withItem,
  chosen,
  toggle,
}: {
  question: Question;
  /** The one above that it is likely the same as. */
  like: Question | null;
  /** Those that are shown in its list, by its id. */
  shownWith: (id: string) => ReadonlySet<string>;
  current: boolean;
  withItem: boolean;
  chosen: boolean;
  toggle: ChosenMarks['toggle'];
}) {
  const search = useSearch();
  const words = plainWords(question.text) || 'No words yet';
  const shown = () => shownWith(question.id);
  return (
    <div
      className="question-row"
      data-current={current || undefined}
      data-like={like ? true : undefined}
      {...dropAt(question.id, shown)}
    >
      <input
        type="checkbox"
        aria-label={`Choose: ${words}`}
        checked={chosen}
        onChange={() => toggle(question.id, null)}
      />
      <div className="question-row-words">
        {like ? <AlikeLine id={question.id} otherId={like.id} says="Likely the same as the one above" /> : null}
        <Link
          href={`/questions/${question.id}${search ? `?${search}` : ''}`}
          className="row"
          aria-current={current || undefined}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onKeyDown={(event) => moveByKey(event, question.id, shown)}
          {...dragOf(question.id)}
        >
          <span className="row-title">
            <span className="clamp-2">{words}</span>
            {withItem ? <span className="row-note">{itemWords(question)}</span> : null}
            <DueBy question={question} />
          </span>
          <span className="question-row-state">
            <QuestionFacts question={question} />
            <Badge tone={question.status === 'answered' ? 'good' : 'plain'}>
              {questionStatusNames[question.status]}
            </Badge>
          </span>
        </Link>
      </div>
    </div>
  );
});
