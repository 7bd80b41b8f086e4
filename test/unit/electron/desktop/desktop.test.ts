import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readArguments } from '../../../../electron/desktop/command-line.ts';
import { runDesktop } from '../../../../electron/desktop/desktop.ts';
import { event, type StandInWindow, standInElectron } from '../../../electron/stand-in.ts';
import { patience } from '../../support/patience.ts';
import { pageRequest, temporaryFolder } from '../support.ts';

async function started(given: string[] = [], prepare: (stand: ReturnType<typeof standInElectron>) => void = () => {}) {
  const dataFolder = join(temporaryFolder(), 'data');
  const stand = standInElectron();
  prepare(stand);
  const gateway = await runDesktop(stand.electron, {
    arguments: [`--data-dir=${dataFolder}`, ...given],
    workingFolder: '/home/member',
    applicationFolder: '/application',
  });
  const window = stand.windows()[0];
  return { ...stand, dataFolder, gateway, window };
}

function theWindow(window: StandInWindow | undefined): StandInWindow {
  if (!window) throw new Error('No window was opened.');
  return window;
}

describe('the start', () => {
  test('sets up what must come before Electron is ready before it', async () => {
    const { app, protocol, dataFolder, pageSession } = await started();
    expect(app.calls).toEqual([
      'setName Panel Papers',
      'setAppUserModelId org.panelpapers.app',
      'setPath userData',
      'enableSandbox',
      'requestSingleInstanceLock',
      'ready',
    ]);
    expect(app.paths['userData']).toBe(join(dataFolder, 'electron'));
    expect(existsSync(join(dataFolder, 'electron'))).toBe(true);
    expect(protocol.schemes).toHaveLength(1);
    expect(pageSession.protocol.handlers.has('app')).toBe(true);
    expect(pageSession.permissionRequest && pageSession.permissionCheck && pageSession.beforeRequest).toBeTruthy();
  });

  test('opens one window: sandboxed, isolated, without Node, developer tools or spell checker', async () => {
    const { window, windows } = await started();
    expect(windows()).toHaveLength(1);
    const { webPreferences, ...options } = theWindow(window).options;
    expect(webPreferences).toEqual({
      preload: join('/application', 'dist', 'electron', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
    expect(options).toMatchObject({ show: false, width: 1280, height: 860 });
    expect(theWindow(window).calls).toEqual(['loadURL app://papers/']);
    theWindow(window).emit('ready-to-show');
    expect(theWindow(window).calls).toContain('show');
  });

  test('a second copy hands its papers over and goes, without a window', async () => {
    const { gateway, app, windows } = await started(['a.pdf'], (stand) => {
      stand.app.hasLock = false;
    });
    expect(gateway).toBeNull();
    expect(app.handedOver).toEqual({ files: ['/home/member/a.pdf'] });
    expect(app.calls.at(-1)).toBe('quit');
    expect(windows()).toHaveLength(0);
  });

  test('tells the page when the computer wakes, as long as there is a window', async () => {
    const { powerMonitor, window } = await started();
    powerMonitor.emit('resume');
    expect(theWindow(window).webContents.sent).toEqual([['menu-command', 'sync.woke']]);
    theWindow(window).emit('closed');
    powerMonitor.emit('resume');
    expect(theWindow(window).webContents.sent).toHaveLength(1);
  });

  test('reads its arguments and leaves Chromium’s alone', () => {
    expect(
      readArguments(['--sample', '--no-sandbox', 'a.PDF', 'b.txt', 'c.panelquestions', '--data-dir=d', '-x.pdf'], '/f'),
    ).toEqual({
      openSample: true,
      dataFolder: '/f/d',
      files: ['/f/a.PDF', '/f/c.panelquestions'],
    });
  });
});

describe('papers opened with the program', () => {
  test('from the command line, from a second copy and from the system all reach the page', async () => {
    const folder = temporaryFolder();
    const files = ['a.panelquestions', 'b.pdf', 'c.panelquestions'].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, '%PDF-');
    const { app, gateway, window } = await started([files[0] ?? '']);
    theWindow(window).minimised = true;
    app.emit('second-instance', event({}), [], '/', { files: [files[1]] });
    const opening = event({});
    app.emit('open-file', opening, files[2]);
    app.emit('second-instance', event({}), [], '/', 'nonsense');
    expect(opening.defaultPrevented).toBe(true);
    await vi.waitFor(
      () =>
        expect(gateway?.openedFiles.list().map((file) => file.name)).toEqual([
          'a.panelquestions',
          'b.pdf',
          'c.panelquestions',
        ]),
      patience,
    );
    await vi.waitFor(
      () =>
        expect(theWindow(window).webContents.sent).toEqual([
          ['menu-command', 'papers.opened'],
          ['menu-command', 'papers.opened'],
        ]),
      patience,
    );
    expect(theWindow(window).calls).toEqual(expect.arrayContaining(['restore', 'show', 'focus']));
  });
});

describe('closing', () => {
  test('remembers the window and closes at once when everything is backed up', async () => {
    const { window, dataFolder, app } = await started();
    theWindow(window).maximised = true;
    theWindow(window).close();
    expect(theWindow(window).destroyed).toBe(false);
    await vi.waitFor(() => expect(theWindow(window).destroyed).toBe(true), patience);
    expect(JSON.parse(readFileSync(join(dataFolder, 'window.json'), 'utf8'))).toEqual({
      bounds: { x: 10, y: 20, width: 900, height: 700 },
      maximised: true,
    });
    app.emit('window-all-closed');
    expect(app.calls.at(-1)).toBe('quit');
  });

  test('waits hidden for the last backup, then goes on quitting', async () => {
    const { window, gateway, app } = await started();
    await gateway?.handle(pageRequest('POST', '/api/unsaved'));
    app.emit('before-quit');
    theWindow(window).close();
    expect(theWindow(window).calls).toContain('hide');
    const backup = { kind: 'panel-papers-member', version: 1 };
    expect(theWindow(window).destroyed).toBe(false);
    await gateway?.handle(pageRequest('PUT', '/api/backups', backup));
    await vi.waitFor(() => expect(theWindow(window).destroyed).toBe(true), patience);
    expect(app.calls.at(-1)).toBe('quit');
  });
});

describe('the place of the window', () => {
  function remembered(dataFolder: string, bounds: object, maximised = false) {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(join(dataFolder, 'window.json'), JSON.stringify({ bounds, maximised }));
  }

  async function reopened(bounds: object, displays = [{ x: 0, y: 0, width: 1920, height: 1040 }]) {
    const dataFolder = temporaryFolder();
    remembered(dataFolder, bounds);
    const stand = standInElectron();
    stand.displays.splice(0, 1, ...displays.map((workArea) => ({ workArea })));
    const given = { arguments: [`--data-dir=${dataFolder}`], workingFolder: '/', applicationFolder: '/' };
    await runDesktop(stand.electron, given);
    const { x, y, width, height } = theWindow(stand.windows()[0]).options;
    return { x, y, width, height };
  }

  const usual = { x: undefined, y: undefined, width: 1280, height: 860 };

  test('is where it was, on any display', async () => {
    const bounds = { x: -1500, y: 30, width: 1000, height: 800 };
    const left = { x: -1920, y: 0, width: 1920, height: 1080 };
    expect(await reopened(bounds, [{ x: 0, y: 0, width: 1920, height: 1040 }, left])).toEqual(bounds);
  });

  test.each([
    ['the display is gone', { x: -1500, y: 30, width: 1000, height: 800 }],
    ['only a sliver would show', { x: 1900, y: 30, width: 1000, height: 800 }],
    ['the title bar would be below', { x: 0, y: 1035, width: 1000, height: 800 }],
    ['the title bar would be above', { x: 0, y: -700, width: 1000, height: 800 }],
    ['the note is spoiled', { x: 'left', y: 0, width: 1, height: 1 }],
  ])('is the usual one where %s', async (_why, bounds) => expect(await reopened(bounds)).toEqual(usual));

  test('fits the display', async () => {
    expect(await reopened({ x: 0, y: 0, width: 5000, height: 10 })).toEqual({ x: 0, y: 0, width: 1920, height: 400 });
  });
});

describe('a page that fails', () => {
  test('is offered again when it crashed, and the program ends where the member says so', async () => {
    const { window, dialogs, answers, app } = await started();
    const { webContents } = theWindow(window);
    webContents.emit('render-process-gone', event({}), { reason: 'clean-exit' });
    expect(dialogs).toHaveLength(0);
    webContents.emit('render-process-gone', event({}), { reason: 'oom' });
    await vi.waitFor(() => expect(webContents.reloads).toBe(1), patience);
    expect(dialogs[0]).toMatchObject({ message: 'Panel Papers stopped working.', buttons: ['Open again', 'Quit'] });
    answers.messageBox = 1;
    webContents.emit('render-process-gone', event({}), { reason: 'crashed' });
    await vi.waitFor(() => expect(app.calls.at(-1)).toBe('exit 1'), patience);
  });

  test('is offered again when it hangs, and left alone where the member waits', async () => {
    const { window, dialogs, answers } = await started();
    const { webContents } = theWindow(window);
    answers.messageBox = 1;
    theWindow(window).emit('unresponsive');
    await vi.waitFor(() => expect(dialogs).toHaveLength(1), patience);
    expect(webContents.crashes).toBe(0);
    answers.messageBox = 0;
    await vi.waitFor(() => {
      theWindow(window).emit('unresponsive');
      expect(webContents.reloads).toBeGreaterThan(0);
    }, patience);
    expect(webContents.crashes).toBeGreaterThan(0);
  });
});

describe('saving a file', () => {
  test('goes where the member says', async () => {
    const path = join(temporaryFolder(), 'Questions.md');
    const { gateway, answers } = await started();
    const save = () => gateway?.handle(pageRequest('POST', '/api/save?name=Questions.md', 'text'));
    expect(await (await save())?.json()).toEqual({ saved: false });
    answers.save = { canceled: false, filePath: path };
    expect(await (await save())?.json()).toEqual({ saved: true });
    expect(readFileSync(path, 'utf8')).toBe('text');
  });
});

test('a Mac keeps the program without a window, and opens one again', async () => {
  const { platform } = process;
  Object.defineProperty(process, 'platform', { value: 'darwin' });
  onTestFinished(() => void Object.defineProperty(process, 'platform', { value: platform }));
  const { app, window, windows } = await started();
  theWindow(window).close();
  await vi.waitFor(() => expect(theWindow(window).destroyed).toBe(true), patience);
  app.emit('window-all-closed');
  expect(app.calls).not.toContain('quit');
  app.emit('activate');
  await vi.waitFor(() => expect(windows()).toHaveLength(2), patience);
});
