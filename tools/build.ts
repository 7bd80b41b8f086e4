/** `npm run build`: the page, the Electron main process and its preload, into `dist/`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { electronBundles } from './electron-bundles.ts';

const root = join(import.meta.dirname, '..');

/** What the built files are made of; a change in any of them makes the build stale. */
const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'package-lock.json',
  'tools/build.ts',
  'tools/electron-bundles.ts',
  'vite.config.ts',
];

const stampFile = join(root, 'dist', 'built.json');

/** Builds everything into `dist/`. */
export async function buildAll(): Promise<void> {
  const stamp = sourceStamp();
  // Started by a test runner, which calls itself a test, Vite would put the slow development form of React in.
  process.env['NODE_ENV'] = 'production';
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  for (const bundle of electronBundles(root)) await build(bundle);
  writeFileSync(stampFile, JSON.stringify({ stamp }));
}

/** True when a source has changed since the last whole build, or there was none. */
export function buildIsStale(): boolean {
  try {
    const built: unknown = JSON.parse(readFileSync(stampFile, 'utf8'));
    return !(built && typeof built === 'object' && 'stamp' in built && built.stamp === sourceStamp());
  } catch {
    return true;
  }
}

/** Names, sizes and times of all sources in one hash: reading them all would be slower than the start itself. */
function sourceStamp(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
      : [path];
    for (const file of files) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

if (import.meta.main) await buildAll();
