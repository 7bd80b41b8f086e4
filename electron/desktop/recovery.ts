import type { BrowserWindow, ElectronModule } from './electron-module.ts';

/** Offers to load the page again when it has crashed or hangs. Nothing is lost by it: the page writes as it goes. */
export function offerRecovery({ app, dialog }: Pick<ElectronModule, 'app' | 'dialog'>, window: BrowserWindow): void {
  let asking = false;

  async function ask(message: string, buttons: [string, string]): Promise<boolean> {
    const detail = 'Your marks, notes and questions are stored as you make them. Nothing is lost by opening again.';
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail,
      buttons,
      defaultId: 0,
      cancelId: 1,
    });
    return response === 0;
  }

  window.webContents.on('render-process-gone', async (_event, details) => {
    if (details.reason === 'clean-exit' || asking) return;
    asking = true;
    const again = await ask('Panel Papers stopped working.', ['Open again', 'Quit']);
    asking = false;
    if (again) window.webContents.reload();
    else app.exit(1);
  });

  window.on('unresponsive', async () => {
    if (asking) return;
    asking = true;
    const again = await ask('Panel Papers is not answering.', ['Open again', 'Wait']);
    asking = false;
    if (!again) return;
    window.webContents.forcefullyCrashRenderer();
    window.webContents.reload();
  });
}
