import { useState } from 'react';
import { restoreBackup } from '../../data/backup.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState, Notice } from '../../ui/empty-state.tsx';
import { Choice, Segmented } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import { BackupTime, useBackups } from './backups.tsx';

type Way = 'merge' | 'replace';

/** Lets the member choose a backup and bring it back, added to what is there or in its place. */
export function RestoreBackup({ onClose }: { onClose: () => void }) {
  const { backups, problem } = useBackups();
  const [chosen, setChosen] = useState('');
  const [way, setWay] = useState<Way>('merge');
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);

  async function restore() {
    setBusy(true);
    const result = await restoreBackup(chosen, way);
    setBusy(false);
    if (!result.ok) {
      setFailure(result.message);
      return;
    }
    showToast({ tone: 'good', message: 'The backup was restored.' });
    onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="Restore a backup"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={!chosen} busy={busy} onClick={() => void restore()}>
            Restore
          </Button>
        </>
      }
    >
      {problem ? <Notice tone="bad">{problem}</Notice> : null}
      {failure ? <Notice tone="bad">{failure}</Notice> : null}
      {backups?.length === 0 ? (
        <EmptyState title="No backups yet">
          <p>One is written a few seconds after you mark something or write a question.</p>
        </EmptyState>
      ) : (
        <>
          <Segmented<Way>
            label="How to restore"
            value={way}
            onValue={setWay}
            options={[
              { value: 'merge', label: 'Add what is missing' },
              { value: 'replace', label: 'Replace everything' },
            ]}
          />
          <p>
            {way === 'merge'
              ? 'Marks and questions of the backup that are not here come back. Of two versions the newer stays.'
              : 'Marks, questions and settings become what they were. What is here now is backed up first.'}
          </p>
          <fieldset className="backup-list">
            <legend className="field-label">Backup</legend>
            {backups?.map((backup) => (
              <Choice
                key={backup.name}
                name="backup"
                label={<BackupTime backup={backup} others={backups} />}
                hint={`${Math.ceil(backup.size / 1024).toLocaleString('en-GB')} KB`}
                checked={chosen === backup.name}
                onChange={() => setChosen(backup.name)}
              />
            ))}
          </fieldset>
        </>
      )}
    </Dialog>
  );
}
