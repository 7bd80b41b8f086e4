import type { KeyboardEvent } from 'react';
import { Link, useSearch } from 'wouter';
import { shortDate } from '../../../shared/dates/dates.ts';
import type { Question, QuestionStatus } from '../../../shared/model/questions.ts';
import { type Arranged, arrangeAlike } from '../../../shared/questions/alike.ts';
import { questionStatusNames } from '../../../shared/questions/as-text.ts';
import { plainWords } from '../../../shared/questions/rich-text.ts';
import { changeQuestions, placeQuestion, putOnItem } from '../../data/questions.ts';
import { Select } from '../../ui/field.tsx';
import { tellUndoable } from '../marks/tell-undoable.ts';
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
  const lists = columns === 'item' ? itemColumns(questions) : statusColumns(questions);
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
        {lists.map((column, place) => (
          <section
            key={column.title}
            className="question-column"
            aria-label={column.title}
            {...dropOf((id) => column.take(id))}
          >
            <h2>
              {column.title} <span className="row-note numbers">{column.questions.length}</span>
            </h2>
            <Cards
              column={column}
              byStatus={columns === 'status'}
              onAside={(question, step) => {
                const next = columns === 'status' ? asideInStatus(question, step) : lists[place + step]?.take;
                next?.(question.id);
                return next !== undefined;
              }}
            />
          </section>
        ))}
      </div>
    </div>
  );
}

/** A column of the board. */
interface Column {
  title: string;
  questions: readonly Question[];
  /** Makes a question one of the column. */
  take: (id: string) => void;
}

const takeStatus = (status: QuestionStatus) => (id: string) => void changeQuestions([id], { status });

function statusColumns(questions: readonly Question[]): Column[] {
  const of = (status: QuestionStatus) => questions.filter((question) => question.status === status);
  return statuses
    .filter((status) => of(status).length > 0 || usual.includes(status))
    .map((status) => ({ title: questionStatusNames[status], questions: of(status), take: takeStatus(status) }));
}

/** What takes a question to the status before or after its own, whether that has a column or not. */
function asideInStatus(question: Question, step: -1 | 1): Column['take'] | undefined {
  const next = statuses[statuses.indexOf(question.status) + step];
  return next && takeStatus(next);
}

function itemColumns(questions: readonly Question[]): Column[] {
  return byItem(questions).map(({ title, questions: list }) => {
    const { itemNumber = '', itemTitle = '' } = list[0]?.context ?? {};
    const take = async (id: string) => {
      if (list.some((one) => one.id === id)) return;
      await putOnItem(id, { itemNumber, itemTitle });
      tellUndoable(title ? `Moved to ${title}.` : 'Moved to the meeting as a whole.');
    };
    return { title: title || 'The meeting as a whole', questions: list, take: (id) => void take(id) };
  });
}

/** The cards of a column; dropped on one, another of the column takes its place, and one of another goes into the column too. */
function Cards({
  column: { questions: list, take },
  byStatus,
  onAside,
}: {
  column: Column;
  byStatus: boolean;
  onAside: (question: Question, step: -1 | 1) => boolean;
}) {
  const arranged = arrangeAlike(list);
  const ids = new Set(list.map(({ id }) => id));
  const shown = () => ids;
  const drop = (at: string) =>
    dropOf((id) => {
      if (ids.has(id)) void placeQuestion(id, at, ids);
      else take(id);
    });
  const card = ({ question, like }: Arranged) => (
    <li key={question.id} data-like={like ? true : undefined} {...drop(question.id)}>
      {like ? <AlikeLine id={question.id} otherId={like.id} says="Likely the same" /> : null}
      <Card question={question} byStatus={byStatus} shown={shown} onAside={onAside} />
    </li>
  );
  return <ul>{arranged.slice(0, mostCards).map(card)}</ul>;
}

/** The question that went to another column by key: its card is another one there, and is to have the focus. */
let movedByKey: { id: string; from: Element } | null = null;

/** A card; Alt with up and down moves it in its meeting's order, with left and right to the column before or after. */
function Card({
  question,
  byStatus,
  shown,
  onAside,
}: {
  question: Question;
  byStatus: boolean;
  shown: () => ReadonlySet<string>;
  /** Moves it to the column before or after; false where there is none. */
  onAside: (question: Question, step: -1 | 1) => boolean;
}) {
  const search = useSearch();
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1 as const, ArrowRight: 1 as const }[event.key];
    if (!step || !event.altKey) return moveByKey(event, question.id, shown);
    // Else the window would go back or forward.
    event.preventDefault();
    if (onAside(question, step)) movedByKey = { id: question.id, from: event.currentTarget };
  };
  const takeFocus = (card: HTMLAnchorElement | null) => {
    if (!card || movedByKey?.id !== question.id || movedByKey.from === card) return;
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
