import { useEffect } from 'react';
import { createStore } from 'zustand/vanilla';
import { showToast } from './ui/toast.tsx';

/**
 * Everything the member can do from anywhere, by name. The palette, the keyboard, the menu of the desktop window and
 * the list of shortcuts all read this one list.
 */
export interface Command {
  /** Stable name, such as `go.today`; the desktop menu calls commands by it. */
  id: string;
  title: string;
  group: CommandGroup;
  /** Other words one might look for it with. */
  words?: string;
  /** Keys, such as `Mod+K`, `Alt+ArrowLeft` or `?`; `Mod` is Ctrl, or Command on a Mac. */
  keys?: string;
  /** Other keys for the same, which are not shown; `Plus` is the plus sign. */
  alsoKeys?: readonly string[];
  run: () => unknown;
  /** Whether it can be done now; always when left out. */
  available?: () => boolean;
}

/** The headings of the palette and of the list of shortcuts, in order. */
export const commandGroups = [
  'Go to',
  'Papers',
  'Reading',
  'Marks',
  'Questions',
  'Edit',
  'View',
  'Data',
  'Help',
] as const;
type CommandGroup = (typeof commandGroups)[number];

/** The commands there are now. */
export const commands = createStore<{ all: Command[] }>(() => ({ all: [] }));

/** Adds commands; the answer takes them away again. A command with the name of another takes its place meanwhile. */
export function registerCommands(list: Command[]): () => void {
  commands.setState(({ all }) => ({ all: [...all, ...list] }));
  return () => commands.setState(({ all }) => ({ all: all.filter((command) => !list.includes(command)) }));
}

/** Offers commands for as long as a view is shown. Pass a list that keeps its identity between renders. */
export function useCommands(list: Command[]): void {
  useEffect(() => registerCommands(list), [list]);
}

/** The commands to list: of those with the same name the one that would run, in the place of the first. */
export function distinctCommands(all: readonly Command[]): Command[] {
  return [...new Map(all.map((command) => [command.id, command])).values()];
}

/** Runs a command by name; false when there is none, or it cannot be done now. A failure is told in a toast. */
export function runCommand(id: string): boolean {
  const command = commands.getState().all.findLast((one) => one.id === id);
  if (!command || command.available?.() === false) return false;
  const failed = (error: unknown) => {
    console.error(error);
    showToast({
      tone: 'bad',
      message: `“${command.title}” did not work. ${error instanceof Error ? error.message : ''}`,
    });
  };
  try {
    Promise.resolve(command.run()).catch(failed);
  } catch (error) {
    failed(error);
  }
  return true;
}

const onMac = /^Mac/.test(navigator.platform);

/** Keys as they are shown: `Ctrl+Shift+F`, or `⇧⌘F` on a Mac. */
export function shownKeys(keys: string): string {
  const names: Record<string, string> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };
  const parts = keys.split('+').map((part) => names[part] ?? part);
  if (!onMac) return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
  const symbols: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
  return parts.map((part) => symbols[part] ?? part).join('');
}

/** The keys of a command as shown, or undefined when it has none. */
export function keysOf(id: string): string | undefined {
  const keys = commands.getState().all.findLast((command) => command.id === id)?.keys;
  return keys ? shownKeys(keys) : undefined;
}

/** Whether an event is these keys. Shift is not asked for with signs that need it on some keyboards, such as `?`. */
function isPressed(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1)?.replace(/^Plus$/, '+') ?? '';
  const wants = (part: string) => parts.includes(part);
  const mod = onMac ? event.metaKey : event.ctrlKey;
  if (wants('Mod') !== mod || wants('Alt') !== event.altKey) return false;
  if (/^[A-Za-z]$|^Arrow|^F\d/.test(key) && wants('Shift') !== event.shiftKey) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}

/** Whether what has the keyboard is a field one types or chooses in. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Keys a text box keeps for itself. */
const keysOfText = ['Mod+Z', 'Mod+Shift+Z', 'Mod+Y'];

function keysOfCommand({ keys, alsoKeys = [] }: Command): string[] {
  return keys ? [keys, ...alsoKeys] : [...alsoKeys];
}

/** Listens for the keys of commands until the answer is called. */
export function listenForKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const isText = !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d/.test(event.key);
    // Most keys are letters in a text: nothing is looked for then.
    if (isText && isTyping(event.target)) return;
    const pressed = commands
      .getState()
      .all.flatMap((command) => keysOfCommand(command).map((keys) => ({ command, keys })))
      .findLast(({ keys }) => isPressed(keys, event));
    if (!pressed) return;
    const { command, keys } = pressed;
    if (isTyping(event.target) && (!/Mod|Alt|^F\d/.test(keys) || keysOfText.includes(keys))) return;
    // Behind a modal dialog nothing else is to be done.
    if (document.querySelector('dialog:modal')) return;
    if (runCommand(command.id)) event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

declare global {
  interface Window {
    /** Put there by the preload of the desktop window; absent in a browser. */
    papersMenu?: { onCommand: (listener: (id: string) => void) => void };
  }
}

/** Runs the commands the desktop window's menu asks for. */
export function listenForMenu(): void {
  window.papersMenu?.onCommand((id) => {
    if (!document.querySelector('dialog:modal')) runCommand(id);
  });
}
