import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { shortDate } from '../../../shared/dates/dates.ts';
import { documentIdOf, importedSourceId } from '../../../shared/model/ids.ts';
import type { Document, Meeting } from '../../../shared/model/library.ts';
import { counted } from '../../../shared/util/counted.ts';
import { runCommand } from '../../commands.ts';
import { library } from '../../data/library-db.ts';
import { useLive } from '../../data/use-live.ts';
import { placeLink } from '../../navigation.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Section } from '../frame/page.tsx';
import { removePaper } from './import-papers.ts';
import './imported-papers.css';

async function importedDocuments(): Promise<{ document: Document; meeting: Meeting | undefined }[]> {
  const documents = await library.documents.where('id').startsWith(documentIdOf(importedSourceId, '')).toArray();
  const meetings = await library.meetings.bulkGet(documents.map((document) => document.meetingId));
  return documents
    .map((document, index) => ({ document, meeting: meetings[index] }))
    .sort((one, other) => other.document.firstSeenAt.localeCompare(one.document.firstSeenAt));
}

/** The papers imported by hand, last one first, whichever source their meeting is of. */
export function ImportedPapers() {
  const papers = useLive(importedDocuments, []);
  const [removing, setRemoving] = useState<Document | null>(null);
  if (!papers) return null;
  return (
    <div className="source">
      <Section
        title="Imported papers"
        note={papers.length === 0 ? null : counted(papers.length, 'paper')}
        actions={<Button onClick={() => runCommand('papers.import-folder')}>Import a folder…</Button>}
      >
        {papers.length === 0 ? (
          <p className="nothing">None yet. Drop PDFs, ZIPs or e-mails anywhere in this window, or paste them.</p>
        ) : null}
        <ul className="row-list">
          {papers.map(({ document, meeting }) => (
            <li key={document.id} className="imported-paper">
              <Link className="row" href={placeLink({ meetingId: document.meetingId, documentId: document.id })}>
                <span className="row-title">
                  {document.title}
                  <span className="row-note">
                    {meeting ? `${meeting.bodyName}, ${shortDate(meeting.date)}` : 'Meeting no longer here'}
                  </span>
                </span>
              </Link>
              <IconButton label={`Remove ${document.title}…`} icon={<Trash2 />} onClick={() => setRemoving(document)} />
            </li>
          ))}
        </ul>
      </Section>
      <RemovePaper document={removing} onClose={() => setRemoving(null)} />
    </div>
  );
}

function RemovePaper({ document, onClose }: { document: Document | null; onClose: () => void }) {
  return (
    <Dialog
      open={document !== null}
      onClose={onClose}
      size="small"
      title={`Remove ${document?.title ?? ''}?`}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button
            look="danger"
            onClick={() => {
              onClose();
              if (document) void removePaper(document);
            }}
          >
            Remove
          </Button>
        </>
      }
    >
      <p>It is deleted from this application. The file or message you imported it from stays where it is.</p>
      <p>A paper with marks on it, or quoted in a question, is not removed.</p>
    </Dialog>
  );
}
