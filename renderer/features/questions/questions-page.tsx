import { ArrowLeft, Copy, MessageCircleQuestionMark, Plus } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { relativeDay, shortDate } from '../../../shared/dates/dates.ts';
import type { Question } from '../../../shared/model/questions.ts';
import { isOpen, questionKindNames, questionStatusNames, questionsAsText } from '../../../shared/questions/as-text.ts';
import { plainWords } from '../../../shared/questions/rich-text.ts';
import { copyText } from '../../clipboard.ts';
import { useToday } from '../../clock.ts';
import { runCommand } from '../../commands.ts';
import { member } from '../../data/member-db.ts';
import { useLive } from '../../data/use-live.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Segmented } from '../../ui/field.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { Page } from '../frame/page.tsx';
import { byMeeting, type QuestionGroup } from './by-meeting.ts';
import { mayLeave } from './leave.ts';
import { QuestionEditor } from './question-editor.tsx';
import './questions-page.css';

type Show = 'open' | 'all';

/** All questions by meeting, and the one being worked on beside them. */
export function QuestionsPage() {
  const { id } = useParams<{ id?: string }>();
  const [, navigate] = useLocation();
  const [show, setShow] = useState<Show>('open');
  const today = useToday();
  const questions = useLive(() => member.questions.toArray(), []);

  if (!questions) return <Skeleton />;
  if (questions.length === 0) {
    return (
      <Page title="Questions">
        <EmptyState
          icon={<MessageCircleQuestionMark />}
          title="No questions yet"
          actions={
            <Button look="primary" icon={<Plus />} onClick={() => runCommand('questions.new')}>
              New question
            </Button>
          }
        >
          <p>
            Select words in a paper and press Q: the question keeps the quotation, its item and both page numbers. Or
            begin one here.
          </p>
        </EmptyState>
      </Page>
    );
  }

  const current = questions.find((question) => question.id === id);
  const open = questions.filter(isOpen);
  const shown = show === 'open' ? questions.filter((question) => isOpen(question) || question === current) : questions;
  const groups = byMeeting(shown, today);

  return (
    <Page
      title="Questions"
      fill
      actions={
        <Button icon={<Plus />} look="primary" onClick={() => runCommand('questions.new')}>
          New question
        </Button>
      }
      toolbar={
        <Segmented<Show>
          label="Which questions"
          value={show}
          onValue={setShow}
          options={[
            { value: 'open', label: `To ask ${open.length}` },
            { value: 'all', label: `All ${questions.length}` },
          ]}
        />
      }
    >
      <div className="questions" data-chosen={current ? true : undefined}>
        <nav className="questions-list" aria-label="Questions by meeting">
          {groups.length === 0 ? <p className="questions-none">All have been asked.</p> : null}
          {groups.map((group) => (
            <QuestionGroupView key={group.meetingId ?? ''} group={group} today={today} currentId={current?.id} />
          ))}
        </nav>
        <section className="questions-editor" aria-label="Question">
          {current ? (
            <>
              <Link href="/questions" className="questions-back">
                <ArrowLeft aria-hidden="true" /> All questions
              </Link>
              <QuestionEditor
                key={current.id}
                question={current}
                onDeleted={() => navigate('/questions', { replace: true })}
              />
            </>
          ) : (
            <p className="questions-none">
              {id ? 'This question is no longer here.' : 'Choose a question to read or change it.'}
            </p>
          )}
        </section>
      </div>
    </Page>
  );
}

function QuestionGroupView({
  group,
  today,
  currentId,
}: {
  group: QuestionGroup;
  today: string;
  currentId: string | undefined;
}) {
  const { context, questions } = group;
  const name = context.bodyName || 'No meeting yet';
  return (
    <section className="question-group" aria-label={name}>
      <header className="question-group-head">
        <h2>
          {name}
          {context.meetingDate ? (
            <span className="row-note">
              {shortDate(context.meetingDate)}, {relativeDay(context.meetingDate, today)}
            </span>
          ) : null}
        </h2>
        <IconButton
          label={`Copy all questions for ${name}`}
          icon={<Copy />}
          onClick={async () => {
            if (await mayLeave(questions, 'Copy')) await copyText(questionsAsText(context, questions), 'Questions');
          }}
        />
      </header>
      <ul className="row-list">
        {questions.map((question) => (
          <li key={question.id}>
            <QuestionRow question={question} current={question.id === currentId} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function QuestionRow({ question, current }: { question: Question; current: boolean }) {
  const { context } = question;
  const item = [context.itemNumber && `Item ${context.itemNumber}`, context.itemTitle].filter(Boolean).join(' ');
  return (
    <Link href={`/questions/${question.id}`} className="row question-row" aria-current={current || undefined}>
      <span className="row-title">
        <span className="clamp-2">{plainWords(question.text) || 'No words yet'}</span>
        <span className="row-note">{item}</span>
      </span>
      <span className="question-row-state">
        <span>{questionKindNames[question.kind]}</span>
        <Badge tone={question.status === 'answered' ? 'good' : 'plain'}>{questionStatusNames[question.status]}</Badge>
      </span>
    </Link>
  );
}
