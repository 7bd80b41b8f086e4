import { CircleAlert, CircleCheck, CircleDashed, FileText } from 'lucide-react';
import { useState } from 'react';
import { canBeFetched, isKeptAsText, type Readiness, readinessWords } from '../../../shared/readiness/readiness.ts';
import { counted } from '../../../shared/util/counted.ts';
import { meetingReadiness } from '../../data/queries.ts';
import { useLive } from '../../data/use-live.ts';
import { fetchPaper } from '../../sync/commands.ts';
import { Badge, BadgeButton } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { dismissToast, showToast } from '../../ui/toast.tsx';
import './readiness.css';

const looks = {
  empty: null,
  ready: { tone: 'good', icon: <CircleCheck aria-hidden="true" /> },
  working: { tone: 'plain', icon: <CircleDashed aria-hidden="true" /> },
  missing: { tone: 'warn', icon: <CircleAlert aria-hidden="true" /> },
} as const;

const keptAsText = { tone: 'plain', icon: <FileText aria-hidden="true" /> } as const;

/** Whether a meeting can be read offline, in a word; nothing where it has no papers. */
export function ReadyBadge({ readiness }: { readiness: Readiness }) {
  const look = isKeptAsText(readiness) ? keptAsText : looks[readiness.state];
  if (!look) return null;
  return (
    <Badge tone={look.tone}>
      {look.icon}
      {readinessWords(readiness)}
    </Badge>
  );
}

/** The same for one meeting, to be pressed for what is missing and why. */
export function MeetingReady({ meetingId }: { meetingId: string }) {
  const readiness = useLive(() => meetingReadiness(meetingId), [meetingId]);
  return readiness ? <ReadyButton readiness={readiness} /> : null;
}

/** Whether a meeting can be read offline, to be pressed for what is missing and why. */
export function ReadyButton({ readiness }: { readiness: Readiness }) {
  const [open, setOpen] = useState(false);
  if (looks[readiness.state] === null) return null;
  return (
    <>
      <BadgeButton onClick={() => setOpen(true)}>
        <ReadyBadge readiness={readiness} />
      </BadgeButton>
      <ReadyDialog open={open} onClose={() => setOpen(false)} readiness={readiness} />
    </>
  );
}

function summaryOf({ state, papers, missing }: Readiness): string {
  if (state === 'ready') return 'All that is published for this meeting can be read and searched with no connection.';
  if (state === 'working') return 'Everything is on this computer. It is being made ready for reading and search.';
  const lacking = counted(missing.length, 'is', 'are');
  return `Of ${counted(papers, 'paper')} of this meeting ${lacking} not ready to be read offline.`;
}

const toastId = 'fetch-now';

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function ReadyDialog({ open, onClose, readiness }: { open: boolean; onClose: () => void; readiness: Readiness }) {
  const [fetching, setFetching] = useState(false);
  const { missing, withheld, toFollow } = readiness;
  const fetchable = missing.filter(canBeFetched);
  const fetchNow = async () => {
    dismissToast(toastId);
    setFetching(true);
    let failed = '';
    for (const { documentId } of fetchable) {
      const fetched = await fetchPaper(documentId);
      if (!fetched.ok) failed = fetched.message;
    }
    setFetching(false);
    if (failed) showToast({ id: toastId, message: failed, tone: 'bad' });
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Ready for offline"
      size="small"
      actions={
        fetchable.length > 0 ? (
          <Button look="primary" busy={fetching} onClick={() => void fetchNow()}>
            Fetch now
          </Button>
        ) : null
      }
    >
      <div className="ready-detail">
        <p>{summaryOf(readiness)}</p>
        {missing.length > 0 ? (
          <ul aria-label="Papers that are not ready">
            {missing.map(({ documentId, title, itemNumber, words }) => (
              <li key={documentId}>
                <span>{itemNumber ? `Item ${itemNumber}: ${title}` : title}</span>
                <span>{words}</span>
              </li>
            ))}
          </ul>
        ) : null}
        {toFollow.length > 0 ? (
          <p className="ready-note">
            The council says that papers are still to follow for {toFollow.length === 1 ? 'item' : 'items'}{' '}
            {listed.format(toFollow)}.
          </p>
        ) : null}
        {withheld > 0 ? (
          <p className="ready-note">
            {counted(withheld, 'paper is', 'papers are')} not for the public, and not missing.
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
