import { counted } from '../../../shared/util/counted.ts';
import { useMinute, useToday } from '../../clock.ts';
import { meetingDeadlines } from '../../data/notice.ts';
import { useLive } from '../../data/use-live.ts';
import { NoRuleYet } from './choose-rule.tsx';
import { DeadlineView } from './deadline-view.tsx';

/**
 * By when things must be in for a meeting, with the working to open: all that its committee has rules for. Nothing for a
 * meeting that is over; a way to choose a rule where there is none.
 */
export function NoticeLine({ meetingId }: { meetingId: string }) {
  const today = useToday();
  const now = useMinute();
  const found = useLive(() => meetingDeadlines(meetingId, now), [meetingId, now]);
  if (!found || found.meeting.date < today) return null;
  const { meeting, deadlines } = found;
  const [first, ...others] = deadlines;
  if (!first) {
    return <NoRuleYet bodyId={meeting.bodyId} bodyName={meeting.bodyName} />;
  }
  return (
    <div className="notice-lines">
      <DeadlineView kind={first.rule.kind} deadline={first.deadline} today={today} />
      {others.length ? (
        <details>
          <summary>{counted(others.length, 'other deadline')}</summary>
          {others.map(({ rule, deadline }) => (
            <DeadlineView key={rule.id} kind={rule.kind} deadline={deadline} today={today} />
          ))}
        </details>
      ) : null}
    </div>
  );
}
