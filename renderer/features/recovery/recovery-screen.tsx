import { type ReactNode, useState } from 'react';
import type { BackupInfo } from '../../../shared/gateway/contract.ts';
import type { Result } from '../../../shared/util/result.ts';
import { restoreBackup } from '../../data/backup.ts';
import { type OpenResult, rebuildLibrary, rebuildMember, startEmpty } from '../../data/open-databases.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/empty-state.tsx';
import './recovery-screen.css';

/** A problem with the databases at start. */
export type OpenProblem = Exclude<OpenResult, { state: 'ready' }>;

const backupTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

function timeOf(backup: BackupInfo): string {
  const made = new Date(backup.madeAt);
  return Number.isNaN(made.getTime()) ? backup.name : backupTime.format(made);
}

/** What is shown in place of the application when its data cannot be used as it is. It never decides for the member. */
export function RecoveryScreen({ problem, onSolved }: { problem: OpenProblem; onSolved: () => void }) {
  const [busy, setBusy] = useState('');
  const [fault, setFault] = useState('');

  async function run(name: string, work: () => Promise<Result<unknown>>): Promise<void> {
    setBusy(name);
    setFault('');
    const result = await work();
    setBusy('');
    if (result.ok) onSolved();
    else setFault(result.message);
  }

  function restoreButton(backup: BackupInfo, work: () => Promise<Result<unknown>>, primary: boolean): ReactNode {
    return (
      <Button
        key={backup.name}
        look={primary ? 'primary' : 'ordinary'}
        busy={busy === backup.name}
        disabled={busy !== ''}
        onClick={() => run(backup.name, work)}
      >
        {`Restore the backup of ${timeOf(backup)}`}
      </Button>
    );
  }

  return (
    <main className="recovery" aria-labelledby="recovery-title">
      <div className="recovery-card">
        {problem.state === 'lost' ? (
          <>
            <h1 id="recovery-title">Your marks and questions are missing</h1>
            <p>
              This computer’s copy of what you made is empty, although there is a backup of it. A full disk or a program
              that cleans up can do this. Restore the backup to have your marks, questions and the committees you follow
              back.
            </p>
            <div className="recovery-actions">
              {restoreButton(problem.backup, () => restoreBackup(problem.backup.name, 'replace'), true)}
              <Button
                disabled={busy !== ''}
                onClick={() => {
                  startEmpty();
                  onSolved();
                }}
              >
                Begin with nothing for now
              </Button>
            </div>
            <p className="recovery-note">Beginning with nothing keeps the backup; it is offered again next time.</p>
          </>
        ) : null}
        {problem.state === 'newer' ? (
          <>
            <h1 id="recovery-title">Your data was made by a newer version</h1>
            <p>
              A newer Panel Papers has used the data on this computer, and this version could damage it. Nothing has
              been changed. Install the newer version and open it again.
            </p>
            <div className="recovery-actions">
              <Button look="primary" onClick={onSolved}>
                Try again
              </Button>
            </div>
          </>
        ) : null}
        {problem.state === 'unreadable' && problem.database === 'member' ? (
          <>
            <h1 id="recovery-title">Your marks and questions cannot be opened</h1>
            <p>
              The file that holds them is damaged. Try again first, after restarting the computer. If that does not
              help, restore a backup: it replaces the damaged file, and anything made after the backup is gone.
            </p>
            <div className="recovery-actions">
              <Button look="primary" disabled={busy !== ''} onClick={onSolved}>
                Try again
              </Button>
              {problem.backups
                .slice(0, 5)
                .map((backup) => restoreButton(backup, () => rebuildMember(backup.name), false))}
            </div>
            {problem.backups.length ? null : <p>There is no backup on this computer.</p>}
            <p className="recovery-note">For whoever helps you: {problem.detail}</p>
          </>
        ) : null}
        {problem.state === 'unreadable' && problem.database === 'library' ? (
          <>
            <h1 id="recovery-title">The library of papers cannot be opened</h1>
            <p>
              Your marks and questions are safe: they are kept apart. Build the library anew to fetch the papers again
              of the committees you follow. Papers you imported yourself must be imported again.
            </p>
            <div className="recovery-actions">
              <Button disabled={busy !== ''} onClick={onSolved}>
                Try again
              </Button>
              <Button
                look="primary"
                busy={busy === 'library'}
                disabled={busy !== ''}
                onClick={() => run('library', rebuildLibrary)}
              >
                Build the library anew
              </Button>
            </div>
            <p className="recovery-note">For whoever helps you: {problem.detail}</p>
          </>
        ) : null}
        <div role="alert">{fault ? <Notice tone="bad">{fault}</Notice> : null}</div>
      </div>
    </main>
  );
}
