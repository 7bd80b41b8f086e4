import { expect, test } from 'vitest';
import { createSystemSite } from '../../../../electron/desktop/system-site.ts';
import { standInElectron } from '../../../electron/stand-in.ts';

const address = 'https://democracy.example.org/a.pdf';

function site(hosts: Record<string, string[]> = { 'democracy.example.org': ['93.184.215.14'] }) {
  const stand = standInElectron();
  stand.siteSession.hosts = hosts;
  const ask = createSystemSite(stand.electron);
  const controller = new AbortController();
  const get = (url = address, allowPrivate = false, method: 'GET' | 'HEAD' = 'GET') =>
    ask({ url: new URL(url), method, headers: { range: 'bytes=5-' }, allowPrivate, signal: controller.signal });
  return { ...stand, get, controller };
}

test('asks without cookies or cache, in a session apart from the page, and passes the answer on', async () => {
  const { get, onRequest, requests, siteSession } = site();
  onRequest.respond = (request) => request.answer(206, { etag: '"1"', 'content-length': '4' }, 'text');
  const answer = await get();
  expect([answer.status, answer.headers.get('etag'), await new Response(answer.body).text()]).toEqual([
    206,
    '"1"',
    'text',
  ]);
  expect(requests[0]?.options).toEqual({
    url: address,
    method: 'GET',
    session: siteSession,
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
  });
  expect(requests[0]?.headers).toEqual({ range: 'bytes=5-', 'accept-encoding': 'identity' });
});

test('gives a redirect back instead of following it', async () => {
  const { get, onRequest } = site();
  onRequest.respond = (request) => {
    request.emit('redirect', 302, 'GET', 'http://10.0.0.1/', { location: ['http://10.0.0.1/'] });
    request.emit('error', new Error('Redirect was cancelled'));
  };
  const answer = await get();
  expect([answer.status, answer.headers.get('location'), answer.body]).toEqual([302, 'http://10.0.0.1/', null]);
});

test('refuses private addresses before it connects', async () => {
  const { get, requests } = site({
    'inside.example.org': ['93.184.215.14', '10.0.0.1'],
    'v6.example.org': ['fd00::1'],
  });
  for (const url of [
    'http://127.0.0.1/',
    'http://localhost/',
    'https://inside.example.org/',
    'https://v6.example.org/',
  ]) {
    await expect(get(url)).rejects.toMatchObject({ code: 'private-address' });
  }
  expect(requests).toHaveLength(0);
});

test('opens a private address where the member allowed it', async () => {
  const { get, onRequest } = site();
  onRequest.respond = (request) => request.answer(200, {}, 'inside');
  expect((await get('http://10.0.0.1/', true)).status).toBe(200);
});

test('a name only the proxy knows is left to the proxy; without one it is unreachable', async () => {
  const { get, onRequest, siteSession } = site({});
  onRequest.respond = (request) => request.answer(200, {}, '');
  await expect(get()).rejects.toMatchObject({ code: 'unreachable' });
  siteSession.proxy = 'PROXY proxy.office:8080';
  expect((await get()).status).toBe(200);
});

test.each([
  ['net::ERR_CERT_DATE_INVALID', 'tls'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'tls'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'timeout'],
  ['net::ERR_CONNECTION_RESET', 'cut-off'],
  ['net::ERR_INTERNET_DISCONNECTED', 'unreachable'],
])('%s is told as %s', async (message, code) => {
  const { get, onRequest } = site();
  onRequest.respond = (request) => {
    request.emit('error', new Error(message));
  };
  await expect(get()).rejects.toMatchObject({ code, message: expect.stringContaining('democracy.example.org') });
});

test('a request that is called off is called off', async () => {
  const { get, controller, requests } = site();
  const asked = get('http://10.0.0.1/', true);
  controller.abort(new Error('enough'));
  await expect(asked).rejects.toThrow('enough');
  expect(requests[0]?.aborted).toBe(true);
});

test('a body Chromium has unpacked has no length; a HEAD has no body', async () => {
  const { get, onRequest } = site();
  onRequest.respond = (request) => request.answer(200, { 'content-encoding': 'br', 'content-length': '3' }, 'longer');
  expect((await get()).headers.get('content-length')).toBeNull();
  expect((await get(address, false, 'HEAD')).body).toBeNull();
});
