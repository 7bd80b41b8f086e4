import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { dateAndTime, relativeDay } from '../../../shared/dates/dates.ts';
import type { Meeting } from '../../../shared/model/library.ts';
import { counted } from '../../../shared/util/counted.ts';
import type { MeetingSummary } from '../../data/queries.ts';
import { placeLink } from '../../navigation.ts';
import { Badge } from '../../ui/badge.tsx';
import { ReadyBadge } from '../readiness/ready-line.tsx';
import './meeting-row.css';

/** How much of a meeting's papers is here and unread, in words. */
export function pageWordsOf(summary: MeetingSummary): string {
  const { meeting, pagesOnDisk, pagesUnread, papersOnDisk, papersFreed, reading } = summary;
  if (reading && pagesOnDisk === 0) return 'Reading the papers…';
  if (papersOnDisk === 0 && papersFreed) return `${counted(pagesOnDisk, 'page')}, kept as text`;
  if (papersOnDisk === 0) return meeting.status === 'cancelled' ? '' : 'No papers here yet';
  if (pagesUnread === 0) return `${counted(pagesOnDisk, 'page')}, all read`;
  if (pagesUnread >= pagesOnDisk) return `${counted(pagesOnDisk, 'page')}, none read`;
  return `${counted(pagesOnDisk, 'page')}, ${pagesUnread.toLocaleString('en-GB')} unread`;
}

/** What state a meeting and its papers are in; nothing where there is nothing to say. */
export function MeetingState({
  summary: { meeting, papersOnDisk, readiness },
  today,
  ready,
}: {
  summary: MeetingSummary;
  today: string;
  /** What says whether it can be read offline; a badge where nothing else is given. */
  ready?: ReactNode;
}) {
  const coming = meeting.date >= today;
  const awaitsAgenda = coming && !meeting.agendaPublished && papersOnDisk === 0;
  if (meeting.status === 'cancelled') {
    return (
      <span className="meeting-state">
        <Badge tone="bad">Cancelled</Badge>
      </span>
    );
  }
  return (
    <span className="meeting-state">
      {meeting.listed ? null : <Badge tone="warn">Withdrawn from the site</Badge>}
      {meeting.listed && meeting.status === 'provisional' ? <Badge tone="warn">Provisional</Badge> : null}
      {meeting.listed && awaitsAgenda ? <Badge>Agenda not out</Badge> : null}
      {ready ?? <ReadyBadge readiness={readiness} />}
      {!coming && meeting.minutesPublished ? <Badge>Minutes</Badge> : null}
    </span>
  );
}

/** Date and time of a meeting, with how far off it is under it. */
function MeetingDate({ meeting, today }: { meeting: Meeting; today: string }) {
  const when = meeting.time ? `${meeting.date}T${meeting.time}` : meeting.date;
  return (
    <span className="meeting-date">
      <time dateTime={when}>{dateAndTime(meeting.date, meeting.time)}</time>
      <span className="row-note">{relativeDay(meeting.date, today)}</span>
    </span>
  );
}

/** One meeting in a list; opens it. What is here of it is shown once it is known. */
export function MeetingRow({
  meeting,
  summary,
  today,
  council,
}: {
  meeting: Meeting;
  summary: MeetingSummary | undefined;
  today: string;
  /** Name of its council, where there are several. */
  council: string | undefined;
}) {
  return (
    <Link
      href={placeLink({ meetingId: meeting.id })}
      className="row meeting-row"
      data-cancelled={meeting.status === 'cancelled' || undefined}
    >
      <MeetingDate meeting={meeting} today={today} />
      <span className="row-title">
        <span className="meeting-name">{meeting.bodyName}</span>
        {council ? <span className="row-note">{council}</span> : null}
        <span className="row-note">{meeting.venue}</span>
      </span>
      <span className="meeting-pages numbers">{summary ? pageWordsOf(summary) : null}</span>
      {summary ? <MeetingState summary={summary} today={today} /> : <span className="meeting-state" />}
    </Link>
  );
}
