import { accessSync, constants, realpathSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];

const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
];

const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

/** Places where Chromium and its relatives are installed, the first choice first. */
export function browserPlaces(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    const own = environment['HOME'];
    return macPaths.flatMap((path) => (own ? [path, posix.join(own, path)] : [path]));
  }
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
    return windowsPaths.flatMap((path) => roots.map((root) => win32.join(root, path)));
  }
  const folders = new Set([...(environment['PATH'] ?? '').split(':').filter(Boolean), '/usr/bin', '/snap/bin']);
  return linuxNames.flatMap((name) => [...folders].map((folder) => join(folder, name)));
}

/** The browsers found, the first choice first. */
export function findBrowsers(
  places: string[] = browserPlaces(process.platform, process.env),
  isThere: (path: string) => boolean = isExecutable,
): string[] {
  const seen = new Set<string>();
  return places.filter((path) => {
    if (!isThere(path) || seen.has(realPath(path))) return false;
    seen.add(realPath(path));
    return true;
  });
}

/** The first browser found, or null. */
export function findBrowser(): string | null {
  return findBrowsers()[0] ?? null;
}

/** Why no window can be opened here, as the end of a sentence, or null when one can. */
export function noWindowBecause(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  userId: number | undefined,
): string | null {
  if (platform === 'win32' || platform === 'darwin') return null;
  if (!environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']) return 'this session has no display';
  // The sandbox is never turned off for it.
  if (userId === 0) return 'a browser does not start its sandbox for the root user';
  return null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a path leads: one browser often has several names. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
