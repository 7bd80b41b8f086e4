import { useLocation } from 'wouter';
import type { OutlineEntry } from '../../../../shared/agenda/entries.ts';
import { flatOutline } from '../../../../shared/agenda/find-entry.ts';
import { counted } from '../../../../shared/util/counted.ts';
import { compareLink } from '../../../navigation.ts';
import { Badge, BadgeButton } from '../../../ui/badge.tsx';
import { useSession } from '../panes/session.ts';

/**
 * Says that a line of the agenda is new or changed since the member read it; nothing otherwise. A folded line says it of
 * the papers under it.
 */
export function ItemFlagSign({ entry, folded }: { entry: OutlineEntry; folded: boolean }) {
  const { news, papers } = useSession();
  const [, navigate] = useLocation();
  const lines = [entry, ...(folded ? flatOutline(entry.children) : [])];
  const flagged = lines.find(({ key }) => news.flags.has(key));
  const flag = flagged && news.flags.get(flagged.key);
  const documentId = flagged?.stretch?.documentId;
  if (!flag || !documentId) return null;
  if (flag.kind === 'new') {
    return (
      <span title="Came since you first opened this meeting">
        <Badge tone="accent">New</Badge>
      </span>
    );
  }
  const page = flag.pages[0];
  const link = compareLink({ meetingId: papers.meeting.id, documentId, ...(page ? { page } : {}) });
  return (
    <span>
      {/* A line of a tree holds nothing to tab to: the same is to be had from the reader, and with C. */}
      <BadgeButton
        tabIndex={-1}
        aria-hidden="true"
        title={`${counted(flag.pages.length, 'page')} changed since you had this paper before you. See what changed`}
        onClick={(event) => {
          event.stopPropagation();
          navigate(link);
        }}
      >
        <Badge tone="warn">Changed</Badge>
      </BadgeButton>
      <span className="visually-hidden">Changed: {counted(flag.pages.length, 'page')}</span>
    </span>
  );
}
