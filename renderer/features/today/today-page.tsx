import { daysUntil, fullDate } from '../../../shared/dates/dates.ts';
import type { LedgerPromise } from '../../../shared/ledger/promises.ts';
import { useToday } from '../../clock.ts';
import { ledgerOn } from '../../data/ledger.ts';
import { library } from '../../data/library-db.ts';
import { upcomingMeetings } from '../../data/queries.ts';
import { useCouncilNames } from '../../data/use-council-names.ts';
import { useLive } from '../../data/use-live.ts';
import { Skeleton } from '../../ui/progress.tsx';
import { Together } from '../../ui/together.tsx';
import { Page, Section } from '../frame/page.tsx';
import { MeetingRow } from '../meetings/meeting-row.tsx';
import { WelcomePage } from '../welcome/welcome-page.tsx';
import { ContinueReading } from './continue-reading.tsx';
import { DebriefPrompts } from './debrief-prompts.tsx';
import { NextDeadlines } from './next-deadlines.tsx';
import { NextMeeting } from './next-meeting.tsx';
import { OpenQuestions } from './open-questions.tsx';
import { OverduePromises } from './overdue-promises.tsx';
import './today-page.css';
import { WhatIsNew } from './what-is-new.tsx';

/** Days within which the next meeting comes before everything else. */
const verySoon = 2;
const noPromises: readonly LedgerPromise[] = [];

/** What the member needs today, what matters most first: the next meeting or what came of the last one, deadlines, promises, questions. */
export function TodayPage() {
  const today = useToday();
  const sources = useLive(() => library.sources.count(), []);
  const councils = useCouncilNames();
  const coming = useLive(() => upcomingMeetings(today, 8), [today]);
  const ledger = useLive(() => ledgerOn(today), [today]);
  const promises = ledger ?? noPromises;

  if (sources === undefined || !coming) return <Skeleton />;
  if (sources === 0) return <WelcomePage />;

  const next = coming.find(({ meeting }) => meeting.status !== 'cancelled');
  const later = coming.filter((one) => one !== next);
  // What came of the last meeting is fresh, but a meeting that is about to begin comes before it.
  const soon = next !== undefined && (daysUntil(next.meeting.date, today) ?? 0) <= verySoon;
  return (
    <Page title="Today" summary={<time dateTime={today}>{fullDate(today)}</time>}>
      <Together className="today" waits={ledger === undefined}>
        <div className="today-next">
          {soon ? null : <DebriefPrompts today={today} />}
          <NextMeeting
            summary={next ?? null}
            promises={promises}
            today={today}
            council={councils.get(next?.meeting.sourceId ?? '')}
          />
          {soon ? <DebriefPrompts today={today} /> : null}
        </div>
        <div className="today-mine">
          <NextDeadlines today={today} next={next?.meeting ?? null} />
          <OverduePromises promises={promises} today={today} />
          <OpenQuestions today={today} />
          <ContinueReading />
        </div>
        <div className="today-later">
          {later.length ? (
            <Section title="After that">
              <ul className="row-list meeting-list">
                {later.map((summary) => (
                  <li key={summary.meeting.id}>
                    <MeetingRow
                      meeting={summary.meeting}
                      summary={summary}
                      today={today}
                      council={councils.get(summary.meeting.sourceId)}
                    />
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          <WhatIsNew today={today} />
        </div>
      </Together>
    </Page>
  );
}
