import { join } from 'node:path';
import type { BrowserWindow, ElectronModule } from './electron-module.ts';
import { pageOrigin } from './page-scheme.ts';
import { placeWindow, smallestWindow } from './window-bounds.ts';

/** What the window needs. */
export interface MainWindowOptions {
  dataFolder: string;
  preload: string;
  /** Folder of `icon.png`, for Linux; other systems take the icon of the program. */
  iconFolder: string;
}

/** Opens the application's window: sandboxed, isolated, without Node. */
export function openMainWindow(
  { app, BrowserWindow, screen }: Pick<ElectronModule, 'app' | 'BrowserWindow' | 'screen'>,
  options: MainWindowOptions,
): BrowserWindow {
  const place = placeWindow(
    options.dataFolder,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Panel Papers',
    icon: join(options.iconFolder, 'icon.png'),
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (place.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${pageOrigin}/`);
  return window;
}
