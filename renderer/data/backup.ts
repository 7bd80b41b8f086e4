/**
 * Backups of the member's data: one versioned JSON document, written by the gateway to a dated file a few seconds after
 * a change and when the page goes away, and read back after checking every row.
 */
import { createStore } from 'zustand/vanilla';
import type { BackupInfo } from '../../shared/gateway/contract.ts';
import { type MemberBackup, memberBackupSchema, memberSchemaVersion } from '../../shared/model/backup.ts';
import { failure, type Result, success } from '../../shared/util/result.ts';
import { listBackups, readBackup, sayUnsaved, writeBackup } from './gateway.ts';
import { member } from './member-db.ts';
import { storageFailure } from './storage-failure.ts';
import { onStored } from './stored.ts';

/** Setting that holds the version of the member's data; about this installation, not about the member. */
export const schemaVersionKey = 'schema-version';

/** All of the member's data at one moment. */
export async function snapshot(): Promise<MemberBackup> {
  return member.transaction('r', member.tables, async () => ({
    kind: 'panel-papers-member' as const,
    version: memberSchemaVersion,
    madeAt: new Date().toISOString(),
    marks: await member.marks.toArray(),
    questions: await member.questions.toArray(),
    follows: await member.follows.toArray(),
    reading: await member.reading.toArray(),
    seen: await member.seen.toArray(),
    corrections: await member.corrections.toArray(),
    ledger: await member.ledger.toArray(),
    searches: await member.searches.toArray(),
    rules: await member.rules.toArray(),
    passedOver: await member.passedOver.toArray(),
    questionVersions: await member.questionVersions.toArray(),
    captures: await member.captures.toArray(),
    interests: await member.interests.toArray(),
    declarations: await member.declarations.toArray(),
    retentions: await member.retentions.toArray(),
    receipts: await member.receipts.toArray(),
    settings: await member.settings.filter((setting) => setting.key !== schemaVersionKey).toArray(),
  }));
}

/** The tables of what the member made or chose; where all are empty there is nothing to lose. */
const made = [
  'marks',
  'questions',
  'follows',
  'reading',
  'corrections',
  'ledger',
  'searches',
  'rules',
  'passedOver',
  'captures',
  'interests',
  'declarations',
  'retentions',
  'receipts',
] as const;

/** True when the member made and chose nothing yet, or deleted all of it. */
async function nothingMade(): Promise<boolean> {
  for (const name of made) if ((await member.table(name).limit(1).count()) > 0) return false;
  return true;
}

/** True when the backup holds nothing the member made or chose. */
function isEmptyBackup(backup: MemberBackup): boolean {
  return made.every((name) => backup[name].length === 0);
}

/** Checks a backup that was read from a file: whose it is, how new it is, then every row. */
export function parseBackup(json: unknown): Result<MemberBackup> {
  const parsed = memberBackupSchema.safeParse(json);
  if (parsed.success && parsed.data.version <= memberSchemaVersion) return success(parsed.data);
  const version = typeof json === 'object' && json !== null && 'version' in json ? json.version : null;
  if (typeof version === 'number' && version > memberSchemaVersion) {
    return failure('newer', 'This backup was made by a newer version of the application. Install that version first.');
  }
  return failure('unreadable', 'This file is not a whole backup of Panel Papers. Choose another one.');
}

/** Why the last backup that was due could not be written; empty while all is well. */
export const backupState = createStore<{ problem: string }>(() => ({ problem: '' }));

/** Writes a backup now. An empty database is never written over what may be the only copy of its contents. */
export async function backUpNow(lastChance = false): Promise<Result<null>> {
  try {
    const backup = await snapshot();
    return isEmptyBackup(backup) ? success(null) : await writeBackup(JSON.stringify(backup), lastChance);
  } catch (error) {
    return storageFailure(error);
  }
}

/** Reads and checks one backup by its name. */
export async function loadBackup(name: string): Promise<Result<MemberBackup>> {
  const json = await readBackup(name);
  return json.ok ? parseBackup(json.value) : json;
}

/**
 * Brings a backup back. `replace` makes the data what it was; `merge` adds what is missing and keeps the newer of two
 * versions of a row. What was there before is backed up first, so that this can be taken back, and nothing is changed
 * when that fails.
 */
export async function restoreBackup(name: string, way: 'merge' | 'replace'): Promise<Result<null>> {
  const backup = await loadBackup(name);
  if (!backup.ok) return backup;
  const before = await backUpNow();
  if (!before.ok) return before;
  try {
    await writeRows(backup.value, way);
    return success(null);
  } catch (error) {
    return storageFailure(error);
  }
}

