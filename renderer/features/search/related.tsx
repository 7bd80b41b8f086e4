import { SimilarList } from './similar-list.tsx';
import { useSimilar } from './use-similar.ts';

const most = 6;

/** Earlier and later reports, minutes, decisions and promises of other meetings about the same as an item. */
export function Related({ title, words, meetingId }: { title: string; words: string; meetingId: string }) {
  const hits = useSimilar({
    text: `${title}. ${title}. ${words}`,
    kinds: ['report', 'minutes', 'decision', 'promise'],
    notMeetingId: meetingId,
    notSubjectId: null,
    limit: most,
  });
  if (hits.length === 0) return null;
  return (
    <section aria-label="Related">
      <h3>Related, of other meetings</h3>
      <SimilarList hits={hits} />
    </section>
  );
}
