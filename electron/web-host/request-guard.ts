import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Decides which requests to 127.0.0.1 come from the application's own page, opened with a one-time address. */
export interface RequestGuard {
  /** A fresh address that can be opened once. */
  openingAddress(): string;
  /** The answer to a request that goes no further, or null when it may pass. */
  refuse(request: Request): Response | null;
}

/** Unused one-time addresses kept at a time. */
const largestWaiting = 8;

/**
 * The guard of a server at `address` (`http://127.0.0.1:47615`). Any program or web page on this computer can send
 * requests to it, so: the host must be ours (a name pointed at 127.0.0.1 is refused), the origin must be ours (another
 * page is refused, also one on another port), and the cookie must be the one the one-time address was exchanged for.
 */
export function createRequestGuard(address: string): RequestGuard {
  const { host, port } = new URL(address);
  const cookieName = `panel-papers-${port}`;
  const session = randomBytes(32).toString('base64url');
  const waiting: string[] = [];

  function exchange(url: URL): Response {
    const given = url.searchParams.get('token') ?? '';
    const index = waiting.findIndex((token) => sameText(token, given));
    if (index < 0)
      return refusal(403, 'This address has been used already. Start Panel Papers again to get a new one.');
    waiting.splice(index, 1);
    return new Response(null, {
      status: 303,
      headers: {
        location: '/',
        'set-cookie': `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      },
    });
  }

  return {
    openingAddress() {
      const token = randomBytes(32).toString('base64url');
      waiting.push(token);
      if (waiting.length > largestWaiting) waiting.shift();
      return `${address}/open?token=${token}`;
    },
    refuse(request) {
      if (request.headers.get('host') !== host) return refusal(421, 'This is not the address of Panel Papers.');
      if (!isOwnRequest(request, address)) return refusal(403, 'Panel Papers answers only to its own page.');
      const url = new URL(request.url);
      if (request.method === 'GET' && url.pathname === '/open') return exchange(url);
      if (!sameText(cookieOf(request, cookieName), session)) {
        return refusal(401, 'Open Panel Papers with the address it printed when it started.');
      }
      return null;
    },
  };
}

/** A browser says where a request comes from; one that changes anything must say so. */
function isOwnRequest(request: Request, address: string): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== address) return false;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  return request.method === 'GET' || request.method === 'HEAD' || origin === address;
}

function cookieOf(request: Request, name: string): string {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name) return value ?? '';
  }
  return '';
}

/** Compares two secrets without telling by the time it takes how much of them agrees. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refusal(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}
