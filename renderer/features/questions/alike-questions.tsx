import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Question } from '../../../shared/model/questions.ts';
import { alike } from '../../../shared/questions/alike.ts';
import { plainWords } from '../../../shared/questions/rich-text.ts';
import { useQuestionsOf } from '../../data/all-questions.ts';
import { AlikeLine } from './alike-line.tsx';

/** Questions of the same meeting that are likely the same one, the member's own and colleagues' together. */
export function AlikeQuestions({ question }: { question: Question }) {
  const { id, text, meetingId, unlike } = question;
  const others = useQuestionsOf(meetingId);
  const found = useMemo(() => {
    const there = (others ?? []).filter(({ mergedInto }) => mergedInto === null);
    return alike({ id, text, unlike }, there);
  }, [id, text, unlike, others]);
  if (found.length === 0 || question.mergedInto !== null) return null;
  return (
    <section className="alike-questions" aria-label="Likely the same question">
      <h3>Likely the same question</h3>
      <ul>
        {found.slice(0, 5).map((one) => (
          <li key={one.id}>
            <Link href={`/questions/${one.id}`}>{plainWords(one.text)}</Link>{' '}
            <span className="row-note">{one.author ? one.author.name : 'yours'}</span>
            <AlikeLine id={one.id} otherId={id} says="" />
          </li>
        ))}
      </ul>
    </section>
  );
}
