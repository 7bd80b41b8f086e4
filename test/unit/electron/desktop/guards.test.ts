import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session, WebContents } from 'electron';
import { beforeEach, describe, expect, test } from 'vitest';
import { closePageNetwork, mayLoad } from '../../../../electron/desktop/page-network.ts';
import { declarePageScheme, servePageScheme } from '../../../../electron/desktop/page-scheme.ts';
import { isPermitted, limitPermissions } from '../../../../electron/desktop/permissions.ts';
import { decideNavigation, guardWindows } from '../../../../electron/desktop/window-guards.ts';
import { event, StandInContents, StandInSession, standInElectron } from '../../../electron/stand-in.ts';
import { temporaryFolder, testGateway } from '../support.ts';

const asSession = (session: StandInSession) => session as unknown as Session;
const noContents = null as unknown as WebContents;

describe('where the page may go', () => {
  test.each([
    ['app://papers/', 'allow'],
    ['app://papers/meetings/1?page=2', 'allow'],
    ['https://www.gov.uk/', 'external'],
    ['mailto:clerk@example.org', 'external'],
    ['http://example.org/', 'deny'],
    ['app://elsewhere/', 'deny'],
    ['app://papers.evil.example/', 'deny'],
    ['app://me@papers/', 'deny'],
    ['file:///etc/hostname', 'deny'],
    ['javascript:alert(1)', 'deny'],
    ['data:text/html,x', 'deny'],
    ['smb://server/share', 'deny'],
    ['ms-msdt:/id', 'deny'],
    ['https://evil.example/?app://papers/', 'external'],
    ['https:', 'deny'],
    ['not an address', 'deny'],
  ])('%s: %s', (address, decision) => expect(decideNavigation(address)).toBe(decision));
});

describe('the guards of every window', () => {
  const stand = standInElectron();
  guardWindows(stand.electron);
  let contents = new StandInContents();
  beforeEach(() => {
    contents = new StandInContents();
    stand.openedOutside.length = 0;
    stand.app.emit('web-contents-created', event({}), contents);
  });

  function fire(name: string, params: object): boolean {
    const fired = event(params);
    contents.emit(name, fired);
    return fired.defaultPrevented;
  }

  test('the page moves within itself', () => {
    expect(fire('will-navigate', { url: 'app://papers/decisions' })).toBe(false);
    expect(fire('will-redirect', { url: 'app://papers/' })).toBe(false);
    expect(fire('will-frame-navigate', { url: 'app://papers/', isMainFrame: true })).toBe(false);
  });

  test('a link to the web opens in the system’s browser, not here', () => {
    expect(fire('will-navigate', { url: 'https://www.gov.uk/a b' })).toBe(true);
    expect(stand.openedOutside).toEqual(['https://www.gov.uk/a%20b']);
  });

  test('a redirect out of the page goes nowhere', () => {
    expect(fire('will-redirect', { url: 'https://www.gov.uk/' })).toBe(true);
    expect(stand.openedOutside).toEqual([]);
  });

  test('frames go nowhere, not even to the page', () => {
    expect(fire('will-frame-navigate', { url: 'app://papers/', isMainFrame: false })).toBe(true);
    expect(fire('will-frame-navigate', { url: 'https://a.example/', isMainFrame: true })).toBe(true);
  });

  test('webviews are refused', () => expect(fire('will-attach-webview', {})).toBe(true));

  test('no new windows; web and mail addresses go to the system', () => {
    for (const url of ['app://papers/', 'https://www.gov.uk/', 'mailto:a@b.example', 'file:///c', 'javascript:1']) {
      const details = { url } as Parameters<NonNullable<typeof contents.openHandler>>[0];
      expect(contents.openHandler?.(details)).toEqual({ action: 'deny' });
    }
    expect(stand.openedOutside).toEqual(['https://www.gov.uk/', 'mailto:a@b.example']);
  });
});

