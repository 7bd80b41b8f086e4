import type { ElectronModule, Session } from './electron-module.ts';

/** Origin of the page. The browser files the databases under it, so it never changes. */
export const pageOrigin = 'app://papers';

/** Declares the page's scheme; must run before Electron is ready. */
export function declarePageScheme({ protocol }: Pick<ElectronModule, 'protocol'>): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

/** Answers the page's requests with the gateway; any other host under the scheme is nobody. */
export function servePageScheme(session: Session, handle: (request: Request) => Promise<Response>): void {
  session.protocol.handle('app', async (request) =>
    isPageAddress(request.url) ? handle(request) : new Response(null, { status: 404 }),
  );
}

/** True for an address of the page itself. The origin of `app:` addresses is not given by every URL parser. */
export function isPageAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === 'app:' && url.host === 'papers' && !url.username && !url.password;
}
