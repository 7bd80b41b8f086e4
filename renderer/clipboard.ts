import { showToast, type ToastAction } from './ui/toast.tsx';

/** Kind of words on the clipboard that this application alone reads: other programs find nothing there. */
const hereKind = 'application/x-panel-papers-words';

function tellCopied(what: string, action?: ToastAction): void {
  showToast({ id: 'copied', tone: 'good', message: `${what} copied.`, ...(action ? { action } : {}) });
}

/** Puts text on the clipboard, with its looks as HTML where there are some, and says so; `what` names it: `Question`. */
export async function copyText(text: string, what: string, action?: ToastAction, html = ''): Promise<void> {
  try {
    if (html) await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })]);
    else await navigator.clipboard.writeText(text);
    tellCopied(what, action);
  } catch {
    showToast({ id: 'copied', tone: 'bad', message: `${what} could not be copied: the clipboard refused it.` });
  }
}

/** Gives what is copied or dragged words that can be put down in this application and nowhere else. */
export function keepHere(data: DataTransfer, words: string): void {
  data.clearData();
  data.setData(hereKind, words);
}

/** The words that are pasted or dropped, also those that were kept in this application; empty where there are none. */
export function wordsOf(data: DataTransfer | null): string {
  return data?.getData('text/plain') || data?.getData(hereKind) || '';
}

/** Lets words that were kept in this application be pasted into its plain fields, which the browser does for text alone. */
export function pasteKept(event: ClipboardEvent): void {
  const { target, clipboardData } = event;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  if (event.defaultPrevented || !clipboardData?.types.includes(hereKind) || clipboardData.getData('text/plain')) return;
  event.preventDefault();
  // As if it was typed: the field can undo it, and whoever listens to the field hears of it.
  document.execCommand('insertText', false, wordsOf(clipboardData));
}
