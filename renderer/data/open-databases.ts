/** Opens the two databases at start, or says why not, so that nothing is lost in silence. */
import type Dexie from 'dexie';
import type { BackupInfo } from '../../shared/gateway/contract.ts';
import { memberSchemaVersion } from '../../shared/model/backup.ts';
import { type Result, success } from '../../shared/util/result.ts';
import { loadBackup, lostData, restoreBackup, schemaVersionKey } from './backup.ts';
import { listBackups } from './gateway.ts';
import { library } from './library-db.ts';
import { member } from './member-db.ts';
import { storageFailure } from './storage-failure.ts';

/** How the databases opened. */
export type OpenResult =
  | { state: 'ready' }
  /** The member's data is empty although there is a backup of it. */
  | { state: 'lost'; backup: BackupInfo }
  /** A newer version of the application wrote the data; this one would damage it. */
  | { state: 'newer' }
  /** A database cannot be opened at all. */
  | { state: 'unreadable'; database: 'member' | 'library'; detail: string; backups: BackupInfo[] };

/** Dexie keeps its version in IndexedDB times ten. */
const versionFactor = 10;

function isFromTheFuture(database: Dexie, ownVersion: number): boolean {
  return database.backendDB().version > ownVersion * versionFactor;
}

async function tryOpen(database: Dexie): Promise<string | null> {
  try {
    await database.open();
    // Opening can succeed over a damaged store; reading every table's first key shows it.
    await Promise.all(database.tables.map((table) => table.limit(1).primaryKeys()));
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

/** Opens both databases. Call once, before anything reads them. */
export async function openDatabases(): Promise<OpenResult> {
  const ownVersions = { member: member.verno, library: library.verno };
  const memberProblem = await tryOpen(member);
  if (memberProblem !== null) return unreadable('member', memberProblem);
  if (isFromTheFuture(member, ownVersions.member)) return { state: 'newer' };
  const version = (await member.settings.get(schemaVersionKey))?.value;
  if (typeof version === 'number' && version > memberSchemaVersion) return { state: 'newer' };
  const libraryProblem = await tryOpen(library);
  if (libraryProblem !== null) return unreadable('library', libraryProblem);
  if (isFromTheFuture(library, ownVersions.library)) return { state: 'newer' };
  if (version === memberSchemaVersion) return { state: 'ready' };
  // Only a database that was never opened before, or was wiped, lacks its version: one the member emptied has it.
  const lost = await lostData();
  if (!lost.ok) return { state: 'ready' };
  if (lost.value && !sessionStorage.getItem(startedEmptyKey)) return { state: 'lost', backup: lost.value };
  if (!lost.value) await member.settings.put({ key: schemaVersionKey, value: memberSchemaVersion });
  return { state: 'ready' };
}

async function unreadable(database: 'member' | 'library', detail: string): Promise<OpenResult> {
  const backups = await listBackups();
  return { state: 'unreadable', database, detail, backups: backups.ok ? backups.value : [] };
}

const startedEmptyKey = 'started-empty';

/** The member chose to begin with nothing although a backup is there; the backup stays and is offered again next time. */
export function startEmpty(): void {
  sessionStorage.setItem(startedEmptyKey, 'yes');
}

/** Deletes the member's database that cannot be opened and brings a backup back in its place. */
export async function rebuildMember(backupName: string): Promise<Result<null>> {
  const backup = await loadBackup(backupName);
  if (!backup.ok) return backup;
  return rebuild(member, () => restoreBackup(backupName, 'replace'));
}

/** Deletes the library, which is fetched again from the sources. Papers imported by hand must be imported again. */
export function rebuildLibrary(): Promise<Result<null>> {
  return rebuild(library, async () => success(null));
}

async function rebuild(database: Dexie, then: () => Promise<Result<null>>): Promise<Result<null>> {
  try {
    await database.delete({ disableAutoOpen: false });
    await database.open();
    return await then();
  } catch (error) {
    return storageFailure(error);
  }
}
