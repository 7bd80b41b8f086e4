import { History } from 'lucide-react';
import { shortDate } from '../../../shared/dates/dates.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/empty-state.tsx';
import { allPapers } from './opening.ts';
import { useSession } from './session.ts';

/** Says that a newer version of the paper on the screen has been published, and offers it. */
export function VersionNote() {
  const { papers, opening, go } = useSession();
  const paper = allPapers(papers).find(({ document }) => document.id === opening?.document.id);
  const current = paper?.document.currentSha256;
  if (!opening || !paper || !current || current === opening.sha256) return null;
  const shown = paper.versions.find(({ sha256 }) => sha256 === opening.sha256);
  return (
    <Notice
      tone="warn"
      icon={<History />}
      action={<Button onClick={() => go({ documentId: paper.document.id })}>Open the current version</Button>}
    >
      You are reading an older version{shown ? ` of ${shortDate(shown.arrivedAt.slice(0, 10))}` : ''}. The council has
      replaced this paper since.
    </Notice>
  );
}
