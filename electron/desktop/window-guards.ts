import type { ElectronModule, WebContents } from './electron-module.ts';
import { isPageAddress } from './page-scheme.ts';

/** What becomes of an address the page wants to go to. */
export type Navigation = 'allow' | 'external' | 'deny';

/** The page may move within itself; web and mail addresses go to the system's own programs; the rest nowhere. */
export function decideNavigation(address: string): Navigation {
  if (isPageAddress(address)) return 'allow';
  if (!URL.canParse(address)) return 'deny';
  const { protocol } = new URL(address);
  return protocol === 'https:' || protocol === 'mailto:' ? 'external' : 'deny';
}

/** Guards every web contents Electron will ever make. */
export function guardWindows(electron: Pick<ElectronModule, 'app' | 'shell'>): void {
  electron.app.on('web-contents-created', (_event, contents) => guardContents(contents, electron.shell));
}

function guardContents(contents: WebContents, shell: ElectronModule['shell']): void {
  const openOutside = (address: string) => {
    // As the parser reads it, so that what was judged is what is opened.
    if (decideNavigation(address) === 'external') void shell.openExternal(new URL(address).href);
  };
  contents.on('will-navigate', (event) => {
    if (decideNavigation(event.url) === 'allow') return;
    event.preventDefault();
    openOutside(event.url);
  });
  contents.on('will-redirect', (event) => {
    if (decideNavigation(event.url) !== 'allow') event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || decideNavigation(event.url) !== 'allow') event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}
