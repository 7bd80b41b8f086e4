import { useState } from 'react';
import { Link } from 'wouter';
import type { ImportOutcome } from '../../import/commands.ts';
import { placeLink } from '../../navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/empty-state.tsx';
import { ImportPlace } from './import-place.tsx';
import './sources-page.css';

type Settled = Extract<ImportOutcome, { meetingId: string }>;

/** What became of imported papers, where a paper was refused or the member must say which meeting it is for. */
export function ImportOutcomes({ outcomes, onClose }: { outcomes: ImportOutcome[]; onClose: () => void }) {
  const [settled, setSettled] = useState<Settled[]>([]);
  const there = [...outcomes.filter((one): one is Settled => 'meetingId' in one), ...settled];
  const refused = outcomes.filter((one) => one.outcome === 'refused');
  const asking = outcomes.filter(
    (one) => one.outcome === 'needs-meeting' && !settled.some((done) => done.sha256 === one.pending.sha256),
  );

  return (
    <Dialog
      open
      onClose={onClose}
      title="Import papers"
      actions={
        <Button look={asking.length ? 'ordinary' : 'primary'} onClick={onClose}>
          {asking.length ? 'Leave the rest' : 'Done'}
        </Button>
      }
    >
      <div className="import-outcomes">
        {refused.map((one) => (
          <Notice key={one.fileName} tone="bad">
            <strong>{one.fileName}</strong> was not imported. {one.message}
          </Notice>
        ))}
        {there.map((one) => (
          <Notice
            key={one.sha256}
            tone="good"
            action={
              <Link
                className="button"
                href={placeLink({ meetingId: one.meetingId, documentId: one.documentId })}
                onClick={onClose}
              >
                Open
              </Link>
            }
          >
            <strong>{one.fileName}</strong> {one.outcome === 'imported' ? 'is imported.' : 'was here already.'}
          </Notice>
        ))}
        {asking.map((one) =>
          one.outcome === 'needs-meeting' ? (
            <ImportPlace
              key={one.pending.sha256}
              pending={one.pending}
              onImported={(place) =>
                setSettled((before) => [
                  ...before,
                  { outcome: 'imported', fileName: one.fileName, sha256: one.pending.sha256, ...place },
                ])
              }
            />
          ) : null,
        )}
      </div>
    </Dialog>
  );
}
