import { CopyPlus } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import type { Question } from '../../../shared/model/questions.ts';
import { questionKindNames } from '../../../shared/questions/as-text.ts';
import { copyAsOwn } from '../../data/exchange-questions.ts';
import { Button } from '../../ui/button.tsx';
import { CommentWords } from '../marks/comment-words.tsx';

/** A colleague's question, which stays as they wrote it; one of the member's own can be made of it. */
export function TheirQuestion({ question }: { question: Question }) {
  const [, navigate] = useLocation();
  const { author, text, followUps, purpose, addressee, minutes, kind } = question;
  const makeOwn = async () => {
    const own = await copyAsOwn(question);
    navigate(`/questions/${own.id}`);
  };
  return (
    <section className="their-question" aria-label={`Question of ${author?.name ?? ''}`}>
      <p className="row-note">
        From {author?.name}. Their words stay as they are, and are brought up by their next file.
      </p>
      <CommentWords comment={text || 'No words yet'} />
      <p className="row-note">
        {[
          questionKindNames[kind],
          addressee && `put to ${addressee}`,
          minutes === null ? '' : `${minutes} min`,
          purpose && `purpose: ${purpose}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {followUps.length > 0 ? (
        <ol>
          {followUps.map((one) => (
            <li key={one.id}>{[one.when && `If ${one.when}:`, one.text].filter(Boolean).join(' ')}</li>
          ))}
        </ol>
      ) : null}
      {author?.notes ? (
        <>
          <p className="row-note">Their notes:</p>
          <CommentWords comment={author.notes} />
        </>
      ) : null}
      {question.mergedInto === null ? null : (
        <p>
          Put together with <Link href={`/questions/${question.mergedInto}`}>a question of your own</Link>.
        </p>
      )}
      <Button icon={<CopyPlus />} onClick={() => void makeOwn()}>
        Make one of my own of it
      </Button>
    </section>
  );
}
