import type { Gateway } from '../gateway/gateway.ts';
import type { BrowserWindow } from './electron-module.ts';
import { rememberWindow } from './window-bounds.ts';

/** Longest wait for the page's last backup, milliseconds. What it would hold is in the database all the same. */
const longestWait = 5_000;

/** Holds the window open until changes since the last backup have been backed up. */
export function backUpBeforeClosing(
  window: BrowserWindow,
  gateway: Pick<Gateway, 'backedUp'>,
  dataFolder: string,
  wait = longestWait,
): void {
  let ready = false;
  window.on('close', (event) => {
    if (ready) return;
    event.preventDefault();
    const remembered = rememberWindow(dataFolder, window);
    // A hidden page backs up at once, and the member is not kept waiting.
    window.hide();
    void Promise.all([gateway.backedUp(wait), remembered]).then(() => {
      ready = true;
      window.close();
    });
  });
}
