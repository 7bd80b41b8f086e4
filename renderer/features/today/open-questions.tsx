import { Link } from 'wouter';
import { contextWords } from '../../../shared/marks/citation.ts';
import type { Question } from '../../../shared/model/questions.ts';
import { questionKindNames } from '../../../shared/questions/as-text.ts';
import { plainWords } from '../../../shared/questions/rich-text.ts';
import { unbroken } from '../../../shared/text/unbroken.ts';
import { useLive } from '../../data/use-live.ts';
import { useTogether } from '../../ui/together.tsx';
import { Section } from '../frame/page.tsx';
import { DeadlinesProvider, DueBy, orderOfDeadline, useDeadlines } from '../questions/question-deadlines.tsx';
import { openQuestions } from './today-queries.ts';

const few = 5;

const noQuestions: readonly Question[] = [];

/** Questions still to be asked at a meeting to come, or at none yet, those that must be in first before the others. */
export function OpenQuestions({ today }: { today: string }) {
  const open = useLive(() => openQuestions(today), [today]);
  const deadlines = useDeadlines(open ?? noQuestions);
  useTogether(open !== undefined);
  if (!open) return null;
  const due = orderOfDeadline(deadlines);
  // Those of one deadline stay as they were last changed.
  const questions = open.toSorted((one, other) => (due(one) < due(other) ? -1 : due(one) > due(other) ? 1 : 0));
  return (
    <Section
      title="Questions to ask"
      note={questions.length > few ? `${few} of ${questions.length}` : null}
      actions={questions.length ? <Link href="/questions">All</Link> : null}
    >
      {questions.length === 0 ? (
        <p className="nothing">None. Select words in a paper and press Q to draft one.</p>
      ) : (
        <DeadlinesProvider deadlines={deadlines}>
          <ul className="row-list">
            {questions.slice(0, few).map((question) => (
              <li key={question.id}>
                <Link className="row" href={`/questions/${question.id}`}>
                  <span className="row-title">
                    <span className="clamp-2">{plainWords(question.text) || 'No words yet'}</span>
                    <span className="row-note">
                      {unbroken(
                        [questionKindNames[question.kind], contextWords(question.context)].filter(Boolean).join(' · '),
                      )}
                    </span>
                    <DueBy question={question} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </DeadlinesProvider>
      )}
    </Section>
  );
}
