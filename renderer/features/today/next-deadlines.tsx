import { CalendarPlus } from 'lucide-react';
import { Link } from 'wouter';
import { shortDate } from '../../../shared/dates/dates.ts';
import type { Meeting } from '../../../shared/model/library.ts';
import { noticeKindNames } from '../../../shared/notice/rule-words.ts';
import { shortMoment } from '../../../shared/notice/time-words.ts';
import { unbroken } from '../../../shared/text/unbroken.ts';
import { useMinute } from '../../clock.ts';
import { comingDeadlines, rulesOf } from '../../data/notice.ts';
import { useLive } from '../../data/use-live.ts';
import { deadlineAddress, noticeAddress } from '../../navigation.ts';
import { Button } from '../../ui/button.tsx';
import { useTogether } from '../../ui/together.tsx';
import { Section } from '../frame/page.tsx';
import { NoRuleYet } from '../notice/choose-rule.tsx';
import { DaysLeft } from '../notice/deadline-view.tsx';
import { saveCalendar } from '../notice/save-calendar.ts';

const few = 3;

/** What must be in next, with the days that are left; where the committee that meets next has no rule, the way to one. */
export function NextDeadlines({ today, next }: { today: string; next: Meeting | null }) {
  const now = useMinute();
  const bodyId = next?.bodyId ?? '';
  const ruled = useLive(async () => (await rulesOf(bodyId)).length > 0, [bodyId]);
  const deadlines = useLive(() => comingDeadlines(today, now), [today, now]);
  useTogether(deadlines !== undefined && ruled !== undefined);
  if (!deadlines || ruled === undefined) return null;
  return (
    <Section
      title="Next deadlines"
      actions={<Link href={next ? noticeAddress(next.bodyId) : '/notice'}>Notice rules</Link>}
    >
      {next && !ruled ? <NoRuleYet bodyId={next.bodyId} bodyName={next.bodyName} /> : null}
      {deadlines.length === 0 ? (
        next && !ruled ? null : (
          <p className="nothing">None is coming.</p>
        )
      ) : (
        <>
          <ul className="row-list">
            {deadlines.slice(0, few).map(({ rule, meeting, deadline }) => (
              <li key={`${rule.id} ${meeting.id}`}>
                <Link className="row next-deadline" href={deadlineAddress(meeting.id)}>
                  <span className="row-title">
                    {noticeKindNames[rule.kind]} by {deadline.last ? unbroken(shortMoment(deadline.last)) : ''}
                    <span className="row-note">{unbroken(`${meeting.bodyName}, ${shortDate(meeting.date)}`)}</span>
                    {deadline.warnings.some(({ code }) => code === 'before-papers') ? (
                      <span className="row-note">Before the papers need be out</span>
                    ) : null}
                  </span>
                  <DaysLeft deadline={deadline} today={today} />
                </Link>
              </li>
            ))}
          </ul>
          <Button look="quiet" icon={<CalendarPlus />} onClick={() => void saveCalendar()}>
            Save for my calendar…
          </Button>
        </>
      )}
    </Section>
  );
}
