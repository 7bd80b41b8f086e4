import type { KeyboardEvent } from 'react';
import { Link, useSearch } from 'wouter';
import { shortDate } from '../../../shared/dates/dates.ts';
import type { Question, QuestionStatus } from '../../../shared/model/questions.ts';
import { questionKindNames, questionStatusNames } from '../../../shared/questions/as-text.ts';
import { plainWords } from '../../../shared/questions/rich-text.ts';
import { changeQuestions } from '../../data/questions.ts';
import { Select } from '../../ui/field.tsx';
import type { QuestionGroup } from './by-meeting.ts';
import { MeetingTime } from './meeting-time.tsx';
import { DueBy } from './question-deadlines.tsx';
import { dragOf, dropBefore, dropOf, moveByKey } from './question-drag.ts';
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
  if (!group) return <p className="questions-none">Nothing to show.</p>;
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
            <ul>
              {list.slice(0, mostCards).map((question) => (
                <li key={question.id} {...(status ? {} : dropBefore(question))}>
                  <Card question={question} byStatus={status !== null} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

/** A card; Alt with up and down moves it in its meeting's order, with left and right to the status before or after. */
function Card({ question, byStatus }: { question: Question; byStatus: boolean }) {
  const search = useSearch();
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step || !event.altKey || !byStatus) return moveByKey(event, question.id);
    // Else the window would go back or forward.
    event.preventDefault();
    const next = statuses[statuses.indexOf(question.status) + step];
    if (next) void changeQuestions([question.id], { status: next });
  };
  return (
    <Link
      href={`/questions/${question.id}${search ? `?${search}` : ''}`}
      className="question-card"
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight"
      onKeyDown={onKeyDown}
      {...dragOf(question.id)}
    >
      <span className="clamp-2">{plainWords(question.text) || 'No words yet'}</span>
      <span className="row-note">
        {[
          byStatus ? itemWords(question) : questionStatusNames[question.status],
          questionKindNames[question.kind],
          question.askedBy,
          question.minutes === null ? '' : `${question.minutes} min`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <DueBy question={question} />
    </Link>
  );
}
