import { ArrowLeft, MessageCircleQuestionMark, Plus } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useLocation, useParams, useSearch } from 'wouter';
import type { QuestionKind, QuestionStatus } from '../../../shared/model/questions.ts';
import { isOpen } from '../../../shared/questions/as-text.ts';
import { findQuestions, isFiltering, namesIn, type QuestionFilter } from '../../../shared/questions/find-questions.ts';
import { counted } from '../../../shared/util/counted.ts';
import { useToday } from '../../clock.ts';
import { type Command, runCommand, useCommands } from '../../commands.ts';
import { questionsAhead, questionsShown, useAllQuestions, useIsQuestion } from '../../data/all-questions.ts';
import { writeSetting } from '../../data/settings.ts';
import { settingAhead, useSetting } from '../../data/use-setting.ts';
import { fetchAhead } from '../../fetch-ahead.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Checkbox, Segmented } from '../../ui/field.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { useAddressQuery } from '../../use-address-query.ts';
import { Page } from '../frame/page.tsx';
import { MeetingNotice } from '../notice/meeting-notice.tsx';
import { byMeeting } from './by-meeting.ts';
import { OutMenu } from './out-menu.tsx';
import { QuestionBoard } from './question-board.tsx';
import { DeadlinesProvider, orderOfDeadline, useDeadlines } from './question-deadlines.tsx';
import { QuestionEditor } from './question-editor.tsx';
import { QuestionFilters } from './question-filters.tsx';
import { QuestionList } from './question-list.tsx';
import './questions-page.css';
import { chooseQuestionFiles } from './take-in-questions.ts';

// So that the first look at them is as quick as the next.
fetchAhead([questionsAhead, settingAhead('questions-page')]);

