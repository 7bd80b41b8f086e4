import { MessageCircleQuestionMark } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { daysUntil, relativeDay, shortDate } from '../../../shared/dates/dates.ts';
import { type DraftingEntry, draftingKindNames } from '../../../shared/drafting/drafting-list.ts';
import { plainWords } from '../../../shared/questions/rich-text.ts';
import { counted } from '../../../shared/util/counted.ts';
import { useToday } from '../../clock.ts';
import { draftFrom } from '../../data/begin-question.ts';
import { type Drafting, draftingOf, passOver, putBack } from '../../data/drafting.ts';
import { undo } from '../../data/history.ts';
import { useLive } from '../../data/use-live.ts';
import { placeLink, promiseAddress } from '../../navigation.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { showToast } from '../../ui/toast.tsx';
import './drafting.css';

/** What a question might be about at a meeting, each with its ways: to draft one, or not for this meeting. */
export function DraftingList({ meetingId }: { meetingId: string }) {
  const today = useToday();
  const drafting = useLive(() => draftingOf(meetingId, today), [meetingId, today]);
  if (drafting === undefined) return <Skeleton />;
  if (drafting === null) return <p className="nothing">This meeting is not on this computer.</p>;
  const { entries, passedOver } = drafting;
  return (
    <div className="drafting">
      {entries.length === 0 ? (
        <p className="nothing">
          Nothing is left over: no promise is outstanding, no question unanswered, and nothing planned is known.
        </p>
      ) : (
        <ul className="row-list">
          {entries.map((entry) => (
            <EntryView key={entry.id} drafting={drafting} entry={entry} today={today} />
          ))}
        </ul>
      )}
      {passedOver.length ? (
        <details className="drafting-passed">
          <summary>{counted(passedOver.length, 'entry', 'entries')} not for this meeting</summary>
          <ul>
            {passedOver.map((row) => (
              <li key={row.id}>
                <span>{plainWords(row.title)}</span>
                <Button look="quiet" onClick={() => void putBack(row)}>
                  Put back
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** In days, however many there are: it is counted down. */
function countdown(day: string, today: string): string {
  const days = daysUntil(day, today) ?? 0;
  return days > 1 ? `in ${counted(days, 'day')}` : relativeDay(day, today);
}

function EntryView({
  drafting: { meeting },
  entry,
  today,
}: {
  drafting: Drafting;
  entry: DraftingEntry;
  today: string;
}) {
  const [, navigate] = useLocation();
  const title = plainWords(entry.title);
  return (
    <li className="drafting-entry">
      <div className="drafting-kind">
        <Badge tone={entry.kind === 'promise' ? 'warn' : 'plain'}>{draftingKindNames[entry.kind]}</Badge>
        {entry.due ? (
          <span className="row-note">
            {shortDate(entry.due)}, <span className="drafting-countdown">{countdown(entry.due, today)}</span>
          </span>
        ) : null}
      </div>
      <div className="drafting-words">
        <p className="clamp-2">
          <Source entry={entry}>{title}</Source>
        </p>
        <p className="row-note">{entry.why}</p>
      </div>
      <div className="drafting-ways">
        <Button
          icon={<MessageCircleQuestionMark />}
          aria-label={`Draft a question: ${title}`}
          onClick={async () => navigate(`/questions/${(await draftFrom(meeting, entry)).id}`)}
        >
          Draft a question
        </Button>
        <Button
          look="quiet"
          aria-label={`Not for this meeting: ${title}`}
          onClick={async () => {
            await passOver(meeting, entry);
            showToast({ message: 'Taken out for this meeting.', action: { label: 'Undo', run: () => void undo() } });
          }}
        >
          Not for this meeting
        </Button>
      </div>
    </li>
  );
}

function Source({ entry: { rests }, children }: { entry: DraftingEntry; children: string }) {
  if ('url' in rests) {
    return (
      <a href={rests.url} target="_blank" rel="noreferrer">
        {children}
      </a>
    );
  }
  const href =
    'promise' in rests
      ? promiseAddress(rests.promise)
      : 'question' in rests
        ? `/questions/${rests.question}`
        : 'item' in rests
          ? placeLink({ meetingId: rests.meetingId, itemId: rests.item })
          : rests.href;
  return <Link href={href}>{children}</Link>;
}
