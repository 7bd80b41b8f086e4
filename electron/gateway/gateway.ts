import { Hono } from 'hono';
import type { AppInfo } from '../../shared/gateway/contract.ts';
import { servePage } from './serve-page.ts';

/** What a host gives the gateway. */
export interface GatewayOptions {
  /** Folder of the built page. */
  pageFolder: string;
  /** Folder for backups and the list of allowed sources. */
  dataFolder: string;
  app: AppInfo;
}

/** The gateway: one function from request to response, the same for every host. See `shared/gateway/contract.ts`. */
export function createGateway(options: GatewayOptions): (request: Request) => Promise<Response> {
  const page = servePage(options.pageFolder);
  const gateway = new Hono();
  gateway.get('/api/app', (context) => context.json(options.app));
  gateway.all('/api/*', (context) => context.json({ code: 'not-found', message: 'No such request.' }, 404));
  gateway.all('*', (context) => page(context.req.raw));
  return async (request) => gateway.fetch(request);
}
