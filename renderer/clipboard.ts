import { showToast } from './ui/toast.tsx';

/** Puts text on the clipboard and says so; `what` names it: `Question`. */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast({ id: 'copied', tone: 'good', message: `${what} copied.` });
  } catch {
    showToast({ id: 'copied', tone: 'bad', message: `${what} could not be copied: the clipboard refused it.` });
  }
}
