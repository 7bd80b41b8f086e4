import { saveFile } from './data/gateway.ts';
import { showToast } from './ui/toast.tsx';

/** How long the browser may take to begin reading what it was given to download, in milliseconds. */
const handOver = 60_000;

function download(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), handOver);
}

/**
 * Saves a file where the member wants it, or among the downloads where the host leaves it to the page, and says so;
 * `more` is added to what is said. False when it was not saved.
 */
export async function saveForMember(name: string, blob: Blob, more = ''): Promise<boolean> {
  const result = await saveFile(name, blob);
  if (!result.ok) {
    showToast({ tone: 'bad', message: `${name} was not saved. ${result.message}` });
    return false;
  }
  if (result.value === 'declined') return false;
  if (result.value === 'page') download(name, blob);
  const where = result.value === 'page' ? 'is in your downloads.' : 'is saved.';
  showToast({ tone: 'good', message: [`${name} ${where}`, more].filter(Boolean).join(' ') });
  return true;
}
