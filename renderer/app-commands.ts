import { navigate } from 'wouter/use-browser-location';
import { counted } from '../shared/util/counted.ts';
import type { Command } from './commands.ts';
import { history as changes, redo, undo } from './data/history.ts';
import { library } from './data/library-db.ts';
import { createQuestion, noContext } from './data/questions.ts';
import { readSetting, type SettingValue, writeSetting } from './data/settings.ts';
import { openOverlay } from './features/frame/overlays.ts';
import { chooseFolder, choosePapers } from './features/imports/import-papers.ts';
import { saveCalendar } from './features/notice/save-calendar.ts';
import { askAboutFocused, askKey, isAskable } from './features/questions/ask-about.tsx';
import { chooseQuestionFiles } from './features/questions/take-in-questions.ts';
import { backUp } from './features/settings/backups.tsx';
import { askedEarlyWords } from './features/sources/sync-words.ts';
import { openSample } from './features/welcome/use-sample.ts';
import { resumeAll, stopAll, syncAll } from './sync/commands.ts';
import { followedSources } from './sync/unattended.ts';
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

async function startQuestion(): Promise<void> {
  const question = await createQuestion({ meetingId: null, context: noContext, evidence: [] });
  navigate(`/questions/${question.id}`);
}

async function isFollowing(): Promise<boolean> {
  return (await library.sources.filter((source) => source.kind !== 'imported').count()) > 0;
}

async function sync(): Promise<void> {
  if (!(await isFollowing())) {
    showToast({ id: 'sync', message: 'No council is followed yet. Add one to fetch its papers.' });
    return;
  }
  const sources = await followedSources();
  const early = askedEarlyWords(sources, sources, Date.now());
  showToast({ id: 'sync', message: early ?? 'Looking for new papers…' });
  await syncAll();
  const outcomes = (await library.sources.toArray()).flatMap((source) => source.lastSync ?? []);
  const fetched = outcomes.reduce((sum, outcome) => sum + outcome.fetchedDocuments, 0);
  const trouble = outcomes.some((outcome) => outcome.outcome === 'failed' || outcome.outcome === 'partly');
  const failed = trouble && outcomes.every(({ outcome }) => outcome === 'failed');
  const found = fetched ? `${counted(fetched, 'paper')} fetched.` : 'No new papers.';
  showToast({
    id: 'sync',
    tone: trouble ? 'bad' : 'good',
    message: failed ? 'Nothing could be fetched.' : trouble ? `${found} Not everything could be read.` : found,
    ...(trouble ? { action: { label: 'See why', run: () => navigate('/sources') } } : {}),
  });
}

