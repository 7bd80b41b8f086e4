import { Link } from 'wouter';
import { relativeDay } from '../../../shared/dates/dates.ts';
import { useCouncilNames } from '../../data/use-council-names.ts';
import { useLive } from '../../data/use-live.ts';
import { localDateAndTime } from '../../today.ts';
import { Button } from '../../ui/button.tsx';
import { useTogether } from '../../ui/together.tsx';
import { Section } from '../frame/page.tsx';
import { markAllSeen } from '../news/mark-seen.ts';
import { NewsEntryView } from '../news/news-entry.tsx';
import { newsForToday } from '../news/news-queries.ts';

/** Entries shown, and parts of each; the rest is among all news. */
const few = 5;
const fewParts = 4;

/** What the last syncs brought: what was not looked at first. */
export function WhatIsNew({ today }: { today: string }) {
  const councils = useCouncilNames();
  const news = useLive(() => newsForToday(few), []);
  useTogether(news !== undefined);
  // Nothing is said before the database has answered: "nothing new" would be a flash of something untrue.
  if (!news) return null;
  const { shown, unseen } = news;
  return (
    <Section
      title="What is new"
      note={unseen > few ? `${few} of ${unseen} not looked at` : unseen ? `${unseen} not looked at` : null}
      actions={
        <>
          {unseen ? (
            <Button look="quiet" onClick={() => void markAllSeen()}>
              Mark all as seen
            </Button>
          ) : null}
          <Link href="/new">All news</Link>
        </>
      }
    >
      {shown.length === 0 ? (
        <p className="nothing">Nothing since the last sync.</p>
      ) : (
        shown.map((entry) => (
          <NewsEntryView
            key={entry.key}
            entry={entry}
            most={fewParts}
            council={councils.get(entry.meeting?.sourceId ?? '')}
            when={relativeDay(localDateAndTime(entry.at).date, today)}
          />
        ))
      )}
    </Section>
  );
}
