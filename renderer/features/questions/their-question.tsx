import { CopyPlus } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Question } from '../../../shared/model/questions.ts';
import { createQuestion } from '../../data/questions.ts';
import { Button } from '../../ui/button.tsx';
import { CommentWords } from '../marks/comment-words.tsx';

/** A colleague's question, which stays as they wrote it; one of the member's own can be made of it. */
export function TheirQuestion({ question }: { question: Question }) {
  const [, navigate] = useLocation();
  const { author, text, followUps, purpose, meetingId, context, evidence, kind, id } = question;
  const makeOwn = async () => {
    const own = await createQuestion({ meetingId, context, evidence, text, kind, origin: { kind: 'question', id } });
    navigate(`/questions/${own.id}`);
  };
  return (
    <section className="their-question" aria-label={`Question of ${author?.name ?? ''}`}>
      <p className="row-note">
        From {author?.name}. Their words stay as they are, and are brought up by their next file.
      </p>
      <CommentWords comment={text || 'No words yet'} />
      {purpose ? <p className="row-note">Purpose: {purpose}</p> : null}
      {followUps.length > 0 ? (
        <ol>
          {followUps.map((one) => (
            <li key={one.id}>{[one.when && `If ${one.when}:`, one.text].filter(Boolean).join(' ')}</li>
          ))}
        </ol>
      ) : null}
      <Button icon={<CopyPlus />} onClick={() => void makeOwn()}>
        Make one of my own of it
      </Button>
    </section>
  );
}
