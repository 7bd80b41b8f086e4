import { counted } from '../../../shared/util/counted.ts';
import { SimilarList } from './similar-list.tsx';
import { useSimilar } from './use-similar.ts';

const most = 5;

/** Whether something like a question was asked, decided or promised before; shown as one line until it is opened. */
export function AskedBefore({ questionId, text }: { questionId: string; text: string }) {
  const hits = useSimilar({
    text,
    kinds: ['question', 'decision', 'promise', 'minutes'],
    notMeetingId: null,
    notSubjectId: questionId,
    limit: most,
  });
  if (hits.length === 0) return null;
  return (
    <details className="similar-before">
      <summary>Asked before? {counted(hits.length, 'place')} about the same</summary>
      <SimilarList hits={hits} />
    </details>
  );
}
