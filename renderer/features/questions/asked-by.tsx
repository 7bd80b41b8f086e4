import { useId, useMemo, useState } from 'react';
import type { Question } from '../../../shared/model/questions.ts';
import { panelMembers } from '../../data/addressees.ts';
import { useAllQuestions } from '../../data/all-questions.ts';
import { changeQuestions, updateQuestion } from '../../data/questions.ts';
import { TextField } from '../../ui/field.tsx';
import { useField } from './use-field.ts';

/** What the member is called among those who may ask. */
const you = 'You';

function Members({ id }: { id: string }) {
  const questions = useAllQuestions();
  const names = useMemo(() => panelMembers(questions ?? []), [questions]);
  return (
    <datalist id={id}>
      {[you, ...names].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

const askerOf = (typed: string) => (/^(?:you|me|myself)$/i.test(typed.trim()) ? '' : typed.trim());

/** Who of the panel asks a question, with those who ask some. */
export function AskedBy({ question }: { question: Question }) {
  const list = useId();
  const { text, type, leave } = useField(question.askedBy, (typed) =>
    updateQuestion(question.id, { askedBy: askerOf(typed) }),
  );
  return (
    <div>
      <TextField
        label="Asked by"
        placeholder={you}
        autoComplete="off"
        list={list}
        value={text}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
      />
      <Members id={list} />
    </div>
  );
}

/** Gives several questions to one who asks them. */
export function AskAll({ ids }: { ids: readonly string[] }) {
  const list = useId();
  const [typed, setTyped] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === '') return;
        void changeQuestions(ids, { askedBy: askerOf(typed) });
        setTyped('');
      }}
    >
      <TextField
        label="Who asks the chosen questions"
        labelHidden
        placeholder="Who asks them, then Enter"
        autoComplete="off"
        enterKeyHint="done"
        list={list}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Members id={list} />
    </form>
  );
}
