/** The web host's network with real certificates and a real proxy, all on this computer. */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type LookupFunction } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createDirectSite } from '../../../../electron/gateway/direct-site.ts';
import { siteFailure } from '../../../../electron/gateway/site-failures.ts';
import { temporaryFolder } from '../support.ts';

const host = 'council.example.org';

interface Certificate {
  key: string;
  /** The certificate and, where it is sent, its issuer's. */
  cert: string;
}

/** An office's own authority, and certificates it made. */
function makeCertificates() {
  const folder = temporaryFolder();
  const file = (name: string) => join(folder, name);
  const openssl = (...given: string[]) => execFileSync('openssl', given, { stdio: 'ignore' });
  const newKey = ['-newkey', 'rsa:2048', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-subj',
    '/CN=Office',
    '-days',
    '2',
    '-keyout',
    file('ca.key'),
    '-out',
    file('ca.pem'),
  );
  const authority = readFileSync(file('ca.pem'), 'utf8');
  openssl('req', ...newKey, '-subj', `/CN=${host}`, '-keyout', file('key'), '-out', file('request'));
  function issue(name: string, days: number, chain: string): Certificate {
    writeFileSync(file('names'), `subjectAltName=DNS:${name}`);
    const issuer = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial'];
    const made = ['-days', String(days), '-extfile', file('names'), '-out', file('made')];
    openssl('x509', '-req', '-in', file('request'), ...issuer, ...made);
    return { key: readFileSync(file('key'), 'utf8'), cert: readFileSync(file('made'), 'utf8') + chain };
  }
  return {
    authority,
    good: issue(host, 2, authority),
    leafOnly: issue(host, 2, ''),
    otherName: issue('other.example.org', 2, authority),
    expired: issue(host, -1, authority),
    selfSigned: { key: readFileSync(file('ca.key'), 'utf8'), cert: authority },
  };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A council's site with a certificate; its answers carry the User-Agent that asked. */
function secureSite({ key, cert }: Certificate): Promise<number> {
  const server = createTlsServer({ key, cert }, (request, answer) =>
    answer.end(`papers for ${request.headers['user-agent']}`),
  );
  return listening(server as unknown as Server);
}

/** A proxy that leads every name to a port of this computer, and what was asked of it. */
async function proxyTo(port: number, status = 200) {
  const asked: string[] = [];
  const server = createServer();
  server.on('connect', (request, client) => {
    asked.push(request.url ?? '');
    if (status !== 200) {
      client.end(`HTTP/1.1 ${status} No\r\n\r\n`);
      return;
    }
    const site = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connected\r\n\r\n');
      site.pipe(client).pipe(site);
    });
    site.on('error', () => client.destroy());
    client.on('error', () => site.destroy());
  });
  return { asked, port: await listening(server) };
}

let certificates: ReturnType<typeof makeCertificates>;

const proxyNames = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'];
const environment = Object.fromEntries(proxyNames.map((name) => [name, process.env[name]]));
const toThisComputer: LookupFunction = (_hostname, options, callback) =>
  options.all ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4);

function ask(port: number, { trusted = '', allowPrivate = true, lookup = toThisComputer } = {}) {
  const url = new URL(`https://${host}:${port}/`);
  const { signal } = new AbortController();
  const headers = { 'user-agent': 'PanelPapers/1.2.3' };
  const site = createDirectSite({ lookup, systemCertificates: () => (trusted ? [trusted] : []) });
  return site({ url, method: 'GET', headers, allowPrivate, signal });
}

