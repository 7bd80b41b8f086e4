import { CalendarDays } from 'lucide-react';
import { useToday } from '../../clock.ts';
import { meetingsByBody } from '../../data/queries.ts';
import { useLive } from '../../data/use-live.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Segmented, Select } from '../../ui/field.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { useAddressQuery } from '../../use-address-query.ts';
import { Page, Section } from '../frame/page.tsx';
import { WaysIn } from '../welcome/ways-in.tsx';
import { MeetingRow } from './meeting-row.tsx';

type Show = 'coming' | 'past';

/** All meetings, coming or past, of all bodies or of one. */
export function MeetingsPage() {
  const today = useToday();
  const groups = useLive(meetingsByBody, []);
  const { value, choose } = useAddressQuery();
  const show: Show = value('show') === 'past' ? 'past' : 'coming';
  const bodyId = value('body');

  if (!groups) return <Skeleton />;
  if (groups.length === 0) {
    return (
      <Page title="Meetings">
        <EmptyState icon={<CalendarDays />} title="No meetings yet">
          <p>They come with the councils you follow, and with papers you import.</p>
          <WaysIn />
        </EmptyState>
      </Page>
    );
  }

  const all = groups.filter(({ body }) => !bodyId || body.id === bodyId).flatMap(({ meetings }) => meetings);
  const key = ({ meeting }: (typeof all)[number]) => `${meeting.date} ${meeting.time ?? ''}`;
  const coming = all.filter(({ meeting }) => meeting.date >= today).sort((a, b) => key(a).localeCompare(key(b)));
  const past = all.filter(({ meeting }) => meeting.date < today).sort((a, b) => key(b).localeCompare(key(a)));
  const shown = show === 'coming' ? coming : past;
  const years = [...new Set(shown.map(({ meeting }) => meeting.date.slice(0, 4)))];

  return (
    <Page
      title="Meetings"
      toolbar={
        <>
          <Segmented<Show>
            label="Which meetings"
            value={show}
            options={[
              { value: 'coming', label: `Coming ${coming.length}` },
              { value: 'past', label: `Past ${past.length}` },
            ]}
            onValue={(value) => choose('show', value === 'past' ? value : '')}
          />
          <Select
            label="Body"
            labelHidden
            value={bodyId}
            options={[
              { value: '', label: 'All bodies' },
              ...groups.map(({ body }) => ({ value: body.id, label: body.name })),
            ]}
            onChange={(event) => choose('body', event.target.value)}
          />
        </>
      }
    >
      <div className="meeting-list">
        {shown.length === 0 ? (
          <EmptyState title={show === 'coming' ? 'No coming meetings' : 'No past meetings'}>
            <p>
              {show === 'coming'
                ? 'None has been announced by the councils you follow. Sync again from Sources to look.'
                : 'None is in the papers that are here.'}
            </p>
          </EmptyState>
        ) : (
          years.map((year) => (
            <Section key={year} title={year}>
              <ul className="row-list">
                {shown
                  .filter(({ meeting }) => meeting.date.startsWith(year))
                  .map((summary) => (
                    <li key={summary.meeting.id}>
                      <MeetingRow summary={summary} today={today} />
                    </li>
                  ))}
              </ul>
            </Section>
          ))
        )}
      </div>
    </Page>
  );
}
