import { Hono } from 'hono';
import type { z } from 'zod';
import {
  type AppInfo,
  allowedSourceSchema,
  exportedFileSchema,
  fetchRequestSchema,
} from '../../shared/gateway/contract.ts';
import { agentName } from '../../shared/sync/politeness.ts';
import { safeName } from '../../shared/util/safe-name.ts';
import { openAllowedSources } from './allowed-sources.ts';
import { openBackups } from './backups.ts';
import { openExports } from './exports.ts';
import { failureAnswer, GatewayFailure } from './failure.ts';
import { defaultFetchLimits, type FetchLimits, fetchSite } from './fetch-site.ts';
import { type InProcessSite, withInProcessSites } from './in-process-sites.ts';
import { createOpenedFiles, type OpenedFiles } from './opened-files.ts';
import { servePage } from './serve-page.ts';
import type { AskSite } from './site-request.ts';
import { createUnsavedFlag } from './unsaved-flag.ts';

/** Asks the member where to save and writes there; false when the member changed their mind. */
export type SaveFile = (name: string, bytes: Uint8Array) => Promise<boolean>;

/** What a host gives the gateway. */
export interface GatewayOptions {
  /** Folder of the built page. */
  pageFolder: string;
  /** Folder for backups and the list of allowed sources. */
  dataFolder: string;
  /** Folder for what the member exports. */
  exportFolder: string;
  app: AppInfo;
  clock: () => Date;
  /** The network, one request at a time, redirects not followed. */
  askSite: AskSite;
  /** Sites inside the application, by host. */
  inProcessSites: Record<string, InProcessSite>;
  /** Left out where the page saves files itself. */
  saveFile?: SaveFile;
  limits?: Partial<FetchLimits>;
}

/** The gateway: one function from request to response, the same for every host. See `shared/gateway/contract.ts`. */
export interface Gateway {
  handle(request: Request): Promise<Response>;
  openedFiles: OpenedFiles;
  /** Resolves when no backup is being written. */
  settled(): Promise<void>;
  /** Resolves when what the page called unsaved is backed up, or after `wait` milliseconds; at once if there is nothing. */
  backedUp(wait: number): Promise<void>;
}

/** Makes the gateway of a host. */
export function createGateway(options: GatewayOptions): Gateway {
  const page = servePage(options.pageFolder);
  const sources = openAllowedSources(options.dataFolder);
  const backups = openBackups(options.dataFolder, options.clock);
  const exports = openExports(options.exportFolder);
  const openedFiles = createOpenedFiles();
  const unsaved = createUnsavedFlag();
  const fetchTools = {
    sources,
    askSite: withInProcessSites(options.inProcessSites, options.askSite),
    limits: { ...defaultFetchLimits, ...options.limits },
    userAgent: `${agentName}/${options.app.version} (meeting papers reader)`,
  };
  const gateway = new Hono();

  gateway.get('/api/app', (context) => context.json(options.app));
  gateway.get('/api/sources', async (context) => context.json(await sources.list()));
  gateway.put('/api/sources', async (context) =>
    context.json(await sources.add(await parsed(context.req.raw, allowedSourceSchema))),
  );
  gateway.delete('/api/sources', async (context) => {
    await sources.remove(context.req.query('base') ?? '');
    return context.body(null, 204);
  });
  gateway.post('/api/fetch', async (context) =>
    fetchSite(await parsed(context.req.raw, fetchRequestSchema), context.req.raw.signal, fetchTools),
  );
  gateway.get('/api/backups', async (context) => context.json(await backups.list()));
  gateway.put('/api/backups', async (context) => {
    const saved = unsaved.begin();
    const written = await backups.write(await context.req.text());
    saved();
    return context.json(written, 201);
  });
  gateway.post('/api/unsaved', (context) => {
    unsaved.set();
    return context.body(null, 204);
  });
  gateway.get('/api/backups/:name', async (context) =>
    context.body(await backups.read(context.req.param('name')), 200, { 'content-type': 'application/json' }),
  );
  gateway.post('/api/save', async (context) => {
    if (!options.saveFile) return context.body(null, 204);
    const name = context.req.query('name') ?? '';
    const saved = await options.saveFile(safeName(name), new Uint8Array(await context.req.arrayBuffer()));
    return context.json({ saved });
  });
  gateway.post('/api/export', async (context) =>
    context.json(await exports.look(await parsed(context.req.raw, exportedFileSchema))),
  );
  gateway.put('/api/export', async (context) => {
    const file = understood(context.req.query(), exportedFileSchema);
    return context.json(await exports.write(file, new Uint8Array(await context.req.arrayBuffer())), 201);
  });
  gateway.get('/api/opened', (context) => context.json(openedFiles.list()));
  gateway.get('/api/opened/:id', (context) => openedFiles.read(context.req.param('id')));
  gateway.delete('/api/opened/:id', (context) => {
    openedFiles.forget(context.req.param('id'));
    return context.body(null, 204);
  });
  gateway.all('/api/*', () => failureAnswer(new GatewayFailure('not-found', 'There is no such request.')));
  gateway.all('*', (context) => page(context.req.raw));
  gateway.onError((error) => {
    if (!(error instanceof GatewayFailure)) console.error('gateway:', error);
    return failureAnswer(error);
  });

  return {
    handle: async (request) => gateway.fetch(request),
    openedFiles,
    settled: () => backups.settled(),
    async backedUp(wait) {
      await unsaved.cleared(wait);
      await backups.settled();
    },
  };
}

async function parsed<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  return understood(await request.json().catch(() => undefined), schema);
}

function understood<Schema extends z.ZodType>(given: unknown, schema: Schema): z.output<Schema> {
  const result = schema.safeParse(given);
  if (!result.success) throw new GatewayFailure('bad-request', 'The request was not understood.');
  return result.data;
}
