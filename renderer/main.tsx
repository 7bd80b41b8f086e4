import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { frameCommands } from './app-commands.ts';
import { listenForKeys, listenForMenu, registerCommands } from './commands.ts';
import { applyStoredTheme } from './theme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root element.');

registerCommands(frameCommands);
listenForKeys();
listenForMenu();
await applyStoredTheme();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
