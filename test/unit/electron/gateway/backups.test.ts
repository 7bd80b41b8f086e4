import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBackups, outdatedBackups } from '../../../../electron/gateway/backups.ts';
import { temporaryFolder } from '../support.ts';

const backup = (text: string) => JSON.stringify({ kind: 'panel-papers-member', version: 1, marks: [text] });
const day = 86_400_000;
const now = Date.parse('2026-11-23T09:00:00.000Z');

describe('backups', () => {
  test('each is a new file, also in the same instant, and is read back as written', async () => {
    const folder = temporaryFolder();
    const backups = openBackups(folder, () => new Date(now));
    const [first, second] = await Promise.all([backups.write(backup('one')), backups.write(backup('two'))]);
    expect(first).toMatchObject({ name: 'backup-2026-11-23T09-00-00-000Z.json', madeAt: '2026-11-23T09:00:00.000Z' });
    expect(second.name).toBe('backup-2026-11-23T09-00-00-001Z.json');
    expect((await backups.list()).map((one) => one.name)).toEqual([second.name, first.name]);
    expect(await backups.read(first.name)).toBe(backup('one'));
    expect(await backups.read(second.name)).toBe(backup('two'));
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(2);
  });

  test('a write that fails is told, leaves the others alone, and does not stop the next', async () => {
    const folder = temporaryFolder();
    let full = true;
    const { rename } = await import('node:fs/promises');
    const backups = openBackups(folder, () => new Date(now), {
      rename: (from, to) =>
        full ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })) : rename(from, to),
    });
    await expect(backups.write(backup('one'))).rejects.toMatchObject({ code: 'storage' });
    expect(await backups.list()).toEqual([]);
    full = false;
    await backups.write(backup('two'));
    expect(await backups.list()).toHaveLength(1);
  });

  test.each(['', 'null', '{}', '{"kind":"something else","version":1}', backup('cut').slice(0, -5)])(
    'what is not a whole backup is not written: %j',
    async (json) => {
      const folder = temporaryFolder();
      await expect(openBackups(folder, () => new Date(now)).write(json)).rejects.toMatchObject({ code: 'bad-request' });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test.each([
    '../sources.json',
    '..%2fsources.json',
    '/etc/hostname',
    'backup-1.json',
    '',
    'backup-2026-11-23T09-00-00-000Z.json/../../sources.json',
  ])('the name %j names no backup', async (name) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'sources.json'), '[]');
    await expect(openBackups(folder, () => new Date(now)).read(name)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('foreign files in the folder are neither listed nor removed', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'backups'));
    writeFileSync(join(folder, 'backups', 'mine.txt'), '');
    for (let age = 0; age < 100; age += 1) {
      const at = new Date(now - age * 1000).toISOString().replace(/[:.]/g, '-');
      writeFileSync(join(folder, 'backups', `backup-${at}.json`), backup('old'));
    }
    const backups = openBackups(folder, () => new Date(now + 1000));
    await backups.write(backup('new'));
    expect(await backups.list()).toHaveLength(30);
    expect(readdirSync(join(folder, 'backups'))).toContain('mine.txt');
  });
});

describe('which backups go', () => {
  test('the newest 30 and the last of each of the last 60 days stay', () => {
    const everySixHours = Array.from({ length: 400 }, (_, index) => now - (index * day) / 4);
    const gone = new Set(outdatedBackups(everySixHours, now));
    const stayed = everySixHours.filter((at) => !gone.has(at));
    expect(stayed.slice(0, 30)).toEqual(everySixHours.slice(0, 30));
    expect(stayed.length).toBeLessThanOrEqual(30 + 60);
    expect(Math.min(...stayed)).toBeGreaterThan(now - 60 * day);
    // Thirty of them reach back seven and a half days; after that one a day.
    expect(new Set(stayed.slice(30).map((at) => new Date(at).toISOString().slice(0, 10))).size).toBe(
      stayed.length - 30,
    );
  });

  test('whatever there is, the newest is never among those that go', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: now }), { minLength: 1, maxLength: 200 }), (instants) => {
        const gone = outdatedBackups(instants, now);
        expect(gone).not.toContain(Math.max(...instants));
        expect(instants.length - gone.length).toBeGreaterThanOrEqual(Math.min(30, instants.length));
      }),
    );
  });
});
