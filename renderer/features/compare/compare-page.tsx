import { FileDiff } from 'lucide-react';
import { useMemo } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { dateAndTime } from '../../../shared/dates/dates.ts';
import { useLive } from '../../data/use-live.ts';
import { comparedVersionsOf, placeLink } from '../../navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { Page } from '../frame/page.tsx';
import './compare-page.css';
import { type NothingToCompare, readVersions } from './compare-queries.ts';
import { SideBySide } from './side-by-side.tsx';

const troubles: Record<NothingToCompare, { title: string; words: string }> = {
  unknown: {
    title: 'This paper is not on this computer',
    words: 'Its council is no longer followed, or has not been synced yet.',
  },
  'one-version': {
    title: 'There is only one version of this paper',
    words: 'When the council publishes it again, both versions are kept and can be seen side by side here.',
  },
  'not-read-yet': {
    title: 'The paper is still being read',
    words: 'The versions are compared by their words. This view shows them as soon as both have been read.',
  },
  unreadable: {
    title: 'The words of one version could not be read',
    words: 'So the two cannot be compared. Both can still be opened in the reader.',
  },
};

/** Two versions of a paper side by side, with the words that changed. */
export function ComparePage() {
  // Asked for so that the view follows the address; the router hands ids out decoded, so they are read from the window.
  useLocation();
  useSearch();
  const { pathname, search } = window.location;
  const asked = useMemo(() => {
    const [, , meetingId = '', , documentId = ''] = pathname.split('/');
    return comparedVersionsOf(meetingId, documentId, search);
  }, [pathname, search]);
  const { meetingId, documentId, older, newer } = asked;
  const found = useLive(() => {
    return readVersions({ meetingId, documentId, ...(older ? { older } : {}), ...(newer ? { newer } : {}) });
  }, [meetingId, documentId, older, newer]);

  if (found === undefined) return <Skeleton label="Comparing the versions" />;
  if (typeof found === 'string') {
    const { title, words } = troubles[found];
    return (
      <Page title="What changed">
        <EmptyState
          icon={<FileDiff />}
          title={title}
          actions={
            <Link className="button" href={placeLink({ meetingId, documentId })}>
              Open the paper
            </Link>
          }
        >
          <p>{words}</p>
        </EmptyState>
      </Page>
    );
  }
  const { meeting, document } = found;
  return (
    <Page
      title="What changed"
      fill
      summary={
        <>
          {document.title} ·{' '}
          <Link href={placeLink({ meetingId: meeting.id })}>
            {meeting.bodyName}, {dateAndTime(meeting.date, meeting.time)}
          </Link>
        </>
      }
      actions={
        <Link className="button" href={placeLink({ meetingId: meeting.id, documentId })}>
          Back to the paper
        </Link>
      }
    >
      <SideBySide key={`${older} ${newer}`} versions={found} page={asked.page ?? null} />
    </Page>
  );
}
