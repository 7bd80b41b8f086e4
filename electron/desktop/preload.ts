import { contextBridge, ipcRenderer } from 'electron';

// All that the page gets from Electron: the names of commands chosen in the menu. `menu.ts` sends on the same channel.
contextBridge.exposeInMainWorld('papersMenu', {
  onCommand(listener: (id: string) => void): void {
    ipcRenderer.on('menu-command', (_event, id: unknown) => {
      if (typeof id === 'string') listener(id);
    });
  },
});
