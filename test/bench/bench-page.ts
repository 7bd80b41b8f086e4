import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Page } from '@playwright/test';
import { build, mergeConfig } from 'vite';
import { servePage } from '../../electron/gateway/serve-page.ts';
import pageConfig from '../../vite.config.ts';
import { openBrowser } from '../browser/support/app.ts';
import type {} from './page/main.ts';

/** pdf.js as it is published, which the reader is measured beside; kept by the browser as the files of the page are. */
function publishedPdfjs(pathname: string): Response | null {
  if (!pathname.startsWith('/published-pdfjs/')) return null;
  const file = join(import.meta.dirname, '../../node_modules/pdfjs-dist/build', basename(pathname));
  return new Response(readFileSync(file), {
    headers: { 'content-type': 'text/javascript', 'cache-control': 'public, max-age=31536000, immutable' },
  });
}

/** Opens the bench page in a fresh browser that keeps what it stores on the disk, with some packs stored. */
export async function withBenchPage<T>(packs: readonly string[], work: (page: Page) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'panel-papers-bench-'));
  const built = join(folder, 'page');
  await build({
    ...mergeConfig(pageConfig, { root: join(import.meta.dirname, 'page'), build: { outDir: built } }),
    configFile: false,
    logLevel: 'error',
  });
  const page = servePage(built);
  const paths = new Map(packs.map((pack, place) => [`/pack-${place}.pdf`, pack]));
  const server = serve({
    hostname: '127.0.0.1',
    port: 0,
    fetch: (request) => {
      const { pathname } = new URL(request.url);
      const pack = paths.get(pathname);
      if (pack !== undefined) return new Response(readFileSync(pack));
      return publishedPdfjs(pathname) ?? page(request);
    },
  });
  const context = await openBrowser(join(folder, 'profile'));
  try {
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('The bench page is not served.');
    const tab = context.pages()[0] ?? (await context.newPage());
    await tab.goto(`http://127.0.0.1:${address.port}/`);
    await tab.evaluate((count) => window.bench.prepare(count), packs.length);
    return await work(tab);
  } finally {
    await context.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
