import { FileDiff, History, X } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Paper } from '../../../../shared/agenda/papers.ts';
import { shortDate } from '../../../../shared/dates/dates.ts';
import { comparisonWords } from '../../../../shared/news/comparison-words.ts';
import { unreadChanges } from '../../../../shared/news/item-flags.ts';
import { compareLink } from '../../../navigation.ts';
import { localDateAndTime } from '../../../today.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/empty-state.tsx';
import { allPapers, type Opening } from '../panes/opening.ts';
import { useCurrentPage, useSession } from '../panes/session.ts';

/**
 * Says that a newer version of the paper on the screen has been published, and offers it; or, of the newest version,
 * what changed in it since the member read the one before.
 */
export function VersionNote() {
  const { papers, opening } = useSession();
  const paper = allPapers(papers).find(({ document }) => document.id === opening?.document.id);
  const current = paper?.document.currentSha256;
  if (!opening || !paper || !current) return null;
  if (current !== opening.sha256) return <OlderVersion paper={paper} opening={opening} />;
  return paper.versions.length > 1 ? <NewestVersion key={current} paper={paper} sha256={current} /> : null;
}

function OlderVersion({ paper, opening }: { paper: Paper; opening: Opening }) {
  const { go, papers } = useSession();
  const [, navigate] = useLocation();
  const shown = paper.versions.find(({ sha256 }) => sha256 === opening.sha256);
  const documentId = paper.document.id;
  const older = opening.sha256;
  const link = compareLink({ meetingId: papers.meeting.id, documentId, ...(older ? { older } : {}) });
  return (
    <Notice
      tone="warn"
      icon={<History />}
      action={
        <span className="notice-actions">
          <Button onClick={() => navigate(link)}>See what changed</Button>
          <Button onClick={() => go({ documentId })}>Open the current version</Button>
        </span>
      }
    >
      You are reading an older version
      {shown ? ` of ${shortDate(localDateAndTime(shown.arrivedAt).date)}` : ''}. The council has replaced this paper
      since.
    </Notice>
  );
}

function NewestVersion({ paper, sha256 }: { paper: Paper; sha256: string }) {
  const { news, papers } = useSession();
  const [, navigate] = useLocation();
  const page = useCurrentPage();
  const documentId = paper.document.id;
  const unread = unreadChanges(documentId, sha256, news.facts);
  // Once told it stays, because a changed page is read as soon as it is looked at.
  const [told, setTold] = useState<'not-yet' | 'told' | 'dismissed'>('not-yet');
  if (told === 'not-yet' && unread.size > 0) setTold('told');
  const comparison = news.facts.comparisons.find((row) => row.documentId === documentId && row.newer === sha256);
  const version = paper.versions.find((one) => one.sha256 === sha256);
  if (told !== 'told' || !comparison) return null;
  const here = comparison.pages.find((one) => one.page === page)?.change;
  const isHere = here === 'changed' || here === 'new';
  const first = [...unread.keys()][0];
  const to = isHere ? page : first;
  const link = compareLink({ meetingId: papers.meeting.id, documentId, ...(to ? { page: to } : {}) });
  return (
    <Notice
      icon={<FileDiff />}
      action={
        <span className="notice-actions">
          <Button onClick={() => navigate(link)}>See what changed</Button>
          <IconButton label="Hide this note" icon={<X />} onClick={() => setTold('dismissed')} />
        </span>
      }
    >
      {isHere ? <strong>This page is {here}. </strong> : null}
      Published again{version ? ` on ${shortDate(localDateAndTime(version.arrivedAt).date)}` : ''}:{' '}
      {comparisonWords(comparison)}.
    </Notice>
  );
}
