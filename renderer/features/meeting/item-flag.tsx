import { useLocation } from 'wouter';
import type { OutlineEntry } from '../../../shared/agenda/entries.ts';
import { counted } from '../../../shared/util/counted.ts';
import { compareLink } from '../../navigation.ts';
import './item-flag.css';
import { useSession } from './session.ts';

/** Says that a line of the agenda is new or changed since the member read it; nothing otherwise. */
export function ItemFlagSign({ entry }: { entry: OutlineEntry }) {
  const { news, papers } = useSession();
  const [, navigate] = useLocation();
  const flag = news.flags.get(entry.key);
  const documentId = entry.stretch?.documentId;
  if (!flag || !documentId) return null;
  if (flag.kind === 'new') {
    return (
      <span className="item-flag" data-kind="new" title="Came since you first opened this meeting">
        New
      </span>
    );
  }
  const page = flag.pages[0];
  const link = compareLink({ meetingId: papers.meeting.id, documentId, ...(page ? { page } : {}) });
  return (
    <span className="item-flag" data-kind="changed">
      {/* A line of a tree holds nothing to tab to: the same is to be had from the reader, and with C. */}
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        title={`${counted(flag.pages.length, 'page')} changed since you had this paper before you. See what changed`}
        onClick={(event) => {
          event.stopPropagation();
          navigate(link);
        }}
      >
        Changed
      </button>
      <span className="visually-hidden">Changed: {counted(flag.pages.length, 'page')}</span>
    </span>
  );
}
