import { Link } from 'wouter';
import { shortDate } from '../../../shared/dates/dates.ts';
import { unbroken } from '../../../shared/text/unbroken.ts';
import { useLive } from '../../data/use-live.ts';
import { placeLink } from '../../navigation.ts';
import { useTogether } from '../../ui/together.tsx';
import { Section } from '../frame/page.tsx';
import { begunDocuments } from './today-queries.ts';

/** Papers begun and not read to the end; nothing when there are none. */
export function ContinueReading() {
  const begun = useLive(() => begunDocuments(4), []);
  useTogether(begun !== undefined);
  if (!begun?.length) return null;
  return (
    <Section title="Continue reading">
      <ul className="row-list">
        {begun.map(({ reading, document, meeting, pageCount }) => (
          <li key={reading.id}>
            <Link
              className="row"
              href={placeLink({ meetingId: meeting.id, documentId: document.id, page: reading.position.page })}
            >
              <span className="row-title">
                <span className="clamp-2">{document.title}</span>
                <span className="row-note">{unbroken(`${meeting.bodyName}, ${shortDate(meeting.date)}`)}</span>
                <span className="row-note">
                  At page {reading.position.page} of {pageCount}
                  {reading.pagesRead.length ? `, ${reading.pagesRead.length} read` : ''}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
