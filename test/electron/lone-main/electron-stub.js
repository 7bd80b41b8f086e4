// An `electron` for the built main process run in Node: it only remembers who answers the page's requests.
const nothing = () => {};
const pageSession = new Proxy(
  {
    protocol: {
      handle: (_scheme, handler) => {
        globalThis.answerPage = handler;
      },
    },
    webRequest: { onBeforeRequest: nothing },
  },
  { get: (target, name) => target[name] ?? nothing },
);

export const app = new Proxy(
  { isPackaged: false, getVersion: () => '1.2.3', whenReady: async () => {} },
  { get: (target, name) => target[name] ?? (() => true) },
);
export class BrowserWindow {
  webContents = { on: nothing };
  on() {}
  once() {}
  async loadURL() {}
}
export const Menu = { buildFromTemplate: nothing, setApplicationMenu: nothing };
export const screen = { getAllDisplays: () => [] };
export const session = { defaultSession: pageSession, fromPartition: () => pageSession };
export const powerMonitor = { on: nothing };
export const protocol = { registerSchemesAsPrivileged: nothing };
export const dialog = {};
export const net = {};
export const shell = {};
