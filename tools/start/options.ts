import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm start` was asked for. */
export interface StartOptions {
  help: boolean;
  /** True when the member wants the web host even where Electron is there. */
  web: boolean;
  openSample: boolean;
  /** Absolute path, or null for the system's usual place. */
  dataFolder: string | null;
  port: number | null;
  /** Absolute paths of papers to import. */
  files: string[];
}

/** The text of `npm start -- --help`. */
export const help = `Usage: npm start -- [options] [papers.pdf ...]

Opens Panel Papers: in Electron where its runtime is present or can be fetched, otherwise in an
app window of the installed Chromium, Chrome or Edge. Papers given as arguments are imported.

Options:
  --web            use the browser window even where Electron is there
  --sample         open with the sample council followed
  --data-dir DIR   keep backups and settings in DIR instead of the usual place
  --port N         port of the browser window's address, 1024 to 65535 (implies --web);
                   papers and marks are stored for one port, so keep to the one you choose
  --help           show this text
`;

/** Reads the arguments of `npm start`; throws an `Error` with one sentence for the member when they make no sense. */
export function readOptions(given: string[], folder: string): StartOptions {
  const { values, positionals } = parse(given);
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port >= 1024 && port <= 65535)) {
    throw new Error(`--port needs a whole number from 1024 to 65535, not “${values.port}”.`);
  }
  if (values['data-dir'] === '') throw new Error('--data-dir needs a folder.');
  return {
    help: values.help ?? false,
    web: (values.web ?? false) || port !== null,
    openSample: values.sample ?? false,
    dataFolder: values['data-dir'] === undefined ? null : resolve(folder, values['data-dir']),
    port,
    files: positionals.map((file) => resolve(folder, file)),
  };
}

function parse(given: string[]) {
  try {
    return parseArgs({
      args: given,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        web: { type: 'boolean' },
        sample: { type: 'boolean' },
        'data-dir': { type: 'string' },
        port: { type: 'string' },
      },
    });
  } catch (error) {
    const what = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new Error(`${what}. See npm start -- --help`);
  }
}
