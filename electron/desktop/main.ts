import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, net, powerMonitor, protocol, screen, session, shell } from 'electron';
import { runDesktop } from './desktop.ts';

// In development the first argument is the application's folder.
const own = process.argv.slice(app.isPackaged ? 1 : 2);

void runDesktop(
  { app, BrowserWindow, dialog, Menu, net, powerMonitor, protocol, screen, session, shell },
  { arguments: own, workingFolder: process.cwd(), applicationFolder: join(import.meta.dirname, '..', '..') },
);
