// For systems without a good face of their own; Windows and macOS keep theirs.
import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './ui/list.css';
import './ui/shapes.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepAnnouncing } from './announce.ts';
import { App } from './app.tsx';
import { everywhereCommands } from './app-commands.ts';
import { listenForKeys, listenForMenu, registerCommands } from './commands.ts';
import { restoreUnsaved } from './data/unsaved.ts';
import { expectOpenings } from './expect-openings.ts';
import { listenToInbox } from './features/imports/import-papers.ts';
import { RecoveryScreen } from './features/recovery/recovery-screen.tsx';
import { listenToUnattendedSyncs } from './features/sources/sync-news.ts';
import { startApplication } from './start.ts';
import { applyStoredTheme } from './theme.ts';
import { keepFocus } from './ui/keep-focus.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root element.');

const opened = await startApplication();
if (opened.state === 'ready') {
  registerCommands(everywhereCommands);
  listenForKeys();
  listenForMenu();
  listenToInbox();
  keepAnnouncing();
  listenToUnattendedSyncs();
  keepFocus();
  expectOpenings();
  await Promise.all([applyStoredTheme(), restoreUnsaved()]);
}
createRoot(root).render(
  <StrictMode>
    {opened.state === 'ready' ? <App /> : <RecoveryScreen problem={opened} onSolved={() => location.reload()} />}
  </StrictMode>,
);
