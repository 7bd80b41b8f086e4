import type { ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

/** A door in the way of an answer that the test opens: no test waits for a time. */
export interface Gate {
  /** Settles when a request has come to the gate. */
  reached: Promise<void>;
  release(): void;
  arrive(): Promise<void>;
}

/** Makes a closed gate. */
export function createGate(): Gate {
  const reached = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  return {
    reached: reached.promise,
    release: () => opened.resolve(),
    arrive: () => {
      reached.resolve();
      return opened.promise;
    },
  };
}

/** What goes wrong. Bytes are counted in the body of the answer. */
type Misdeed =
  /** Answers a status, with a body and headers such as `Retry-After` where given. */
  | { kind: 'status'; status: number; body?: string; headers?: Record<string, string> }
  /** Waits at the gate before the answer, or after that many bytes of it. */
  | { kind: 'hold'; gate: Gate; afterBytes?: number }
  /** Breaks the connection after that many bytes. */
  | { kind: 'cut-off'; afterBytes: number }
  /** Answers 200 with a web page, as a firewall or a sign-in page does. */
  | { kind: 'html'; body?: string }
  /** States a length that is off by so many bytes; all that are there are sent. */
  | { kind: 'length'; by: number }
  /** Takes the request and never answers. */
  | { kind: 'silent' }
  /** Sends the answer in so many pieces, one at a time. */
  | { kind: 'slow'; pieces: number }
  /** Changes the bytes on their way, validators unchanged. */
  | { kind: 'corrupt' }
  /** Answers the right bytes with another `ETag`; null leaves it out. */
  | { kind: 'etag'; value: string | null }
  /** Does as if there were no conditional and no range requests. */
  | { kind: 'plain' }
  /** Redirects, to a private address too if asked. */
  | { kind: 'redirect'; to: string; status?: 301 | 302 | 307 | 308 }
  /** Answers the XML list that was asked for, valid and empty. */
  | { kind: 'empty-list' };

/** Something that goes wrong with requests whose path (with its query) fits, as often as `times` says. */
export type Fault = Misdeed & { path: RegExp; times?: number };

const checkPage = `<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>
<h1>Checking your browser before you go on</h1><div id="challenge-platform"></div></body></html>`;

function emptyList(url: string): string {
  const roots: [RegExp, string][] = [
    [/GetCommittees/i, '<committees><committeescount> 0</committeescount></committees>'],
    [
      /GetMeetings/i,
      '<getmeetings><meetingscount> 0</meetingscount><committeescount> 0</committeescount></getmeetings>',
    ],
  ];
  const root = roots.find(([operation]) => operation.test(url))?.[1] ?? '<empty></empty>';
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}`;
}

/** Sends the head and the first bytes of an answer and waits until they are on their way. */
async function sendPart(response: Response, afterBytes: number, outgoing: ServerResponse): Promise<Buffer> {
  const bytes = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  await new Promise<void>((resolve) => outgoing.write(bytes.subarray(0, afterBytes), () => resolve()));
  return bytes.subarray(afterBytes);
}

/** Answers a request the way a fault wants it. `site` is the site that behaves. */
export async function misbehave(
  fault: Fault,
  request: Request,
  site: (request: Request) => Promise<Response>,
  outgoing: ServerResponse,
): Promise<Response> {
  switch (fault.kind) {
    case 'status':
      return new Response(fault.body ?? `${fault.status}`, { status: fault.status, headers: fault.headers ?? {} });
    case 'hold': {
      if (fault.afterBytes === undefined) {
        await fault.gate.arrive();
        return site(request);
      }
      const rest = await sendPart(await site(request), fault.afterBytes, outgoing);
      await fault.gate.arrive();
      outgoing.end(rest);
      return RESPONSE_ALREADY_SENT;
    }
    case 'cut-off':
      await sendPart(await site(request), fault.afterBytes, outgoing);
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    case 'length': {
      const response = await site(request);
      const bytes = Buffer.from(await response.arrayBuffer());
      const headers = Object.fromEntries(response.headers);
      outgoing.strictContentLength = false;
      outgoing.writeHead(response.status, { ...headers, 'content-length': Math.max(0, bytes.length + fault.by) });
      await new Promise<void>((resolve) => outgoing.write(bytes, () => resolve()));
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    case 'silent':
      await new Promise<void>((resolve) => outgoing.once('close', resolve));
      return RESPONSE_ALREADY_SENT;
    case 'slow': {
      const response = await site(request);
      const bytes = Buffer.from(await response.arrayBuffer());
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      const size = Math.max(1, Math.ceil(bytes.length / fault.pieces));
      for (let at = 0; at < bytes.length; at += size) {
        await new Promise<void>((resolve) => outgoing.write(bytes.subarray(at, at + size), () => resolve()));
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
      outgoing.end();
      return RESPONSE_ALREADY_SENT;
    }
    case 'html':
      return new Response(fault.body ?? checkPage, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    case 'corrupt': {
      const response = await site(request);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const middle = Math.floor(bytes.length / 2);
      if (bytes.length > 0) bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
      return new Response(bytes.length > 0 ? bytes : null, { status: response.status, headers: response.headers });
    }
    case 'etag': {
      const response = await site(request);
      const headers = new Headers(response.headers);
      if (fault.value === null) headers.delete('etag');
      else headers.set('etag', fault.value);
      return new Response(response.body, { status: response.status, headers });
    }
    case 'plain': {
      const headers = new Headers(request.headers);
      for (const name of ['range', 'if-range', 'if-none-match', 'if-modified-since']) headers.delete(name);
      return site(new Request(request.url, { method: request.method, headers }));
    }
    case 'redirect':
      return new Response(null, { status: fault.status ?? 302, headers: { Location: fault.to } });
    case 'empty-list':
      return new Response(emptyList(request.url), { headers: { 'Content-Type': 'text/xml; charset=utf-8' } });
  }
}
