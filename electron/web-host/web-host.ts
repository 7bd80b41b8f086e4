import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import tls from 'node:tls';
import { z } from 'zod';
import { applicationName, defaultPort } from '../application.ts';
import { errorCode, writeAtomically } from '../gateway/atomic-write.ts';
import { createDirectSite } from '../gateway/direct-site.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { createHostGateway } from '../host-gateway.ts';
import { type AppWindow, openAppWindow } from './app-window.ts';
import { findBrowsers, noWindowBecause } from './find-browser.ts';
import { announceCopy, answerSecondStart, greetRunningCopy, secondStartPath, type Welcome } from './running-copy.ts';
import { type LocalServer, startLocalServer } from './server.ts';

/** How to run the web host. */
export interface WebHostOptions {
  dataFolder: string;
  /** Folder for what the member exports; one in the data folder when left out. */
  exportFolder?: string;
  pageFolder: string;
  /** `resources/` of the application. */
  resourcesFolder: string;
  version: string;
  /** Port asked for by the member; else the one used last, else the usual one. */
  port?: number;
  openSample: boolean;
  /** Absolute paths of papers to import. */
  files: string[];
  /** Says one line to the member. */
  say(line: string): void;
  /** Flags for the browser; for tests. */
  browserFlags?: string[];
  /** Browsers to try, the first choice first; those found when left out. */
  browsers?: string[];
  /** Resolves when the host is to stop; a signal in the product. */
  stop: Promise<unknown>;
  clock?: () => Date;
}

const rememberedSchema = z.object({ port: z.int().min(1024).max(65535) });

/** Runs the web host until its window is closed or it is told to stop; resolves to the exit code. */
export async function runWebHost(options: WebHostOptions): Promise<number> {
  const { dataFolder, say } = options;
  await mkdir(dataFolder, { recursive: true });
  const welcome = await greetRunningCopy(dataFolder, options.files);
  if (welcome) return reportSecondStart(welcome, say);
  trustSystemCertificates();

  const remembered = await rememberedPort(dataFolder);
  const port = options.port ?? remembered ?? defaultPort;
  if (remembered !== null && remembered !== port) {
    say(`Papers and marks stored while on port ${remembered} are not seen on port ${port}; they are still there.`);
  }
  const gateway = createHostGateway({ ...options, host: 'web', askSite: createDirectSite() });
  const host = await serveOn(gateway, port, options);
  if (!host) {
    // Two starts at the same moment: the other may have been first.
    const other = await greetRunningCopy(dataFolder, options.files);
    if (other) return reportSecondStart(other, say);
    say(`Port ${port} is in use by another program. Close that program, or choose another port:`);
    say(`  npm start -- --web --port ${port + 1}`);
    say('Papers and marks are stored for one port, so keep to the one you choose.');
    return 1;
  }
  await writeAtomically(join(dataFolder, 'web-host.json'), JSON.stringify({ port: host.server.port }));
  const { refused } = await gateway.openedFiles.add(options.files);
  for (const path of refused) say(`Not a file, so not imported: ${path}`);
  try {
    await untilDone(host, options);
  } finally {
    await host.stop();
  }
  return 0;
}

/** A host that serves; its window, where there is one, is set by `untilDone`. */
interface ServingHost {
  server: LocalServer;
  window: AppWindow | null;
  stop(): Promise<void>;
}

async function serveOn(gateway: Gateway, port: number, options: WebHostOptions): Promise<ServingHost | null> {
  let copy: Awaited<ReturnType<typeof announceCopy>> | null = null;
  const before = (request: Request) => {
    if (!copy || new URL(request.url).pathname !== secondStartPath) return null;
    return answerSecondStart(request, copy, (files) => welcomeSecondStart(host, gateway, files));
  };
  const server = await startLocalServer(gateway, port, before).catch((error: unknown) => {
    if (errorCode(error) === 'EADDRINUSE') return null;
    throw error;
  });
  if (!server) return null;
  copy = await announceCopy(options.dataFolder, server.port);
  const host: ServingHost = {
    server,
    window: null,
    async stop() {
      await host.window?.close();
      await server.close();
      await copy?.forget();
    },
  };
  return host;
}

async function untilDone(host: ServingHost, options: WebHostOptions): Promise<void> {
  const because = options.browserFlags ? null : noWindowBecause(process.platform, process.env, process.getuid?.());
  const browsers = because ? [] : (options.browsers ?? findBrowsers());
  // One that does not start (a confined package may not read the profile's folder) leaves the turn to the next.
  for (const browser of browsers) {
    const opened = await openIn(browser, host, options);
    if (opened === 'stopped') return;
    if (opened === 'failed') continue;
    options.say(`${applicationName} is open in ${browser}. Close its window, or press Ctrl+C here, to stop.`);
    await Promise.race([host.window?.exited, options.stop]);
    return;
  }
  const why =
    because ?? (browsers.length > 0 ? `${browsers.join(', ')} did not start` : 'no Chromium, Chrome or Edge was found');
  options.say(`No window could be opened: ${why}. Open this address once, in Chrome or Edge:`);
  options.say(`  ${host.server.openingAddress()}`);
  options.say('Press Ctrl+C here to stop.');
  await options.stop;
}

async function openIn(
  browser: string,
  host: ServingHost,
  options: WebHostOptions,
): Promise<'opened' | 'failed' | 'stopped'> {
  const window = openAppWindow({
    browser,
    profileFolder: join(options.dataFolder, 'browser-profile'),
    openingAddress: host.server.openingAddress(),
    address: host.server.address,
    ...(options.browserFlags ? { flags: options.browserFlags } : {}),
  });
  host.window = window;
  const opened = await Promise.race([
    window.shown.then(
      () => 'opened' as const,
      () => 'failed' as const,
    ),
    options.stop.then(() => 'stopped' as const),
  ]);
  if (opened === 'failed') host.window = null;
  return opened;
}

async function welcomeSecondStart(host: ServingHost, gateway: Gateway, files: string[]): Promise<Welcome> {
  const { refused } = await gateway.openedFiles.add(files);
  const { server, window } = host;
  const shown = window ? await window.bringForward(() => server.openingAddress()).catch(() => null) : null;
  return { window: shown ?? 'none', address: shown ? '' : server.openingAddress(), refused };
}

function reportSecondStart(welcome: Welcome, say: (line: string) => void): number {
  for (const path of welcome.refused) say(`Not a file, so not imported: ${path}`);
  if (welcome.window === 'none') {
    say(`${applicationName} is already running. Open this address once, in Chrome or Edge:`);
    say(`  ${welcome.address}`);
  } else {
    say(`${applicationName} is already running; its window was brought forward.`);
  }
  return 0;
}

async function rememberedPort(dataFolder: string): Promise<number | null> {
  try {
    return rememberedSchema.parse(JSON.parse(await readFile(join(dataFolder, 'web-host.json'), 'utf8'))).port;
  } catch {
    return null;
  }
}

/** Offices that inspect traffic install their own certificate in the system; Node alone would not know it. */
function trustSystemCertificates(): void {
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), ...tls.getCACertificates('system')]);
}
