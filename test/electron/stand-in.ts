/**
 * A stand-in for the `electron` module: what the desktop program's set-ups call, remembered, with events to fire. Every
 * method is written against Electron's own types, so a change of Electron that matters here fails to compile.
 */
import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import type {
  App,
  BrowserWindowConstructorOptions,
  CustomScheme,
  Display,
  Event,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  Protocol,
  Rectangle,
  ResolvedHost,
  SaveDialogOptions,
  SaveDialogReturnValue,
  Session,
  Shell,
  WebContents,
  WebRequest,
} from 'electron';
import type { ElectronModule } from '../../electron/desktop/electron-module.ts';

type Methods<Whole, Names extends keyof Whole> = { [Name in Names]: Whole[Name] };

/** An event that can be prevented. */
export function event<Params extends object>(params: Params): Event<Params> {
  let prevented = false;
  return {
    ...params,
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
}

class StandInApp
  extends EventEmitter
  implements
    Methods<
      App,
      | 'enableSandbox'
      | 'exit'
      | 'getPath'
      | 'getVersion'
      | 'isPackaged'
      | 'quit'
      | 'requestSingleInstanceLock'
      | 'setAppUserModelId'
      | 'setName'
      | 'setPath'
      | 'whenReady'
    >
{
  readonly isPackaged: boolean = true;
  /** What was called, in order. */
  readonly calls: string[] = [];
  readonly paths: Record<string, string> = {};
  hasLock = true;
  handedOver: unknown = null;

  enableSandbox(): void {
    this.calls.push('enableSandbox');
  }
  exit(code?: number): void {
    this.calls.push(`exit ${code}`);
  }
  getPath(name: string): string {
    return this.paths[name] ?? `/home/member/${name}`;
  }
  getVersion(): string {
    return '1.2.3';
  }
  quit(): void {
    this.calls.push('quit');
  }
  requestSingleInstanceLock(additionalData?: unknown): boolean {
    this.calls.push('requestSingleInstanceLock');
    this.handedOver = additionalData;
    return this.hasLock;
  }
  setAppUserModelId(id: string): void {
    this.calls.push(`setAppUserModelId ${id}`);
  }
  setName(name: string): void {
    this.calls.push(`setName ${name}`);
  }
  setPath(name: string, path: string): void {
    this.calls.push(`setPath ${name}`);
    this.paths[name] = path;
  }
  async whenReady(): Promise<void> {
    this.calls.push('ready');
  }
}

class StandInProtocol implements Methods<Protocol, 'registerSchemesAsPrivileged' | 'handle'> {
  schemes: CustomScheme[] = [];
  readonly handlers = new Map<string, (request: GlobalRequest) => GlobalResponse | Promise<GlobalResponse>>();

  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    this.schemes = schemes;
  }
  handle(scheme: string, handler: (request: GlobalRequest) => GlobalResponse | Promise<GlobalResponse>): void {
    this.handlers.set(scheme, handler);
  }
}
type GlobalRequest = Parameters<Parameters<Protocol['handle']>[1]>[0];
type GlobalResponse = Awaited<ReturnType<Parameters<Protocol['handle']>[1]>>;

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type BeforeRequest = Parameters<WebRequest['onBeforeRequest']>[0];

/** A session: its handlers, to be asked. */
export class StandInSession
  extends EventEmitter
  implements
    Methods<
      Session,
      | 'resolveHost'
      | 'resolveProxy'
      | 'setDevicePermissionHandler'
      | 'setDisplayMediaRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setPermissionRequestHandler'
      | 'setSpellCheckerEnabled'
    >
{
  readonly protocol = new StandInProtocol();
  permissionRequest: RequestHandler | null = null;
  permissionCheck: CheckHandler | null = null;
  devices: Parameters<Session['setDevicePermissionHandler']>[0] = null;
  spellChecker = true;
  beforeRequest: BeforeRequest = null;
  hosts: Record<string, string[]> = {};
  proxy = 'DIRECT';
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.beforeRequest = listener;
    },
  };

  async resolveHost(host: string): Promise<ResolvedHost> {
    const found = this.hosts[host];
    if (!found) throw new Error('net::ERR_NAME_NOT_RESOLVED');
    return { endpoints: found.map((address) => ({ address, family: address.includes(':') ? 'ipv6' : 'ipv4' })) };
  }
  async resolveProxy(): Promise<string> {
    return this.proxy;
  }
  setDevicePermissionHandler(handler: Parameters<Session['setDevicePermissionHandler']>[0]): void {
    this.devices = handler;
  }
  setDisplayMediaRequestHandler(): void {}
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.permissionCheck = handler;
  }
  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.permissionRequest = handler;
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.spellChecker = enable;
  }
}

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