describe('permissions', () => {
  test('the page gets what it needs and no more, asked or checked', () => {
    const session = new StandInSession();
    limitPermissions(asSession(session));
    const asked = (permission: string, url: string) => {
      let granted: boolean | null = null;
      session.permissionRequest?.(
        noContents,
        permission as Parameters<NonNullable<typeof session.permissionRequest>>[1],
        (answer) => {
          granted = answer;
        },
        { isMainFrame: true, requestingUrl: url },
      );
      return granted;
    };
    const checked = (permission: string, origin: string) =>
      session.permissionCheck?.(
        noContents,
        permission as Parameters<NonNullable<typeof session.permissionCheck>>[1],
        origin,
        { isMainFrame: true },
      );
    for (const permission of ['clipboard-sanitized-write', 'fullscreen', 'notifications', 'persistent-storage']) {
      expect(asked(permission, 'app://papers/')).toBe(true);
      expect(checked(permission, 'app://papers/')).toBe(true);
      expect(asked(permission, 'https://evil.example/')).toBe(false);
      expect(checked(permission, 'https://evil.example')).toBe(false);
    }
    const refused = ['clipboard-read', 'media', 'geolocation', 'openExternal', 'usb', 'hid', 'unknown'];
    for (const permission of refused) {
      expect(asked(permission, 'app://papers/')).toBe(false);
      expect(checked(permission, 'app://papers/')).toBe(false);
    }
    expect(session.devices?.({ deviceType: 'usb', origin: 'app://papers', device: {} as never })).toBe(false);
    expect(isPermitted('fullscreen', '')).toBe(false);
  });
});

describe('the page’s network', () => {
  test.each([
    ['app://papers/assets/a.js', true],
    ['blob:app://papers/1', true],
    ['data:font/woff2,x', true],
    ['https://democracy.example.org/', false],
    ['http://127.0.0.1/', false],
    ['ws://127.0.0.1/', false],
    ['file:///etc/hostname', false],
    ['blob:https://evil.example/1', false],
    ['app://elsewhere/', false],
    ['devtools://devtools/', false],
  ])('%s: %s', (address, allowed) => {
    expect(mayLoad(address, false)).toBe(allowed);
    const session = new StandInSession();
    closePageNetwork(asSession(session), false);
    let cancelled: boolean | undefined;
    const details = { url: address } as Parameters<NonNullable<typeof session.beforeRequest>>[0];
    session.beforeRequest?.(details, (answer) => {
      cancelled = answer.cancel;
    });
    expect(cancelled).toBe(!allowed);
  });

  test('developer tools are let through in development only; downloads never', () => {
    expect(mayLoad('devtools://devtools/', true)).toBe(true);
    const session = new StandInSession();
    closePageNetwork(asSession(session), true);
    const download = event({});
    session.emit('will-download', download);
    expect(download.defaultPrevented).toBe(true);
    expect(session.spellChecker).toBe(false);
  });
});

describe('the page’s scheme', () => {
  function folderWithSecrets(): string {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'page'));
    mkdirSync(join(folder, 'page-old'));
    writeFileSync(join(folder, 'page', 'index.html'), '<p>page</p>');
    writeFileSync(join(folder, 'secret.json'), 'secret');
    writeFileSync(join(folder, 'page-old', 'secret.json'), 'secret');
    return folder;
  }

  function ask(url: string, method = 'GET') {
    const session = new StandInSession();
    servePageScheme(asSession(session), testGateway({ pageFolder: join(folderWithSecrets(), 'page') }).handle);
    const handler = session.protocol.handlers.get('app');
    if (!handler) throw new Error('The scheme is not handled.');
    return handler(new Request(url, { method }) as Parameters<typeof handler>[0]);
  }

  test('is standard and secure, and nothing that weakens the page', () => {
    const { electron, protocol } = standInElectron();
    declarePageScheme(electron);
    const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
    expect(protocol.schemes).toEqual([{ scheme: 'app', privileges }]);
  });

  test('serves the page under its policy, views included', async () => {
    for (const url of ['app://papers/', 'app://papers/meetings/1', 'app://papers/index.html']) {
      const answer = await ask(url);
      expect([answer.status, await answer.text()]).toEqual([200, '<p>page</p>']);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test.each([
    'app://papers/../secret.json',
    'app://papers/%2e%2e/secret.json',
    'app://papers/..%2fsecret.json',
    'app://papers/..%5csecret.json',
    'app://papers/%5c..%5csecret.json',
    'app://papers/..%2fpage-old%2fsecret.json',
    'app://papers/a/..%2f..%2fsecret.json',
    'app://papers/secret.json%00.html',
    'app://papers/%00/index.html',
    'app://papers/%ff.html',
    'app://papers//etc/hostname.json',
    'app://elsewhere/index.html',
    'app://papers:8080/index.html',
  ])('%s shows nothing outside the page', async (url) => {
    const answer = await ask(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });

  test('the page is read, not written', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await ask('app://papers/index.html', method)).status).toBe(405);
    }
  });
});
