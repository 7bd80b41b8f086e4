import {
  CalendarClock,
  CalendarOff,
  CalendarPlus,
  CalendarX,
  FileCheck,
  FileDiff,
  FilePlus,
  FileText,
  FileX,
  type LucideIcon,
  Package,
  ScrollText,
} from 'lucide-react';
import { Link } from 'wouter';
import { dateAndTime } from '../../../shared/dates/dates.ts';
import type { Change, Comparison } from '../../../shared/model/library.ts';
import { comparisonWords } from '../../../shared/news/comparison-words.ts';
import { compareLink, placeLink } from '../../navigation.ts';
import { Badge } from '../../ui/badge.tsx';
import './news-entry.css';
import type { MeetingNews, NewsPart } from './news-queries.ts';

const icons: Record<Change['kind'], LucideIcon> = {
  'meeting-added': CalendarPlus,
  'agenda-published': FileText,
  'pack-published': Package,
  'supplement-published': FilePlus,
  'to-follow-arrived': FileCheck,
  'document-added': FilePlus,
  'document-republished': FileDiff,
  'document-withdrawn': FileX,
  'minutes-published': ScrollText,
  'meeting-cancelled': CalendarX,
  'meeting-moved': CalendarClock,
  'meeting-withdrawn': CalendarOff,
};

/** What happened to a meeting at one go; its parts lead to what they are about. */
export function NewsEntryView({
  entry,
  when,
  council,
  most = Number.POSITIVE_INFINITY,
}: {
  entry: MeetingNews;
  /** Name of its council, where there are several. */
  council: string | undefined;
  /** When it came, in words, beside the instant itself. */
  when: string;
  /** Parts shown at most; how many more there are is told. */
  most?: number;
}) {
  const { meeting, parts, unseen } = entry;
  const name = meeting ? `${meeting.bodyName}, ${dateAndTime(meeting.date, meeting.time)}` : 'A meeting';
  const more = parts.length - most;
  return (
    <article className="news-entry" aria-label={name} data-unseen={unseen || undefined}>
      <header className="news-head">
        <h3>
          <Link href={placeLink({ meetingId: entry.meetingId })}>{meeting?.bodyName ?? 'A meeting'}</Link>
        </h3>
        {meeting ? (
          <time className="row-note" dateTime={meeting.date}>
            {dateAndTime(meeting.date, meeting.time)}
          </time>
        ) : null}
        {council ? <span className="row-note">{council}</span> : null}
        {unseen ? <Badge tone="accent">New</Badge> : null}
        <time className="news-when row-note" dateTime={entry.at}>
          {when}
        </time>
      </header>
      <NewsParts parts={more > 0 ? parts.slice(0, most) : parts} />
      {more > 0 ? <p className="row-note">and {more} more</p> : null}
    </article>
  );
}

/** The parts of an entry, each with its icon. */
export function NewsParts({ parts }: { parts: readonly NewsPart[] }) {
  return (
    <ul className="news-parts">
      {parts.map((part) => (
        <Part key={part.change.id} part={part} />
      ))}
    </ul>
  );
}

function Part({ part: { change, comparison } }: { part: NewsPart }) {
  const { meetingId, documentId, itemId, kind } = change;
  const Icon = icons[kind];
  const place = documentId ? { meetingId, documentId } : itemId ? { meetingId, itemId } : { meetingId };
  return (
    <li>
      <Icon aria-hidden="true" />
      <span>
        <Link href={placeLink(place)}>{change.summary}</Link>
        {comparison ? <WhatChanged meetingId={meetingId} comparison={comparison} /> : null}
      </span>
    </li>
  );
}

function WhatChanged({ meetingId, comparison }: { meetingId: string; comparison: Comparison }) {
  const { documentId, older, newer } = comparison;
  return (
    <span className="row-note">
      {comparisonWords(comparison)} ·{' '}
      <Link href={compareLink({ meetingId, documentId, older, newer })}>See what changed</Link>
    </span>
  );
}
