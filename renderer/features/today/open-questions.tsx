import { Link } from 'wouter';
import { contextWords } from '../../../shared/marks/citation.ts';
import { questionKindNames } from '../../../shared/questions/as-text.ts';
import { plainWords } from '../../../shared/questions/rich-text.ts';
import { useLive } from '../../data/use-live.ts';
import { Section } from '../frame/page.tsx';
import { openQuestions } from './today-queries.ts';

const few = 5;

/** Questions still to be asked. */
export function OpenQuestions() {
  const questions = useLive(openQuestions, []);
  if (!questions) return null;
  return (
    <Section
      title="Questions to ask"
      note={questions.length > few ? `${few} of ${questions.length}` : null}
      actions={questions.length ? <Link href="/questions">All</Link> : null}
    >
      {questions.length === 0 ? (
        <p className="today-nothing">None. Select words in a paper and press Q to draft one.</p>
      ) : (
        <ul className="row-list">
          {questions.slice(0, few).map((question) => (
            <li key={question.id}>
              <Link className="row" href={`/questions/${question.id}`}>
                <span className="row-title">
                  <span className="clamp-2">{plainWords(question.text) || 'No words yet'}</span>
                  <span className="row-note">
                    {[questionKindNames[question.kind], contextWords(question.context)].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
