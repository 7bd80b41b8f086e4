import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeAtomically } from '../../../../electron/gateway/atomic-write.ts';
import { temporaryFolder } from '../support.ts';

const systemError = (code: string) => Object.assign(new Error(code), { code });

test('a write that fails at its last step leaves the old file and nothing else', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.json');
  writeFileSync(path, 'old');
  const failing = { rename: () => Promise.reject(systemError('ENOSPC')) };
  await expect(writeAtomically(path, 'new', failing)).rejects.toMatchObject({
    code: 'storage',
    message: expect.stringContaining('disk is full'),
  });
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test('a file held by another program for a moment is written all the same', async () => {
  const path = join(temporaryFolder(), 'folder', 'a.json');
  let tries = 0;
  const busyTwice = {
    rename: async (from: string, to: string) => {
      tries += 1;
      if (tries < 3) throw systemError('EBUSY');
      await rename(from, to);
    },
  };
  await writeAtomically(path, 'new', busyTwice);
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(tries).toBe(3);
});

test('a folder that cannot be made is a failure in words', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  await expect(writeAtomically(join(file, 'a.json'), 'x')).rejects.toMatchObject({ code: 'storage' });
});
