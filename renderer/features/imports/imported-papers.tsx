import { Link } from 'wouter';
import { shortDate } from '../../../shared/dates/dates.ts';
import type { Document, Meeting, Source } from '../../../shared/model/library.ts';
import { runCommand } from '../../commands.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import { placeLink } from '../../navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../frame/page.tsx';

async function importedDocuments(sourceId: string): Promise<{ document: Document; meeting: Meeting | undefined }[]> {
  const documents = await library.documents.filter((document) => document.sourceId === sourceId).toArray();
  const meetings = await library.meetings.bulkGet(documents.map((document) => document.meetingId));
  return documents
    .map((document, index) => ({ document, meeting: meetings[index] }))
    .sort((one, other) => other.document.firstSeenAt.localeCompare(one.document.firstSeenAt));
}

/** The papers imported by hand, last one first. */
export function ImportedPapers({ source }: { source: Source }) {
  const papers = useLive(() => importedDocuments(source.id), [source.id]) ?? [];
  if (papers.length === 0) return null;
  return (
    <div className="source">
      <Section
        title={source.name}
        note={papers.length === 1 ? '1 paper' : `${papers.length} papers`}
        actions={<Button onClick={() => runCommand('papers.import-folder')}>Import a folder…</Button>}
      >
        <ul className="row-list">
          {papers.map(({ document, meeting }) => (
            <li key={document.id}>
              <Link className="row" href={placeLink({ meetingId: document.meetingId, documentId: document.id })}>
                <span className="row-title">
                  {document.title}
                  <span className="row-note">
                    {meeting ? `${meeting.bodyName}, ${shortDate(meeting.date)}` : 'Meeting no longer here'}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
