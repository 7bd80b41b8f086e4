/** Finds the files in what was chosen, dropped or pasted, folders within folders included. */
import type { GivenFile } from './outcome.ts';
import { isSystemFile } from './unpack/open-zip.ts';

/** Files taken from folders at once; a whole disk dropped by mistake is not read to its end. */
const mostFiles = 2000;

/** The files of a chooser; where a folder was chosen, each with its name. */
export function filesOfList(list: Iterable<File>): GivenFile[] {
  return [...list]
    .filter((file) => !isSystemFile(file.webkitRelativePath || file.name))
    .slice(0, mostFiles)
    .map((file) => ({ file, folder: file.webkitRelativePath.split('/')[0] || null }));
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // A reader gives a hundred at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (!some.length) return all;
    all.push(...some);
    if (all.length > mostFiles) return all;
  }
}

async function walk(entry: FileSystemEntry, folder: string | null, found: GivenFile[]): Promise<void> {
  if (found.length >= mostFiles) return;
  if (entry.isDirectory) {
    const inner = await entriesOf(entry as FileSystemDirectoryEntry);
    const byName = inner.sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
    for (const one of byName) await walk(one, folder ?? entry.name, found);
    return;
  }
  if (isSystemFile(entry.name)) return;
  const file = await new Promise<File | null>((resolve) =>
    (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
  );
  if (file) found.push({ file, folder });
}

/**
 * The files in what was dropped or pasted. Call it while the event is being handled: afterwards the browser has taken
 * them away.
 */
export function filesOfTransfer(transfer: DataTransfer | null): Promise<GivenFile[]> {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  const given = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  return (async () => {
    const found: GivenFile[] = [];
    for (const { entry, file } of given) {
      if (entry?.isDirectory) await walk(entry, null, found);
      else if (file && !isSystemFile(file.name)) found.push({ file, folder: null });
    }
    return found;
  })();
}
