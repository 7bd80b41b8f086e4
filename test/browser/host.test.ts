import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app.ts';

/** A little site on 127.0.0.1, on a port of its own. */
async function site(listener: RequestListener): Promise<{ address: string; close(): void }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function allow(page: Page, base: string, allowPrivate: boolean) {
  return page.evaluate(
    (source) => fetch('/api/sources', { method: 'PUT', body: JSON.stringify(source) }).then((answer) => answer.status),
    { base, allowPrivate },
  );
}

/** Fetches through the gateway as the page does, and tells what came. */
function fetchThrough(page: Page, url: string, timeout?: number) {
  return page.evaluate(
    async (request) => {
      const answer = await fetch('/api/fetch', { method: 'POST', body: JSON.stringify(request) });
      if (!answer.ok) return ((await answer.json()) as { code: string }).code;
      return answer.text().then(
        (text) => `${answer.headers.get('papers-status')} ${text.length}`,
        () => 'broke off',
      );
    },
    { url, ...(timeout ? { timeout } : {}) },
  );
}

const longerThanTheTest = 600_000;

test.describe('the web host', () => {
  test('answers its own page and nobody else', async ({ app }) => {
    const { address, context, server } = app;
    const once = server.openingAddress();
    const other = await context.newPage();
    expect((await other.goto(once))?.ok()).toBe(true);
    expect((await other.goto(once))?.status()).toBe(403);
    expect((await other.goto(`${address}/`))?.ok()).toBe(true);
    // The cookie is out of reach of scripts.
    expect(await other.evaluate(() => document.cookie)).toBe('');
    // The same machine under another name is another site.
    expect((await other.goto(address.replace('127.0.0.1', 'localhost')))?.status()).toBe(421);

    // A page on another port of this machine, with the member's own cookies.
    const evil = await site((_request, answer) => answer.setHeader('content-type', 'text/html').end('<p>evil</p>'));
    await other.goto(evil.address);
    const outcome = await other.evaluate(async (victim) => {
      const tried = (path: string, init: RequestInit) =>
        fetch(victim + path, { credentials: 'include', ...init }).then(
          (answer) => `${answer.type} ${answer.status}`,
          () => 'refused',
        );
      const script = new Promise<string>((resolve) => {
        const element = document.createElement('script');
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        element.src = `${victim}/api/app`;
        document.head.append(element);
      });
      const body = JSON.stringify({ base: 'https://evil.example/', allowPrivate: true });
      return {
        read: await tried('/api/app', {}),
        write: await tried('/api/sources', { method: 'PUT', body }),
        // Sent without asking first; the answer cannot be seen, so what it did is looked at below.
        blind: await tried('/api/unsaved', { method: 'POST', mode: 'no-cors' }),
        script: await script,
      };
    }, address);
    expect(outcome).toEqual({ read: 'refused', write: 'refused', blind: 'opaque 0', script: 'refused' });
    // Had the blind request counted, or the first start's own settings, this would wait for a backup that never comes.
    await server.gateway.backedUp(longerThanTheTest);
    expect(await app.page.evaluate(() => fetch('/api/sources').then((answer) => answer.json()))).toEqual([]);
    evil.close();
    await other.close();

    // Without a browser there is no cookie, and without the cookie nothing but a sentence.
    const bare = await fetch(`${address}/api/app`);
    expect([bare.status, await bare.text()]).toEqual([
      401,
      expect.stringContaining('Open Panel Papers with the address'),
    ]);
  });

  test.describe('fetching', () => {
    test.use({ serve: { limits: { bytes: 100_000, milliseconds: 5_000 } } });

    test('goes only where the member allowed it, and says why when it cannot', async ({ app }) => {
      const { page } = app;
      const inner = await site((_request, answer) => answer.end('secret of the network'));
      const council = await site((request, answer) => {
        if (request.url === '/papers') return answer.end('papers');
        if (request.url === '/away') return answer.writeHead(302, { location: inner.address }).end();
        if (request.url === '/large') return answer.end(Buffer.alloc(100_001));
        if (request.url === '/growing') return answer.write(Buffer.alloc(10), () => answer.end(Buffer.alloc(100_000)));
        if (request.url === '/cut') {
          answer.writeHead(200, { 'content-length': 1000 });
          return answer.write('start', () => answer.destroy());
        }
        return request.url === '/silent' ? undefined : answer.writeHead(404).end('none');
      });
      const at = (path: string) => new URL(path, council.address).href;

      expect(await fetchThrough(page, at('papers'))).toBe('not-allowed');
      expect(await allow(page, council.address, false)).toBe(200);
      expect(await fetchThrough(page, at('papers'))).toBe('private-address');
      expect(await allow(page, council.address, true)).toBe(200);
      expect(await fetchThrough(page, at('papers'))).toBe('200 6');
      expect(await fetchThrough(page, at('nothing'))).toBe('404 4');
      // Leave for one private address is no leave for those it points to.
      expect(await fetchThrough(page, at('away'))).toBe('private-address');
      expect(await fetchThrough(page, at('large'))).toBe('too-large');
      // Too late to be told in words, but never taken for a whole paper.
      expect(await fetchThrough(page, at('growing'))).toBe('broke off');
      expect(await fetchThrough(page, at('cut'))).toBe('broke off');
      expect(await fetchThrough(page, at('silent'), 50)).toBe('timeout');
      council.close();
      expect(await fetchThrough(page, at('papers'))).toBe('unreachable');
      expect(await allow(page, 'https://nowhere.invalid/', false)).toBe(200);
      expect(await fetchThrough(page, 'https://nowhere.invalid/')).toBe('unreachable');
      inner.close();
    });
  });
});
