import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { applicationName, defaultDataFolder, exportFolderIn } from '../application.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { createHostGateway } from '../host-gateway.ts';
import { backUpBeforeClosing } from './closing.ts';
import { readArguments } from './command-line.ts';
import type { BrowserWindow, ElectronModule } from './electron-module.ts';
import { openMainWindow } from './main-window.ts';
import { sendCommand, setMenu } from './menu.ts';
import { closePageNetwork } from './page-network.ts';
import { declarePageScheme, servePageScheme } from './page-scheme.ts';
import { limitPermissions } from './permissions.ts';
import { offerRecovery } from './recovery.ts';
import { createSaveFile } from './save-file.ts';
import { createSystemSite } from './system-site.ts';
import { guardWindows } from './window-guards.ts';

/** Where the desktop program was started. */
export interface DesktopStart {
  /** Arguments after the program (and, in development, after the folder). */
  arguments: string[];
  workingFolder: string;
  /** Folder of `dist/` and `resources/`. */
  applicationFolder: string;
}

const handedOverSchema = z.object({ files: z.array(z.string()) });

/**
 * Runs the desktop program: a list of set-ups, each in its own file. Resolves when the window is open; to null when
 * another copy was running, which then has taken the papers over.
 */
export async function runDesktop(electron: ElectronModule, start: DesktopStart): Promise<Gateway | null> {
  const { app } = electron;
  const asked = readArguments(start.arguments, start.workingFolder);
  const dataFolder = asked.dataFolder ?? defaultDataFolder();
  app.setName(applicationName);
  // Windows shows messages only of applications it knows by this name, which the installer gives the shortcut too.
  app.setAppUserModelId('org.panelpapers.app');
  // The databases live here; the lock of the single instance is tied to it as well.
  const userData = join(dataFolder, 'electron');
  mkdirSync(userData, { recursive: true });
  app.setPath('userData', userData);
  app.enableSandbox();
  declarePageScheme(electron);
  guardWindows(electron);
  if (!app.requestSingleInstanceLock({ files: asked.files })) {
    app.quit();
    return null;
  }
  let window: BrowserWindow | null = null;
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  const early = [...asked.files];
  let open = async (files: string[]): Promise<void> => {
    early.push(...files);
  };
  app.on('second-instance', (_event, _argv, _folder, handedOver) => {
    const files = handedOverSchema.safeParse(handedOver);
    void open(files.success ? files.data.files : []);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void open([path]);
  });
  await app.whenReady();

  const pageSession = electron.session.defaultSession;
  limitPermissions(pageSession);
  closePageNetwork(pageSession, !app.isPackaged);
  const exportFolder = asked.dataFolder ? null : exportFolderIn(app.getPath('documents'));
  const gateway = createHostGateway({
    ...(exportFolder ? { exportFolder } : {}),
    host: 'electron',
    version: app.getVersion(),
    pageFolder: join(start.applicationFolder, 'dist', 'page'),
    resourcesFolder: join(start.applicationFolder, 'resources'),
    dataFolder,
    openSample: asked.openSample,
    askSite: createSystemSite(electron),
    saveFile: createSaveFile(electron, () => window),
  });
  servePageScheme(pageSession, gateway.handle);
  setMenu(electron, (id) => {
    if (window) sendCommand(window, id);
  });

  electron.powerMonitor.on('resume', () => {
    if (window) sendCommand(window, 'sync.woke');
  });

  const openWindow = (): void => {
    const opened = openMainWindow(electron, {
      dataFolder,
      preload: join(start.applicationFolder, 'dist', 'electron', 'preload.cjs'),
      iconFolder: join(start.applicationFolder, 'resources', 'icons'),
    });
    window = opened;
    offerRecovery(electron, opened);
    backUpBeforeClosing(opened, gateway, dataFolder);
    opened.on('closed', () => {
      window = null;
      // Waiting for the last backup called the quitting off; it goes on from here.
      if (quitting) app.quit();
    });
  };

  open = async (files) => {
    await gateway.openedFiles.add(files);
    if (!window) openWindow();
    else bringForward(window, files.length > 0);
  };
  await gateway.openedFiles.add(early);
  openWindow();
  app.on('activate', () => void open([]));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  return gateway;
}

function bringForward(window: BrowserWindow, papersOpened: boolean): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
  if (papersOpened) sendCommand(window, 'papers.opened');
}
