/** `npm start`: builds what is stale and opens the application, in Electron or in a browser's app window. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultDataFolder, exportFolderIn } from '../electron/application.ts';
import { runWebHost } from '../electron/web-host/web-host.ts';
import { answers, electronRuntime, runInstallScript } from './start/electron-runtime.ts';
import { help, readOptions, type StartOptions } from './start/options.ts';

const root = join(import.meta.dirname, '..');
const say = (line: string) => console.log(line);

const options = readOrExit();
if (options.help) {
  console.log(help);
} else {
  await buildWhenStale();
  process.exitCode = await start(options);
}

function readOrExit(): StartOptions {
  try {
    // npm runs scripts in the project's folder; the member's own is where relative paths belong.
    return readOptions(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}

async function buildWhenStale(): Promise<void> {
  const { buildAll, buildIsStale } = await import('./build.ts');
  if (!buildIsStale()) return;
  say('Building …');
  await buildAll();
}

async function start(asked: StartOptions): Promise<number> {
  if (asked.web) return startWeb(asked);
  const runtime = await electronRuntime({
    packageFolder: join(root, 'node_modules', 'electron'),
    failureFile: join(root, 'node_modules', '.cache', 'electron-not-fetched'),
    platform: process.platform,
    environment: process.env,
    userId: process.getuid?.(),
    now: Date.now(),
    say,
    probe: answers,
    install: runInstallScript,
  });
  if ('program' in runtime) {
    say('Opening in Electron.');
    return startElectron(runtime.program, asked);
  }
  say(`Opening in the browser, not in Electron: ${runtime.because}.`);
  return startWeb(asked);
}

function startElectron(program: string, asked: StartOptions): Promise<number> {
  const given = [
    root,
    ...(asked.openSample ? ['--sample'] : []),
    ...(asked.dataFolder ? [`--data-dir=${asked.dataFolder}`] : []),
    ...asked.files,
  ];
  return new Promise((resolve) => {
    const child = spawn(program, given, { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    child.once('error', (error) => {
      console.error(`Electron could not be started (${error.message}). Use npm start -- --web instead.`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function startWeb(asked: StartOptions): Promise<number> {
  const stop = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
  });
  // Who names a folder for the data wants everything there.
  const exportFolder = asked.dataFolder ? null : exportFolderIn();
  return runWebHost({
    ...(exportFolder ? { exportFolder } : {}),
    dataFolder: asked.dataFolder ?? defaultDataFolder(),
    pageFolder: join(root, 'dist', 'page'),
    resourcesFolder: join(root, 'resources'),
    version: versionOf(join(root, 'package.json')),
    openSample: asked.openSample,
    files: asked.files,
    say,
    stop,
    ...(asked.port === null ? {} : { port: asked.port }),
  });
}

function versionOf(packageFile: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(packageFile, 'utf8'));
  return version;
}
