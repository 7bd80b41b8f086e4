import type { KeyboardEvent } from 'react';
import { Link, useSearch } from 'wouter';
import { shortDate } from '../../../shared/dates/dates.ts';
import type { Question, QuestionStatus } from '../../../shared/model/questions.ts';
import { type Arranged, arrangeAlike } from '../../../shared/questions/alike.ts';
import { questionStatusNames } from '../../../shared/questions/as-text.ts';
import { plainWords } from '../../../shared/questions/rich-text.ts';
import { changeQuestions, placeQuestion } from '../../data/questions.ts';
import { Select } from '../../ui/field.tsx';
import { AlikeLine } from './alike-line.tsx';
import type { QuestionGroup } from './by-meeting.ts';
import { MeetingTime } from './meeting-time.tsx';
import { DueBy } from './question-deadlines.tsx';
import { dragOf, dropOf, moveByKey } from './question-drag.ts';
import { QuestionFacts } from './question-facts.tsx';
import { byItem, itemWords } from './question-lines.ts';

const statuses = Object.keys(questionStatusNames) as QuestionStatus[];

/** Columns that are there though nothing stands in them: what a question goes through on its way. */
const usual: readonly QuestionStatus[] = ['idea', 'drafted', 'submitted', 'asked', 'answered'];

/** Cards that are drawn in one column; more than anybody asks at a meeting. */
const mostCards = 100;

/** The questions of one meeting in columns, by how far they are or by item. */
export function QuestionBoard({
  groups,
  meetingId,
  onMeeting,
  columns,
}: {
  groups: readonly QuestionGroup[];
  /** The meeting that was chosen, empty for the first. */
  meetingId: string;
  onMeeting: (id: string) => void;
  columns: 'status' | 'item';
}) {
  const group = groups.find((one) => (one.meetingId ?? 'none') === meetingId) ?? groups[0];
  if (!group) return <p className="nothing">Nothing to show.</p>;
  const { questions } = group;
  const lists =
    columns === 'item'
      ? byItem(questions).map((one) => ({ ...one, title: one.title || 'The meeting as a whole', status: null }))
      : statuses
          .map((status) => ({
            title: questionStatusNames[status],
            status,
            questions: questions.filter((question) => question.status === status),
          }))
          .filter(({ status, questions: list }) => list.length > 0 || usual.includes(status));
  return (
    <div className="question-board">
      <div className="question-board-head">
        <Select
          label="Meeting of the board"
          labelHidden
          value={group.meetingId ?? 'none'}
          options={groups.map(({ meetingId: id, context }) => ({
            value: id ?? 'none',
            label: id ? `${shortDate(context.meetingDate)}  ${context.bodyName}` : 'No meeting yet',
          }))}
          onChange={(event) => onMeeting(event.target.value)}
        />
        {group.meetingId ? <MeetingTime meetingId={group.meetingId} questions={questions} /> : null}
      </div>
      <div className="question-columns">
        {lists.map(({ title, status, questions: list }) => (
          <section
            key={title}
            className="question-column"
            aria-label={title}
            {...dropOf((id) => {
              if (status) void changeQuestions([id], { status });
            })}
          >
            <h2>
              {title} <span className="row-note numbers">{list.length}</span>
            </h2>
            <Cards list={list} status={status} />
          </section>
        ))}
      </div>
    </div>
  );
}

/** The cards of a column; dropped on one, another of the column takes its place, and one of another goes into the column too. */
function Cards({ list, status }: { list: readonly Question[]; status: QuestionStatus | null }) {
  const arranged = arrangeAlike(list);
  const ids = new Set(list.map(({ id }) => id));
  const shown = () => ids;
  const drop = (at: string) =>
    dropOf((id) => {
      const isHere = ids.has(id);
      if (status && !isHere) void changeQuestions([id], { status });
      else void placeQuestion(id, at, new Set([...ids, id]));
    });
  const card = ({ question, like }: Arranged) => (
    <li key={question.id} data-like={like ? true : undefined} {...drop(question.id)}>
      {like ? <AlikeLine id={question.id} otherId={like.id} says="Likely the same" /> : null}
      <Card question={question} byStatus={status !== null} shown={shown} />
    </li>
  );
  return <ul>{arranged.slice(0, mostCards).map(card)}</ul>;
}

/** The question that went to another column by key: its card is another one there, and is to have the focus. */
let movedByKey: string | null = null;

/** A card; Alt with up and down moves it in its meeting's order, with left and right to the status before or after. */
function Card({
  question,
  byStatus,
  shown,
}: {
  question: Question;
  byStatus: boolean;
  shown: () => ReadonlySet<string>;
}) {
  const search = useSearch();
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step || !event.altKey || !byStatus) return moveByKey(event, question.id, shown);
    // Else the window would go back or forward.
    event.preventDefault();
    const next = statuses[statuses.indexOf(question.status) + step];
    if (!next) return;
    movedByKey = question.id;
    void changeQuestions([question.id], { status: next });
  };
  const takeFocus = (card: HTMLAnchorElement | null) => {
    if (!card || movedByKey !== question.id) return;
    movedByKey = null;
    card.focus();
  };
  return (
    <Link
      href={`/questions/${question.id}${search ? `?${search}` : ''}`}
      ref={takeFocus}
      className="question-card"
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
      onKeyDown={onKeyDown}
      {...dragOf(question.id)}
    >
      <span className="clamp-2">{plainWords(question.text) || 'No words yet'}</span>
      <QuestionFacts
        question={question}
        first={byStatus ? itemWords(question) : questionStatusNames[question.status]}
      />
      <DueBy question={question} />
    </Link>
  );
}
