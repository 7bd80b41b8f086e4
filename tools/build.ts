/** `npm run build`: the page, the Electron main process and its preload, into `dist/`. */
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');

await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
