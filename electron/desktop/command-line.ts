import { resolve } from 'node:path';

/** What the desktop program was started with. */
export interface DesktopArguments {
  openSample: boolean;
  /** Absolute path, or null for the usual place. */
  dataFolder: string | null;
  /** Absolute paths of papers to import. */
  files: string[];
}

/** Endings of the files the page imports. */
const importable = /\.(?:pdf|zip|eml|msg|html?|mht|mhtml|panelquestions|json)$/i;

/** Reads the program's arguments. Switches it does not know are Chromium's; papers are what ends as a file that can hold some. */
export function readArguments(given: string[], folder: string): DesktopArguments {
  const switches = given.filter((one) => one.startsWith('--'));
  const dataFolder = switches.find((one) => one.startsWith('--data-dir='))?.slice('--data-dir='.length);
  return {
    openSample: switches.includes('--sample'),
    dataFolder: dataFolder ? resolve(folder, dataFolder) : null,
    files: given.filter((one) => !one.startsWith('-') && importable.test(one)).map((one) => resolve(folder, one)),
  };
}
