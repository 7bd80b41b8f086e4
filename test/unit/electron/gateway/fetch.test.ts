import { describe, expect, test } from 'vitest';
import type { SiteRequest } from '../../../../electron/gateway/site-request.ts';
import type { HostGatewayOptions } from '../../../../electron/host-gateway.ts';
import { fetchAnswerHeaders, gatewayErrorSchema } from '../../../../shared/gateway/contract.ts';
import { pageRequest, pretendedNetwork, testGateway } from '../support.ts';

const base = 'https://democracy.example.org/';

async function gatewayWith(options: Partial<HostGatewayOptions>, allowPrivate = false) {
  const gateway = testGateway(options);
  await gateway.handle(pageRequest('PUT', '/api/sources', { base, allowPrivate }));
  return (body: unknown, signal?: AbortSignal) =>
    gateway.handle(new Request(pageRequest('POST', '/api/fetch', body), signal ? { signal } : {}));
}

async function failureOf(answer: Response) {
  return gatewayErrorSchema.parse(await answer.json());
}

describe('fetching from a source', () => {
  test('passes on the site’s status, address and headers, and only the headers that are agreed on', async () => {
    let seen: SiteRequest | null = null;
    const fetch = await gatewayWith({
      askSite: pretendedNetwork({
        [`${base}a.pdf`]: (request) => {
          seen = request;
          const headers = {
            etag: '"1"',
            'content-type': 'application/pdf',
            'set-cookie': 'a=b',
            'content-length': '3',
          };
          return new Response('PDF', { status: 404, headers });
        },
      }),
    });
    const answer = await fetch({
      url: `${base}a.pdf#page=2`,
      headers: { 'If-None-Match': '"0"', Cookie: 'x', Host: 'y' },
    });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('PDF');
    expect(answer.headers.get(fetchAnswerHeaders.status)).toBe('404');
    expect(answer.headers.get(fetchAnswerHeaders.url)).toBe(`${base}a.pdf`);
    expect(answer.headers.get('papers-header-etag')).toBe('"1"');
    expect(answer.headers.get('papers-header-content-length')).toBe('3');
    expect([...answer.headers.keys()].some((name) => name.includes('cookie'))).toBe(false);
    expect(seen).toMatchObject({
      allowPrivate: false,
      headers: { 'if-none-match': '"0"', 'user-agent': 'PanelPapers/1.2.3 (meeting papers reader)' },
    });
    expect(Object.keys((seen as SiteRequest | null)?.headers ?? {})).toEqual(['if-none-match', 'user-agent']);
  });

  test.each([
    ['https://elsewhere.example.org/', 'not-allowed'],
    ['https://democracy.example.org:8443/', 'not-allowed'],
    ['https://democracy.example.org.evil.example/', 'not-allowed'],
    ['https://user:secret@democracy.example.org/', 'not-allowed'],
    ['ftp://democracy.example.org/', 'not-allowed'],
    ['file:///etc/hostname', 'not-allowed'],
    ['javascript:alert(1)', 'not-allowed'],
    ['//', 'bad-request'],
    ['', 'bad-request'],
  ])('%s is refused: %s', async (url, code) => {
    const fetch = await gatewayWith({});
    const answer = await fetch({ url });
    expect(answer.ok).toBe(false);
    expect((await failureOf(answer)).code).toBe(code);
  });

  test.each([{}, { url: 1 }, { url: base, method: 'POST' }, 'no JSON'])('%j is not understood', async (body) => {
    const fetch = await gatewayWith({});
    expect((await failureOf(await fetch(body))).code).toBe('bad-request');
  });

  test('follows redirects one by one; leave for private addresses stays with the source it was given for', async () => {
    const asked: [string, boolean][] = [];
    const note = (request: SiteRequest) => asked.push([request.url.href, request.allowPrivate]);
    const fetch = await gatewayWith(
      {
        askSite: pretendedNetwork({
          [base]: (request) => {
            note(request);
            return new Response(null, { status: 301, headers: { location: '/papers' } });
          },
          [`${base}papers`]: (request) => {
            note(request);
            return new Response(null, { status: 302, headers: { location: 'https://other.example.org/x' } });
          },
          'https://other.example.org/x': (request) => {
            note(request);
            return new Response('found');
          },
        }),
      },
      true,
    );
    const answer = await fetch({ url: base });
    expect(await answer.text()).toBe('found');
    expect(answer.headers.get(fetchAnswerHeaders.url)).toBe('https://other.example.org/x');
    expect(asked).toEqual([
      [base, true],
      [`${base}papers`, true],
      ['https://other.example.org/x', false],
    ]);
  });

  test('gives up after five redirects, and on one that leaves the web', async () => {
    let hops = 0;
    const round = await gatewayWith({
      askSite: async () => {
        hops += 1;
        return { status: 302, headers: new Headers({ location: `/${hops}` }), body: null };
      },
    });
    expect((await failureOf(await round({ url: base }))).code).toBe('unreachable');
    expect(hops).toBe(6);
    const away = await gatewayWith({
      askSite: async () => ({ status: 302, headers: new Headers({ location: 'file:///etc/hostname' }), body: null }),
    });
    expect((await failureOf(await away({ url: base }))).code).toBe('not-allowed');
  });

  test('a file that says it is too large is refused, one that turns out so breaks off', async () => {
    const body = () => new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(40)) });
    const said = await gatewayWith({
      limits: { bytes: 100 },
      askSite: async () => ({ status: 200, headers: new Headers({ 'content-length': '101' }), body: body() }),
    });
    expect((await failureOf(await said({ url: base }))).code).toBe('too-large');
    const unsaid = await gatewayWith({
      limits: { bytes: 100 },
      askSite: async () => ({ status: 200, headers: new Headers(), body: body() }),
    });
    await expect((await unsaid({ url: base })).arrayBuffer()).rejects.toThrow(/larger than/);
  });

  test('a site that never answers is given up after the time asked for', async () => {
    const fetch = await gatewayWith({
      askSite: ({ signal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    });
    const failure = await failureOf(await fetch({ url: base, timeout: 20 }));
    expect(failure).toMatchObject({ code: 'timeout', message: expect.stringContaining('try again') });
  });

  test('a page that stops listening stops the site', async () => {
    const stopped = Promise.withResolvers<void>();
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(10)),
      cancel: () => stopped.resolve(),
    });
    const fetch = await gatewayWith({ askSite: async () => ({ status: 200, headers: new Headers(), body }) });
    await (await fetch({ url: base })).body?.cancel();
    await expect(stopped.promise).resolves.toBeUndefined();
  });
});
