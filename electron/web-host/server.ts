import type { Server } from 'node:http';
import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import type { Gateway } from '../gateway/gateway.ts';
import { createRequestGuard, type RequestGuard } from './request-guard.ts';

/** The gateway served on 127.0.0.1. */
export interface LocalServer {
  /** `http://127.0.0.1:47615`; what the browser files the databases under. */
  address: string;
  port: number;
  /** A fresh address that opens the application once. */
  openingAddress(): string;
  /** Lets running requests end, for a few seconds, and stops. */
  close(): Promise<void>;
}

/** Milliseconds running requests get when the server stops. */
const patience = 5_000;

/**
 * Serves a gateway on a port of 127.0.0.1, guarded; port 0 takes a free one. `before` may answer a request that does
 * not come from the page. Throws `EADDRINUSE` when the port is taken.
 */
export async function startLocalServer(
  gateway: Gateway,
  port: number,
  before: (request: Request) => Promise<Response> | null = () => null,
): Promise<LocalServer> {
  let guard: RequestGuard | null = null;
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: async (request: Request, { outgoing }: HttpBindings | Http2Bindings) => {
      if (!guard) return new Response(null, { status: 503 });
      const answer = await (before(request) ?? guard.refuse(request) ?? gateway.handle(request));
      return breakingOff(answer, outgoing);
    },
  }) as Server;
  const taken = await listen(server, port);
  const address = `http://127.0.0.1:${taken}`;
  const made = createRequestGuard(address);
  guard = made;
  return {
    address,
    port: taken,
    openingAddress: () => made.openingAddress(),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), patience);
      await closed;
      clearTimeout(timer);
      await gateway.settled();
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? bound.port : port);
    });
  });
}

/**
 * An answer whose body, when it fails half-way, breaks the connection. Left alone the server would write the error's
 * text after what was sent and end as if the answer were whole: a spoiled paper that nobody notices.
 */
function breakingOff(answer: Response, outgoing: { destroy(): unknown }): Response {
  if (!answer.body) return answer;
  const reader = answer.body.getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = await reader.read().catch(() => null);
      if (!piece) outgoing.destroy();
      if (!piece || piece.done) controller.close();
      else controller.enqueue(piece.value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const headers = new Headers(answer.headers);
  // Sends the head at once, so that what breaks off later breaks off as a body and not as no answer at all.
  headers.set('transfer-encoding', 'chunked');
  return new Response(body, { status: answer.status, headers });
}
