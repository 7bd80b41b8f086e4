import { useCallback, useEffect, useState } from 'react';
import { dateAndTime, relativeDay } from '../../../shared/dates/dates.ts';
import type { BackupInfo } from '../../../shared/gateway/contract.ts';
import { useToday } from '../../clock.ts';
import { backUpNow } from '../../data/backup.ts';
import { listBackups } from '../../data/gateway.ts';
import { localDateAndTime } from '../../today.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { openOverlay } from '../frame/overlays.ts';

/** The backups there are, newest first, and how to ask again; null until they are known. */
export function useBackups(): { backups: BackupInfo[] | null; problem: string; refresh: () => Promise<void> } {
  const [backups, setBackups] = useState<BackupInfo[] | null>(null);
  const [problem, setProblem] = useState('');
  const refresh = useCallback(async () => {
    const result = await listBackups();
    if (result.ok) setBackups(result.value);
    setProblem(result.ok ? '' : result.message);
  }, []);
  useEffect(() => void refresh(), [refresh]);
  return { backups, problem, refresh };
}

/** Writes a backup now and says whether it is there. */
export async function backUp(): Promise<void> {
  const result = await backUpNow();
  showToast(
    result.ok
      ? { id: 'backup', tone: 'good', message: 'Backed up.' }
      : { id: 'backup', tone: 'bad', message: `The backup could not be written. ${result.message}` },
  );
}

/** When a backup was made, in words; to the second where others were made within the same minute. */
export function BackupTime({ backup, others = [] }: { backup: BackupInfo; others?: readonly BackupInfo[] }) {
  const today = useToday();
  const { date, time } = localDateAndTime(backup.madeAt);
  const minute = backup.madeAt.slice(0, 16);
  const alone = others.every((one) => one === backup || !one.madeAt.startsWith(minute));
  return (
    <>
      <time dateTime={backup.madeAt}>{dateAndTime(date, alone ? time : `${time}${backup.madeAt.slice(16, 19)}`)}</time>,{' '}
      {relativeDay(date, today)}
    </>
  );
}

/** The last backup, with backing up now and restoring. */
export function Backups() {
  const { backups, problem, refresh } = useBackups();
  const [busy, setBusy] = useState(false);
  const [latest] = backups ?? [];
  return (
    <div className="settings-row">
      <span>Backups</span>
      <div className="settings-value">
        <p>
          {problem ||
            (latest ? (
              <>
                Last one <BackupTime backup={latest} />
                {backups && backups.length > 1 ? `; ${backups.length} are kept` : ''}
              </>
            ) : backups ? (
              'None yet. One is written a few seconds after you mark something or write a question.'
            ) : null)}
        </p>
        <div className="settings-buttons">
          <Button
            busy={busy}
            onClick={() => {
              setBusy(true);
              void backUp()
                .then(refresh)
                .finally(() => setBusy(false));
            }}
          >
            Back up now
          </Button>
          <Button disabled={!latest} onClick={() => openOverlay({ kind: 'restore' })}>
            Restore…
          </Button>
        </div>
      </div>
    </div>
  );
}
