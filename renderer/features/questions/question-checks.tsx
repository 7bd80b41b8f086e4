import { Lightbulb, Lock, X } from 'lucide-react';
import type { Question } from '../../../shared/model/questions.ts';
import { checkQuestion } from '../../../shared/questions/checks/checks.ts';
import { counted } from '../../../shared/util/counted.ts';
import { factsOf } from '../../data/question-facts.ts';
import { changeQuestions } from '../../data/questions.ts';
import { useLive } from '../../data/use-live.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import './question-checks.css';

/** What was noticed in a question, each with why it may matter; each can be put aside for this question. */
export function QuestionChecks({ question }: { question: Question }) {
  const { id, text, meetingId, kind, ruleId, evidence, dismissed } = question;
  const noticed =
    useLive(
      async () => checkQuestion(question, await factsOf(question)),
      [id, text, meetingId, kind, ruleId, evidence, dismissed],
    ) ?? [];
  // How a colleague puts theirs is for them to say; what must not leave the machine is for the member.
  const checks = question.author ? noticed.filter((check) => check.id === 'restricted') : noticed;
  if (checks.length === 0 && dismissed.length === 0) return null;
  const putAside = (changed: (now: string[]) => string[]) =>
    void changeQuestions([id], (now) => ({ dismissed: changed(now.dismissed) }));
  return (
    <section className="question-checks" aria-label="Worth a look">
      {checks.map((check) => (
        <details key={check.id} className="question-check" data-check={check.id}>
          <summary>
            {check.id === 'restricted' ? <Lock aria-hidden="true" /> : <Lightbulb aria-hidden="true" />}
            <span>{check.says}</span>
          </summary>
          <div className="question-check-why">
            <p>{check.why}</p>
            {check.instead ? (
              <p>
                For example: <q>{check.instead}</q>
              </p>
            ) : null}
            {check.id === 'restricted' ? null : (
              <Button look="quiet" icon={<X />} onClick={() => putAside((now) => [...now, check.id])}>
                Not for this question
              </Button>
            )}
          </div>
        </details>
      ))}
      {dismissed.length > 0 ? (
        <p className="question-check-aside">
          {counted(dismissed.length, 'check')} put aside.
          <IconButton label="Show the checks put aside again" icon={<Lightbulb />} onClick={() => putAside(() => [])} />
        </p>
      ) : null}
    </section>
  );
}
