/**
 * A simulated council for tests: serves any `PublishedCouncil` on 127.0.0.1, in Modern.Gov's form or in that of CMIS, writes
 * down what was asked of it, and misbehaves where a test wants it to.
 */
import { type Server, ServerResponse } from 'node:http';
import { type Http2Bindings, type HttpBindings, serve } from '@hono/node-server';
import type { PublishedCouncil } from '../../electron/sample-council/council.ts';
import { createModernGovSite } from '../../electron/sample-council/modern-gov-site.ts';
import type { SiteKind } from '../../shared/model/library.ts';
import { createCmisSite } from './cmis-site.ts';
import { type Fault, misbehave } from './faults.ts';

/** One request as it came in, and what it was answered. */
interface RecordedRequest {
  method: string;
  /** Path and query under the council's folder, decoded: `documents/g7/Public reports pack.pdf?T=10`. */
  path: string;
  headers: Record<string, string>;
  status: number;
  /** Bytes of the answer, where its length is told. */
  bytes: number;
  /** What went wrong with it on purpose. */
  fault: Fault['kind'] | null;
}

/** A running council. */
export interface TestCouncil {
  /** Base address, ending in `/`. */
  base: string;
  requests: RecordedRequest[];
  /** The paths asked since the last `forget`, those that match a pattern where one is given. */
  asked(pattern?: RegExp): string[];
  /** Empties `requests`. */
  forget(): void;
  /** Adds a fault; the newest that fits a request and is not used up applies. Gives back a function that ends it. */
  misbehave(fault: Fault): () => void;
  /** Publishes rules for programs (`robots.txt`); until then there are none. */
  setRules(text: string): void;
  /** How often the rules were asked for; such requests are not among the others. */
  rulesAsked(): number;
  /** Moves the site's clock, so that papers appear or are republished. */
  setNow(now: Date): void;
  close(): Promise<void>;
}

/** Starts a council on a free port. `folder` is the path it is mounted in, `/` unless given; CMIS sites need one. */
export async function startCouncil(
  council: PublishedCouncil,
  { now = null, folder = '/', form = 'modern-gov' }: { now?: Date | null; folder?: string; form?: SiteKind } = {},
): Promise<TestCouncil> {
  let instant = now;
  const clock = () => instant ?? new Date();
  const site = form === 'cmis' ? createCmisSite(council, { clock }) : createModernGovSite(council, { clock });
  const requests: RecordedRequest[] = [];
  const rules: { text: string | null; asked: number } = { text: null, asked: 0 };
  const faults: { fault: Fault; left: number }[] = [];

  const handle = async (request: Request, { outgoing }: HttpBindings | Http2Bindings): Promise<Response> => {
    if (!(outgoing instanceof ServerResponse)) throw new Error('the simulated council speaks HTTP/1.1');
    const url = new URL(request.url);
    if (url.pathname === '/robots.txt') {
      rules.asked += 1;
      return new Response(rules.text, { status: rules.text === null ? 404 : 200 });
    }
    if (!url.pathname.startsWith(folder)) return new Response(null, { status: 404 });
    const path = decodeURIComponent(url.pathname.slice(folder.length)) + decodeURIComponent(url.search);
    const active = faults.findLast(({ fault, left }) => left > 0 && fault.path.test(path));
    const entry = {
      method: request.method,
      path,
      headers: Object.fromEntries(request.headers),
      status: 0,
      bytes: 0,
      fault: active?.fault.kind ?? null,
    };
    requests.push(entry);
    if (active) active.left -= 1;
    const response = active ? await misbehave(active.fault, request, site, outgoing) : await site(request);
    entry.bytes = Number(response.headers.get('content-length') ?? 0);
    entry.status = outgoing.headersSent ? outgoing.statusCode : response.status;
    return response;
  };

  const { server, port } = await new Promise<{ server: Server; port: number }>((resolve) => {
    const started = serve({ fetch: handle, hostname: '127.0.0.1', port: 0 }, (info) =>
      resolve({ server: started as Server, port: info.port }),
    );
  });
  return {
    base: `http://127.0.0.1:${port}${folder}`,
    requests,
    asked: (pattern) => requests.map(({ path }) => path).filter((path) => pattern?.test(path) ?? true),
    forget: () => {
      requests.length = 0;
    },
    misbehave: (fault) => {
      const added = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
      faults.push(added);
      return () => {
        added.left = 0;
      };
    },
    setRules: (text) => {
      rules.text = text;
    },
    rulesAsked: () => rules.asked,
    setNow: (next) => {
      instant = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
