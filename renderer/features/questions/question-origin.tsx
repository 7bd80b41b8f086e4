import { Link } from 'wouter';
import { promiseStatusNames } from '../../../shared/ledger/promises.ts';
import type { Question } from '../../../shared/model/questions.ts';
import { plainWords } from '../../../shared/questions/rich-text.ts';
import { useToday } from '../../clock.ts';
import { promiseOf } from '../../data/ledger.ts';
import { member } from '../../data/member-db.ts';
import { useLive } from '../../data/use-live.ts';
import { promiseAddress } from '../../navigation.ts';

interface Way {
  words: string;
  href: string;
}

async function wayOf({ origin, evidence, said }: Question, today: string): Promise<Way | null> {
  if (origin?.kind === 'promise') {
    const quoted = said[0]?.words ?? evidence[0]?.anchor.quote ?? '';
    const promise = await promiseOf(origin.id, quoted, today);
    const status = promise && promiseStatusNames[promise.status].toLowerCase();
    return promise && { words: `The promise it asks about: ${status}`, href: promiseAddress(promise.id) };
  }
  const earlier = origin?.kind === 'question' ? await member.questions.get(origin.id) : undefined;
  return earlier
    ? { words: `The question it takes up: ${plainWords(earlier.text)}`, href: `/questions/${earlier.id}` }
    : null;
}

/** The way to the promise or the question that a question was begun from; nothing where it was begun from neither. */
export function QuestionOrigin({ question }: { question: Question }) {
  const today = useToday();
  const way = useLive(() => wayOf(question, today), [question.id, question.origin?.id, today]);
  if (!way) return null;
  return (
    <p className="question-origin clamp-2">
      <Link href={way.href}>{way.words}</Link>
    </p>
  );
}
