import type { Session } from './electron-module.ts';
import { isPageAddress } from './page-scheme.ts';

/** All that the page may ask for; everything else is refused. */
const permitted: ReadonlySet<string> = new Set([
  'clipboard-sanitized-write', // copy a question or a quotation
  'fullscreen', // read without distraction
  'keyboardLock', // Escape puts away what was taken last, and leaves the full screen after it
  'notifications', // papers came while the member looks at something else
  'persistent-storage', // papers are not to be cleared away
]);

/** True when a page at `origin` may have a permission. */
export function isPermitted(permission: string, origin: string): boolean {
  return permitted.has(permission) && isPageAddress(origin);
}

/** Sets both of Electron's handlers (one alone leaves gaps) and refuses all devices. */
export function limitPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(isPermitted(permission, details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
}
