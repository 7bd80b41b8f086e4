import { builtinModules } from 'node:module';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';

/** How the desktop program is built: its main process as an ES module, its preload as CommonJS, nothing left outside. */
export function electronBundles(root: string, outFolder: string = join(root, 'dist', 'electron')): InlineConfig[] {
  return [
    bundle(root, outFolder, 'main', { format: 'es', entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' }),
    // A sandboxed preload is CommonJS in one file and may require nothing but `electron`.
    bundle(root, outFolder, 'preload', { format: 'cjs', entryFileNames: 'preload.cjs' }),
  ];
}

type Output = { format: 'es' | 'cjs'; entryFileNames: string; chunkFileNames?: string };

function bundle(root: string, outFolder: string, name: 'main' | 'preload', output: Output): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: join(root, 'electron', 'desktop', `${name}.ts`),
      outDir: outFolder,
      emptyOutDir: name === 'main',
      target: 'node24',
      minify: false,
      rolldownOptions: { external: ['electron', /^node:/, ...builtinModules], output },
    },
  };
}
