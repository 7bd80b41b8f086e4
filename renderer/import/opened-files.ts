import { listOpenedFiles, takeOpenedFile } from '../data/gateway.ts';

/** Takes the papers the host was handed; one that cannot be taken is left where it is and tried again next time. */
export async function takeOpenedFiles(): Promise<File[]> {
  const listed = await listOpenedFiles();
  if (!listed.ok) return [];
  const files: File[] = [];
  for (const entry of listed.value) {
    const file = await takeOpenedFile(entry);
    if (file.ok) files.push(file.value);
  }
  return files;
}
