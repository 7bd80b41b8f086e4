import { isTyping, keysOf } from './commands.ts';
import { dismissToast, showToast } from './ui/toast.tsx';

declare global {
  interface Navigator {
    /** Chromium's, of which the platform's types do not know yet. */
    readonly keyboard?: { lock(keys: readonly string[]): Promise<void> };
  }
}

const toast = 'full-screen';

/** Fills the screen with the window, or gives it back; says how it is left. */
export async function toggleFullScreen(): Promise<void> {
  if (document.fullscreenElement) return document.exitFullscreen();
  await document.documentElement.requestFullscreen();
  const left = new AbortController();
  const { signal } = left;
  window.addEventListener('keydown', leaveLast, { signal });
  document.addEventListener(
    'fullscreenchange',
    () => {
      if (document.fullscreenElement) return;
      left.abort();
      dismissToast(toast);
    },
    { signal },
  );
  await keepEscape();
  showToast({
    id: toast,
    message: `Full screen. ${keysOf('view.full-screen') ?? ''} or Escape gives the window back.`,
  });
}

/** Whether something is in front that Escape closes: a dialog, a menu, a peek. */
export function isSomethingInFront(): boolean {
  return document.querySelector('dialog:modal, [popover="auto"]:popover-open') !== null;
}

/** Escape gives the window back when there is nothing else that it puts away. */
function leaveLast(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || isTyping(event.target) || isSomethingInFront()) return;
  // What is put away has been by then, whoever listens for it.
  setTimeout(() => {
    if (!event.defaultPrevented && document.fullscreenElement) void document.exitFullscreen();
  });
}

/** Browsers leave the full screen with Escape before anything else; where it is granted the key comes to us. */
async function keepEscape(): Promise<void> {
  try {
    const { state } = await navigator.permissions.query({ name: 'keyboard-lock' as PermissionName });
    if (state === 'granted') await navigator.keyboard?.lock(['Escape']);
  } catch {
    // A browser that does not know of it leaves the full screen first.
  }
}
