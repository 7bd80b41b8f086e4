import type { Readable } from 'node:stream';
import { bareHostname, hostKind, isPublicAddress } from '../gateway/address-rules.ts';
import { headersOf } from '../gateway/raw-headers.ts';
import { privateAddress, siteFailure } from '../gateway/site-failures.ts';
import type { AskSite, SiteAnswer, SiteRequest } from '../gateway/site-request.ts';
import { webStream } from '../gateway/web-stream.ts';
import type { ElectronModule, Session } from './electron-module.ts';

/**
 * Asks sites over Chromium's network, so that the proxy and the certificates of the system are used. It has a session
 * of its own, in memory: no cookies, no cache, nothing shared with the page.
 *
 * Addresses are judged before each connection. Chromium looks the name up again when it connects and cannot be told
 * which address to take, so a name that changes between the two could slip through; the direct network of the web host
 * has no such gap. What could be read that way is only what an unauthenticated GET shows.
 */
export function createSystemSite(electron: Pick<ElectronModule, 'net' | 'session'>): AskSite {
  const session = electron.session.fromPartition('sites', { cache: false });
  return async (request) => {
    const hostname = bareHostname(request.url);
    if (!request.allowPrivate) await refusePrivate(request.url, hostname, session);
    try {
      return await ask(electron, session, request);
    } catch (error) {
      if (request.signal.aborted) throw request.signal.reason;
      throw siteFailure(error, hostname);
    }
  };
}

async function refusePrivate(url: URL, hostname: string, session: Session): Promise<void> {
  const kind = hostKind(hostname);
  if (kind === 'public') return;
  if (kind === 'private') throw privateAddress(hostname);
  const found = await session.resolveHost(hostname).catch(() => null);
  if (found?.endpoints.length && found.endpoints.every((one) => isPublicAddress(one.address))) return;
  if (found?.endpoints.length) throw privateAddress(hostname);
  // Behind a proxy names may be unknown here; then the proxy looks them up and guards its own network.
  if ((await session.resolveProxy(url.href)) === 'DIRECT') {
    throw siteFailure(new Error('net::ERR_NAME_NOT_RESOLVED'), hostname);
  }
}

function ask(
  { net }: Pick<ElectronModule, 'net'>,
  session: Session,
  { url, method, headers, signal }: SiteRequest,
): Promise<SiteAnswer> {
  return new Promise((resolve, reject) => {
    const request = net.request({
      url: url.href,
      method,
      session,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
    });
    const abort = () => {
      request.abort();
      reject(signal.reason);
    };
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
    request.setHeader('accept-encoding', 'identity');
    request.on('redirect', (status, _method, location, raw) => {
      const answered = headersOf(raw);
      answered.set('location', location);
      // Not followed, so Chromium drops the connection by itself.
      resolve({ status, headers: answered, body: null });
    });
    request.on('response', (message) => {
      const answered = headersOf(message.headers);
      // Chromium has decoded what was compressed all the same; the length given is then not that of the file.
      if (answered.has('content-encoding')) answered.delete('content-length');
      const status = message.statusCode;
      const bodiless = method === 'HEAD' || status === 204 || status === 304;
      // Documented to be a Readable; its type does not say so.
      const stream = message as unknown as Readable;
      if (bodiless) stream.resume();
      const body = bodiless ? null : webStream(stream);
      resolve({ status, headers: answered, body });
    });
    request.on('error', reject);
    // A proxy that asks for a password gets none: the member is told that the site cannot be reached.
    request.on('login', (_details, callback) => callback());
    request.end();
  });
}
