import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import type { Meeting } from '../../../shared/model/library.ts';
import { useToday } from '../../clock.ts';
import { byTime, meetingsByBody, summariesOf } from '../../data/queries.ts';
import { useCouncilNames } from '../../data/use-council-names.ts';
import { useLive } from '../../data/use-live.ts';
import { Button } from '../../ui/button.tsx';
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
  const councils = useCouncilNames();
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
  const coming = all.filter((meeting) => meeting.date >= today).sort(byTime);
  const past = all.filter((meeting) => meeting.date < today).sort((one, other) => byTime(other, one));

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
            label="Committee"
            labelHidden
            value={bodyId}
            options={[
              { value: '', label: 'All committees' },
              ...groups.map(({ body }) => ({
                value: body.id,
                label: [body.name, councils.get(body.sourceId)].filter(Boolean).join(', '),
              })),
            ]}
            onChange={(event) => choose('body', event.target.value)}
          />
        </>
      }
    >
      <div className="meeting-list">
        {(show === 'coming' ? coming : past).length === 0 ? (
          <EmptyState title={show === 'coming' ? 'No coming meetings' : 'No past meetings'}>
            <p>
              {show === 'coming'
                ? 'None has been announced by the councils you follow. Sync again from Sources to look.'
                : 'None is in the papers that are here.'}
            </p>
          </EmptyState>
        ) : (
          <MeetingList key={`${show} ${bodyId}`} meetings={show === 'coming' ? coming : past} today={today} />
        )}
      </div>
    </Page>
  );
}

/** Meetings shown before more are asked for. What is here of each is read for those that are shown alone. */
const atFirst = 60;

function MeetingList({ meetings, today }: { meetings: readonly Meeting[]; today: string }) {
  const [most, setMost] = useState(atFirst);
  const councils = useCouncilNames();
  const shown = meetings.slice(0, most);
  const key = shown.map(({ id }) => id).join('\n');
  const summaries = useLive(() => summariesOf(key.split('\n')), [key]);
  const years = Map.groupBy(shown, ({ date }) => date.slice(0, 4));
  return (
    <>
      {[...years].map(([year, ofYear]) => (
        <Section key={year} title={year}>
          <ul className="row-list">
            {ofYear.map((meeting) => (
              <li key={meeting.id}>
                <MeetingRow
                  meeting={meeting}
                  summary={summaries?.get(meeting.id)}
                  today={today}
                  council={councils.get(meeting.sourceId)}
                />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {meetings.length > most ? (
        <Button look="quiet" onClick={() => setMost(most + 2 * atFirst)}>
          Show more ({(meetings.length - most).toLocaleString('en-GB')})
        </Button>
      ) : null}
    </>
  );
}
