import { ChevronRight, Files, Plus } from 'lucide-react';
import { useCallback } from 'react';
import type { Question } from '../../../../shared/model/questions.ts';
import { questionStatusNames } from '../../../../shared/questions/as-text.ts';
import { plainWords } from '../../../../shared/questions/rich-text.ts';
import { useToday } from '../../../clock.ts';
import { useQuestionsOf } from '../../../data/all-questions.ts';
import { ledgerOn } from '../../../data/ledger.ts';
import { createQuestion } from '../../../data/questions.ts';
import { useLive } from '../../../data/use-live.ts';
import { Button } from '../../../ui/button.tsx';
import { PromisesToAsk } from '../../commitments/promises-to-ask.tsx';
import { openOverlay } from '../../frame/overlays.ts';
import { QuestionEditor } from '../../questions/question-editor.tsx';
import { QuestionFacts } from '../../questions/question-facts.tsx';
import './questions-tab.css';
import { contextOf, useCurrentPage, useSession } from '../panes/session.ts';

/** The questions of the meeting, those on the item that is being read first, and a way to start one. */
export function QuestionsTab() {
  const session = useSession();
  const { papers, selectedQuestion, selectQuestion } = session;
  const page = useCurrentPage();
  const context = contextOf(session, page);
  const meetingId = papers.meeting.id;
  const today = useToday();
  const questions = useQuestionsOf(meetingId);
  const promises = useLive(() => ledgerOn(today), [today]) ?? [];
  const here = questions?.filter((question) => question.context.itemNumber === context.itemNumber) ?? [];
  const others = questions?.filter((question) => !here.includes(question)) ?? [];
  const item = papers.items.find((one) => context.itemNumber !== '' && one.item.number === context.itemNumber)?.item;
  const origin = item ? ({ kind: 'item', id: item.id } as const) : null;
  const start = async () => {
    const question = await createQuestion({ meetingId, context, evidence: [], origin });
    selectQuestion(question.id);
  };
  return (
    <div className="questions-tab">
      <Button icon={<Plus />} onClick={start}>
        {context.itemNumber ? `New question on item ${context.itemNumber}` : 'New question'}
      </Button>
      {questions?.length === 0 ? (
        <p className="inspector-empty">
          No question yet. Select words in the paper and press <kbd>Q</kbd> to ask about them.
        </p>
      ) : null}
      <QuestionList questions={here} opened={selectedQuestion} onOpen={selectQuestion} />
      {here.some(({ evidence }) => evidence.length > 0) ? (
        <Button
          look="quiet"
          icon={<Files />}
          onClick={() => openOverlay({ kind: 'give-out', meetingId, itemNumber: context.itemNumber, form: 'evidence' })}
        >
          Evidence pack…
        </Button>
      ) : null}
      {others.length > 0 ? (
        <section aria-label="On other items">
          {here.length > 0 ? <h2>On other items</h2> : null}
          <QuestionList questions={others} opened={selectedQuestion} onOpen={selectQuestion} />
        </section>
      ) : null}
      <PromisesToAsk promises={promises} bodyId={papers.meeting.bodyId} bodyName={papers.meeting.bodyName} />
    </div>
  );
}

function QuestionList({
  questions,
  opened,
  onOpen,
}: {
  questions: readonly Question[];
  opened: string | null;
  onOpen: (id: string | null) => void;
}) {
  const close = useCallback(() => onOpen(null), [onOpen]);
  if (questions.length === 0) return null;
  return (
    <ul className="question-entries">
      {questions.map((question) => (
        <li key={question.id} className="question-entry" data-open={question.id === opened || undefined}>
          <button
            type="button"
            className="question-line"
            aria-expanded={question.id === opened}
            onClick={() => onOpen(question.id === opened ? null : question.id)}
          >
            <ChevronRight aria-hidden="true" />
            <span className="question-words">{plainWords(question.text) || 'Not written yet'}</span>
            <QuestionFacts
              question={question}
              first={question.context.itemNumber && `Item ${question.context.itemNumber}`}
              last={questionStatusNames[question.status]}
            />
          </button>
          {question.id === opened ? <QuestionEditor id={question.id} inMeeting onDeleted={close} /> : null}
        </li>
      ))}
    </ul>
  );
}
