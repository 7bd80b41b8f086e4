import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The application's name as shown to the member. */
export const applicationName = 'Panel Papers';

/** Name of its folders; never changed, because the member's data lives under it. */
const folderName = 'PanelPapers';

/** Host of the embedded sample council; `.example` can never be a real site. */
export const sampleCouncilHost = 'democracy.mereshire.example';

/** Port of the web host. Part of the address the browser files the databases under, so it stays the same. */
export const defaultPort = 47615;

/** The folder the system gives applications for their data. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), folderName);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', folderName);
  return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), folderName);
}

/** Where what the member exports goes, in the folder of their documents; null where there is no such folder. */
export function exportFolderIn(documents: string = join(homedir(), 'Documents')): string | null {
  return existsSync(documents) ? join(documents, applicationName) : null;
}
