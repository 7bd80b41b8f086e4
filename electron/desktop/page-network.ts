import type { Session } from './electron-module.ts';
import { isPageAddress } from './page-scheme.ts';

/** True for what the page's own session may load: itself, and data it made. The gateway alone reaches sites. */
export function mayLoad(address: string, developerTools: boolean): boolean {
  if (isPageAddress(address) || address.startsWith('blob:app://papers/') || address.startsWith('data:')) return true;
  return developerTools && address.startsWith('devtools:');
}

/** Cuts the page's session off from every network, and from downloads. */
export function closePageNetwork(session: Session, developerTools: boolean): void {
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !mayLoad(details.url, developerTools) }),
  );
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}
