import { Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { shortDate } from '../../../shared/dates/dates.ts';
import type { Question, QuestionStatus } from '../../../shared/model/questions.ts';
import { questionStatusNames } from '../../../shared/questions/as-text.ts';
import { plainWords } from '../../../shared/questions/rich-text.ts';
import { addReply, isNotPut, removeReply } from '../../data/debrief.ts';
import { updateQuestion } from '../../data/questions.ts';
import { useChoice } from '../../data/use-choice.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select, TextArea, TextField } from '../../ui/field.tsx';
import { CommentWords } from '../marks/comment-words.tsx';

const outcomes = Object.entries(questionStatusNames).map(([value, label]) => ({ value, label }));

/** A question after the meeting: its outcome, and the answers it got, also in writing. */
export function AskedQuestion({
  question,
  isOver,
}: {
  question: Question;
  /** Whether its meeting has come. */
  isOver: boolean;
}) {
  const { id, text, status, replies, addressee } = question;
  const [outcome, setOutcome] = useChoice(status, (value) => updateQuestion(id, { status: value }));
  const [pasting, setPasting] = useState(false);
  const words = plainWords(text).trim() || 'No words yet';

  async function keep(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? '').trim();
    if (said('text')) await addReply(id, { text: said('text'), from: said('from') });
    setPasting(false);
  }

  return (
    <article className="debrief-question" aria-label={words}>
      <Link href={`/questions/${id}`} className="clamp-2">
        {words}
      </Link>
      <div className="debrief-outcome">
        <Select
          label="What became of it"
          labelHidden
          value={outcome}
          options={outcomes}
          onChange={(event) => setOutcome(event.target.value as QuestionStatus)}
        />
        {isOver && isNotPut({ ...question, status: outcome }) ? (
          <Button onClick={() => setOutcome('not-reached')}>{questionStatusNames['not-reached']}</Button>
        ) : null}
      </div>
      <div className="debrief-replies">
        {replies.map((reply) => (
          <div key={reply.id} className="lines-with-button debrief-reply">
            <span className="row-note">
              {[reply.way === 'room' ? 'Answered in the room' : 'Answered in writing', reply.from, shortDate(reply.on)]
                .filter(Boolean)
                .join(', ')}
            </span>
            <CommentWords comment={reply.text} />
            <IconButton label="Remove this answer" icon={<Trash2 />} onClick={() => void removeReply(id, reply.id)} />
          </div>
        ))}
        {pasting ? (
          <form className="debrief-paste" onSubmit={(event) => void keep(event)}>
            <TextArea name="text" label="Their answer" autoFocus rows={4} />
            <TextField name="from" label="From" defaultValue={addressee} autoComplete="off" />
            <div className="settings-buttons">
              <Button onClick={() => setPasting(false)}>Cancel</Button>
              <Button type="submit" look="primary">
                Keep answer
              </Button>
            </div>
          </form>
        ) : (
          <Button look="quiet" onClick={() => setPasting(true)}>
            Paste an answer…
          </Button>
        )}
      </div>
    </article>
  );
}
