import { navigate } from 'wouter/use-browser-location';
import type { Command } from './commands.ts';
import { history as changes, redo, undo } from './data/history.ts';
import { readSetting, type SettingValue, writeSetting } from './data/settings.ts';
import { showToast } from './ui/toast.tsx';

function goTo(id: string, title: string, href: string, keys?: string): Command {
  return { id: `go.${id}`, title, group: 'Go to', ...(keys ? { keys } : {}), run: () => navigate(href) };
}

function theme(value: SettingValue<'theme'>, title: string): Command {
  return {
    id: `view.theme.${value}`,
    title,
    group: 'View',
    words: 'theme colour',
    run: () => writeSetting('theme', value),
  };
}

const textSizes = ['usual', 'larger', 'largest'] as const;

async function changeTextSize(step: 1 | -1): Promise<void> {
  const at = textSizes.indexOf(await readSetting('text-size'));
  const size = textSizes[at + step];
  if (size) await writeSetting('text-size', size);
}

/** Says what was taken back or made again. */
async function tell(step: Promise<string | null>, verb: string): Promise<void> {
  const label = await step;
  if (label) showToast({ id: 'undo', message: `${verb}: ${label}` });
}

/** The commands of the frame itself; each feature adds its own. */
export const frameCommands: Command[] = [
  goTo('today', 'Today', '/', 'Mod+1'),
  goTo('meetings', 'Meetings', '/meetings', 'Mod+2'),
  goTo('decisions', 'Decisions', '/decisions', 'Mod+3'),
  goTo('questions', 'Questions', '/questions', 'Mod+4'),
  goTo('search', 'Search everything', '/search', 'Mod+Shift+F'),
  goTo('sources', 'Sources', '/sources', 'Mod+5'),
  goTo('settings', 'Settings', '/settings', 'Mod+,'),
  { id: 'go.back', title: 'Back', group: 'Go to', keys: 'Alt+ArrowLeft', run: () => history.back() },
  { id: 'go.forward', title: 'Forward', group: 'Go to', keys: 'Alt+ArrowRight', run: () => history.forward() },
  {
    id: 'edit.undo',
    title: 'Undo',
    group: 'Edit',
    keys: 'Mod+Z',
    available: () => changes.getState().done.length > 0,
    run: () => tell(undo(), 'Undone'),
  },
  {
    id: 'edit.redo',
    title: 'Redo',
    group: 'Edit',
    keys: 'Mod+Shift+Z',
    available: () => changes.getState().undone.length > 0,
    run: () => tell(redo(), 'Redone'),
  },
  theme('system', 'Theme: as the system'),
  theme('light', 'Theme: light'),
  theme('dark', 'Theme: dark'),
  theme('high-contrast', 'Theme: high contrast'),
  theme('paper', 'Theme: paper tint'),
  { id: 'view.text-larger', title: 'Larger text', group: 'View', words: 'size zoom', run: () => changeTextSize(1) },
  { id: 'view.text-smaller', title: 'Smaller text', group: 'View', words: 'size zoom', run: () => changeTextSize(-1) },
  {
    id: 'view.rail',
    title: 'Narrow or widen the rail',
    group: 'View',
    words: 'sidebar navigation',
    keys: 'Mod+B',
    run: async () => writeSetting('rail-compact', !(await readSetting('rail-compact'))),
  },
];
