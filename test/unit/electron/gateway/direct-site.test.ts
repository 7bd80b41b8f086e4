import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, LookupFunction } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { createDirectSite, type DirectSiteOptions } from '../../../../electron/gateway/direct-site.ts';
import { temporaryFolder } from '../support.ts';

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const site = (listener: RequestListener) => listening(createServer(listener));

/** A look-up that answers each name with what it is given, one answer per call. */
function lookupOf(answers: string[]): LookupFunction & { calls: number } {
  const lookup = (
    _hostname: string,
    options: { all?: boolean | undefined },
    callback: Parameters<LookupFunction>[2],
  ) => {
    const address = answers[Math.min(lookup.calls, answers.length - 1)] ?? '';
    lookup.calls += 1;
    if (options.all) callback(null, [{ address, family: 4 }]);
    else callback(null, address, 4);
  };
  lookup.calls = 0;
  return lookup as LookupFunction & { calls: number };
}

function ask(url: string, allowPrivate: boolean, options?: DirectSiteOptions) {
  const signal = new AbortController().signal;
  return createDirectSite(options)({ url: new URL(url), method: 'GET', headers: {}, allowPrivate, signal });
}

const proxies = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'];
const environment = Object.fromEntries(proxies.map((name) => [name, process.env[name]]));
for (const name of proxies) delete process.env[name];
afterEach(() => {
  for (const name of proxies) {
    const value = environment[name];
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

describe('the direct network', () => {
  test('refuses private addresses, literal and looked up, and never connects', async () => {
    let connections = 0;
    const port = await site((_request, answer) => {
      connections += 1;
      answer.end();
    });
    for (const url of [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`, `http://[::1]:${port}/`]) {
      await expect(ask(url, false)).rejects.toMatchObject({ code: 'private-address' });
    }
    const inside = { lookup: lookupOf(['127.0.0.1']) };
    await expect(ask(`http://council.example.org:${port}/`, false, inside)).rejects.toMatchObject({
      code: 'private-address',
      message: expect.stringContaining('council.example.org'),
    });
    expect(connections).toBe(0);
  });

  test('one private address among public ones is enough to refuse', async () => {
    const lookup: LookupFunction = (_hostname, _options, callback) =>
      callback(null, [
        { address: '93.184.215.14', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);
    await expect(ask('http://council.example.org/', false, { lookup })).rejects.toMatchObject({
      code: 'private-address',
    });
  });

  test('connects to the address it judged: a name that changes afterwards gains nothing', async () => {
    let connections = 0;
    const port = await site((_request, answer) => {
      connections += 1;
      answer.end();
    });
    // Public when it is judged, loopback whenever it is looked up again. The public one is left before it can answer.
    const changing = lookupOf(['93.184.215.14', '127.0.0.1']);
    const controller = new AbortController();
    const lookup: LookupFunction = (hostname, options, callback) => {
      changing(hostname, options, callback);
      setImmediate(() => controller.abort(new Error('seen enough')));
    };
    const url = new URL(`http://council.example.org:${port}/`);
    const request = { url, method: 'GET' as const, headers: {}, allowPrivate: false, signal: controller.signal };
    await expect(createDirectSite({ lookup })(request)).rejects.toThrow('seen enough');
    expect(changing.calls).toBe(1);
    expect(connections).toBe(0);
  });

  test('opens a private address where the member allowed it', async () => {
    const port = await site((request, answer) => answer.end(`hello ${request.headers['accept-encoding']}`));
    const answer = await ask(`http://127.0.0.1:${port}/`, true);
    expect(await new Response(answer.body).text()).toBe('hello identity');
  });

  test('gives a redirect back instead of following it', async () => {
    const port = await site((_request, answer) => answer.writeHead(302, { location: 'http://10.0.0.1/' }).end());
    const answer = await ask(`http://127.0.0.1:${port}/`, true);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, 'http://10.0.0.1/']);
  });

  test('undoes compression nobody asked for, and then gives no length', async () => {
    const packed = gzipSync('papers');
    const port = await site((_request, answer) =>
      answer.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.length }).end(packed),
    );
    const answer = await ask(`http://127.0.0.1:${port}/`, true);
    expect(answer.headers.get('content-length')).toBeNull();
    expect(await new Response(answer.body).text()).toBe('papers');
  });

  test('a body that stops short of its length is an error, never an end', async () => {
    const port = await site((_request, answer) => {
      answer.writeHead(200, { 'content-length': 100 });
      answer.write('%PDF-', () => answer.destroy());
    });
    const answer = await ask(`http://127.0.0.1:${port}/`, true);
    await expect(new Response(answer.body).arrayBuffer()).rejects.toThrow();
  });

  test('says why a site did not answer', async () => {
    const port = await site((request) => request.socket.destroy());
    await expect(ask(`http://127.0.0.1:${port}/`, true)).rejects.toMatchObject({ code: 'cut-off' });
    const silent = await site(() => undefined);
    await expect(ask(`http://127.0.0.1:${silent}/`, true, { silence: 30 })).rejects.toMatchObject({ code: 'timeout' });
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port: free } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    await expect(ask(`http://127.0.0.1:${free}/`, true)).rejects.toMatchObject({ code: 'unreachable' });
    const unknown: LookupFunction = (_hostname, _options, callback) =>
      callback(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), '', 4);
    await expect(ask('https://none.example.org/', false, { lookup: unknown })).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('Check that you are online'),
    });
  });

  test('refuses a certificate that cannot be trusted', async () => {
    const folder = temporaryFolder();
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
    const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', '-days', '1'];
    execFileSync('openssl', [...request, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
    const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (_request, answer) =>
      answer.end('secret'),
    );
    const port = await listening(server as unknown as Server);
    await expect(ask(`https://localhost:${port}/`, true)).rejects.toMatchObject({ code: 'tls' });
  });

  test('goes through the proxy of the environment, which is itself on the office network', async () => {
    const asked: string[] = [];
    const port = await site((request, answer) => {
      asked.push(request.url ?? '');
      answer.end('by proxy');
    });
    process.env['HTTP_PROXY'] = `http://127.0.0.1:${port}`;
    const answer = await ask('http://council.example.org/papers', false);
    expect(await new Response(answer.body).text()).toBe('by proxy');
    expect(asked).toEqual(['http://council.example.org/papers']);
    // Addresses that name the member's own network are refused before the proxy hears of them.
    await expect(ask('http://10.0.0.1/', false)).rejects.toMatchObject({ code: 'private-address' });
  });

  test('a host left out from the proxy is judged like any other', async () => {
    process.env['HTTP_PROXY'] = 'http://127.0.0.1:9';
    process.env['NO_PROXY'] = 'council.example.org';
    const lookup = lookupOf(['10.0.0.1']);
    await expect(ask('http://council.example.org/', false, { lookup })).rejects.toMatchObject({
      code: 'private-address',
    });
  });
});