async function writeRows(backup: MemberBackup, way: 'merge' | 'replace'): Promise<void> {
  await member.transaction('rw', member.tables, async () => {
    if (way === 'replace') {
      await Promise.all(member.tables.map((table) => table.clear()));
      await member.settings.put({ key: schemaVersionKey, value: memberSchemaVersion });
    }
    async function putNewer<Row extends { id: string; updatedAt: string }>(name: string, rows: Row[]) {
      const table = member.table<Row, string>(name);
      for (const row of rows) {
        const existing = await table.get(row.id);
        if (!existing || row.updatedAt > existing.updatedAt) await table.put(row);
      }
    }
    await putNewer('marks', backup.marks);
    await putNewer('questions', backup.questions);
    await putNewer('corrections', backup.corrections);
    await putNewer('ledger', backup.ledger);
    await putNewer('searches', backup.searches);
    await putNewer('rules', backup.rules);
    await putNewer('passedOver', backup.passedOver);
    await putNewer('captures', backup.captures);
    await putNewer('interests', backup.interests);
    await putNewer('declarations', backup.declarations);
    await putNewer('retentions', backup.retentions);
    // These are never changed once they are written.
    await member.questionVersions.bulkPut(backup.questionVersions);
    await member.receipts.bulkPut(backup.receipts);
    for (const row of backup.follows) if (!(await member.follows.get(row.id))) await member.follows.put(row);
    for (const row of backup.reading) {
      const existing = await member.reading.get(row.id);
      const pagesRead = [...new Set([...(existing?.pagesRead ?? []), ...row.pagesRead])].sort((a, b) => a - b);
      await member.reading.put({ ...(existing && existing.openedAt > row.openedAt ? existing : row), pagesRead });
    }
    for (const row of backup.seen) {
      const existing = await member.seen.get(row.id);
      if (!existing || row.at > existing.at) await member.seen.put(row);
    }
    for (const row of backup.settings) if (!(await member.settings.get(row.key))) await member.settings.put(row);
  });
}

/** The newest backup when the member's data is empty although there is one: something was lost. Null otherwise. */
export async function lostData(): Promise<Result<BackupInfo | null>> {
  if (!(await nothingMade())) return success(null);
  const backups = await listBackups();
  return backups.ok ? success(backups.value[0] ?? null) : backups;
}

/** Milliseconds of quiet after a change before a backup is written, and the longest a change waits. */
const quiet = 3000;
const longestWait = 15_000;

/** Survives the page: set while a change is not in a backup yet. */
const pendingFlag = 'backup-pending';

/**
 * Keeps backups up to date from now on: a few seconds after changes, when the page is hidden or left, and at once when
 * the last run ended with a change not backed up. Only one window does it. `backUp` does what `backUpNow` does without
 * the page having to wait, which takes a large part of a second where there are many marks. Returns how to stop.
 */
export function keepBackups(backUp: () => Promise<Result<null>>): () => void {
  const stopped = new AbortController();
  void navigator.locks
    .request('backups', { signal: stopped.signal }, async () => {
      const stop = watchChanges(backUp);
      await new Promise<void>((resolve) => stopped.signal.addEventListener('abort', () => resolve()));
      stop();
    })
    .catch(() => {
      // Stopped before it was this window's turn.
    });
  return () => stopped.abort();
}

function watchChanges(backUp: () => Promise<Result<null>>): () => void {
  let timer = 0;
  let firstChange = 0;
  let told = false;

  async function write(lastChance = false): Promise<void> {
    clearTimeout(timer);
    firstChange = 0;
    told = false;
    // When the page goes its workers go too.
    const result = lastChance ? await backUpNow(true) : await backUp();
    backupState.setState({ problem: result.ok ? '' : result.message });
    if (!result.ok) console.error('The backup could not be written', result.code, result.message);
    else if (!firstChange) localStorage.removeItem(pendingFlag);
  }

  /** The host would wait in vain for the backup of nothing, as that is never written. */
  async function tellHost(): Promise<void> {
    if (told || (await nothingMade()) || told) return;
    told = true;
    await sayUnsaved();
  }

  function changed(): void {
    localStorage.setItem(pendingFlag, 'yes');
    tellHost().catch((error: unknown) => console.error('The host could not be told of a change', error));
    firstChange ||= Date.now();
    clearTimeout(timer);
    timer = window.setTimeout(() => void write(), Math.max(0, Math.min(quiet, firstChange + longestWait - Date.now())));
  }

  function leaving(): void {
    if (document.visibilityState === 'hidden' && localStorage.getItem(pendingFlag)) void write(true);
  }

  const stop = onStored([member.name], changed);
  document.addEventListener('visibilitychange', leaving);
  if (localStorage.getItem(pendingFlag)) void write();
  return () => {
    clearTimeout(timer);
    stop();
    document.removeEventListener('visibilitychange', leaving);
  };
}
