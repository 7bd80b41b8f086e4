import { join } from 'node:path';
import { writeAtomically } from '../gateway/atomic-write.ts';
import type { SaveFile } from '../gateway/gateway.ts';
import type { BrowserWindow, ElectronModule } from './electron-module.ts';

/** Asks the member where to save a file, and writes it there. */
export function createSaveFile(
  { app, dialog }: Pick<ElectronModule, 'app' | 'dialog'>,
  window: () => BrowserWindow | null,
): SaveFile {
  return async (name, bytes) => {
    const options = { defaultPath: join(app.getPath('documents'), name) };
    const parent = window();
    const chosen = parent ? await dialog.showSaveDialog(parent, options) : await dialog.showSaveDialog(options);
    if (chosen.canceled || !chosen.filePath) return false;
    await writeAtomically(chosen.filePath, bytes);
    return true;
  };
}