/** The contents of a window. */
export class StandInContents
  extends EventEmitter
  implements Methods<WebContents, 'forcefullyCrashRenderer' | 'reload' | 'send' | 'setWindowOpenHandler'>
{
  openHandler: OpenHandler | null = null;
  readonly sent: unknown[][] = [];
  reloads = 0;
  crashes = 0;

  forcefullyCrashRenderer(): void {
    this.crashes += 1;
  }
  reload(): void {
    this.reloads += 1;
  }
  send(channel: string, ...given: unknown[]): void {
    this.sent.push([channel, ...given]);
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
}

/** A window. Closing it goes through `close`, which can be prevented, and then `closed`. */
export class StandInWindow extends EventEmitter {
  static opened: StandInWindow[] = [];
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = new StandInContents();
  readonly calls: string[] = [];
  bounds: Rectangle = { x: 10, y: 20, width: 900, height: 700 };
  maximised = false;
  minimised = false;
  destroyed = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    StandInWindow.opened.push(this);
  }
  close(): void {
    const closing = event({});
    this.emit('close', closing);
    if (closing.defaultPrevented) return;
    this.destroyed = true;
    this.emit('closed');
  }
  focus(): void {
    this.calls.push('focus');
  }
  getNormalBounds(): Rectangle {
    return this.bounds;
  }
  hide(): void {
    this.calls.push('hide');
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  isMaximized(): boolean {
    return this.maximised;
  }
  isMinimized(): boolean {
    return this.minimised;
  }
  async loadURL(url: string): Promise<void> {
    this.calls.push(`loadURL ${url}`);
  }
  maximize(): void {
    this.maximised = true;
  }
  restore(): void {
    this.minimised = false;
    this.calls.push('restore');
  }
  show(): void {
    this.calls.push('show');
  }
}

/** A request of Electron's network, answered by the test. */
export class StandInClientRequest extends EventEmitter {
  readonly options: Record<string, unknown>;
  readonly headers: Record<string, string> = {};
  aborted = false;

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
  }
  setHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  abort(): void {
    this.aborted = true;
  }
  end(): void {
    this.emit('sent');
  }
  /** Answers as a site would. */
  answer(statusCode: number, headers: Record<string, string | string[]>, body: string): void {
    this.emit('response', Object.assign(Readable.from([Buffer.from(body)]), { statusCode, headers }));
  }
}

/** The stand-in and its parts. */
export function standInElectron() {
  StandInWindow.opened = [];
  const app = new StandInApp();
  const pageSession = new StandInSession();
  const siteSession = new StandInSession();
  const openedOutside: string[] = [];
  const dialogs: MessageBoxOptions[] = [];
  const answers = { messageBox: 0, save: { canceled: true, filePath: '' } as SaveDialogReturnValue };
  const displays = [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }];
  const menus: MenuItemConstructorOptions[][] = [];
  const requests: StandInClientRequest[] = [];
  const onRequest = { respond: (_request: StandInClientRequest): void => undefined };
  const protocol = new StandInProtocol();
  const powerMonitor = new EventEmitter();

  const shell: Methods<Shell, 'openExternal'> = {
    openExternal: async (url) => {
      openedOutside.push(url);
    },
  };
  const parts = {
    app,
    BrowserWindow: StandInWindow,
    dialog: {
      showMessageBox: async (_window: unknown, options: MessageBoxOptions) => {
        dialogs.push(options);
        return { response: answers.messageBox, checkboxChecked: false };
      },
      showSaveDialog: async (_window: unknown, _options?: SaveDialogOptions) => answers.save,
    },
    Menu: {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
      setApplicationMenu: (menu: MenuItemConstructorOptions[]) => menus.push(menu),
    },
    net: {
      request: (options: Record<string, unknown>) => {
        const request = new StandInClientRequest(options);
        requests.push(request);
        request.once('sent', () => onRequest.respond(request));
        return request;
      },
    },
    powerMonitor,
    protocol,
    screen: { getAllDisplays: () => displays as Display[] },
    session: { defaultSession: pageSession, fromPartition: (_name: string) => siteSession },
    shell,
  };
  // One cast, here: the parts above are what the set-ups use of much larger objects.
  const electron = parts as unknown as ElectronModule;
  return {
    electron,
    app,
    powerMonitor,
    protocol,
    pageSession,
    siteSession,
    openedOutside,
    dialogs,
    answers,
    displays,
    menus,
    requests,
    onRequest,
    windows: () => StandInWindow.opened,
  };
}
