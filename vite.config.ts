import { cpSync, existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, minifySync, type Plugin } from 'vite';
import { livingThread } from './tools/living-threads.ts';
import { preparePdfPage } from './tools/pdf-memory.ts';
import { preparePdfViewer } from './tools/pdf-viewer.ts';
import { preparePdfWorker } from './tools/pdf-worker.ts';

/**
 * pdf.js fetches these by name at run time, so they keep their names. Without `wasm` a JPEG 2000 or JBIG2 page is
 * blank with no more than a console warning, so a missing folder fails the build.
 */
function pdfAssets(): Plugin {
  return {
    name: 'pdf-assets',
    apply: 'build',
    writeBundle(options) {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
        const from = join(import.meta.dirname, 'node_modules/pdfjs-dist', folder);
        if (!existsSync(from)) throw new Error(`pdfjs-dist has no ${folder} folder`);
        cpSync(from, join(options.dir ?? 'dist/page', 'pdfjs', folder), { recursive: true });
      }
      // The icons of notes that the paper itself carries.
      cpSync(
        join(import.meta.dirname, 'node_modules/pdfjs-dist/web/images'),
        join(options.dir ?? 'dist/page', 'pdfjs/images'),
        { recursive: true, filter: (path) => !/\.\w+$/.test(path) || path.includes('annotation-') },
      );
    },
  };
}

/** A script without what only its makers need, under its licence. */
function small(script: string): string {
  const licence = script.slice(0, script.indexOf('*/') + 2);
  return `${licence}\n${minifySync('script.mjs', script, { module: true }).code}`;
}

/** What is done to pdf.js's workers. */
const workerScripts: Readonly<Record<string, (script: string) => string>> = {
  'pdf.worker.mjs': (script) => livingThread(small(preparePdfWorker(script))),
  'pdf.renderer.min.mjs': livingThread,
};

/** The same script is in the bundles of the page and of two workers. */
const changed = new Map<string, string>();

/** pdf.js's workers with our changes, made to say that they live; files that keep their names but for a hash. */
function pdfWorker(): Plugin {
  return {
    name: 'pdf-worker',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const path = id.endsWith('?url') ? id.slice(0, -'?url'.length) : '';
      const change = workerScripts[basename(path)];
      if (!change) return null;
      const source = changed.get(path) ?? change(readFileSync(path, 'utf8'));
      changed.set(path, source);
      const file = this.emitFile({ type: 'asset', name: basename(path), source });
      return `export default import.meta.ROLLUP_FILE_URL_${file};`;
    },
  };
}

/** pdf.js in the page, with our changes. */
function pdfPage(): Plugin {
  return {
    name: 'pdf-page',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('/pdfjs-dist/build/pdf.mjs')) return preparePdfPage(code);
      return id.endsWith('/pdfjs-dist/web/pdf_viewer.mjs') ? preparePdfViewer(code) : null;
    },
  };
}

/** The recogniser of words in pictures is started by name too: its worker, its engine and its English. */
function recogniserAssets(): Plugin {
  const files = [
    'tesseract.js/dist/worker.min.js',
    'tesseract.js-core/tesseract-core-simd-lstm.wasm.js',
    '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
  ];
  return {
    name: 'recogniser-assets',
    apply: 'build',
    writeBundle(options) {
      for (const file of files) {
        const from = join(import.meta.dirname, 'node_modules', file);
        cpSync(from, join(options.dir ?? 'dist/page', 'tesseract', basename(file)));
      }
    },
  };
}

/** The page: React views, databases and workers. */
export default defineConfig({
  root: join(import.meta.dirname, 'renderer'),
  plugins: [react(), pdfWorker(), pdfPage(), pdfAssets(), recogniserAssets()],
  worker: { format: 'es', plugins: () => [pdfWorker()] },
  build: {
    outDir: join(import.meta.dirname, 'dist/page'),
    emptyOutDir: true,
    target: 'chrome140',
    // A strict content policy has no place for inlined data: scripts and styles.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: {
        // What is needed together comes together: to ask for each of two hundred small files took longer than to read them.
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'views', minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
  },
});
