import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { type BrowserPipe, createBrowserPipe } from './browser-pipe.ts';

/** How to open the application's window. */
export interface AppWindowOptions {
  /** The browser's program. */
  browser: string;
  /** The browser profile of the application alone; its databases live there. */
  profileFolder: string;
  /** One-time address to open first. */
  openingAddress: string;
  /** `http://127.0.0.1:47615`. */
  address: string;
  /** Flags besides the usual ones; for tests. */
  flags?: string[];
}

/** The application's window in a browser of its own. */
export interface AppWindow {
  /** Brings the window forward, or opens a new one at `openingAddress()` where it has been closed. */
  bringForward(openingAddress: () => string): Promise<'forward' | 'opened'>;
  close(): Promise<void>;
  /** The exit code, when the browser has gone. */
  exited: Promise<number | null>;
  /** Resolves when the page is there; rejects when the browser went before. */
  shown: Promise<void>;
}

const targetsSchema = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })),
});
const sessionSchema = z.object({ sessionId: z.string() });
const windowSchema = z.object({ windowId: z.number(), bounds: z.object({ windowState: z.string().optional() }) });

/** Opens the window. The sandbox is the browser's own and never turned off here. */
export function openAppWindow(options: AppWindowOptions): AppWindow {
  mkdirSync(options.profileFolder, { recursive: true });
  const flags = [
    `--user-data-dir=${options.profileFolder}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-mode',
    ...(options.flags ?? []),
  ];
  const child = spawn(options.browser, [...flags, '--remote-debugging-pipe', `--app=${options.openingAddress}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.once('error', () => resolve(null));
  });
  const pipe = createBrowserPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const shown = Promise.withResolvers<void>();
  exited.then((code) => shown.reject(new Error(`The browser ended with code ${code}.`)));
  shown.promise.catch(() => undefined);

  const pages = async () =>
    targetsSchema.parse(await pipe.send('Target.getTargets')).targetInfos.filter((one) => one.type === 'page');
  const ownPage = async () => (await pages()).find((one) => one.url.startsWith(`${options.address}/`));

  let wasShown = false;
  pipe.onEvent((method) => {
    if (!method.startsWith('Target.target')) return;
    pages()
      .then(async (open) => {
        if (open.some((one) => one.url.startsWith(`${options.address}/`))) {
          wasShown = true;
          shown.resolve();
        }
        // macOS keeps a browser without windows running.
        if (wasShown && open.length === 0) await pipe.send('Browser.close');
      })
      .catch(() => undefined);
  });
  pipe.send('Target.setDiscoverTargets', { discover: true }).catch(() => undefined);

  return {
    exited,
    shown: shown.promise,
    async bringForward(openingAddress) {
      const page = await ownPage();
      if (page) {
        await raise(pipe, page.targetId);
        return 'forward';
      }
      // The browser is there without our page: it takes the address over from a second process.
      spawn(options.browser, [...flags, `--app=${openingAddress()}`], { stdio: 'ignore' }).unref();
      return 'opened';
    },
    async close() {
      await pipe.send('Browser.close').catch(() => child.kill());
      await exited;
    },
  };
}

async function raise(pipe: BrowserPipe, targetId: string): Promise<void> {
  const window = windowSchema.parse(await pipe.send('Browser.getWindowForTarget', { targetId }));
  if (window.bounds.windowState === 'minimized') {
    const bounds = { windowState: 'normal' };
    await pipe.send('Browser.setWindowBounds', { windowId: window.windowId, bounds });
  }
  await pipe.send('Target.activateTarget', { targetId });
  const { sessionId } = sessionSchema.parse(await pipe.send('Target.attachToTarget', { targetId, flatten: true }));
  await pipe.send('Page.bringToFront', {}, sessionId);
  // The page looks for opened papers when it gets the focus, which a window already in front does not get again.
  await pipe.send('Runtime.evaluate', { expression: "dispatchEvent(new Event('focus'))" }, sessionId);
  await pipe.send('Target.detachFromTarget', { sessionId });
}
