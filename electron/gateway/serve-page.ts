import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { contentPolicy } from './content-policy.ts';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.icc': 'application/vnd.iccprofile',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
};

/** The file under `folder` a request path names, or null when the path leaves the folder or cannot be decoded. */
function pathUnder(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const path = join(folder, `.${decoded.startsWith('/') ? '' : '/'}${decoded}`);
  const inside = relative(folder, path);
  return inside === '..' || inside.startsWith(`..${sep}`) ? null : path;
}

/** Whether a path names a file: the address of a meeting has dots too, those of its council's site, but escaped ones. */
function namesFile(pathname: string): boolean {
  return /^\.\w+$/.test(extname(pathname));
}

/** A handler that serves the built page in `folder`; a path without an extension is a view and gets `index.html`. */
export function servePage(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
    const { pathname } = new URL(request.url);
    const path = pathUnder(folder, namesFile(pathname) ? pathname : '/index.html');
    if (!path) return new Response(null, { status: 404 });
    const bytes = await readFile(path).catch(() => null);
    if (!bytes) return new Response(null, { status: 404 });
    return new Response(request.method === 'HEAD' ? null : bytes, {
      headers: {
        'content-type': contentTypes[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': contentPolicy,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        // Built assets carry a hash in their name; the page itself and pdf.js's own assets do not.
        'cache-control': pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    });
  };
}
