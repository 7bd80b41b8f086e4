import './styles/tokens.css';
import './styles/base.css';
import './ui/list.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { frameCommands } from './app-commands.ts';
import { listenForKeys, listenForMenu, registerCommands } from './commands.ts';
import { RecoveryScreen } from './features/recovery/recovery-screen.tsx';
import { startApplication } from './start.ts';
import { applyStoredTheme } from './theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root element.');

const opened = await startApplication();
if (opened.state === 'ready') {
  registerCommands(frameCommands);
  listenForKeys();
  listenForMenu();
  await applyStoredTheme();
}
createRoot(root).render(
  <StrictMode>
    {opened.state === 'ready' ? <App /> : <RecoveryScreen problem={opened} onSolved={() => location.reload()} />}
  </StrictMode>,
);