beforeEach(() => {
  for (const name of proxyNames) delete process.env[name];
  certificates ??= makeCertificates();
});
afterEach(() => {
  for (const name of proxyNames) {
    const value = environment[name];
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

test('a certificate the system trusts is trusted', async () => {
  const answer = await ask(await secureSite(certificates.good), { trusted: certificates.authority });
  expect(await new Response(answer.body).text()).toBe('papers for PanelPapers/1.2.3');
});

test('the system’s certificates are read where nothing else is given', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'trusted.pem'), certificates.authority);
  const direct = join(import.meta.dirname, '../../../../electron/gateway/direct-site.ts');
  const port = await secureSite(certificates.good);
  const program = `
    import { createDirectSite } from ${JSON.stringify(direct)};
    const lookup = (_name, options, done) => options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);
    const request = { url: new URL('https://${host}:${port}/'), method: 'GET', headers: {}, allowPrivate: true, signal: new AbortController().signal };
    const answer = await createDirectSite({ lookup })(request);
    console.log(answer.status, await new Response(answer.body).text());
    process.exit(0);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, SSL_CERT_FILE: join(folder, 'trusted.pem') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const piece of child.stdout) said += String(piece);
  expect(said).toMatch(/^200 papers/);
});

test.each([
  ['leafOnly', false, 'an intermediate certificate is missing'],
  ['good', false, 'an issuer this computer does not know'],
  ['selfSigned', false, 'has written its security certificate itself'],
  ['otherName', true, 'belongs to another site'],
  ['expired', true, 'has run out'],
] as const)('%s is refused, and what can be done is said', async (which, trusted, words) => {
  const port = await secureSite(certificates[which]);
  const answer = ask(port, trusted ? { trusted: certificates.authority } : {});
  await expect(answer).rejects.toMatchObject({ code: 'tls', message: expect.stringContaining(words) });
});

test('a site that does not speak TLS is a failure of the connection', async () => {
  const port = await listening(createServer((_request, answer) => answer.end('plain')));
  await expect(ask(port)).rejects.toMatchObject({
    code: 'tls',
    message: expect.stringContaining('No secure connection'),
  });
});

describe('through a proxy', () => {
  test.each(['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'])(
    'of %s a site is reached by its name, which the proxy looks up, and its certificate is checked',
    async (variable) => {
      const port = await secureSite(certificates.good);
      const proxy = await proxyTo(port);
      // The proxy has a name too, which leads into the office network and is nobody's source.
      process.env[variable] = `http://localhost:${proxy.port}`;
      const never: LookupFunction = () => expect.fail('the name was looked up on this computer');
      const answer = await ask(443, { trusted: certificates.authority, allowPrivate: false, lookup: never });
      expect(await new Response(answer.body).text()).toMatch(/^papers/);
      expect(proxy.asked).toEqual([`${host}:443`]);
      await expect(ask(443, { allowPrivate: false, lookup: never })).rejects.toMatchObject({ code: 'tls' });
    },
  );

  test('a certificate of another name is refused there too', async () => {
    const proxy = await proxyTo(await secureSite(certificates.otherName));
    process.env['HTTPS_PROXY'] = `http://127.0.0.1:${proxy.port}`;
    const answer = ask(443, { trusted: certificates.authority, allowPrivate: false });
    await expect(answer).rejects.toMatchObject({ code: 'tls', message: expect.stringContaining('another site') });
  });

  test.each(['NO_PROXY', 'no_proxy'])('hosts of %s are asked directly', async (variable) => {
    const port = await secureSite(certificates.good);
    const proxy = await proxyTo(port);
    process.env['HTTPS_PROXY'] = `http://127.0.0.1:${proxy.port}`;
    process.env[variable] = '.example.org';
    expect((await ask(port, { trusted: certificates.authority })).status).toBe(200);
    expect(proxy.asked).toEqual([]);
  });

  test.each([407, 403])('one that answers %i is named as what is in the way', async (status) => {
    const proxy = await proxyTo(1, status);
    process.env['HTTPS_PROXY'] = `http://127.0.0.1:${proxy.port}`;
    await expect(ask(443)).rejects.toMatchObject({ code: 'unreachable', message: expect.stringContaining('proxy') });
  });
});

test.each([
  ['ERR_CERT_DATE_INVALID', 'tls', 'has run out'],
  ['ERR_CERT_COMMON_NAME_INVALID', 'tls', 'belongs to another site'],
  ['ERR_CERT_AUTHORITY_INVALID', 'tls', 'an issuer this computer does not know'],
  ['ERR_CERT_REVOKED', 'tls', 'withdrawn by its issuer'],
  ['ERR_CERT_WEAK_SIGNATURE_ALGORITHM', 'tls', 'cannot be trusted'],
  ['ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'tls', 'No secure connection'],
  ['ERR_SSL_PROTOCOL_ERROR', 'tls', 'No secure connection'],
  ['ERR_PROXY_CONNECTION_FAILED', 'unreachable', 'proxy'],
  ['ERR_TUNNEL_CONNECTION_FAILED', 'unreachable', 'proxy'],
  ['ERR_NAME_NOT_RESOLVED', 'unreachable', 'Check that you are online'],
])('Chromium’s %s is told as %s', (name, code, words) => {
  const told = siteFailure(new Error(`net::${name}`), host);
  expect(told).toMatchObject({ code, message: expect.stringContaining(words) });
  expect(told.message).toContain(host);
});
