import type { Decision } from '../../../shared/model/minutes.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import { EntryWays } from '../minutes/entry-ways.tsx';

/** What the record says of the item a decision was made in, in its exact words. */
async function minutesOfItem({ meetingId, itemNumber, itemTitle }: Decision): Promise<string> {
  const rows = await library.minutes.where('meetingId').equals(meetingId).toArray();
  return rows
    .filter((row) => row.itemNumber === itemNumber && row.itemTitle === itemTitle)
    .flatMap(({ paragraphs }) => paragraphs)
    .join('\n\n');
}

/** The minutes of the item a decision was made in. */
export function DecisionContext({ decision }: { decision: Decision }) {
  const words = useLive(() => minutesOfItem(decision), [decision.id]);
  if (words === undefined) return null;
  return (
    <>
      <section className="decision-context" aria-label="What the minutes say of this item">
        {words || 'The minutes say nothing more of this item.'}
      </section>
      <EntryWays of="decision" meetingId={decision.meetingId} id={decision.id} />
    </>
  );
}
