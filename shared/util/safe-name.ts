/** Names of files and folders that every system takes: Windows forbids the most, so its rules are kept everywhere. */

/** Windows takes these for devices, whatever ending they have. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])$/i;

/** Most bytes of a name in UTF-8: disks take 255, and a temporary ending must fit as well. */
const usualBytes = 200;

/** Most characters of a whole path inside an export, so that a folder in front of it still fits into 260. */
const longestPath = 190;

function bytesOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

function cut(text: string, most: number, mostBytes: number): string {
  let kept = '';
  let bytes = 0;
  for (const letter of text) {
    bytes += bytesOf(letter);
    if (kept.length + letter.length > most || bytes > mostBytes) break;
    kept += letter;
  }
  return kept;
}

/** No dots and spaces at the ends: Windows drops them at the end, and a dot in front hides the file elsewhere. */
const trimmed = (text: string) => text.replace(/^[. ]+|[. ]+$/g, '');

/**
 * A name to give a file or a folder: nothing a system forbids, at most `most` UTF-16 units and `mostBytes` bytes of UTF-8
 * long. What is left of a name without any usable letter is `papers`.
 */
export function safeName(name: string, most = 150, mostBytes = usualBytes): string {
  const clean = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{C}\p{Z}]+/gu, ' ');
  const short = trimmed(cut(trimmed(clean), most, mostBytes));
  const stem = trimmed(short.split('.')[0] ?? '');
  if (devices.test(stem)) return trimmed(cut(`_${short}`, most, mostBytes));
  return short || 'papers';
}

/** True for a relative path of safe names, which stays where it is put on every system. */
export function isSafePath(path: string): boolean {
  if (path.length > longestPath) return false;
  return path.split('/').every((segment) => segment !== '' && segment === safeName(segment));
}

/** What two names must not share, because some system would take them for one: letters' case and form do not count. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}
