import { BellRing, CheckCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { fullDate, relativeDay } from '../../../shared/dates/dates.ts';
import { useToday } from '../../clock.ts';
import { type Command, useCommands } from '../../commands.ts';
import { useCouncilNames } from '../../data/use-council-names.ts';
import { useLive } from '../../data/use-live.ts';
import { localDateAndTime } from '../../today.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Checkbox, Select } from '../../ui/field.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { useAddressQuery } from '../../use-address-query.ts';
import { Page, Section } from '../frame/page.tsx';
import { WaysIn } from '../welcome/ways-in.tsx';
import { markAllSeen } from './mark-seen.ts';
import { NewsEntryView } from './news-entry.tsx';
import { byDay, latestNews, type MeetingNews } from './news-queries.ts';

/** Changes asked for at a time. */
const step = 300;

function bodiesOf(
  news: readonly MeetingNews[],
  councils: ReadonlyMap<string, string>,
): { value: string; label: string }[] {
  const names = new Map(
    news.flatMap(({ meeting }) => {
      if (!meeting) return [];
      return [[meeting.bodyId, [meeting.bodyName, councils.get(meeting.sourceId)].filter(Boolean).join(', ')]];
    }),
  );
  return [...names].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));
}

const ownCommands: Command[] = [
  {
    id: 'news.all-seen',
    title: 'Mark all news as seen',
    group: 'Papers',
    words: 'read unread new',
    run: markAllSeen,
  },
];

/** Everything that happened to the meetings followed, latest first, by the day it was noticed. */
export function NewsPage() {
  const today = useToday();
  const [asked, setAsked] = useState(step);
  const found = useLive(() => latestNews(asked), [asked]);
  const { value, choose, clear } = useAddressQuery();
  const bodyId = value('body');
  const unseenOnly = value('show') === 'unseen';
  const councils = useCouncilNames();
  const bodies = useMemo(() => bodiesOf(found?.news ?? [], councils), [found, councils]);
  useCommands(ownCommands);

  if (!found) return <Skeleton />;
  const { news, more } = found;
  const unseen = news.filter((entry) => entry.unseen).length;
  if (news.length === 0) {
    return (
      <Page title="What is new">
        <EmptyState icon={<BellRing />} title="No news yet">
          <p>
            When a council you follow publishes an agenda, adds or replaces a paper, publishes minutes, or moves or
            cancels a meeting, it is told here.
          </p>
          <WaysIn />
        </EmptyState>
      </Page>
    );
  }
  const shown = news.filter((entry) => (!bodyId || entry.meeting?.bodyId === bodyId) && (!unseenOnly || entry.unseen));
  return (
    <Page
      title="What is new"
      summary={
        <span className="numbers" role="status">
          {unseen ? `${unseen} not looked at yet` : 'You have looked at everything.'}
        </span>
      }
      actions={
        <Button icon={<CheckCheck />} disabled={unseen === 0} onClick={() => void markAllSeen()}>
          Mark all as seen
        </Button>
      }
      toolbar={
        <>
          <Select
            label="Committee"
            labelHidden
            value={bodyId}
            options={[{ value: '', label: 'All committees' }, ...bodies]}
            onChange={(event) => choose('body', event.target.value)}
          />
          <Checkbox
            label="Only what I have not looked at"
            checked={unseenOnly}
            onChange={(event) => choose('show', event.target.checked ? 'unseen' : '')}
          />
        </>
      }
    >
      {shown.length === 0 ? (
        <EmptyState
          icon={<CheckCheck />}
          title={unseenOnly ? 'You have looked at everything' : 'No news of this committee'}
          actions={<Button onClick={clear}>Show all news</Button>}
        />
      ) : (
        byDay(shown).map(([day, entries]) => (
          <Section key={day} title={fullDate(day)} note={relativeDay(day, today)}>
            {entries.map((entry) => (
              <NewsEntryView
                key={entry.key}
                entry={entry}
                when={localDateAndTime(entry.at).time}
                council={councils.get(entry.meeting?.sourceId ?? '')}
              />
            ))}
          </Section>
        ))
      )}
      {more ? (
        <Button look="quiet" onClick={() => setAsked(asked + step)}>
          Show older news
        </Button>
      ) : null}
    </Page>
  );
}
