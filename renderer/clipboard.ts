import { showToast, type ToastAction } from './ui/toast.tsx';

/** Says that something is on the clipboard, and what can be done about it besides. */
export function tellCopied(what: string, action?: ToastAction): void {
  showToast({ id: 'copied', tone: 'good', message: `${what} copied.`, ...(action ? { action } : {}) });
}

/** Puts text on the clipboard and says so; `what` names it: `Question`. */
export async function copyText(text: string, what: string, action?: ToastAction): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tellCopied(what, action);
  } catch {
    showToast({ id: 'copied', tone: 'bad', message: `${what} could not be copied: the clipboard refused it.` });
  }
}
