import { Milestone } from 'lucide-react';
import { Link } from 'wouter';
import { dayAndMonth } from '../../../shared/dates/dates.ts';
import { type PromiseStatus, promiseStatusNames } from '../../../shared/ledger/promises.ts';
import { unbroken } from '../../../shared/text/unbroken.ts';
import { counted } from '../../../shared/util/counted.ts';
import { useToday } from '../../clock.ts';
import { library } from '../../data/library-db.ts';
import type { PlacedPart } from '../../data/thread.ts';
import { useLive } from '../../data/use-live.ts';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { useAddressQuery } from '../../use-address-query.ts';
import { promiseTones } from '../commitments/promise-words.ts';
import { Page, Section } from '../frame/page.tsx';
import './thread-page.css';
import { type PlacedEntry, useThread } from './use-thread.ts';

/** What was said, decided, promised and reported on one matter, meeting by meeting through the years. */
export function ThreadPage() {
  const today = useToday();
  const { value } = useAddressQuery();
  const [title, text, meetingId] = [value('title'), value('text'), value('meeting')];
  const meeting = useLive(async () => (await library.meetings.get(meetingId)) ?? null, [meetingId]);
  if (meeting === undefined) return <Skeleton />;
  return (
    <Thread
      key={`${title} ${text}`}
      title={title}
      text={text}
      bodyId={meeting?.bodyId ?? ''}
      meetingId={meetingId}
      today={today}
    />
  );
}

function Thread(from: { title: string; text: string; bodyId: string; meetingId: string; today: string }) {
  const { title, text, meetingId } = from;
  const { entries, looking } = useThread({ title, text }, from.bodyId, from.today);
  const heading = title || 'A matter';
  if (!entries) return <Skeleton />;
  const years = [...Map.groupBy(entries, ({ item }) => item.date.slice(0, 4))];
  const meetings = new Set(entries.map(({ item }) => item.meetingId)).size;
  return (
    <Page
      title={heading}
      summary={
        <span role="status">
          {looking
            ? 'Looking in the papers…'
            : `${counted(entries.length, 'item')} of ${counted(meetings, 'meeting')} on this matter`}
        </span>
      }
    >
      {text ? <blockquote className="thread-from">{text}</blockquote> : null}
      {entries.length === 0 && !looking ? (
        <EmptyState icon={<Milestone />} title="Nothing else on this matter">
          <p>No other item of the meetings here is about it, and no paper speaks of it.</p>
        </EmptyState>
      ) : null}
      {years.map(([year, of]) => (
        <Section key={year} title={year}>
          <ol className="thread">
            {of.map((entry) => (
              <ThreadLine
                key={entry.item.key}
                entry={entry}
                here={entry.item.meetingId === meetingId && entry.item.itemTitle === title}
              />
            ))}
          </ol>
        </Section>
      ))}
    </Page>
  );
}

const order: readonly PlacedPart['kind'][] = ['report', 'minute', 'page', 'decision', 'promise'];
const kindNames: Record<PlacedPart['kind'], string> = {
  report: 'Report',
  minute: 'Minutes',
  page: 'Spoken of,',
  decision: 'Decided',
  promise: 'Promised',
};

function ThreadLine({ entry, here }: { entry: PlacedEntry; here: boolean }) {
  const { item, about, parts } = entry;
  const places = parts.filter(({ kind }) => about && (kind === 'report' || kind === 'minute'));
  const said = parts
    .filter((part) => !places.includes(part))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return (
    <li className="thread-entry" data-about={about || undefined} aria-current={here || undefined}>
      <div className="thread-when">
        <time dateTime={item.date}>{dayAndMonth(item.date)}</time>
        <span className="row-note">{item.bodyName}</span>
      </div>
      <div className="thread-what">
        <h3>{[item.itemNumber, item.itemTitle].filter(Boolean).join('. ')}</h3>
        {places.length ? (
          <p className="thread-places">
            {places.map(({ id, href, name }) => (
              <Link key={id} href={href}>
                {name}
              </Link>
            ))}
          </p>
        ) : null}
        {said.length ? (
          <ul className="thread-said">
            {said.map((part) => (
              <li key={`${part.kind} ${part.id}`}>
                <span className="thread-kind">
                  {[kindNames[part.kind], part.kind === 'decision' || part.kind === 'page' ? unbroken(part.name) : '']
                    .filter(Boolean)
                    .join(' ')}
                  {part.kind === 'promise' ? (
                    <Badge tone={promiseTones[part.name as PromiseStatus]}>
                      {promiseStatusNames[part.name as PromiseStatus]}
                    </Badge>
                  ) : null}
                </span>
                <Link href={part.href}>{part.text}</Link>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  );
}
