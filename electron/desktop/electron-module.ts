import type * as Main from 'electron';

/**
 * The part of Electron this application uses. Every set-up takes it as an argument and `main.ts` alone imports it, so
 * that each can be run without Electron.
 */
export type ElectronModule = Pick<
  typeof Main,
  'app' | 'BrowserWindow' | 'dialog' | 'Menu' | 'net' | 'powerMonitor' | 'protocol' | 'screen' | 'session' | 'shell'
>;

export type { BrowserWindow, MenuItemConstructorOptions, Rectangle, Session, WebContents } from 'electron';
