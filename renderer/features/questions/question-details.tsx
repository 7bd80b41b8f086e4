import { useId, useState } from 'react';
import { withTags } from '../../../shared/marks/tags.ts';
import type { Question } from '../../../shared/model/questions.ts';
import { addresseesFor } from '../../data/addressees.ts';
import { changeQuestions, type QuestionChange, updateQuestion } from '../../data/questions.ts';
import { useLive } from '../../data/use-live.ts';
import { TextArea, TextField } from '../../ui/field.tsx';
import { TagField } from '../marks/tag-field.tsx';
import { AskedBy } from './asked-by.tsx';
import { FollowUps } from './follow-ups.tsx';
import './question-details.css';
import { QuestionVersions } from './question-versions.tsx';
import { useField } from './use-field.ts';

const noNames: readonly string[] = [];

type TypedField = 'addressee' | 'purpose' | 'notes';

function useQuestionField(question: Question, name: TypedField) {
  const { text, type, leave } = useField(question[name], (value) =>
    updateQuestion(question.id, { [name]: value } satisfies QuestionChange),
  );
  return {
    value: text,
    onChange: (event: { target: { value: string } }) => type(event.target.value),
    onBlur: leave,
  };
}

/** Whom a question is put to, with those it may be put to. */
export function Addressee({ question }: { question: Question }) {
  const list = useId();
  const [asked, setAsked] = useState(false);
  const names = useLive(() => (asked ? addresseesFor(question) : [...noNames]), [asked, question.id]) ?? noNames;
  return (
    <div className="question-addressee">
      <TextField
        label="Put to"
        placeholder="Who should answer"
        autoComplete="off"
        list={list}
        onFocus={() => setAsked(true)}
        {...useQuestionField(question, 'addressee')}
      />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}

/** Minutes as they were typed; null for none, undefined for what is no number of them. */
function minutesOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const minutes = Number(text.trim().replace(',', '.'));
  return minutes > 0 && minutes <= 600 ? minutes : undefined;
}

function Minutes({ question }: { question: Question }) {
  const { text, type, leave } = useField(question.minutes === null ? '' : String(question.minutes), async (typed) => {
    const minutes = minutesOf(typed);
    if (minutes !== undefined) await updateQuestion(question.id, { minutes });
  });
  return (
    <TextField
      label="Minutes needed"
      inputMode="decimal"
      error={minutesOf(text) === undefined ? 'A number of minutes, such as 3.' : undefined}
      value={text}
      onChange={(event) => type(event.target.value)}
      onBlur={leave}
    />
  );
}

function Purpose({ question }: { question: Question }) {
  return <TextField label="Purpose" placeholder="What should come of it" {...useQuestionField(question, 'purpose')} />;
}

/** What else there is to say of a question: what it is for, its follow-ups, its tags, the member's notes, earlier texts. */
export function QuestionDetails({ question, open }: { question: Question; open: boolean }) {
  const { id, tags, followUps, author } = question;
  const said = [
    followUps.length > 0 && !author ? `follow-ups ${followUps.length}` : '',
    question.notes ? 'notes' : '',
    tags.length > 0 ? tags.join(', ') : '',
  ].filter(Boolean);
  return (
    <details className="question-details" open={open}>
      <summary>
        {author ? 'Who asks, your notes and tags' : 'Follow-ups, notes, tags and time'}
        {said.length > 0 ? <span className="row-note"> {said.join(' · ')}</span> : null}
      </summary>
      <div className="question-details-body">
        {author ? null : <FollowUps question={question} />}
        {author ? null : <Purpose question={question} />}
        <div className="question-details-row">
          {author ? null : <Minutes question={question} />}
          <AskedBy question={question} />
        </div>
        <div className="field">
          <span className="field-label" aria-hidden="true">
            Tags
          </span>
          <TagField
            label="Tags of the question"
            tags={tags}
            onAdd={(added) =>
              void changeQuestions([id], (now) => ({ tags: [...withTags(now.tags, added.join(','), [])] }))
            }
            onRemove={(tag) => void changeQuestions([id], (now) => ({ tags: now.tags.filter((one) => one !== tag) }))}
          />
        </div>
        <TextArea
          label="Private notes"
          hint="For you alone: left out of whatever you send or export, unless you choose otherwise."
          spellCheck
          rows={2}
          {...useQuestionField(question, 'notes')}
        />
        <QuestionVersions question={question} />
      </div>
    </details>
  );
}