/** The commands there are everywhere; a view adds its own while it is shown. */
export const everywhereCommands: Command[] = [
  goTo('today', 'Today', '/', 'Mod+1'),
  goTo('news', 'What is new', '/new', 'Mod+7'),
  goTo('meetings', 'Meetings', '/meetings', 'Mod+2'),
  goTo('decisions', 'Decisions', '/decisions', 'Mod+3'),
  {
    ...goTo('promises', 'Promises', '/promises', 'Mod+Shift+L'),
    words: 'commitments ledger undertakings actions owed overdue',
  },
  { ...goTo('programmes', 'Work programmes', '/promises/programmes'), words: 'forward plan slipped planned' },
  goTo('marks', 'Marks', '/marks', 'Mod+4'),
  goTo('questions', 'Questions', '/questions', 'Mod+5'),
  { ...goTo('notice', 'Notice rules', '/notice'), words: 'deadline bank holidays when questions must be in' },
  goTo('search', 'Search everything', '/search', 'Mod+Shift+F'),
  goTo('sources', 'Sources', '/sources', 'Mod+6'),
  { ...goTo('interests', 'Interests', '/interests'), words: 'declare declaration conflict register disclosable' },
  goTo('settings', 'Settings', '/settings', 'Mod+,'),
  { id: 'go.back', title: 'Back', group: 'Go to', keys: 'Alt+ArrowLeft', run: () => history.back() },
  { id: 'go.forward', title: 'Forward', group: 'Go to', keys: 'Alt+ArrowRight', run: () => history.forward() },
  {
    id: 'go.palette',
    title: 'All commands',
    group: 'Go to',
    words: 'palette',
    keys: 'Mod+K',
    run: () => openOverlay({ kind: 'palette' }),
  },
  { id: 'papers.sync', title: 'Sync now', group: 'Papers', words: 'fetch refresh update', keys: 'F5', run: sync },
  {
    id: 'papers.cancel-sync',
    title: 'Cancel the sync',
    group: 'Papers',
    words: 'stop',
    run: () => stopAll('cancelled'),
  },
  { id: 'papers.pause-sync', title: 'Pause the sync', group: 'Papers', words: 'hold', run: () => stopAll('paused') },
  { id: 'papers.resume-sync', title: 'Go on with the sync', group: 'Papers', words: 'resume', run: resumeAll },
  {
    id: 'papers.add-council',
    title: 'Add a council…',
    group: 'Papers',
    words: 'source site follow body',
    run: () => openOverlay({ kind: 'add-council', address: '' }),
  },
  {
    id: 'papers.calendar',
    title: 'Save meetings and deadlines for my calendar…',
    group: 'Papers',
    words: 'ics ical outlook',
    run: saveCalendar,
  },
  {
    id: 'papers.import',
    title: 'Import papers…',
    group: 'Papers',
    words: 'open pdf file zip email message outlook',
    keys: 'Mod+O',
    run: choosePapers,
  },
  {
    id: 'papers.import-folder',
    title: 'Import a folder of papers…',
    group: 'Papers',
    words: 'open directory',
    run: chooseFolder,
  },
  { id: 'papers.sample', title: 'Explore the sample council', group: 'Papers', words: 'mereshire', run: openSample },
  {
    id: 'questions.take-in',
    title: 'Take in colleagues’ questions…',
    group: 'Questions',
    words: 'import exchange file merge panel members',
    run: chooseQuestionFiles,
  },
  {
    id: 'questions.new',
    title: 'New question',
    group: 'Questions',
    words: 'ask draft',
    keys: 'Mod+Shift+Q',
    run: startQuestion,
  },
  {
    id: 'questions.about',
    title: 'Draft a question about this',
    group: 'Questions',
    words: 'ask selection decision promise search hit mark figure',
    keys: askKey,
    available: isAskable,
    run: askAboutFocused,
  },
  {
    id: 'questions.give-out',
    title: 'Give out questions…',
    group: 'Questions',
    words: 'export sheet word docx pdf cards print email send markdown',
    run: () => openOverlay({ kind: 'give-out', meetingId: null }),
  },
  {
    id: 'questions.evidence',
    title: 'Make an evidence pack…',
    group: 'Questions',
    words: 'export pdf quoted pages quotations bundle',
    run: () => openOverlay({ kind: 'give-out', meetingId: null, form: 'evidence' }),
  },
  {
    id: 'promises.record',
    title: 'Record a promise…',
    group: 'Questions',
    words: 'commitment undertaking action',
    run: () => openOverlay({ kind: 'record-promise', meetingId: null }),
  },
  {
    id: 'marks.save',
    title: 'Save my marks…',
    group: 'Data',
    words: 'export markdown csv pdf annotations highlights',
    run: () => openOverlay({ kind: 'save-marks', meeting: null }),
  },
  { id: 'data.back-up', title: 'Back up now', group: 'Data', run: backUp },
  {
    id: 'data.restore',
    title: 'Restore a backup…',
    group: 'Data',
    run: () => openOverlay({ kind: 'restore' }),
  },
  {
    id: 'help.shortcuts',
    title: 'Keyboard shortcuts',
    group: 'Help',
    words: 'keys',
    keys: '?',
    run: () => openOverlay({ kind: 'shortcuts' }),
  },
  {
    id: 'edit.undo',
    title: 'Undo',
    group: 'Edit',
    keys: 'Mod+Z',
    available: () => changes.getState().done > 0,
    run: () => tell(undo(), 'Undone'),
  },
  {
    id: 'edit.redo',
    title: 'Redo',
    group: 'Edit',
    keys: 'Mod+Shift+Z',
    alsoKeys: ['Mod+Y'],
    available: () => changes.getState().undone > 0,
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
