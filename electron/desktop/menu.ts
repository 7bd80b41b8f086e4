import type { BrowserWindow, ElectronModule, MenuItemConstructorOptions } from './electron-module.ts';

/** Channel on which the preload hears commands. */
const commandChannel = 'menu-command';

/** Asks the page to run one of its commands, by name. */
export function sendCommand(window: BrowserWindow, id: string): void {
  if (!window.isDestroyed()) window.webContents.send(commandChannel, id);
}

/** Sets the application's menu. `run` gets the name of the page's command that was chosen. */
export function setMenu(
  { app, Menu }: Pick<ElectronModule, 'app' | 'Menu'>,
  run: (id: string) => void,
  platform: NodeJS.Platform = process.platform,
): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(run, platform, !app.isPackaged)));
}

/** The menu. Keys of the page's commands are shown but left to the page, which alone knows when they apply. */
export function menuTemplate(
  run: (id: string) => void,
  platform: NodeJS.Platform,
  developerTools: boolean,
): MenuItemConstructorOptions[] {
  const onMac = platform === 'darwin';
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const command = (label: string, id: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    id,
    click: () => run(id),
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  });
  const settings = command('Settings', 'go.settings', 'CmdOrCtrl+,');
  const macMenu: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      line,
      settings,
      line,
      { role: 'services' },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit' },
    ],
  };
  return [
    ...(onMac ? [macMenu] : []),
    {
      label: '&File',
      submenu: [
        command('Add a Council…', 'papers.add-council'),
        command('Import Papers…', 'papers.import', 'CmdOrCtrl+O'),
        command('Import a Folder of Papers…', 'papers.import-folder'),
        command('Sync Now', 'papers.sync', 'F5'),
        line,
        command('New Question', 'questions.new', 'CmdOrCtrl+Shift+Q'),
        line,
        command('Print…', 'reading.print', 'CmdOrCtrl+P'),
        line,
        command('Back Up Now', 'data.back-up'),
        command('Restore a Backup…', 'data.restore'),
        line,
        ...(onMac ? [] : [settings, line]),
        onMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        // A Mac's text boxes undo only through these roles; the page takes the keys first where it has something to undo.
        onMac ? { role: 'undo' } : command('Undo', 'edit.undo', 'CmdOrCtrl+Z'),
        onMac ? { role: 'redo' } : command('Redo', 'edit.redo', 'CmdOrCtrl+Shift+Z'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        line,
        command('Find in This Paper', 'reading.find', 'CmdOrCtrl+F'),
        command('Search Everything', 'go.search', 'CmdOrCtrl+Shift+F'),
      ],
    },
    {
      label: '&View',
      submenu: [
        command('Today', 'go.today', 'CmdOrCtrl+1'),
        command('What Is New', 'go.news', 'CmdOrCtrl+7'),
        command('Meetings', 'go.meetings', 'CmdOrCtrl+2'),
        command('Decisions', 'go.decisions', 'CmdOrCtrl+3'),
        command('Marks', 'go.marks', 'CmdOrCtrl+4'),
        command('Questions', 'go.questions', 'CmdOrCtrl+5'),
        command('Sources', 'go.sources', 'CmdOrCtrl+6'),
        line,
        command('Back', 'go.back', 'Alt+Left'),
        command('Forward', 'go.forward', 'Alt+Right'),
        command('Go to a Page…', 'reading.go-to-page', 'CmdOrCtrl+G'),
        line,
        command('Agenda', 'view.agenda', 'CmdOrCtrl+Shift+A'),
        command('Inspector', 'view.inspector', 'CmdOrCtrl+Shift+I'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        line,
        { role: 'togglefullscreen' },
        ...(developerTools ? [line, { role: 'toggleDevTools' as const, accelerator: 'F12' }] : []),
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [command('All Commands', 'go.palette', 'CmdOrCtrl+K'), command('Keyboard Shortcuts', 'help.shortcuts')],
    },
  ];
}
