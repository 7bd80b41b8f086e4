import { ArrowDown, ArrowUp, Copy, EllipsisVertical, Trash2 } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Question, QuestionStatus } from '../../../shared/model/questions.ts';
import { questionAsText, questionKindNames, questionStatusNames } from '../../../shared/questions/as-text.ts';
import { copyText } from '../../clipboard.ts';
import { shownKeys } from '../../commands.ts';
import { useQuestion } from '../../data/all-questions.ts';
import { member } from '../../data/member-db.ts';
import { moveQuestion, updateQuestion } from '../../data/questions.ts';
import { useChoice } from '../../data/use-choice.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented, Select } from '../../ui/field.tsx';
import { Menu } from '../../ui/menu.tsx';
import { AskedBefore } from '../search/asked-before.tsx';
import { AlikeQuestions } from './alike-questions.tsx';
import { deleteQuestionsTold } from './delete-told.ts';
import { keepSources } from './kept-source.ts';
import { questionsToLeave } from './leave.ts';
import { QuestionChecks } from './question-checks.tsx';
import './question-editor.css';
import { Addressee, QuestionDetails } from './question-details.tsx';
import { QuestionNotice } from './question-notice.tsx';
import { QuestionOrigin } from './question-origin.tsx';
import { QuestionPlace } from './question-place.tsx';
import { QuestionText } from './question-text.tsx';
import { QuoteList } from './quote-list.tsx';
import { TheirQuestion } from './their-question.tsx';
import { type Draft, useDraft } from './use-draft.ts';
import { useRestedQuestion } from './use-rested.ts';

const kinds = [
  { value: 'officers', label: questionKindNames.officers },
  { value: 'room', label: questionKindNames.room },
] as const;

const statuses = Object.entries(questionStatusNames).map(([value, label]) => ({ value, label }));

/** Everything of one question: its words, kind, status, meeting and item, and the quotations it rests on. */
export const QuestionEditor = memo(function QuestionEditor({
  id,
  onDeleted,
  inMeeting = false,
}: {
  id: string;
  /** Called after the member deleted it. */
  onDeleted?: () => void;
  /** True beside its meeting, where meeting and item need not be chosen. */
  inMeeting?: boolean;
}) {
  const question = useQuestion(id);
  return question ? <Editor key={id} question={question} onDeleted={onDeleted} inMeeting={inMeeting} /> : null;
});

interface Parts {
  question: Question;
  onDeleted: (() => void) | undefined;
  inMeeting: boolean;
}

/** What is written is drawn with every save of it; all else when something else changed, or the writer rests. */
function Editor({ question, onDeleted, inMeeting }: Parts) {
  // A question with no words yet has just been begun.
  const [isNew] = useState(question.text === '');
  const draft = useDraft(question.id);
  const rested = useRestedQuestion(question);
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => keepSources(editor.current, question.id), [question.id]);

  return (
    <div className="question-editor" ref={editor}>
      {inMeeting ? null : <QuestionPlace question={rested} />}
      {question.author ? (
        <TheirQuestion question={question} />
      ) : (
        <QuestionText
          label="Question"
          placeholder="What do you want to ask?"
          value={question.text}
          state={draft.state}
          onType={draft.type}
          onLeave={draft.flush}
          focused={isNew}
        />
      )}
      <BelowText question={rested} draft={draft} onDeleted={onDeleted} inMeeting={inMeeting} />
    </div>
  );
}

/** What stands below the words of a question. */
const BelowText = memo(function BelowText({ question, draft, onDeleted, inMeeting }: Parts & { draft: Draft }) {
  const [kind, setKind] = useChoice(question.kind, (value) => updateQuestion(question.id, { kind: value }));
  const [status, setStatus] = useChoice(question.status, (value) => updateQuestion(question.id, { status: value }));
  const copy = async () => {
    await draft.flush();
    const now = (await member.questions.get(question.id)) ?? question;
    const [leaving] = (await questionsToLeave([now], 'Copy')) ?? [];
    if (leaving) await copyText(questionAsText(leaving), 'Question');
  };

  return (
    <>
      <AlikeQuestions question={question} />
      <QuestionChecks question={question} />
      <div className="question-choices">
        {question.author ? null : (
          <Segmented label="Kind of question" value={kind} options={[...kinds]} onValue={setKind} />
        )}
        <Select
          label="Status"
          labelHidden
          title="Status"
          value={status}
          options={statuses}
          onChange={(event) => setStatus(event.target.value as QuestionStatus)}
        />
      </div>
      {question.author ? null : <QuestionNotice question={question} />}
      <QuestionOrigin question={question} />
      {question.author ? null : <Addressee question={question} />}
      <AskedBefore questionId={question.id} text={question.text} />
      <QuoteList question={question} />
      <div className="question-foot">
        <Button icon={<Copy />} onClick={copy}>
          Copy as text
        </Button>
        <DraftState draft={draft} />
        <Menu
          label="More for this question"
          button={<EllipsisVertical />}
          entries={[
            {
              label: 'Move up',
              icon: <ArrowUp />,
              keys: shownKeys('Alt+ArrowUp'),
              run: () => void moveQuestion(question.id, -1),
            },
            {
              label: 'Move down',
              icon: <ArrowDown />,
              keys: shownKeys('Alt+ArrowDown'),
              run: () => void moveQuestion(question.id, 1),
            },
            {
              label: 'Delete question',
              icon: <Trash2 />,
              danger: true,
              run: () =>
                void draft
                  .flush()
                  .then(() => deleteQuestionsTold([question.id]))
                  .then(onDeleted),
            },
          ]}
        />
      </div>
      <QuestionDetails question={question} open={!inMeeting} />
    </>
  );
});

/** Milliseconds for which all must be saved before that is said: between two words of one who types on it says nothing else. */
const calm = 400;

function DraftState({ draft }: { draft: Draft }) {
  const { saved } = useStore(draft.state);
  const [isCalm, setCalm] = useState(true);
  useEffect(() => {
    if (!saved) return setCalm(false);
    const timer = setTimeout(() => setCalm(true), calm);
    return () => clearTimeout(timer);
  }, [saved]);
  return <span className="question-state">{saved && isCalm ? 'Saved on this computer' : 'Saving…'}</span>;
}
