import { describe, expect, test } from 'vitest';
import { createRequestGuard } from '../../../../electron/web-host/request-guard.ts';

const address = 'http://127.0.0.1:47615';

/** Requests as the server hands them on: browsers' own headers included. */
function request(path: string, headers: Record<string, string> = {}, method = 'GET'): Request {
  const made = new Request(`${address}${path}`, { method });
  const all = new Headers({ host: '127.0.0.1:47615', ...headers });
  return new Proxy(made, {
    get: (target, name) => (name === 'headers' ? all : Reflect.get(target, name, target)),
  });
}

function opened() {
  const guard = createRequestGuard(address);
  const { pathname, search } = new URL(guard.openingAddress());
  const answer = guard.refuse(request(pathname + search, { 'sec-fetch-site': 'none' }));
  const cookie = answer?.headers.get('set-cookie') ?? '';
  return { guard, answer, cookie, sent: cookie.split(';')[0] ?? '', once: pathname + search };
}

describe('the guard of the local server', () => {
  test('exchanges a one-time address for a cookie that scripts and other sites cannot use', () => {
    const { answer, cookie } = opened();
    expect(answer?.status).toBe(303);
    expect(answer?.headers.get('location')).toBe('/');
    expect(cookie).toMatch(/^panel-papers-47615=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test('takes a one-time address once', () => {
    const { guard, once, sent } = opened();
    expect(guard.refuse(request(once))?.status).toBe(403);
    expect(guard.refuse(request('/open?token='))?.status).toBe(403);
    expect(guard.refuse(request('/', { cookie: `other=1; ${sent}` }))).toBeNull();
  });

  test('lets the page read and write with the cookie', () => {
    const { guard, sent } = opened();
    expect(guard.refuse(request('/api/app', { cookie: sent, 'sec-fetch-site': 'same-origin' }))).toBeNull();
    const write = { cookie: sent, origin: address, 'sec-fetch-site': 'same-origin' };
    expect(guard.refuse(request('/api/backups', write, 'PUT'))).toBeNull();
  });

  test.each([
    ['no cookie', {}, 'GET', 401],
    ['a wrong cookie', { cookie: 'panel-papers-47615=wrong' }, 'GET', 401],
    ['a name that leads here', { host: 'rebound.example:47615' }, 'GET', 421],
    ['localhost', { host: 'localhost:47615' }, 'GET', 421],
    ['another port', { host: '127.0.0.1:80' }, 'GET', 421],
    ['another page', { origin: 'https://evil.example' }, 'GET', 403],
    ['a page on another port', { origin: 'http://127.0.0.1:8000' }, 'POST', 403],
    ['a page without an origin', { origin: 'null' }, 'POST', 403],
    ['a write that does not say where it comes from', {}, 'POST', 403],
    ['a picture on another page', { 'sec-fetch-site': 'cross-site' }, 'GET', 403],
    ['a picture on a page on another port', { 'sec-fetch-site': 'same-site' }, 'GET', 403],
  ])('refuses %s, cookie or not', (what, headers, method, status) => {
    const { guard, sent } = opened();
    const cookie = what.includes('cookie') ? {} : { cookie: sent };
    expect(guard.refuse(request('/api/app', { ...cookie, ...headers }, method))?.status).toBe(status);
  });

  test('another copy’s cookie opens nothing here', () => {
    expect(opened().guard.refuse(request('/', { cookie: opened().sent }))?.status).toBe(401);
  });
});
