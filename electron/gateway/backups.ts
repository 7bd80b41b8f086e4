import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackupInfo, backupKindSchema } from '../../shared/gateway/contract.ts';
import { errorCode, type FileOperations, storageFailure, writeAtomically } from './atomic-write.ts';
import { GatewayFailure } from './failure.ts';

/** Largest backup taken, in characters of JSON. */
const largestBackup = 200_000_000;

/** Newest backups kept, and for how many days the last of each day is kept besides. */
const kept = { newest: 30, days: 60 };

const namePattern = /^backup-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.json$/;

/** The dated backups of the member's data, in `backups/` of the data folder. */
export interface Backups {
  /** Newest first. */
  list(): Promise<BackupInfo[]>;
  write(json: string): Promise<BackupInfo>;
  read(name: string): Promise<string>;
  /** Resolves when no backup is being written. */
  settled(): Promise<void>;
}

/** Opens the backups of a data folder. Each is a new file; none is ever written over. */
export function openBackups(dataFolder: string, clock: () => Date, files?: FileOperations): Backups {
  const folder = join(dataFolder, 'backups');
  let lastWrite: Promise<unknown> = Promise.resolve();

  async function list(): Promise<BackupInfo[]> {
    const found = (await namesIn(folder)).map(async (name) => ({
      name,
      madeAt: instantOf(name),
      size: (await stat(join(folder, name))).size,
    }));
    return (await Promise.all(found)).sort((a, b) => b.name.localeCompare(a.name));
  }

  async function write(json: string): Promise<BackupInfo> {
    checkBackup(json);
    const present = new Set(await namesIn(folder));
    let at = clock().getTime();
    while (present.has(nameFor(at))) at += 1;
    const name = nameFor(at);
    await writeAtomically(join(folder, name), json, files);
    await removeOld(folder, at);
    return { name, madeAt: instantOf(name), size: Buffer.byteLength(json) };
  }

  return {
    list,
    write(json) {
      const next = lastWrite.then(() => write(json));
      lastWrite = next.catch(() => undefined);
      return next;
    },
    async read(name) {
      if (!namePattern.test(name)) throw new GatewayFailure('not-found', 'There is no backup of that name.');
      return readFile(join(folder, name), 'utf8').catch((error: unknown) => {
        if (errorCode(error) === 'ENOENT') throw new GatewayFailure('not-found', 'That backup is no longer there.');
        throw storageFailure(error);
      });
    },
    async settled() {
      await lastWrite;
    },
  };
}

/** Which of the backups made at these instants (milliseconds) may go. */
export function outdatedBackups(instants: number[], now: number): number[] {
  const newestFirst = [...instants].sort((a, b) => b - a);
  const daysKept = new Set<string>();
  return newestFirst.filter((at, index) => {
    const day = new Date(at).toISOString().slice(0, 10);
    const lastOfDay = !daysKept.has(day);
    daysKept.add(day);
    if (index < kept.newest) return false;
    return !(lastOfDay && now - at < kept.days * 86_400_000);
  });
}

async function removeOld(folder: string, now: number): Promise<void> {
  const byInstant = new Map((await namesIn(folder)).map((name) => [Date.parse(instantOf(name)), name]));
  for (const at of outdatedBackups([...byInstant.keys()], now)) {
    const name = byInstant.get(at);
    // One that cannot be removed now is removed after the next backup.
    if (name) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

function checkBackup(json: string): void {
  if (json.length > largestBackup) {
    throw new GatewayFailure('too-large', 'The backup is larger than 200 MB and was not written. Please tell us.');
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    throw new GatewayFailure('bad-request', 'The backup was not complete, so it was not written.');
  }
  if (!backupKindSchema.safeParse(parsed).success) {
    throw new GatewayFailure('bad-request', 'That is not a backup of Panel Papers, so it was not written.');
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw storageFailure(error);
  });
  return names.filter((name) => namePattern.test(name));
}

function nameFor(at: number): string {
  return `backup-${new Date(at).toISOString().replace(/[:.]/g, '-')}.json`;
}

function instantOf(name: string): string {
  const [, day, hour, minute, second, thousandth] = namePattern.exec(name) ?? [];
  return `${day}T${hour}:${minute}:${second}.${thousandth}Z`;
}
