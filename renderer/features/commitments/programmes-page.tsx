import { CalendarRange } from 'lucide-react';
import { Link } from 'wouter';
import { longDate, shortDate } from '../../../shared/dates/dates.ts';
import type { Slip } from '../../../shared/ledger/work-programme.ts';
import { counted } from '../../../shared/util/counted.ts';
import { useLive } from '../../data/use-live.ts';
import { type BodyProgrammes, workProgrammes } from '../../data/work-programmes.ts';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { Page, Section } from '../frame/page.tsx';
import './programmes-page.css';

const slipNames: Record<Slip['kind'], string> = { moved: 'Put off', late: 'Late', missing: 'Gone' };

/** What the committees mean to take and when, and what slipped from one work programme to the next. */
export function ProgrammesPage() {
  const bodies = useLive(workProgrammes, []);
  if (!bodies) return <Skeleton />;
  return (
    <Page title="Work programmes" summary={<Link href="/promises">Promises</Link>}>
      {bodies.length === 0 ? (
        <EmptyState icon={<CalendarRange />} title="No work programmes yet">
          <p>They are read from the papers of meetings, from items called “Work programme” or “Forward plan”.</p>
        </EmptyState>
      ) : (
        bodies.map((body) => <BodyView key={body.bodyId} body={body} />)
      )}
    </Page>
  );
}

function BodyView({ body: { bodyName, programmes, slips } }: { body: BodyProgrammes }) {
  const [latest] = programmes;
  return (
    <Section title={bodyName} note={counted(programmes.length, 'programme')}>
      {slips.length ? (
        <>
          <h3 className="programme-head">What slipped</h3>
          <ul className="row-list">
            {slips.map(({ entry, kind, plannedOn, words }) => (
              <li key={`${plannedOn} ${entry.subject}`} className="programme-line">
                <Badge tone={kind === 'missing' ? 'warn' : 'plain'}>{slipNames[kind]}</Badge>
                <span>
                  {entry.subject}
                  <span className="row-note">
                    Planned for {entry.when} in the programme of {longDate(plannedOn)}. {words}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {latest ? (
        <>
          <h3 className="programme-head">
            What is planned
            <Link href={latest.href}>Programme of {shortDate(latest.date)}</Link>
          </h3>
          <ul className="row-list">
            {latest.entries.map(({ when, subject, who, purpose }) => (
              <li key={`${when} ${subject}`} className="programme-line">
                <span className="numbers">{when}</span>
                <span>
                  {subject}
                  {who || purpose ? (
                    <span className="row-note">{[who, purpose].filter(Boolean).join(' · ')}</span>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
