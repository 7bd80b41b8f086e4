import { useState } from 'react';
import { Link } from 'wouter';
import { relativeDay, shortDate } from '../../../shared/dates/dates.ts';
import { useLive } from '../../data/use-live.ts';
import { placeLink } from '../../navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../frame/page.tsx';
import { newsOfMeetings } from './today-queries.ts';

const few = 6;
const most = 60;

/** What the last syncs brought. */
export function WhatIsNew({ today }: { today: string }) {
  const [all, setAll] = useState(false);
  const news = useLive(() => newsOfMeetings(all ? most : few + 1), [all]);
  // Nothing is said before the database has answered: "nothing new" would be a flash of something untrue.
  if (!news) return null;
  const shown = all ? news : news.slice(0, few);
  return (
    <Section title="What is new">
      {shown.length === 0 ? (
        <p className="today-nothing">Nothing since the last sync.</p>
      ) : (
        <ul className="row-list">
          {shown.map(({ change, meeting }) => (
            <li key={change.id}>
              <Link
                className="row news-row"
                href={placeLink({
                  meetingId: change.meetingId,
                  ...(change.documentId ? { documentId: change.documentId } : {}),
                })}
              >
                <span className="row-title">
                  {change.summary}
                  {meeting ? (
                    <span className="row-note">
                      {meeting.bodyName}, {shortDate(meeting.date)}
                    </span>
                  ) : null}
                </span>
                <time className="row-note" dateTime={change.at}>
                  {relativeDay(change.at.slice(0, 10), today)}
                </time>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {news.length > few && !all ? (
        <Button look="quiet" onClick={() => setAll(true)}>
          Show more
        </Button>
      ) : null}
    </Section>
  );
}
