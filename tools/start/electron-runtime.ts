import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EnvHttpProxyAgent, request } from 'undici';
import { noWindowBecause } from '../../electron/web-host/find-browser.ts';

/** The Electron program, or why it cannot be used, as the end of a sentence. */
export type ElectronRuntime = { program: string } | { because: string };

/** What finding the runtime needs; tests give their own. */
export interface RuntimeSearch {
  /** `node_modules/electron`. */
  packageFolder: string;
  /** File that remembers a failed fetch, so that not every start tries again. */
  failureFile: string;
  platform: NodeJS.Platform;
  environment: NodeJS.ProcessEnv;
  userId: number | undefined;
  now: number;
  say(line: string): void;
  /** True when the place the runtime is fetched from answers. */
  probe(address: string): Promise<boolean>;
  /** Runs Electron's own install script; true when it ended well within the limit. */
  install(script: string): Promise<boolean>;
}

/** Milliseconds for the whole download of about 110 MB. */
const installLimit = 5 * 60_000;

/** Milliseconds after which a failed fetch is tried again. */
const retryAfter = 24 * 60 * 60_000;

/** Finds Electron's runtime, fetching it once where it is missing. Never loads the `electron` module. */
export async function electronRuntime(search: RuntimeSearch): Promise<ElectronRuntime> {
  const noWindow = noWindowBecause(search.platform, search.environment, search.userId);
  if (noWindow) return { because: noWindow };
  const present = presentProgram(search);
  if (present) return { program: present };
  const script = join(search.packageFolder, 'install.js');
  if (!existsSync(script)) return { because: 'the electron package is not installed' };
  if (failedLately(search)) {
    return { because: 'its runtime could not be fetched today (to try again now: npx install-electron)' };
  }
  if (!(await search.probe(downloadAddress(search.environment)))) {
    return { because: 'its runtime is not here and cannot be fetched from this network' };
  }
  search.say('Fetching the Electron runtime, once, about 110 MB …');
  const installed = (await search.install(script)) ? presentProgram(search) : null;
  if (installed) return { program: installed };
  mkdirSync(dirname(search.failureFile), { recursive: true });
  writeFileSync(search.failureFile, 'The Electron runtime could not be fetched.\n');
  return { because: 'its runtime could not be fetched' };
}

function presentProgram(search: RuntimeSearch): string | null {
  try {
    const program = readFileSync(join(search.packageFolder, 'path.txt'), 'utf8').trim();
    const folder = search.environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(search.packageFolder, 'dist');
    const path = join(folder, program);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

function failedLately(search: RuntimeSearch): boolean {
  const age = search.now - (statSync(search.failureFile, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (age < retryAfter) return true;
  rmSync(search.failureFile, { force: true });
  return false;
}

/** Where Electron's install script will ask, mirrors of the environment included. */
function downloadAddress(environment: NodeJS.ProcessEnv): string {
  return (
    environment['ELECTRON_MIRROR'] ??
    environment['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/download/'
  );
}

/** Asks whether an address answers at all, within eight seconds; any status will do. */
export async function answers(address: string): Promise<boolean> {
  const dispatcher = new EnvHttpProxyAgent();
  try {
    const answer = await request(address, { method: 'HEAD', dispatcher, signal: AbortSignal.timeout(8_000) });
    await answer.body.dump();
    return true;
  } catch {
    return false;
  } finally {
    await dispatcher.destroy();
  }
}

/** Runs Electron's install script as a child process, with a time limit. */
export function runInstallScript(script: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], {
      stdio: ['ignore', 'inherit', 'ignore'],
      timeout: installLimit,
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