/** All questions by meeting or on a board, and the one being worked on beside them. */
export function QuestionsPage() {
  const { id } = useParams<{ id?: string }>();
  const [, navigate] = useLocation();
  const search = useSearch();
  const { value, choose, clear } = useAddressQuery();
  const looks = useSetting('questions-page');
  const today = useToday();
  const stored = useAllQuestions();
  // The editor is there first, the list of all when there is time for it.
  const questions = useDeferredValue(stored) ?? stored;
  const isHere = useIsQuestion(id);
  const gone = useGone(id, isHere);
  const box = useRef<HTMLInputElement>(null);
  const own = useMemo<Command[]>(
    () => [
      {
        id: 'questions.find',
        title: 'Find in the questions',
        group: 'Questions',
        keys: 'Mod+F',
        run: () => box.current?.select(),
      },
    ],
    [],
  );
  useCommands(own);

  const filter: QuestionFilter = {
    show: value('show') === 'all' ? 'all' : 'open',
    text: value('text'),
    status: value('status') as QuestionStatus | '',
    kind: value('kind') as QuestionKind | '',
    tag: value('tag'),
    body: value('committee'),
  };
  const asked = useDeferredValue(JSON.stringify(filter));
  const shown = useMemo(() => {
    const found = findQuestions(questions ?? [], JSON.parse(asked) as QuestionFilter);
    // The one that is open stays in the list, whatever becomes of it.
    const opened = questions?.find((question) => question.id === id);
    return opened && !found.includes(opened) ? [...found, opened] : found;
  }, [questions, asked, id]);
  const deadlines = useDeadlines(shown);
  const byDeadline = looks?.byDeadline === true;
  const orderOf = useMemo(() => (byDeadline ? orderOfDeadline(deadlines) : null), [byDeadline, deadlines]);
  const names = useMemo(() => namesIn(questions ?? []), [questions]);
  const toAsk = useMemo(() => questions?.filter(isOpen).length ?? 0, [questions]);
  const isBoard = looks?.view === 'board';
  const groups = useMemo(() => (isBoard ? byMeeting(shown, today, orderOf) : []), [isBoard, shown, today, orderOf]);

  const back = `/questions${search ? `?${search}` : ''}`;
  const onDeleted = useCallback(() => navigate(back, { replace: true }), [navigate, back]);

  if (!questions || !looks) return <Skeleton />;
  const begin = (
    <Button look="primary" icon={<Plus />} onClick={() => runCommand('questions.new')}>
      New question
    </Button>
  );
  if (questions.length === 0) {
    return (
      <Page title="Questions">
        <EmptyState
          icon={<MessageCircleQuestionMark />}
          title="No questions yet"
          actions={
            <>
              {begin}
              <Button onClick={chooseQuestionFiles}>Take in colleagues’ questions…</Button>
            </>
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

  const current = id !== undefined && isHere ? id : null;
  const meetingId = current === null ? null : stored?.find((question) => question.id === current)?.meetingId;
  const change = (changed: Partial<QuestionFilter>) => {
    for (const [name, text] of Object.entries(changed)) choose(name === 'body' ? 'committee' : name, text);
  };
  const setLooks = (changed: Partial<typeof looks>) => void writeSetting('questions-page', { ...looks, ...changed });
  const none =
    shown.length > 0 ? null : isFiltering(filter) ? (
      <EmptyState title="No question like that" actions={<Button onClick={clear}>Show all questions</Button>} />
    ) : (
      <p className="nothing">All have been asked.</p>
    );

  return (
    <Page
      title="Questions"
      fill
      summary={
        <span className="numbers" role="status">
          {counted(shown.length, 'question')}
        </span>
      }
      actions={
        <>
          <OutMenu ids={shown.map((question) => question.id)} />
          {begin}
        </>
      }
      toolbar={
        <div className="questions-toolbar">
          <Segmented
            label="Which questions"
            value={filter.show}
            onValue={(show) => choose('show', show === 'all' ? 'all' : '')}
            options={[
              { value: 'open', label: `To ask ${toAsk}` },
              { value: 'all', label: `All ${questions.length}` },
            ]}
          />
          <Segmented
            label="How they are shown"
            value={looks.view}
            onValue={(view) => setLooks({ view })}
            options={[
              { value: 'list', label: 'List' },
              { value: 'board', label: 'Board' },
            ]}
          />
          <Checkbox
            label="By item"
            checked={looks.itemsApart}
            onChange={(event) => setLooks({ itemsApart: event.target.checked })}
          />
          {deadlines.size > 0 || looks.byDeadline ? (
            <Checkbox
              label="By deadline"
              checked={looks.byDeadline}
              onChange={(event) => setLooks({ byDeadline: event.target.checked })}
            />
          ) : null}
          <QuestionFilters ref={box} filter={filter} onFilter={change} {...names} />
        </div>
      }
    >
      <div className="questions" data-chosen={isHere || undefined} data-view={looks.view}>
        <nav className="questions-list" aria-label="Questions by meeting">
          <DeadlinesProvider deadlines={deadlines}>
            {none ??
              (isBoard ? (
                <QuestionBoard
                  groups={groups}
                  meetingId={value('meeting')}
                  onMeeting={(meeting) => choose('meeting', meeting)}
                  columns={looks.itemsApart ? 'item' : 'status'}
                />
              ) : (
                <QuestionList
                  questions={shown}
                  today={today}
                  itemsApart={looks.itemsApart}
                  orderOf={orderOf}
                  currentId={current}
                />
              ))}
          </DeadlinesProvider>
        </nav>
        {isBoard && current === null ? null : (
          <section className="questions-editor" aria-label="Question">
            {current !== null ? (
              <>
                <Link href={back} className="questions-back">
                  <ArrowLeft aria-hidden="true" /> All questions
                </Link>
                {meetingId ? <MeetingNotice meetingId={meetingId} /> : null}
                <QuestionEditor id={current} onDeleted={onDeleted} />
              </>
            ) : (
              <p className="nothing">
                {gone ? 'This question is no longer here.' : id ? '' : 'Choose a question to read or change it.'}
              </p>
            )}
          </section>
        )}
      </div>
    </Page>
  );
}

/** Whether a question is not here; not yet while the one that was just begun is still being read. */
function useGone(id: string | undefined, isHere: boolean): boolean {
  const [lookedFor, setLookedFor] = useState<string>();
  useEffect(() => {
    let left = false;
    void questionsShown().then(() => {
      if (!left) setLookedFor(id);
    });
    return () => {
      left = true;
    };
  }, [id]);
  return id !== undefined && lookedFor === id && !isHere;
}
